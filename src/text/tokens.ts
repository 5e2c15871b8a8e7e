/**
 * Text -> tokens: its words and numbers, each with its offsets. Hyphens and dashes separate tokens. Apostrophes, the periods of
 * acronyms, and the commas and points of numbers do not.
 */
import type { Span } from './span.ts';

/** A word or a number of a text: `text.slice(start, end)`. */
export interface Token extends Span {
  /** The token exactly as it is written. */
  readonly text: string;
}

/** For a character class: soft hyphens and zero-width characters, which occur inside words without being visible. */
export const ZERO_WIDTH = '\\u00AD\\u200B-\\u200D\\u2060';

/** Ranges of characters, for character classes. */
interface Characters {
  readonly letters: string;
  readonly numbers: string;
  readonly digits: string;
  /** Combining marks, such as accents. */
  readonly marks: string;
}

/**
 * The most groups of thousands in one number. Without a limit, a long text such as "1,111,…,1" would be matched again from each
 * of its commas, which takes quadratic time.
 */
const MAX_THOUSANDS = 20;
/** For a pattern: the spaces that separate thousands. */
const SPACES = '[ \u00a0\u202f]';

/** @param hasDecimalComma whether a number may be written "1.000,5" as well as "1,000.5" */
function tokenPattern({ letters, numbers, digits, marks }: Characters, hasDecimalComma: boolean): RegExp {
  const any = `${letters}${marks}${numbers}`;
  const groups = (hasDecimalComma ? [',', '\\.', '\u066C', SPACES] : [',', SPACES]).map(
    (separator) => `(?:${separator}[${digits}]{3}){1,${MAX_THOUSANDS}}`,
  );
  const decimals = hasDecimalComma ? '[.,\u066B]' : '\\.';
  return new RegExp(
    [
      `[${letters}](?:\\.[${letters}])+(?![${any}])\\.?`, // U.S.  a.m.
      `[A-Za-z](?:\\+\\+|#)(?![${any}])`, // C++  C#
      `[vV]?\\d+(?:\\.\\d{1,3}){2,${MAX_THOUSANDS}}(?![${any}]${hasDecimalComma ? '|,\\d' : ''})|[vV]\\d+(?:\\.\\d+)?(?![${any}])`, // 1.7.0  v2.1
      // 23,500  8 500  3.5  70  1990s  5th; a unit without a space before it is a token of its own: 5km
      `${hasDecimalComma ? `(?<![${digits}][,.])` : ''}(?:[${digits}]{1,3}(?:${groups.join('|')})|[${digits}]+)(?:${decimals}[${digits}]+)?` +
        `(?![,.]?[${digits}])(?:(?:st|nd|rd|th|ST|ND|RD|TH|[${letters}])(?![${any}]))?`,
      `[${letters}${numbers}][${any}${ZERO_WIDTH}]*(?:['’ʼ＇][${any}]+)*`, // Trump’s  O'Brien  déjà
    ].join('|'),
    'gu',
  );
}

/** Matches texts of Latin letters and common punctuation. V8 compiles a pattern for these in a tenth of the time. */
const LATIN_ONLY = /^[\0-\u024F\u2000-\u206F\u20AC]*$/;
const LATIN: Characters = {
  letters: 'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F',
  numbers: '0-9\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE',
  digits: '0-9',
  marks: '',
};
const ANY_SCRIPT: Characters = { letters: '\\p{L}', numbers: '\\p{N}', digits: '\\p{Nd}', marks: '\\p{M}' };

/** The patterns of tokens for texts of Latin letters, and for texts in any script. */
interface TokenPatterns {
  readonly latin: RegExp;
  readonly any: RegExp;
}

function tokenPatterns(hasDecimalComma: boolean): TokenPatterns {
  return { latin: tokenPattern(LATIN, hasDecimalComma), any: tokenPattern(ANY_SCRIPT, hasDecimalComma) };
}

const WITH_DECIMAL_POINT = tokenPatterns(false);
const WITH_DECIMAL_COMMA = tokenPatterns(true);

/** Scripts without spaces between words. Finding their words takes a dictionary. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/**
 * How many characters are segmented at a time. ICU takes quadratic time beyond a few hundred characters, and no language
 * writes that many without punctuation or a space.
 */
const MAX_SEGMENTED = 256;
/**
 * In characters. The end of a word depends on the text after it, so the end of a piece is segmented again with the next
 * piece.
 */
const LOOK_AHEAD = 32;
/** Created at its first use, because most texts do not need it. Its dictionaries are part of Node. */
let wordSegmenter: Intl.Segmenter | undefined;

/**
 * The tokens of a text, in order.
 *
 * @param limit the most tokens to return, from the beginning of the text
 * @param hasDecimalComma whether "1.000,5" is one number, as in most languages other than English
 * @example
 * tokenize('Trump’s 23,500 troops').map(({ text }) => text) // ['Trump’s', '23,500', 'troops']
 */
export function tokenize(text: string, limit = Number.POSITIVE_INFINITY, hasDecimalComma = false): Token[] {
  const isLatin = LATIN_ONLY.test(text);
  const { latin, any } = hasDecimalComma ? WITH_DECIMAL_COMMA : WITH_DECIMAL_POINT;
  const pattern = isLatin ? latin : any;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (tokens.length < limit) {
    const found = pattern.exec(text);
    if (found === null) break;
    const [word] = found;
    const start = found.index;
    if (isLatin || !UNSPACED.test(word)) tokens.push({ text: word, start, end: start + word.length });
    else segmentWords(word, start, tokens);
  }
  return tokens.length > limit ? tokens.slice(0, limit) : tokens;
}

/**
 * Adds the words of a text without spaces to the tokens.
 *
 * @param start where the text starts in the whole text
 */
function segmentWords(text: string, start: number, tokens: Token[]): void {
  wordSegmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  let from = 0;
  while (from < text.length) {
    const end = endOfPiece(text, from);
    const sureEnd = end === text.length ? end : end - LOOK_AHEAD;
    let next = end;
    for (const { segment, index, isWordLike } of wordSegmenter.segment(text.slice(from, end))) {
      const at = from + index;
      const isSure = at + segment.length <= sureEnd;
      if (!isSure && at > from) {
        next = at;
        break;
      }
      if (isWordLike) tokens.push({ text: segment, start: start + at, end: start + at + segment.length });
    }
    from = next;
  }
}

/** The end of the next piece: at most `MAX_SEGMENTED` after `from`, and not inside a surrogate pair. */
function endOfPiece(text: string, from: number): number {
  const end = from + MAX_SEGMENTED;
  if (end >= text.length) return text.length;
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}
