/**
 * An article -> pages to read it in, and the replies that show some of them with buttons to those around. A page is
 * called by its sentences, and found by looking at those around them alone, so that any page of any article is there at
 * once.
 */

import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import { LONGEST_LABEL, labelOf } from '../../answer/wording/article-labels.ts';
import { placeOf } from '../../answer/wording/citation.ts';
import { type Article, quote, type Sentence } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import { MAX_CONTENT } from '../limits.ts';
import { catalogueOf } from './catalogue.ts';
import { bold, escapeMarkdown, smallPrint } from './markdown.ts';
import { type ButtonRow, button, type Reply, rowsOf } from './reply.ts';

/** Characters for what is around the text on a page: the article's label and opening words, its size, and the place. */
const ROOM_FOR_FACTS = 900;
const MAX_TEXT = MAX_CONTENT - ROOM_FOR_FACTS;
/** Between two pages. */
const PARTING = '\n\n';
/** A page begins at each sentence of this number in its paragraph, so that no page takes the whole paragraph to find. */
const SENTENCES_AT_ONCE = 64;
/** In one message: more than fit, unless they show next to nothing. */
const MOST_PAGES = 100;

/** The buttons of /article: the command's name, this, the article's fingerprint, a sentence. */
const OPEN = 'open';
const RADIX = 36;

/** A paragraph, or as many sentences of a long one as go into a message: where they are in the article's text. */
interface Page extends Span {
  /** Its sentences, counting from 0 in the article. */
  readonly first: number;
  readonly last: number;
  /** Counting from 1. */
  readonly paragraph: number;
  /** One sentence that fits into no message. */
  readonly isTooLong: boolean;
}

/**
 * Pages from a sentence on, as many as fit into a message.
 *
 * @param command the command whose button is pressed to turn the page
 * @param from a sentence on the first page, counting from 0
 * @param remark said between the facts and the text
 */
export function openArticle(command: string, article: Article, from: number, phrases: Phrases, remark?: string): Reply {
  const pages = pagesFrom(article, from, 'next', phrases);
  const [first] = pages;
  const last = pages.at(-1);
  if (first === undefined || last === undefined) {
    return { content: phrases.articles.noSuchPage, components: [], isPrivate: true };
  }
  const facts = [article.author, article.source].map((fact) => oneLine(fact ?? '', LONGEST_LABEL));
  const heading = [
    bold(escapeMarkdown(describeArticle(article, phrases))),
    ...[facts.filter((fact) => fact !== '').join(', '), remark ?? ''].map((line) => escapeMarkdown(line)),
  ].filter((line) => line !== '');
  const text = `${textOf(article, pages, phrases)}${PARTING}${smallPrint(paragraphsOf(article, pages, phrases))}`;
  const contentUnder = (lines: number): string => [...heading.slice(0, lines), '', text].join('\n');
  let lines = heading.length;
  while (lines > 1 && contentUnder(lines).length > MAX_CONTENT) lines--;
  const before = pagesFrom(article, first.first - 1, 'previous', phrases)[0];
  const idOf = (sentence: number) => [command, OPEN, article.revision, sentence.toString(RADIX)].join(':');
  return {
    content: contentUnder(lines),
    components: turnButtons(article, before?.first ?? -1, last.last + 1, phrases, idOf),
    isPrivate: true,
  };
}

/** The reply to a button that `openArticle` made: the pages that it leads to; none to one of an earlier version. */
export function turnPage(articles: readonly Article[], customId: string, phrases: Phrases): Reply | undefined {
  const [command = '', action, fingerprint = '', sentence = ''] = customId.split(':');
  if (action !== OPEN) return undefined;
  const article = catalogueOf(articles).find(fingerprint);
  return article === undefined
    ? gone(phrases)
    : openArticle(command, article, Number.parseInt(sentence, RADIX), phrases);
}

/** For a button whose article is no longer what it was. */
export function gone({ markdown, commands }: Phrases): Reply {
  return { content: markdown.articleGone(commands), components: [], isPrivate: true };
}

/**
 * A sentence, in bold, on its page, with the pages around it as far as they fit into one message, or the pages further on.
 *
 * @param number of the sentence, counting from 0
 * @param around a sentence on the page in the middle; without it the sentence itself
 * @param idOf the `custom_id` of a button that leads to another sentence in the middle
 */
export function sentenceInContext(
  article: Article,
  number: number,
  around: number | undefined,
  phrases: Phrases,
  idOf: (around: number) => string,
): Reply {
  const cited = article.sentences[number];
  const page = pageAt(article, around ?? number);
  if (cited === undefined || page === undefined) return gone(phrases);
  let shown = [page];
  for (const [neighbour, isNext] of [
    [pageAt(article, page.last + 1), true],
    [pageAt(article, page.first - 1), false],
  ] as const) {
    if (neighbour === undefined) continue;
    const more = isNext ? [...shown, neighbour] : [neighbour, ...shown];
    if (textOf(article, more, phrases, cited).length <= MAX_TEXT) shown = more;
  }
  const paragraphs = paragraphsOf(article, shown, phrases);
  const { inBold, cited: citedElsewhere } = phrases.citation;
  const citation = (shown.some((each) => holds(each, cited)) ? inBold : citedElsewhere)(placeOf(cited, phrases));
  const place = smallPrint(escapeMarkdown(`${labelOf(article)}, ${paragraphs}. ${citation}`));
  return {
    content: `${textOf(article, shown, phrases, cited)}${PARTING}${place}`,
    components: turnButtons(article, page.first - 1, page.last + 1, phrases, idOf),
    isPrivate: true,
  };
}

