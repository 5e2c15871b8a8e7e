/**
 * The terms of a text -> which of them contain a sequence of letters (an n-gram). Words that share many n-grams are often akin
 * where no lexicon and no stemmer says so: "Dampfmaschine" and "Maschine".
 */
import type { Steps } from '../../steps.ts';
import { defined, missing } from './table-access.ts';

export interface Ngrams {
  /** The ids of the terms that contain an n-gram; none for one that does not occur, or occurs in too many. */
  termsWith(ngram: string): Uint32Array;
  /** For each term id, how many n-grams it has, at most `MAX_NGRAMS`; 0 for a stop word. */
  readonly counts: Uint8Array;
}

/** In characters. Shorter n-grams occur in too many words, and longer ones in too few. */
const NGRAM_LENGTH = 4;
/** The same in scripts whose characters are syllables or words. */
const NGRAM_LENGTH_IN_DENSE = 2;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Marks the beginning of a word, which tells more than its end. */
const TERM_START = '_';
/** Further n-grams of a longer word are left out: a set of them must fit in 32 bits. */
const MAX_NGRAMS = 32;
/** An n-gram in more terms is that of an ending or a prefix, and reading them all would take too long. */
const MAX_TERMS = 1000;
/** In terms, which take some milliseconds. */
const TERMS_IN_A_STEP = 5000;
const NONE = new Uint32Array();

/**
 * A number is only like itself: 1066 has nothing to do with 1067.
 *
 * @example
 * ngramsOf('haus') // ['_hau', 'haus']
 */
export function ngramsOf(term: string): readonly string[] {
  const marked = TERM_START + term;
  const length = DENSE.test(term) ? NGRAM_LENGTH_IN_DENSE : NGRAM_LENGTH;
  if (marked.length <= length || /^\d/.test(term)) return [marked];
  const count = Math.min(MAX_NGRAMS, marked.length - length + 1);
  return [...new Set(Array.from({ length: count }, (_, i) => marked.slice(i, i + length)))];
}

/** @param sorted the ids of all terms but stop words */
export function* indexNgrams(terms: readonly string[], sorted: Uint32Array): Steps<Ngrams> {
  const numbers = new Map<string, number>();
  const counts = new Uint8Array(terms.length);
  const termCounts: number[] = [];
  for (const [i, termId] of sorted.entries()) {
    const ngrams = ngramsOf(defined(terms[termId]));
    counts[termId] = ngrams.length;
    for (const ngram of ngrams) {
      const number = numbers.get(ngram) ?? numbers.size;
      if (number === numbers.size) numbers.set(ngram, number);
      termCounts[number] = (termCounts[number] ?? 0) + 1;
    }
    if (i % TERMS_IN_A_STEP === 0) yield;
  }
  const starts = new Uint32Array(numbers.size + 1);
  for (const [number, count] of termCounts.entries()) starts[number + 1] = defined(starts[number]) + count;
  const ends = starts.slice(0, numbers.size);
  const termIds = new Uint32Array(defined(starts[numbers.size]));
  for (const [i, termId] of sorted.entries()) {
    for (const ngram of ngramsOf(defined(terms[termId]))) {
      const number = numbers.get(ngram) ?? missing();
      const end = defined(ends[number]);
      termIds[end] = termId;
      ends[number] = end + 1;
    }
    if (i % TERMS_IN_A_STEP === 0) yield;
  }
  return {
    termsWith(ngram) {
      const number = numbers.get(ngram);
      if (number === undefined) return NONE;
      const start = starts[number] ?? missing();
      const end = starts[number + 1] ?? missing();
      return end - start > MAX_TERMS ? NONE : termIds.subarray(start, end);
    },
    counts,
  };
}
