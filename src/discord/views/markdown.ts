/**
 * Text -> Discord Markdown that shows exactly this text. A backslash escapes the character after it. Only characters that
 * may be special at their position are escaped, because backslashes are visible in copied messages and in notifications. The
 * rules follow the parsers of Discord's clients, and assume any text on the next line: the rule for headings spans line
 * breaks, and the rule for links spans paragraphs.
 */
import type { Span } from '../../text/span.ts';

/** Matches any text that may be the name of an emoji. The limit is longer than any such name. */
const EMOJI_NAME = String.raw`[^\s:]{1,100}`;

/**
 * Matches special characters: the last character of each match is special at its position. No rule looks further than the
 * length of a name, so that the time is linear in the length of the text.
 */
const SPECIAL = new RegExp(
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

/** Line ends other than LF. Discord breaks lines only at LF, and drops form feeds. */
const LINE_END = /\r\n|[\v\f\r\x85\u2028\u2029]/g;
/** Invisible characters. Some clients drop them, after which the characters around them may be special together. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/**
 * Escapes a text.
 *
 * @param strong spans of the text to show in bold, in order
 * @example
 * escapeMarkdown('2 * 3 is 6', [{ start: 9, end: 10 }]) // '2 \\* 3 is **6**'
 */
export function escapeMarkdown(text: string, strong: readonly Span[] = []): string {
  const cuts = strong.flatMap(({ start, end }) => [start, end]);
  const parts = [0, ...cuts].map((from, i) => visible(text.slice(from, cuts[i])));
  const shown = parts.join('');
  const insertions = [
    ...boldEdges(parts).map((at) => ({ at, sign: '**' })),
    ...Array.from(shown.matchAll(SPECIAL), ({ 0: { length }, index }) => ({ at: index + length - 1, sign: '\\' })),
  ].sort((a, b) => a.at - b.at); // The sort is stable, so at the same offset the asterisks come before the backslash.
  let escaped = '';
  let from = 0;
  for (const { at, sign } of insertions) {
    escaped += shown.slice(from, at) + sign;
    from = at;
  }
  return escaped + shown.slice(from);
}

/**
 * The offsets at which bold begins and ends.
 *
 * @param parts consecutive parts of the text, of which every second one is bold; adjacent bold parts are joined
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

/**
 * The visible text, with LF as its only line end and without control characters. Lone surrogates are replaced, because
 * Discord rejects them.
 */
function visible(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '').toWellFormed();
}

/** Mentions, custom emoji and timestamps in the form that messages contain. */
const MARKUP = /<(?:@[!&]?|#|a?:\w+:|t:|\/)[^<>]*>/g;

/** The text of a message without Discord's mentions, custom emoji and timestamps. */
export function withoutMarkup(content: string): string {
  return content.replace(MARKUP, ' ').trim();
}

export function bold(markdown: string): string {
  return `**${markdown}**`;
}

export function underlined(markdown: string): string {
  return `__${markdown}__`;
}

const FENCE = '```';
/** An address that Discord shows as a card below the message, wherever it is. */
const INVITATION = /(?:discord|discordapp)\.(?:com|gg|gift|new)\//i;
/** The address of a message, perhaps with a section of its text, which is no invitation. */
const MESSAGE_ADDRESS = /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/\d+\/\d+(?:#|$)/;

/**
 * Whether Discord shows exactly this text if it is in a code block. Discord has no longer fences, drops empty lines at the
 * ends, and takes the middle of a [masked](link) for one if the message has a bracket before it.
 */
export function isShownByCodeBlock(text: string): boolean {
  const shown = visible(text);
  const isTaken = shown.includes(FENCE) || shown.includes('](') || INVITATION.test(shown);
  return !isTaken && shown !== '' && !shown.startsWith('\n') && !shown.endsWith('\n');
}

/** @param text one for which `isShownByCodeBlock` is true */
export function codeBlock(text: string): string {
  return `${FENCE}\n${visible(text)}\n${FENCE}`;
}

/** In UTF-16 code units. A longer address would leave too little room for quotations. */
const MAX_ADDRESS_LENGTH = 300;
/** Characters that may end a link early. Percent-encoded, they mean the same in the path of an address. */
const ENDS_LINK = /[()[\]\\'"<>]/g;

/**
 * A text that leads to an address, without a preview of the page. Brackets in the text become parentheses, because Discord
 * has no way to escape them there.
 *
 * @param text plain text on one line
 * @returns the escaped text alone if Discord would not show it as a link to this address
 */
export function maskedLink(text: string, address: string | null): string {
  const target = address === null ? undefined : linkTarget(address);
  // Discord accepts no link whose text looks like another address.
  if (target === undefined || text.includes('://')) return escapeMarkdown(text);
  return `[${escapeMarkdown(text.replaceAll('[', '(').replaceAll(']', ')'))}](<${target}>)`;
}

/** @returns undefined if the address is not one of the web, is too long, or may be shown as something else than a link */
function linkTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href, protocol, username, password } = new URL(address);
  const target = href.replace(ENDS_LINK, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const isCard = INVITATION.test(target) && !MESSAGE_ADDRESS.test(target);
  const isLinkable = /^https?:$/.test(protocol) && username === '' && password === '' && !isCard;
  return isLinkable && target.length <= MAX_ADDRESS_LENGTH && /^[!-~]+$/.test(target) && URL.canParse(target)
    ? target
    : undefined;
}

/** One line of small print. */
export function smallPrint(markdown: string): string {
  return `-# ${markdown.replaceAll('\n', ' ')}`;
}

export function blockQuote(markdown: string): string {
  return `> ${markdown.split('\n').join('\n> ')}`;
}
