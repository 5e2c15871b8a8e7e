/** An article -> pages to read it in, and the replies that show some of them with buttons to those around. */
import { createHash } from 'node:crypto';
import { describe, labelOf, placeOf, shortened } from '../answer/wording.ts';
import { type Article, quote, type Sentence, type Span } from '../article/article.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { MAX_CONTENT } from './limits.ts';
import { bold, escapeMarkdown, smallPrint } from './markdown.ts';
import { type ButtonRow, button, type Reply, rowsOf } from './reply.ts';

/** Characters for what stands around the text on a page; the label, author and source are each cut at 100. */
const ROOM_FOR_FACTS = 900;
const MAX_TEXT = MAX_CONTENT - ROOM_FOR_FACTS;
/** Between two pages. */
const PARTING = '\n\n';

/** A paragraph, or as many sentences of a long one as go into a message: where they stand in the article's text. */
interface Page extends Span {
  /** Counting from 1. */
  readonly paragraph: number;
  /** One sentence that fits into no message. */
  readonly isTooLong: boolean;
}

/** What can be known of an article once, when it is first opened. */
interface Book {
  readonly pages: readonly Page[];
  /** Pages to be read together: as many as fit into one message. */
  readonly spreads: readonly (readonly Page[])[];
  /** Changes when the article does, so that a button never opens another text than the one it stood under. */
  readonly fingerprint: string;
}

const books = new WeakMap<Article, Book>();

/**
 * @param command the command whose button is pressed to turn the page
 * @param index which spread, counting from 0
 * @param remark said between the facts and the text
 */
export function openArticle(
  command: string,
  article: Article,
  index: number,
  phrases: Phrases,
  remark?: string,
): Reply {
  const { spreads, fingerprint } = bookOf(article);
  const spread = spreads[index];
  if (spread === undefined) return { content: phrases.holdings.noSuchPage, components: [], isPrivate: true };
  const facts = [article.author, article.source].flatMap((fact) => (fact === null ? [] : [shortened(fact)]));
  const heading = [
    bold(escapeMarkdown(describe(article, phrases))),
    ...[facts.join(', '), remark ?? ''].map((line) => escapeMarkdown(line)),
  ];
  return {
    content: [
      ...heading.filter((line) => line !== ''),
      '',
      ...spread.flatMap((page) => [textOf(article, page, phrases), '']),
      smallPrint(paragraphsOf(article, spread, phrases)),
    ].join('\n'),
    components: turnButtons(spreads, index, phrases, (target) => [command, fingerprint, target].join(':')),
    isPrivate: true,
  };
}

/** The reply to a button that `openArticle` made: the spread that it leads to. */
export function turnPage(articles: readonly Article[], customId: string, phrases: Phrases): Reply {
  const [command = '', fingerprint, index] = customId.split(':');
  const article = findArticle(articles, fingerprint);
  return article === undefined ? gone(phrases) : openArticle(command, article, Number(index), phrases);
}

/** For a button whose article is no longer what it was. */
export function gone({ markdown, commands }: Phrases): Reply {
  return { content: markdown.gone(commands), components: [], isPrivate: true };
}

export function fingerprintOf(article: Article): string {
  return bookOf(article).fingerprint;
}

/** Changes when any of them does. */
export function fingerprintOfAll(articles: readonly Article[]): string {
  return digest(articles.map(fingerprintOf).join());
}

/** Short enough for a `custom_id`. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

export function findArticle(articles: readonly Article[], fingerprint: string | undefined): Article | undefined {
  return articles.find((candidate) => fingerprintOf(candidate) === fingerprint);
}

/**
 * A sentence, in bold, on its page, with the pages around it as far as they fit into one message, or the pages further on.
 *
 * @param number of the sentence, counting from 0
 * @param index the page in the middle; without it that of the sentence
 * @param idOf the `custom_id` of a button that leads to another page in the middle
 */
