/** Names and titles, of any length and with anything in them, made fit for one line with little room. */
import { cutAt, graphemes } from './graphemes.ts';

/** White space of any kind and length; and controls, some of which break lines or command terminals. */
const GAP = /[\s\p{Cc}]+/gu;
/** Signs that turn the direction of all that follows on the line, ours included. */
const TURN = /[\u202a-\u202e\u2066-\u2069]/g;
/** Anything but white space and what is as invisible. */
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

const CUT = '…';
/** Characters that are looked at for each one that is shown: enough for any text that is not mostly white space. */
const LOOKED_AT = 50;

/**
 * On one line, and cut where it is too long; empty if nothing of it can be seen.
 *
 * @param longest of the result, in UTF-16 code units, which are never fewer than Discord counts
 */
export function oneLine(text: string, longest: number): string {
  const looked = text.trimStart().slice(0, LOOKED_AT * longest);
  const line = looked.replace(TURN, '').replace(GAP, ' ').toWellFormed().trim();
  return VISIBLE.test(line) ? cut(line, longest) : '';
}

/** Its beginning and its end, where both do not fit: for names that begin alike. */
export function oneLineCutInside(text: string, longest: number): string {
  const line = oneLine(text, text.length);
  if (line.length <= longest) return line;
  // The first grapheme may itself be cut.
  const [, ...ending] = Array.from(graphemes(line.slice(-Math.floor(longest / 2))), ({ segment }) => segment);
  const end = ending.join('');
  return cut(line, longest - end.length) + end;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, cutAt(text, longest - CUT.length)).trimEnd()}${CUT}`;
}