function paragraphsOf({ paragraphCount }: Article, shown: readonly Page[], { citation }: Phrases): string {
  const [first, last] = [shown[0]?.paragraph ?? 0, shown.at(-1)?.paragraph ?? 0];
  return first === last
    ? citation.paragraphOf(first, paragraphCount)
    : citation.paragraphsOf(first, last, paragraphCount);
}

/** @param idOf the `custom_id` of a button that leads to a sentence */
function turnButtons(
  { sentences }: Article,
  before: number,
  after: number,
  { buttons: { back, next } }: Phrases,
  idOf: (sentence: number) => string,
): ButtonRow[] {
  const turn = (label: string, target: number) => button(label, idOf(target), sentences[target] === undefined);
  return rowsOf([turn(back, before), turn(next, after)]);
}

/** The page of a sentence and those that follow it, or go before it, in the order of the text: what fits into a message. */
function pagesFrom(article: Article, sentence: number, direction: 'next' | 'previous', phrases: Phrases): Page[] {
  const pages: Page[] = [];
  let length = 0;
  for (const page of pagesOnward(article, sentence, direction)) {
    length += PARTING.length + pageText(article, page, phrases).length;
    if (pages.length === MOST_PAGES || (pages.length > 0 && length - PARTING.length > MAX_TEXT)) break;
    pages.push(page);
  }
  return direction === 'next' ? pages : pages.reverse();
}

/** The page that a sentence is on, and those after it or before it, one by one. */
function* pagesOnward(article: Article, sentence: number, direction: 'next' | 'previous'): Generator<Page> {
  let at = sentence;
  for (let pages = pagesTogether(article, at); pages.length > 0; pages = pagesTogether(article, at)) {
    const ahead = direction === 'next' ? pages : pages.reverse();
    for (const page of ahead.slice(ahead.findIndex((each) => isOn(each, at)))) {
      yield page;
      at = direction === 'next' ? page.last + 1 : page.first - 1;
    }
  }
}

/** The page that a sentence is on: the same one from wherever it is asked for. @param number counting from 0 */
function pageAt(article: Article, number: number): Page | undefined {
  return pagesTogether(article, number).find((page) => isOn(page, number));
}

function isOn({ first, last }: Page, sentence: number): boolean {
  return first <= sentence && sentence <= last;
}

/** The pages of a sentence and of those that are paged together with it. */
function pagesTogether(article: Article, number: number): Page[] {
  const { sentences } = article;
  const sentence = sentences[number];
  if (sentence === undefined) return [];
  const start = number - ((sentence.sentence - 1) % SENTENCES_AT_ONCE);
  const pages: Page[] = [];
  for (let next = start; next < start + SENTENCES_AT_ONCE; next++) {
    if (sentences[next]?.paragraph !== sentence.paragraph) break;
    const page = pages.at(-1);
    const longer = page === undefined || page.isTooLong ? undefined : pageOf(article, page.first, next);
    if (longer !== undefined && !longer.isTooLong) pages[pages.length - 1] = longer;
    else pages.push(...[pageOf(article, next, next)].filter((it) => it !== undefined));
  }
  return pages;
}

function pageOf(article: Article, first: number, last: number): Page | undefined {
  const [from, to] = [article.sentences[first], article.sentences[last]];
  if (from === undefined || to === undefined) return undefined;
  const span = { start: from.start, end: to.end };
  return { ...span, first, last, paragraph: from.paragraph, isTooLong: !isFitting(article, span) };
}

/** Escaping makes a text twice as long at most; one that is twice as long as fits is not looked at. */
function isFitting(article: Article, span: Span): boolean {
  const length = span.end - span.start;
  return length * 2 <= MAX_TEXT || (length <= MAX_TEXT * 2 && escapeMarkdown(quote(article, span)).length <= MAX_TEXT);
}

function holds(page: Span, sentence: Span): boolean {
  return page.start <= sentence.start && sentence.end <= page.end;
}

/** Discord Markdown that shows the article's text. @param strong a sentence in bold, if it is there */
function textOf(article: Article, pages: readonly Page[], phrases: Phrases, strong?: Sentence): string {
  return pages
    .map((page, i) => {
      const following = pages[i + 1];
      const text = pageText(article, page, phrases, strong);
      return following === undefined ? text : text + between(article, page, following);
    })
    .join('');
}

/** Within a paragraph what the article has there, unless it is more than a parting. */
function between(article: Article, page: Page, following: Page): string {
  const gap = article.text.slice(page.end, following.start);
  const isWithin = page.paragraph === following.paragraph && !page.isTooLong && !following.isTooLong;
  return isWithin && gap.length <= PARTING.length ? escapeMarkdown(gap) : PARTING;
}

function pageText(article: Article, page: Page, { passages }: Phrases, strong?: Sentence): string {
  if (page.isTooLong) return passages.tooLongOnPage;
  const inPage = (span: Span): Span => ({ start: span.start - page.start, end: span.end - page.start });
  return escapeMarkdown(quote(article, page), strong && holds(page, strong) ? [inPage(strong)] : []);
}
