/** Token -> what is known of its word by itself, worked out once however often the word comes. */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { memoize } from '../../text/memoize.ts';
import { INVISIBLE } from '../../text/tokens.ts';
import { TokenFlag } from '../flags.ts';
import type { Word } from '../language.ts';
import { MONTHS_AND_WORDS, TIME_WORDS } from './calendar.ts';
import { functionWordFlags } from './closed-classes.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { MONEY_UNITS, NUMBER_WORDS, UNITS } from './numbers.ts';
import { STOP_WORDS } from './stop-words.ts';

const POSSESSIVE = /['’ʼ＇]s$/i;
/** Apostrophes, thousands separators, the periods of acronyms, accents (as NFKD separates them), spaces (in place of
 * letters that are accents alone) and invisible signs. */
const DROPPED = new RegExp(`['’ʼ＇,\\s\\u0300-\\u036F${INVISIBLE}]|(?<!\\d)\\.|\\.(?!\\d)`, 'g');
const SMALL_ENGLISH_LETTERS = /^[a-z]+$/;
const ENGLISH_LETTERS = /^[A-Za-z]+$/;
const YEAR = /^(?:1\d{3}|20\d{2})s?$/;

/**
 * In UTF-16 code units: the longest words that people write have a quarter of that. Of a longer one only the beginning
 * counts, as it takes time that grows with the square of their number to put the accents of one letter in order.
 */
const LONGEST_READ = 200;

/** Takes a token, as it is written. */
export const wordOf = memoize((text: string): Word => read(text.slice(0, LONGEST_READ)));

function read(text: string): Word {
  const isPlain = ENGLISH_LETTERS.test(text);
  const lower = isPlain ? text.toLowerCase() : text.toLowerCase().replace(/[’ʼ＇]/g, "'");
  const folded = isPlain ? lower : fold(text);
  const hasCapital = text !== lower;
  return {
    lower,
    term: stem(folded),
    stopTerm: ` ${lower}`,
    isStopWord: STOP_WORDS.has(folded),
    isCapital: hasCapital && /^\p{Lu}/u.test(text),
    isAcronym: hasCapital && /^\p{Lu}(?:\.?\p{Lu})+\.?$/u.test(text),
    hasPeriods: hasCapital && /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text),
    mayBeMonth: hasCapital && MONTHS_AND_WORDS.has(lower),
    wordFlags: functionWordFlags(lower),
    tokenFlags: tokenFlagsOf(text, lower),
  };
}

/** "Trump’s" -> "trump", "U.S." -> "us", "23,500" -> "23500", "Café" (however it is encoded) -> "cafe". */
function fold(token: string): string {
  return token.replace(POSSESSIVE, '').normalize('NFKD').replace(DROPPED, '').normalize('NFC').toLowerCase();
}

/** Porter, M. F. (1980): An algorithm for suffix stripping. It is made for English; other words stay as they are. */
function stem(folded: string): string {
  return SMALL_ENGLISH_LETTERS.test(folded) ? porter.stem(IRREGULAR_FORMS.get(folded) ?? folded) : folded;
}

/** @returns of `TokenFlag`, those that each occurrence of a word has */
function tokenFlagsOf(text: string, lower: string): number {
  let flags = 0;
  if (NUMBER_WORDS.has(lower)) flags |= TokenFlag.number;
  if (TIME_WORDS.has(lower) && !MONTHS_AND_WORDS.has(lower)) flags |= TokenFlag.time;
  if (UNITS.has(lower)) flags |= TokenFlag.measured;
  if (MONEY_UNITS.has(lower)) flags |= TokenFlag.money;
  if (/^\d/.test(text)) flags |= YEAR.test(text) ? TokenFlag.number | TokenFlag.time : TokenFlag.number;
  if (text !== lower && /^(?:\p{Lu}{2,}$|(?:\p{Lu}\.)+)/u.test(text)) flags |= TokenFlag.acronym;
  return flags;
}
