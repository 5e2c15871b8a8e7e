/**
 * Text -> tokens: its words and numbers, each with its place in the text. Hyphens and dashes part tokens; apostrophes,
 * the periods of acronyms, and the commas and points of numbers do not.
 */
export interface Token {
  /** The token exactly as it is written. */
  readonly text: string;
  /** UTF-16 code unit offsets into the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Soft hyphens and zero-width signs stand inside words without being seen. */
export const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060';

interface Signs {
  readonly letters: string;
  readonly numbers: string;
  /** What stands on or under a letter. */
  readonly marks: string;
}

/** Thousands that one number has at most: where "1,111,…,1" is no number, that is told again from each of its commas. */
const MOST_THOUSANDS = 20;

function tokenPattern({ letters, numbers, marks }: Signs): RegExp {
  const any = `${letters}${marks}${numbers}`;
  return new RegExp(
    [
      `[${letters}](?:\\.[${letters}])+(?![${any}])\\.?`, // U.S.  a.m.
      `(?:\\d{1,3}(?:,\\d{3}){1,${MOST_THOUSANDS}}|\\d+)(?:\\.\\d+)?(?![,.]?\\d)[${letters}${marks}]*`, // 23,500  3.5  70  1990s
      `[${letters}${numbers}][${any}${INVISIBLE}]*(?:['’ʼ＇][${any}]+)*`, // Trump’s  O'Brien  déjà
    ].join('|'),
    'gu',
  );
}

/** Texts of Latin letters and the usual signs, and their tokens: V8 compiles this pattern in a tenth of the time. */
const LATIN_ONLY = /^[\0-\u024F\u2000-\u206F\u20AC]*$/;
const LATIN_TOKEN = tokenPattern({
  letters: 'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F',
  numbers: '0-9\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE',
  marks: '',
});
/** Of any text. */
const TOKEN = tokenPattern({ letters: '\\p{L}', numbers: '\\p{N}', marks: '\\p{M}' });

/** Scripts that write no spaces between words, so that a dictionary must part them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/**
 * Letters that are parted at a time. The time that ICU takes grows with the square of their number from some hundreds on,
 * and no language writes that many without a sign or a space between them.
 */
const LONGEST_PARTED = 256;
/** What follows a word tells where it ends: this many letters at the end of a piece are parted again with the next ones. */
const LOOK_AHEAD = 32;
let segmenter: Intl.Segmenter | undefined;

/** @param most no more tokens than this are wanted, from the beginning */
export function tokenize(text: string, most = Number.POSITIVE_INFINITY): Token[] {
  const isLatin = LATIN_ONLY.test(text);
  const pattern = isLatin ? LATIN_TOKEN : TOKEN;
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (tokens.length < most) {
    const found = pattern.exec(text);
    if (found === null) break;
    const [word] = found;
    const start = found.index;
    if (isLatin || !UNSPACED.test(word)) tokens.push({ text: word, start, end: start + word.length });
    else partByDictionary(word, start, tokens);
  }
  return tokens.length > most ? tokens.slice(0, most) : tokens;
}

/** ICU's dictionaries, which come with Node; made once, and only when a text needs them. */
function partByDictionary(letters: string, start: number, tokens: Token[]): void {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  let from = 0;
  while (from < letters.length) {
    const end = endOfPiece(letters, from);
    const sureEnd = end === letters.length ? end : end - LOOK_AHEAD;
    let next = end;
    for (const { segment, index, isWordLike } of segmenter.segment(letters.slice(from, end))) {
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

/** Not within a letter that takes two code units. */
function endOfPiece(letters: string, from: number): number {
  const end = from + LONGEST_PARTED;
  if (end >= letters.length) return letters.length;
  return /[\uDC00-\uDFFF]/.test(letters.charAt(end)) ? end - 1 : end;
}
