/** An article -> pages to read it in, and the reply that shows one of them with buttons to the pages around it. */
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
  /** Changes when the article does, so that a button never opens another text than the one it stood under. */
  readonly fingerprint: string;
}

const books = new WeakMap<Article, Book>();

/**
 * @param command the command whose button is pressed to turn the page
 * @param index which page, counting from 0
 * @param remark said between the facts and the page
 */
export function openArticle(
  command: string,
  article: Article,
  index: number,
  phrases: Phrases,
  remark?: string,
): Reply {
  const { pages, fingerprint } = bookOf(article);
  const page = pages[index];
  if (page === undefined) return { content: phrases.holdings.noSuchPage, components: [], isPrivate: true };
  const facts = [article.author, article.source].flatMap((fact) => (fact === null ? [] : [shortened(fact)]));
  const heading = [
    bold(escapeMarkdown(describe(article, phrases))),
    ...[facts.join(', '), remark ?? ''].map((line) => escapeMarkdown(line)),
  ];
  return {
    content: [
      ...heading.filter((line) => line !== ''),
      '',
      textOf(article, page, phrases),
      smallPrint(phrases.citation.paragraphOf(page.paragraph, article.paragraphCount)),
    ].join('\n'),
    components: turnButtons(pages, index, phrases, (target) => [command, fingerprint, target].join(':')),
    isPrivate: true,
  };
}

/** The reply to a button that `openArticle` made: the page that it leads to. */
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
  const [first = page] = shown;
  const last = shown.at(-1) ?? page;
  const paragraphs =
    first.paragraph === last.paragraph
      ? phrases.citation.paragraphOf(first.paragraph, article.paragraphCount)
      : phrases.citation.paragraphsOf(first.paragraph, last.paragraph, article.paragraphCount);
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

/** @param idOf the `custom_id` of a button that leads to a page */
function turnButtons(
  pages: readonly Page[],
  index: number,
  { buttons: { back, next } }: Phrases,
  idOf: (target: number) => string,
): ButtonRow[] {
  const turn = (label: string, target: number) => button(label, idOf(target), pages[target] === undefined);
  return rowsOf([turn(back, index - 1), turn(next, index + 1)]);
}

function bookOf(article: Article): Book {
  const book = books.get(article) ?? {
    pages: makePages(article),
    fingerprint: digest(`${article.name}\n${article.text}`),
  };
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
