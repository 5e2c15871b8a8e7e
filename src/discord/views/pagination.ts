/**
 * An article -> the pages that people read it in: a paragraph each, or as many sentences of a long one as fit into a
 * message. A page is found by looking at the sentences around it alone, so that any page of any article is there at once.
 */
import { type Article, quote, type Sentence } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { Span } from '../../text/span.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** Characters around the text of the pages in a message: the article's label and opening words, its size, and the place. */
const FACTS_LENGTH = 900;
/** Characters of the pages in one message, at most. */
export const MAX_PAGES_LENGTH = MAX_CONTENT - FACTS_LENGTH;
/** What separates two pages in a message. */
export const PAGE_SEPARATOR = '\n\n';
/**
 * A page begins at every sentence of this number in its paragraph, so that no page takes the whole of a long paragraph to
 * find.
 */
const SENTENCES_PER_GROUP = 64;
/** Pages in one message, at most: more than fit, unless they show next to nothing. */
const MAX_PAGES = 100;

/** Where the page is in the article's text, and which sentences are on it. */
export interface Page extends Span {
  /** Its first and last sentence, counting from 0 in the article. */
  readonly first: number;
  readonly last: number;
  /** Counting from 1. */
  readonly paragraph: number;
  /** Whether it is one sentence that fits into no message. */
  readonly isTooLong: boolean;
}

/** The pages from a sentence on, or back from it, as many as fit into a message; they are in the order of the text. */
export function pagesFrom(
  article: Article,
  sentence: number,
  direction: 'next' | 'previous',
  phrases: Phrases,
): Page[] {
  const pages: Page[] = [];
  let length = 0;
  for (const page of eachPageFrom(article, sentence, direction)) {
    length += PAGE_SEPARATOR.length + pageText(article, page, phrases).length;
    if (pages.length === MAX_PAGES || (pages.length > 0 && length - PAGE_SEPARATOR.length > MAX_PAGES_LENGTH)) break;
    pages.push(page);
  }
  return direction === 'next' ? pages : pages.reverse();
}

/** The page of a sentence, and after it one page after the other in a direction. */
function* eachPageFrom(article: Article, sentence: number, direction: 'next' | 'previous'): Generator<Page> {
  let at = sentence;
  for (let pages = pagesOfGroup(article, at); pages.length > 0; pages = pagesOfGroup(article, at)) {
    const ahead = direction === 'next' ? pages : pages.reverse();
    for (const page of ahead.slice(ahead.findIndex((each) => isOn(each, at)))) {
      yield page;
      at = direction === 'next' ? page.last + 1 : page.first - 1;
    }
  }
}

/**
 * The page that a sentence is on: the same page from wherever it is asked for.
 *
 * @param number of the sentence, counting from 0
 */
export function pageAt(article: Article, number: number): Page | undefined {
  return pagesOfGroup(article, number).find((page) => isOn(page, number));
}

function isOn({ first, last }: Page, sentence: number): boolean {
  return first <= sentence && sentence <= last;
}

/** All pages of the group of sentences that a sentence belongs to. */
function pagesOfGroup(article: Article, number: number): Page[] {
  const { sentences } = article;
  const sentence = sentences[number];
  if (sentence === undefined) return [];
  const start = number - ((sentence.sentence - 1) % SENTENCES_PER_GROUP);
  const pages: Page[] = [];
  for (let next = start; next < start + SENTENCES_PER_GROUP; next++) {
    if (sentences[next]?.paragraph !== sentence.paragraph) break;
    const page = pages.at(-1);
    const longer = page === undefined || page.isTooLong ? undefined : pageOf(article, page.first, next);
    if (longer !== undefined && !longer.isTooLong) pages[pages.length - 1] = longer;
    else pages.push(...[pageOf(article, next, next)].filter((each) => each !== undefined));
  }
  return pages;
}

function pageOf(article: Article, first: number, last: number): Page | undefined {
  const [from, to] = [article.sentences[first], article.sentences[last]];
  if (from === undefined || to === undefined) return undefined;
  const span = { start: from.start, end: to.end };
  return { ...span, first, last, paragraph: from.paragraph, isTooLong: !fits(article, span) };
}

/** Few texts are escaped to find out: escaping at most doubles a text, and one twice as long as the limit counts as too long. */
function fits(article: Article, span: Span): boolean {
  const length = span.end - span.start;
  if (length * 2 <= MAX_PAGES_LENGTH) return true;
  return length <= MAX_PAGES_LENGTH * 2 && escapeMarkdown(quote(article, span)).length <= MAX_PAGES_LENGTH;
}

export function contains(page: Span, sentence: Span): boolean {
  return page.start <= sentence.start && sentence.end <= page.end;
}

/**
 * Discord Markdown that shows the article's text on some pages in a row.
 *
 * @param strong a sentence that is shown in bold, if it is on one of the pages
 */
export function pagesText(article: Article, pages: readonly Page[], phrases: Phrases, strong?: Sentence): string {
  return pages
    .map((page, i) => {
      const following = pages[i + 1];
      const text = pageText(article, page, phrases, strong);
      return following === undefined ? text : text + textBetween(article, page, following);
    })
    .join('');
}

/** Within a paragraph this is what the article has between the two pages, unless that is longer than the separator. */
function textBetween(article: Article, page: Page, following: Page): string {
  const gap = article.text.slice(page.end, following.start);
  const isWithin = page.paragraph === following.paragraph && !page.isTooLong && !following.isTooLong;
  return isWithin && gap.length <= PAGE_SEPARATOR.length ? escapeMarkdown(gap) : PAGE_SEPARATOR;
}

function pageText(article: Article, page: Page, { passages }: Phrases, strong?: Sentence): string {
  if (page.isTooLong) return passages.tooLongOnPage;
  const onPage = (span: Span): Span => ({ start: span.start - page.start, end: span.end - page.start });
  return escapeMarkdown(quote(article, page), strong && contains(page, strong) ? [onPage(strong)] : []);
}
