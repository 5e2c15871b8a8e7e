/**
 * Text -> Discord's Markdown that shows exactly this text. A backslash before a sign that is neither letter, digit nor
 * space takes its meaning away. Only signs that have a meaning where they stand get one: people copy messages, and read
 * them in notifications, where the backslashes show.
 */
import type { Span } from '../article/article.ts';

/** Signs that mean something where they stand: each match is one sign. */
const MEANINGFUL = new RegExp(
  [
    String.raw`[\\*_${'`'}]`, // emphasis, code, and the backslash itself
    String.raw`~(?=~)|\|(?=\|)`, // strike-through, spoilers
    String.raw`\[(?=[^]{0,2000}?\]\()`, // [masked](links), as far as a message can reach
    String.raw`<(?=\S)`, // mentions, custom emoji, timestamps, <links>
    String.raw`:(?=\/\/|[\w+-]+:)`, // https://links, :emoji:
    '@(?=everyone|here)', // pings no one, and is not to look as if it had
    String.raw`(?<=^[^\S\n]*)(?:>|#(?=#{0,2}\s)|-(?=[\s#]))`, // quotations, headings, lists, small print
    String.raw`(?<=^[^\S\n]*\d+)\.(?=\s)`, // numbered lists
  ].join('|'),
  'gm',
);

/** @param strong parts to be shown in bold, in the order of the text */
export function escapeMarkdown(text: string, strong: readonly Span[] = []): string {
  const insertions = [
    ...strong.flatMap(({ start, end }) => [start, end].map((at) => ({ at, sign: '**' }))),
    ...Array.from(text.matchAll(MEANINGFUL), ({ index }) => ({ at: index, sign: '\\' })),
  ].sort((a, b) => a.at - b.at); // A stable sort: where both stand, the asterisks go before the backslash.
  let escaped = '';
  let from = 0;
  for (const { at, sign } of insertions) {
    escaped += text.slice(from, at) + sign;
    from = at;
  }
  // Discord breaks lines at LF alone.
  return (escaped + text.slice(from)).replace(/\r\n?/g, '\n');
}

/** Mentions, custom emoji and timestamps, as they stand in a message. */
const MARKUP = /<(?:@[!&]?|#|a?:\w+:|t:|\/)[^<>]*>/g;

/** What a person has written, without what only Discord can read. */
export function withoutMarkup(content: string): string {
  return content.replace(MARKUP, ' ').trim();
}

export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** Small print, one line. */
export function smallPrint(markdown: string): string {
  return `-# ${markdown.replaceAll('\n', ' ')}`;
}

export function blockQuote(markdown: string): string {
  return `> ${markdown.replaceAll('\n', '\n> ')}`;
}
