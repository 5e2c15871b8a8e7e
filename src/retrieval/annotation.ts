/** Text -> its tokens, each with the term that it counts as and the marks that tell what kind of word it is. */
import { readTokens } from '../text/terms.ts';
import type { Token } from '../text/tokens.ts';
import { MONTHS, NUMBER_WORDS, POINTING_WORDS, TIME_WORDS, UNITS } from '../text/word-classes.ts';

/** Bits, so that an article's tokens take two bytes each. */
export const Mark = {
  /** Capitalised, and not only because it opens the sentence. */
  capital: 1,
  /** Capitalised, and it opens the sentence: a name or not. */
  opening: 2,
  number: 4,
  time: 8,
  /** After a currency sign, before a percent sign, or a unit. */
  measured: 16,
  money: 32,
  stopWord: 64,
  /** It points at what was said before: "they", "this". */
  pointing: 128,
  acronym: 256,
  /** In round brackets. */
  bracketed: 512,
} as const;

export interface AnnotatedToken extends Token {
  /** The term that it counts as; a stop word is itself in lower case after a space, and so never a term. */
  readonly key: string;
  readonly marks: number;
}

const CURRENCY = /[$£€¥]\s?$/;
const YEAR = /^(?:1\d{3}|20\d{2})s?$/;

export function annotate(text: string): AnnotatedToken[] {
  let last = 0;
  let brackets = 0;
  return readTokens(text).map(({ text: word, start, end, term }, i): AnnotatedToken => {
    const gap = text.slice(last, start);
    brackets = openBracketsAfter(gap, brackets);
    last = end;
    const lower = word.toLowerCase();
    const isCapital = /^\p{Lu}/u.test(word);
    // Corpora of the public question sets write <num> in place of numbers.
    const isNumber = /^\d/.test(word) || NUMBER_WORDS.has(lower) || (lower === 'num' && gap.endsWith('<'));
    const isMoney = CURRENCY.test(gap) || /^(?:dollars?|euros?|pounds?)$/.test(lower);
    let marks = 0;
    if (isCapital) marks |= i === 0 ? Mark.opening : Mark.capital;
    if (/^(?:\p{Lu}{2,}$|(?:\p{Lu}\.)+)/u.test(word)) marks |= Mark.acronym;
    if (brackets > 0) marks |= Mark.bracketed;
    if (isNumber) marks |= Mark.number;
    if (YEAR.test(word) || TIME_WORDS.has(lower) || (MONTHS.has(lower) && isMonth(lower, isCapital, i)))
      marks |= Mark.time;
    if (isMoney) marks |= Mark.money;
    if (isMoney || UNITS.has(lower) || /^\s?%/.test(text.slice(end, end + 2))) marks |= Mark.measured;
    if (term === undefined) marks |= Mark.stopWord;
    if (POINTING_WORDS.has(lower)) marks |= Mark.pointing;
    return { text: word, start, end, key: term ?? ` ${lower}`, marks };
  });
}

/** "may" and "march" are months only where a capital says so. */
function isMonth(lower: string, isCapital: boolean, position: number): boolean {
  return !/^(?:may|march)$/.test(lower) || (isCapital && position > 0);
}

function openBracketsAfter(gap: string, wereOpen: number): number {
  let open = wereOpen;
  for (const [sign] of gap.matchAll(/[()]/g)) open = Math.max(0, open + (sign === '(' ? 1 : -1));
  return open;
}
