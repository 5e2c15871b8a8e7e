/**
 * The terms of a text -> lookups of them: by their first letters, and by their entries in the lexicon. The lexicon relates a
 * word of the question to about a hundred others, of which the text contains few. One bit for each entry says whether the
 * text contains it.
 */
import { WordFlag } from '../../language/flags.ts';
import { type Lexicon, NO_ENTRY } from '../../language/lexicon.ts';
import { bitCount } from './bit-count.ts';
import { defined, missing } from './table-access.ts';
import type { TokenTable } from './token-table.ts';

export interface Vocabulary {
  has(term: string): boolean;
  /** The id of the term that has an entry of the lexicon, or -1. */
  termIdOfEntry(entry: number): number;
  /** The noun senses of each term id: `SENSES` elements for each. */
  readonly senses: Uint32Array;
  /** The ids of all terms but stop words, in the order of their spelling. */
  readonly sorted: Uint32Array;
  /** For each term id, its index in `sorted`. */
  readonly places: Uint32Array;
  /** The index in `sorted` of the first term with a prefix, or the index at which such a term would be inserted. */
  firstPlaceOf(prefix: string): number;
  /** For each term id, the `letterSetOf` its spelling, so that very different words need not be compared. */
  readonly letterSets: Uint32Array;
}

/** The most noun senses that the lexicon lists for a term. */
export const SENSES = 3;
/** Fills the elements without a sense. Higher than every sense. */
export const NO_SENSE = 0xffff_ffff;

const BITS_PER_WORD = 32;
const FIRST_LETTER = 0x61;
const LETTER_COUNT = 26;

/** The ids of all terms in the order of their spelling. */
export function sortedTerms({ terms, wordFlags, termIds }: TokenTable): Uint32Array {
  const sorted = terms.filter((_, termId) => !(defined(wordFlags[termId]) & WordFlag.stopWord)).sort();
  return Uint32Array.from(sorted, (term) => defined(termIds.get(term)));
}

/**
 * The ids of all terms of a part of a text in the order of their spelling. The order is taken from the whole text, so that
 * no spellings are compared.
 *
 * @param idsInWhole the id of each term in the whole text
 */
export function sortedPart({ wordFlags }: TokenTable, idsInWhole: readonly number[], whole: Vocabulary): Uint32Array {
  const idsByPlace = new Map<number, number>();
  for (const [termId, idInWhole] of idsInWhole.entries()) {
    if (!(defined(wordFlags[termId]) & WordFlag.stopWord)) idsByPlace.set(defined(whole.places[idInWhole]), termId);
  }
  return Uint32Array.from(idsByPlace.keys())
    .sort()
    .map((place) => defined(idsByPlace.get(place)));
}

/** @param sorted the ids of all terms in the order of their spelling */
export function createVocabulary({ language, terms, termIds, entries }: TokenTable, sorted: Uint32Array): Vocabulary {
  const { lexicon } = language;
  const places = new Uint32Array(terms.length);
  for (const [place, termId] of sorted.entries()) places[termId] = place;
  return {
    has: (term) => termIds.has(term) && !term.startsWith(' '),
    termIdOfEntry: lookUpByEntry(lexicon, entries, sorted),
    senses: sensesOfTerms(lexicon, entries),
    ...{ sorted, places },
    firstPlaceOf: lookUpByPrefix(terms, sorted),
    letterSets: Uint32Array.from(terms, letterSetOf),
  };
}

/** A bit for each letter that a word contains. Letters other than a to z share bits with those. */
export function letterSetOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function lookUpByPrefix(terms: readonly string[], sorted: Uint32Array): Vocabulary['firstPlaceOf'] {
  // For each pair of English letters, the index of the first term that begins with it.
  const firstPlaces = new Uint32Array(LETTER_COUNT * LETTER_COUNT + 1);
  let filled = 0;
  for (const [place, termId] of sorted.entries()) {
    const pair = openingPairOf(defined(terms[termId]));
    while (filled <= pair) {
      firstPlaces[filled] = place;
      filled += 1;
    }
  }
  firstPlaces.fill(sorted.length, filled);
  return (prefix) => {
    const pair = openingPairOf(prefix);
    let low = pair < 0 ? 0 : (firstPlaces[pair] ?? missing());
    let high = pair < 0 ? sorted.length : (firstPlaces[pair + 1] ?? missing());
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((terms[sorted[middle] ?? missing()] ?? missing()) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * The alphabetical number of the two English letters that a word begins with; -1 if it does not begin with two such letters.
 */
function openingPairOf(word: string): number {
  const first = word.charCodeAt(0) - FIRST_LETTER;
  const second = word.charCodeAt(1) - FIRST_LETTER;
  const isPair = first >= 0 && first < LETTER_COUNT && second >= 0 && second < LETTER_COUNT;
  return isPair ? first * LETTER_COUNT + second : -1;
}

function lookUpByEntry({ entryCount }: Lexicon, entries: Int32Array, sorted: Uint32Array): Vocabulary['termIdOfEntry'] {
  // A bit for each entry of the lexicon that the text contains, the number of bits set before each word of 32 bits, and the
  // ids of these terms. Entries are also in the order of their spelling, so counting the bits before an entry gives its
  // index among these terms.
  const contained = new Uint32Array(Math.ceil(entryCount / BITS_PER_WORD));
  const countsBefore = new Uint32Array(contained.length);
  const knownTerms = sorted.filter((termId) => entries[termId] !== NO_ENTRY);
  let filled = 0;
  for (const [count, termId] of knownTerms.entries()) {
    const entry = defined(entries[termId]);
    const word = entry >>> 5;
    countsBefore.fill(count, filled, word + 1);
    filled = Math.max(filled, word + 1);
    contained[word] = defined(contained[word]) | (1 << (entry & 31));
  }
  return (entry) => {
    const word = entry >>> 5;
    const bits = contained[word] ?? missing();
    const bit = 1 << (entry & 31);
    return (bits & bit) === 0
      ? -1
      : (knownTerms[(countsBefore[word] ?? missing()) + bitCount(bits & (bit - 1))] ?? missing());
  };
}

function sensesOfTerms({ sensesOf }: Lexicon, entries: Int32Array): Uint32Array {
  const senses = new Uint32Array(entries.length * SENSES).fill(NO_SENSE);
  for (const [termId, entry] of entries.entries()) {
    if (entry !== NO_ENTRY) senses.set(sensesOf(entry).slice(0, SENSES), termId * SENSES);
  }
  return senses;
}
