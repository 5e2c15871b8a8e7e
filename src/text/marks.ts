/** What kind of word a token is. A word has some marks by itself, and others by what stands around it. */
import { MONTHS, NUMBER_WORDS, POINTING_WORDS, TIME_WORDS, UNITS } from './word-classes.ts';

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
  /** A pronoun, when the text is known that it stands in: one for which it is known what it stands for. */
  standsFor: 1024,
} as const;

const YEAR = /^(?:1\d{3}|20\d{2})s?$/;
/** Months only where a capital says so, and it is not the capital of a sentence. */
const MONTHS_AND_WORDS = /^(?:may|march)$/;

/** The marks of a word by itself. @param lower the same in lower case */
export function marksOf(text: string, lower: string): number {
  let marks = 0;
  if (/^\p{Lu}[\p{Lu}.]/u.test(text) && /^(?:\p{Lu}{2,}$|(?:\p{Lu}\.)+)/u.test(text)) marks |= Mark.acronym;
  if (/^\d/.test(text) || NUMBER_WORDS.has(lower)) marks |= Mark.number;
  const isMonth = MONTHS.has(lower) && !MONTHS_AND_WORDS.test(lower);
  if (isMonth || YEAR.test(text) || TIME_WORDS.has(lower)) marks |= Mark.time;
  if (/^(?:dollars?|euros?|pounds?)$/.test(lower)) marks |= Mark.money | Mark.measured;
  if (UNITS.has(lower)) marks |= Mark.measured;
  if (POINTING_WORDS.has(lower)) marks |= Mark.pointing;
  return marks;
}

/** "May" and "March" inside a sentence. */
export function isMonthByCapital(text: string): boolean {
  return /^(?:May|MAY|March|MARCH)$/.test(text);
}
