/** An article -> pages to read it in, and the reply that shows one of them with buttons to the pages around it. */
import { createHash } from 'node:crypto';
import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { describe, shortened } from '../answer/wording.ts';
import { type Article, quote, type Sentence } from '../article/article.ts';
import { MAX_CONTENT } from './limits.ts';
import { bold, escapeMarkdown, smallPrint } from './markdown.ts';
import type { Reply } from './reply.ts';

/** Characters for what stands around the text on a page; the label, author and source are each cut at 100. */
const ROOM_FOR_FACTS = 900;
const MAX_TEXT = MAX_CONTENT - ROOM_FOR_FACTS;

interface Page {
  /** Counting from 1. */
  readonly paragraph: number;
  /** Discord Markdown that shows the article's text. */
  readonly text: string;
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
export function openArticle(command: string, article: Article, index: number, remark?: string): Reply {
  const { pages, fingerprint } = bookOf(article);
  const page = pages[index];
  if (page === undefined) return { content: 'There is no such page.', components: [], isPrivate: true };
  const facts = [article.author, article.source].flatMap((fact) => (fact === null ? [] : [shortened(fact)]));
  const heading = [
    bold(escapeMarkdown(describe(article))),
    ...[facts.join(', '), remark ?? ''].map((line) => escapeMarkdown(line)),
  ];
  const button = (label: string, target: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: [command, fingerprint, target].join(':'),
    disabled: pages[target] === undefined,
  });
  const turn: APIActionRowComponent<APIButtonComponent> = {
    type: ComponentType.ActionRow,
    components: [button('◀ Back', index - 1), button('Next ▶', index + 1)],
  };
  return {
    content: [
      ...heading.filter((line) => line !== ''),
      '',
      page.text,
      smallPrint(`paragraph ${page.paragraph} of ${article.paragraphCount}`),
    ].join('\n'),
    components: [turn],
    isPrivate: true,
  };
}

/** The reply to a button that `openArticle` made: the page that it leads to. */
export function turnPage(articles: readonly Article[], customId: string): Reply {
  const [command = '', fingerprint, index] = customId.split(':');
  const article = articles.find((candidate) => bookOf(candidate).fingerprint === fingerprint);
  return article === undefined
    ? { content: 'This article has changed or gone since. Use **/article** to see what I hold now.', components: [] }
    : openArticle(command, article, Number(index));
}

function bookOf(article: Article): Book {
  const book = books.get(article) ?? {
    pages: makePages(article),
    fingerprint: createHash('sha256').update(`${article.name}\n${article.text}`).digest('base64url').slice(0, 16),
  };
  books.set(article, book);
  return book;
}

/** A paragraph each; of a paragraph that is too long for a message, as many sentences as go into one. */
function makePages(article: Article): Page[] {
  const pages: Page[] = [];
  let first: Sentence | undefined;
  for (const sentence of article.sentences) {
    const text = fitting(article, { start: sentence.start, end: sentence.end });
    // White space between the sentences is the article's own.
    const longer = first && fitting(article, { start: first.start, end: sentence.end });
    if (first?.paragraph === sentence.paragraph && longer !== undefined) {
      pages[pages.length - 1] = { paragraph: sentence.paragraph, text: longer };
    } else {
      pages.push({ paragraph: sentence.paragraph, text: text ?? 'This sentence is too long for a message.' });
      first = sentence;
    }
  }
  return pages;
}

function fitting(article: Article, span: { readonly start: number; readonly end: number }): string | undefined {
  const text = escapeMarkdown(quote(article, span));
  return text.length <= MAX_TEXT ? text : undefined;
}
