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

const TOKEN = new RegExp(
  [
    String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?`, // U.S.  a.m.
    String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![,.]?\d)[\p{L}\p{M}]*`, // 23,500  3.5  70  1990s
    String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}${INVISIBLE}]*(?:['’ʼ＇][\p{L}\p{M}\p{N}]+)*`, // Trump’s  O'Brien  déjà
  ].join('|'),
  'gu',
);

/** Scripts that write no spaces between words, so that a dictionary must part them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Quickly told: all that stands before Thai, and the usual dashes and quotation marks. */
const LATIN_AND_ITS_LIKE = /^[\0-\u0DFF\u2000-\u206F]*$/;
let segmenter: Intl.Segmenter | undefined;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const isSpaced = LATIN_AND_ITS_LIKE.test(text) || !UNSPACED.test(text);
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [word] = found;
    const token = { text: word, start: found.index, end: TOKEN.lastIndex };
    if (isSpaced || !UNSPACED.test(word)) tokens.push(token);
    else tokens.push(...partByDictionary(token));
  }
  return tokens;
}

/** ICU's dictionaries, which come with Node; made once, and only when a text needs them. */
function partByDictionary({ text, start }: Token): Token[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: start + index, end: start + index + segment.length }));
}
