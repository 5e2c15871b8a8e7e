/** Names and titles, of any length and with anything in them, made fit for one line with little room. */

/** Half of a character beyond U+FFFF, which no text may have. */
const HALF = /\p{Cs}/gu;
/** White space of any kind and length; and controls, some of which break lines or command terminals. */
const GAP = /[\s\p{Cc}]+/gu;
/** Signs that turn the direction of all that follows on the line, ours included. */
const TURN = /[\u202a-\u202e\u2066-\u2069]/g;
/** Anything but white space and what is as invisible. */
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

const CUT = '…';
/** Characters that are looked at for each one that is shown: enough for any text that is not mostly white space. */
const LOOKED_AT = 50;

/** Loading it takes some milliseconds, and few texts are cut. */
let segmenter: Intl.Segmenter | undefined;

/**
 * On one line, and cut where it is too long; empty if nothing of it can be seen.
 *
 * @param longest of the result, in UTF-16 code units, which are never fewer than Discord counts
 */
export function brief(text: string, longest: number): string {
  const looked = text.trimStart().slice(0, LOOKED_AT * longest);
  const line = looked.replace(TURN, '').replace(GAP, ' ').replace(HALF, '\ufffd').trim();
  return VISIBLE.test(line) ? cut(line, longest) : '';
}

/** Its beginning and its end, where both do not fit: for names that begin alike. */
export function briefInside(text: string, longest: number): string {
  const line = brief(text, text.length);
  if (line.length <= longest) return line;
  // The first grapheme may itself be cut.
  const [, ...ending] = Array.from(graphemes(line.slice(-Math.floor(longest / 2))), ({ segment }) => segment);
  const end = ending.join('');
  return cut(line, longest - end.length) + end;
}

/** Cut between graphemes: no letter is parted from its accents, no emoji into its parts. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = longest - CUT.length;
  // Where a grapheme begins does not depend on what comes after it.
  const begins = graphemes(text.slice(0, longest + 1)).containing(room)?.index ?? 0;
  // Of a letter with more accents than there is room for, some.
  const end = begins > 0 ? begins : room - (/^[\udc00-\udfff]/.test(text.slice(room)) ? 1 : 0);
  return `${text.slice(0, end).trimEnd()}${CUT}`;
}

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
