/**
 * Text -> Discord's Markdown that shows exactly this text. A backslash before a sign that is neither letter, digit nor
 * space takes its meaning away. Only signs that may have a meaning where they are get one: people copy messages, and
 * read them in notifications, where the backslashes show. What is decided is decided on what a client of Discord makes of
 * the text, and stays right whatever line comes next: the rule for headings reaches across line breaks, that for links
 * across paragraphs.
 */
import type { Span } from '../../text/span.ts';

/** Longer than the longest name of an emoji. */
const EMOJI_NAME = String.raw`[^\s:]{1,100}`;

/**
 * Signs that mean something where they are: the last character of each match. Nothing is looked for further away than
 * a name is long, so that the time it takes grows with the text and no faster.
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

/** Discord breaks lines at LF alone, and drops form feeds. */
const LINE_END = /\r\n|[\v\f\r\x85\u2028\u2029]/g;
/** What shows nothing, and parts signs that would mean something together: some clients drop it before they read on. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** @param strong parts to be shown in bold, in the order of the text */
export function escapeMarkdown(text: string, strong: readonly Span[] = []): string {
  const cuts = strong.flatMap(({ start, end }) => [start, end]);
  const parts = [0, ...cuts].map((from, i) => visible(text.slice(from, cuts[i])));
  const shown = parts.join('');
  const insertions = [
    ...boldEdges(parts).map((at) => ({ at, sign: '**' })),
    ...Array.from(shown.matchAll(MEANINGFUL), ({ 0: { length }, index }) => ({ at: index + length - 1, sign: '\\' })),
  ].sort((a, b) => a.at - b.at); // A stable sort: where both stand, the asterisks go before the backslash.
  let escaped = '';
  let from = 0;
  for (const { at, sign } of insertions) {
    escaped += shown.slice(from, at) + sign;
    from = at;
  }
  return escaped + shown.slice(from);
}

/** Where bold begins and ends, between parts that are in bold by turns; not where one would begin as another ends. */
function boldEdges(parts: readonly string[]): number[] {
  const places = new Set<number>();
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (!places.delete(at)) places.add(at);
  }
  return [...places].sort((a, b) => a - b);
}

/** The text as it is seen: its lines, and none of the signs that show nothing. Discord refuses half of a character. */
function visible(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '').toWellFormed();
}

/** Mentions, custom emoji and timestamps, as they are written in a message. */
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
  return `> ${markdown.split('\n').join('\n> ')}`;
}
