/**
 * An article -> its pages. A page is a paragraph, or as many sentences of a long paragraph as fit into a message. Finding a
 * page examines only the sentences around it, so it is fast in any article.
 */
import { type Article, isMetadataTitle, type Sentence } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { Span } from '../../text/span.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { MOST_MARKDOWN_PER_CHARACTER, pageMarkdown } from './passage-markdown.ts';

/** Room, in characters, for the other text of a message: the article's label, opening words and size, and the position. */
const FACTS_LENGTH = 900;
/** The most characters of the pages in one message. */
export const MAX_PAGES_LENGTH = MAX_CONTENT - FACTS_LENGTH;
/** The separator between two pages in a message. */
export const PAGE_SEPARATOR = '\n\n';
/**
 * A new page begins after every group of this number of sentences in a paragraph, so that finding a page of a long paragraph
 * examines only one group.
 */
const SENTENCES_PER_GROUP = 64;
/** The most pages in one message. More would fit only if they were almost empty. */
const MAX_PAGES = 100;

/** A page: its span in the article's text, and the sentences on it. */
export interface Page extends Span {
  /** The indexes of its first and last sentence in the article. */
  readonly first: number;
  readonly last: number;
  /** The number of its paragraph, counting from 1. */
  readonly paragraph: number;
  /** Whether it is a single sentence that does not fit into a message. */
  readonly isTooLong: boolean;
}

/** The pages from a sentence on, or back from it, as many as fit into a message, in the order of the text. */
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

/** Yields the page of a sentence, and then the following pages in a direction. */
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
 * The page that a sentence is on. Every sentence of a page leads to the same page.
 *
 * @param number the index of the sentence
 */
export function pageAt(article: Article, number: number): Page | undefined {
  return pagesOfGroup(article, number).find((page) => isOn(page, number));
}

function isOn({ first, last }: Page, sentence: number): boolean {
  return first <= sentence && sentence <= last;
}

/** All pages of the group that a sentence belongs to. */
function pagesOfGroup(article: Article, number: number): Page[] {
  const { sentences } = article;
  const sentence = sentences[number];
  if (sentence === undefined) return [];
  const start = number - ((sentence.sentence - 1) % SENTENCES_PER_GROUP);
  let pages: Page[] = [];
  for (let next = start; next < start + SENTENCES_PER_GROUP; next++) {
    const following = sentences[next];
    if (following === undefined || pagingParagraph(article, following) !== pagingParagraph(article, sentence)) {
      if (next > number) break;
      pages = [];
      continue;
    }
    const page = pages.at(-1);
    const longer = page === undefined || page.isTooLong ? undefined : pageOf(article, page.first, next);
    if (longer !== undefined && !longer.isTooLong) pages[pages.length - 1] = longer;
    else pages.push(...[pageOf(article, next, next)].filter((each) => each !== undefined));
  }
  return pages;
}

/** The number of a sentence's paragraph; 0 for a title from the metadata, which is a page of its own. */
function pagingParagraph({ blocks }: Article, { block: index, paragraph }: Sentence): number {
  const block = blocks[index];
  return block !== undefined && isMetadataTitle(block) ? 0 : paragraph;
}

function pageOf(article: Article, first: number, last: number): Page | undefined {
  const [from, to] = [article.sentences[first], article.sentences[last]];
  if (from === undefined || to === undefined) return undefined;
  const span = { start: from.start, end: to.end };
  return { ...span, first, last, paragraph: from.paragraph, isTooLong: !fits(article, span) };
}

/** Whether a span fits on a page. Short and very long ones are judged by their length alone. */
function fits(article: Article, span: Span): boolean {
  const length = span.end - span.start;
  if (length * MOST_MARKDOWN_PER_CHARACTER <= MAX_PAGES_LENGTH) return true;
  return length <= MAX_PAGES_LENGTH * 2 && pageMarkdown(article, span).length <= MAX_PAGES_LENGTH;
}

/**
 * Discord Markdown with the article's text on consecutive pages.
 *
 * @param strong a passage to show in bold, as far as it is on the pages
 */
export function pagesText(article: Article, pages: readonly Page[], phrases: Phrases, strong?: Span): string {
  return pages
    .map((page, i) => {
      const following = pages[i + 1];
      const text = pageText(article, page, phrases, strong);
      return following === undefined ? text : text + textBetween(article, page, following);
    })
    .join('');
}

/** The text between two pages. Within a paragraph it is the article's own text, unless that is longer than the separator. */
function textBetween(article: Article, page: Page, following: Page): string {
  const gap = article.text.slice(page.end, following.start);
  const isWithin = page.paragraph === following.paragraph && !page.isTooLong && !following.isTooLong;
  return isWithin && gap.length <= PAGE_SEPARATOR.length ? escapeMarkdown(gap) : PAGE_SEPARATOR;
}

function pageText(article: Article, page: Page, { passages }: Phrases, strong?: Span): string {
  return page.isTooLong ? passages.tooLongOnPage : pageMarkdown(article, page, strong && [strong]);
}
