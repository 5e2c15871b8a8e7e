/** Names and titles of any length and content -> text that fits on one short line. */
import { cutAt, graphemes } from './graphemes.ts';

/** White space of any kind, and control characters, some of which break lines or command terminals. */
const GAP = /[\s\p{Cc}]+/gu;
/** Direction marks, which would also reverse the bot's own words on the same line. */
const DIRECTION_MARK = /[\u202a-\u202e\u2066-\u2069]/g;
/** Any character that a reader can see. U+2800 is a Braille pattern without dots. */
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

const ELLIPSIS = '…';
/** How many characters are read for each character of the result: enough for any text that is not mostly white space. */
const READ_PER_SHOWN = 50;

/**
 * The text on one line, cut with an ellipsis if it is too long.
 *
 * @param longest the most UTF-16 code units of the result; a text never has fewer of them than Discord counts characters
 * @returns an empty text if no character is visible
 * @example
 * oneLine('Server\n  rules', 10) // 'Server ru…'
 */
export function oneLine(text: string, longest: number): string {
  const read = text.trimStart().slice(0, READ_PER_SHOWN * longest);
  const line = read.replace(DIRECTION_MARK, '').replace(GAP, ' ').toWellFormed().trim();
  return VISIBLE.test(line) ? cut(line, longest) : '';
}

/** Like `oneLine`, but keeps the beginning and the end of a text that is too long: for names that begin alike. */
export function oneLineCutInside(text: string, longest: number): string {
  const line = oneLine(text, text.length);
  if (line.length <= longest) return line;
  // The first grapheme is left out, because the slice may start inside it.
  const [, ...ending] = Array.from(graphemes(line.slice(-Math.floor(longest / 2))), ({ segment }) => segment);
  const end = ending.join('');
  return cut(line, longest - end.length) + end;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, cutAt(text, longest - ELLIPSIS.length)).trimEnd()}${ELLIPSIS}`;
}
