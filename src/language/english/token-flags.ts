/** What kind of word a token is. A word has some marks by itself, and others by what stands around it. */
import { MONTHS, NUMBER_WORDS, POINTING_WORDS, TIME_WORDS, UNITS } from './word-classes.ts';

/** Bits, so that an article's tokens take two bytes each. */
export const TokenFlag = {
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
  /** A pronoun, when the text is known that it stands in: one for which it is known what it stands for. */
  standsFor: 1024,
} as const;

const YEAR = /^(?:1\d{3}|20\d{2})s?$/;
const MONEY = new Set(['dollar', 'dollars', 'euro', 'euros', 'pound', 'pounds']);
/** Months only where a capital says so, and it is not the capital of a sentence. */
const MONTHS_AND_WORDS = new Set(['may', 'march']);

const MARKS = new Map<string, number>();
for (const [list, marks] of [
  [NUMBER_WORDS, TokenFlag.number],
  [TIME_WORDS, TokenFlag.time],
  [[...MONTHS].filter((month) => !MONTHS_AND_WORDS.has(month)), TokenFlag.time],
  [MONEY, TokenFlag.money | TokenFlag.measured],
  [UNITS, TokenFlag.measured],
  [POINTING_WORDS, TokenFlag.pointing],
] as const) {
  for (const word of list) MARKS.set(word, (MARKS.get(word) ?? 0) | marks);
}

/** The marks of a word by itself. @param lower the same in lower case */
export function tokenFlagsOf(text: string, lower: string): number {
  let marks = MARKS.get(lower) ?? 0;
  if (/^\d/.test(text)) marks |= YEAR.test(text) ? TokenFlag.number | TokenFlag.time : TokenFlag.number;
  if (text !== lower && /^(?:\p{Lu}{2,}$|(?:\p{Lu}\.)+)/u.test(text)) marks |= TokenFlag.acronym;
  return marks;
}

/** "May" and "March" inside a sentence. */
export function isMonthByCapital(text: string, lower: string): boolean {
  return text !== lower && MONTHS_AND_WORDS.has(lower);
}
