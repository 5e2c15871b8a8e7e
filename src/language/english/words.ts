/** Word -> all that is known of it by itself, whatever stands around it: worked out once, however often it comes. */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { memoize } from '../../text/memoize.ts';
import { INVISIBLE } from '../../text/tokens.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isMonthByCapital, tokenFlagsOf } from './token-flags.ts';
import { classesOf } from './word-classes.ts';

export interface Word {
  /** As it is written, but in lower case and with straight apostrophes. */
  readonly lower: string;
  /** What it counts as, stop word or not; empty if nothing is left of it. */
  readonly term: string;
  readonly isStopWord: boolean;
  readonly isCapital: boolean;
  /** "US", "U.S." */
  readonly isAcronym: boolean;
  /** "U.S.", which is an acronym even where all is written in capitals. */
  readonly hasPeriods: boolean;
  /** Of `WordClass`. */
  readonly classes: number;
  /** Of `Mark`: those that it has by itself. */
  readonly flags: number;
  /** "May", "March": a month unless it opens a sentence. */
  readonly mayBeMonth: boolean;
  /** Its lower case after a space, which no term begins with: how a stop word is told from a term. */
  readonly stopTerm: string;
}

const POSSESSIVE = /['’ʼ＇]s$/i;
/** Apostrophes, thousands separators, the periods of acronyms, accents (as NFKD parts them), spaces (in place of
 * letters that are accents alone) and invisible signs. */
const DROPPED = new RegExp(`['’ʼ＇,\\s\\u0300-\\u036F${INVISIBLE}]|(?<!\\d)\\.|\\.(?!\\d)`, 'g');
const SMALL_ENGLISH_LETTERS = /^[a-z]+$/;
const ENGLISH_LETTERS = /^[A-Za-z]+$/;

/**
 * In UTF-16 code units: the longest words that people write have a quarter of that. Of a longer one the beginning counts
 * for the whole, as to put the accents of one letter in order takes time that grows with the square of their number.
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
    isStopWord: STOP_WORDS.has(folded),
    isCapital: hasCapital && /^\p{Lu}/u.test(text),
    isAcronym: hasCapital && /^\p{Lu}(?:\.?\p{Lu})+\.?$/u.test(text),
    hasPeriods: hasCapital && /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text),
    classes: classesOf(lower),
    flags: tokenFlagsOf(text, lower),
    mayBeMonth: isMonthByCapital(text, lower),
    stopTerm: ` ${lower}`,
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
