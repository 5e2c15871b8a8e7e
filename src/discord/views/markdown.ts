/**
 * Text -> Discord's Markdown that shows exactly this text. A backslash takes away the meaning of the character after it.
 * Only characters that may have a meaning where they are get one: people copy messages, and read them in notifications,
 * which show the backslashes. What has a meaning is decided by how Discord's clients read a text, and whatever line comes
 * next: their rule for headings reaches across line breaks, and that for links across paragraphs.
 */
import type { Span } from '../../text/span.ts';

/** What may be the name of an emoji: longer than the longest one. */
const EMOJI_NAME = String.raw`[^\s:]{1,100}`;

/**
 * Characters that have a meaning where they are: the last character of each match. No rule looks further than a name is
 * long, so that the time grows with the text and no faster.
 */
const MEANINGFUL = new RegExp(
  [
    String.raw`^[ \t]*(?:>|#(?=#{0,2}(?:\s|$))|[+-](?=[\s#]|$)|\d+\.(?=\s|$))`, // quotations, headings, lists, small print
    String.raw`[\\*_${'`'}]`, // emphasis, code, and the backslash itself
    String.raw`~(?=~)|\|(?=\|)`, // strike-through, spoilers
    String.raw`\]\(`, // [masked](links): without the parenthesis these are words in brackets
    String.raw`<(?![ \t])`, // mentions, custom emoji, timestamps, <links>
    String.raw`:(?=\/\/|${EMOJI_NAME}:)`, // https://links, :emoji:
    '@(?=everyone|here|silent)', // pings no one, and is not to look as if it had
    String.raw`(?<=discord|discordapp)\.(?=(?:com|gg|gift|new)\/)`, // invitations, which are shown as cards
  ].join('|'),
  'gm',
);

/** What ends a line in a text. Discord breaks lines only at LF, and drops form feeds. */
const LINE_END = /\r\n|[\v\f\r\x85\u2028\u2029]/g;
/** Invisible characters. Some clients drop them, and then the characters around them may have a meaning together. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/**
 * @param strong parts of the text to show in bold, in their order
 * @example
 * escapeMarkdown('2 * 3 is 6', [{ start: 9, end: 10 }]) // '2 \\* 3 is **6**'
 */
export function escapeMarkdown(text: string, strong: readonly Span[] = []): string {
  const cuts = strong.flatMap(({ start, end }) => [start, end]);
  const parts = [0, ...cuts].map((from, i) => visible(text.slice(from, cuts[i])));
  const shown = parts.join('');
  const insertions = [
    ...boldEdges(parts).map((at) => ({ at, sign: '**' })),
    ...Array.from(shown.matchAll(MEANINGFUL), ({ 0: { length }, index }) => ({ at: index + length - 1, sign: '\\' })),
  ].sort((a, b) => a.at - b.at); // A stable sort: at the same place the asterisks go before the backslash.
  let escaped = '';
  let from = 0;
  for (const { at, sign } of insertions) {
    escaped += shown.slice(from, at) + sign;
    from = at;
  }
  return escaped + shown.slice(from);
}

/**
 * The places where bold begins and ends.
 *
 * @param parts of the text, of which every second one is in bold; where one begins as another ends, bold goes on
 */
function boldEdges(parts: readonly string[]): number[] {
  const places = new Set<number>();
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (!places.delete(at)) places.add(at);
  }
  return [...places].sort((a, b) => a - b);
}

/** The text as people see it: its lines, without invisible characters. Discord refuses half of a surrogate pair. */
function visible(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '').toWellFormed();
}

/** Mentions, custom emoji and timestamps, as they are written in a message. */
const MARKUP = /<(?:@[!&]?|#|a?:\w+:|t:|\/)[^<>]*>/g;

/** What a person has written, without what only Discord understands. */
export function withoutMarkup(content: string): string {
  return content.replace(MARKUP, ' ').trim();
}

export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** One line of small print. */
export function smallPrint(markdown: string): string {
  return `-# ${markdown.replaceAll('\n', ' ')}`;
}

export function blockQuote(markdown: string): string {
  return `> ${markdown.split('\n').join('\n> ')}`;
}