export function sentenceInContext(
  article: Article,
  number: number,
  index: number | undefined,
  phrases: Phrases,
  idOf: (index: number) => string,
): Reply {
  const { pages } = bookOf(article);
  const cited = article.sentences[number];
  const middle = index ?? pages.findIndex((each) => cited && holds(each, cited));
  const page = pages[middle];
  if (cited === undefined || page === undefined) return gone(phrases);
  const shown = [page];
  for (const [neighbour, add] of [
    [pages[middle + 1], 'push'],
    [pages[middle - 1], 'unshift'],
  ] as const) {
    if (neighbour === undefined) continue;
    const length = [...shown, neighbour].reduce((sum, each) => sum + textOf(article, each, phrases, cited).length, 0);
    if (length <= MAX_TEXT) shown[add](neighbour);
  }
  const paragraphs = paragraphsOf(article, shown, phrases);
  const isShown = shown.some((each) => holds(each, cited));
  const { inBold, cited: citedElsewhere } = phrases.citation;
  const citation = (isShown ? inBold : citedElsewhere)(placeOf(cited, phrases));
  return {
    content: [
      ...shown.flatMap((each) => [textOf(article, each, phrases, cited), '']),
      smallPrint(escapeMarkdown(`${labelOf(article)}, ${paragraphs}. ${citation}`)),
    ].join('\n'),
    components: turnButtons(pages, middle, phrases, idOf),
    isPrivate: true,
  };
}

function paragraphsOf({ paragraphCount }: Article, shown: readonly Page[], { citation }: Phrases): string {
  const [first, last] = [shown[0]?.paragraph ?? 0, shown.at(-1)?.paragraph ?? 0];
  return first === last
    ? citation.paragraphOf(first, paragraphCount)
    : citation.paragraphsOf(first, last, paragraphCount);
}

/** @param idOf the `custom_id` of a button that leads to a place among all */
function turnButtons(
  all: readonly unknown[],
  index: number,
  { buttons: { back, next } }: Phrases,
  idOf: (target: number) => string,
): ButtonRow[] {
  const turn = (label: string, target: number) => button(label, idOf(target), all[target] === undefined);
  return rowsOf([turn(back, index - 1), turn(next, index + 1)]);
}

function bookOf(article: Article): Book {
  const known = books.get(article);
  if (known !== undefined) return known;
  const pages = makePages(article);
  const book = { pages, spreads: makeSpreads(article, pages), fingerprint: digest(`${article.name}\n${article.text}`) };
  books.set(article, book);
  return book;
}

/** A paragraph each; of a paragraph that is too long for a message, as many sentences as go into one. */
function makePages(article: Article): Page[] {
  const pages: Page[] = [];
  let first: Sentence | undefined;
  for (const sentence of article.sentences) {
    // White space between the sentences is the article's own.
    const longer = first?.paragraph === sentence.paragraph ? { start: first.start, end: sentence.end } : undefined;
    const { paragraph, start, end } = sentence;
    if (longer !== undefined && isFitting(article, longer)) {
      pages[pages.length - 1] = { ...longer, paragraph, isTooLong: false };
    } else {
      pages.push({ start, end, paragraph, isTooLong: !isFitting(article, sentence) });
      first = sentence;
    }
  }
  return pages;
}

function makeSpreads(article: Article, pages: readonly Page[]): Page[][] {
  const spreads: Page[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const page of pages) {
    const own = page.isTooLong ? MAX_TEXT : escapeMarkdown(quote(article, page)).length;
    const spread = spreads.at(-1);
    length += PARTING.length + own;
    if (spread !== undefined && length <= MAX_TEXT) spread.push(page);
    else {
      spreads.push([page]);
      length = own;
    }
  }
  return spreads;
}

function isFitting(article: Article, span: Span): boolean {
  return escapeMarkdown(quote(article, span)).length <= MAX_TEXT;
}

function holds(page: Span, sentence: Span): boolean {
  return page.start <= sentence.start && sentence.end <= page.end;
}

/** Discord Markdown that shows the article's text. @param strong a sentence in bold, if it stands there */
function textOf(article: Article, page: Page, { passages }: Phrases, strong?: Span): string {
  if (page.isTooLong) return passages.tooLongOnPage;
  const inPage = (span: Span): Span => ({ start: span.start - page.start, end: span.end - page.start });
  return escapeMarkdown(quote(article, page), strong && holds(page, strong) ? [inPage(strong)] : []);
}
