/** Token -> the facts about its word that do not depend on context, computed once for each word. */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { memoize } from '../../text/memoize.ts';
import { TokenFlag } from '../flags.ts';
import { fold } from '../fold.ts';
import type { Word } from '../language.ts';
import { MONTHS_AND_WORDS, TIME_WORDS } from './calendar.ts';
import { functionWordFlags } from './closed-classes.ts';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { MONEY_UNITS, NUMBER_WORDS, UNITS } from './numbers.ts';
import { STOP_WORDS } from './stop-words.ts';

const POSSESSIVE = /['’ʼ＇]s$/i;
/** Forms of short verbs such as "tie", which the stemmer would reduce to "ti". Porter's later stemmer has the same rule. */
const SHORT_IE_FORM = /^[a-z]ie[sd]$/;
const SMALL_ENGLISH_LETTERS = /^[a-z]+$/;
const ENGLISH_LETTERS = /^[A-Za-z]+$/;
const YEAR_TOKEN = /^(?:1\d{3}|20\d{2})s?$/;

/**
 * In UTF-16 code units. The longest words that people write have a quarter of that. Only the beginning of a longer word
 * counts, because normalisation takes quadratic time to order the accents of one letter.
 */
const MAX_WORD_LENGTH_READ = 200;

/** Implements `Language.wordOf` for English. */
export const wordOf = memoize((text: string): Word => readWord(text.slice(0, MAX_WORD_LENGTH_READ)));

function readWord(text: string): Word {
  const isPlain = ENGLISH_LETTERS.test(text);
  const lower = isPlain ? text.toLowerCase() : text.toLowerCase().replace(/[’ʼ＇]/g, "'");
  const folded = isPlain ? lower : fold(text.replace(POSSESSIVE, ''));
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

/**
 * The stem of a folded word, by M. F. Porter (1980), An algorithm for suffix stripping. The algorithm is for English, so a
 * word with other letters is not changed.
 */
function stem(folded: string): string {
  if (!SMALL_ENGLISH_LETTERS.test(folded)) return folded;
  const base = IRREGULAR_FORMS.get(folded) ?? (SHORT_IE_FORM.test(folded) ? folded.slice(0, -1) : folded);
  return porter.stem(base);
}

/** @returns the bits of `TokenFlag` that every occurrence of a word has */
function tokenFlagsOf(text: string, lower: string): number {
  let flags = 0;
  if (NUMBER_WORDS.has(lower)) flags |= TokenFlag.number;
  if (TIME_WORDS.has(lower) && !MONTHS_AND_WORDS.has(lower)) flags |= TokenFlag.time;
  if (UNITS.has(lower)) flags |= TokenFlag.measured;
  if (MONEY_UNITS.has(lower)) flags |= TokenFlag.money;
  if (/^\d/.test(text)) flags |= YEAR_TOKEN.test(text) ? TokenFlag.number | TokenFlag.time : TokenFlag.number;
  if (text !== lower && /^(?:\p{Lu}{2,}$|(?:\p{Lu}\.)+)/u.test(text)) flags |= TokenFlag.acronym;
  return flags;
}
