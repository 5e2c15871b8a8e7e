/**
 * The terms of a text, ways to find them: by how they begin, and by their entries in the lexicon. A word of the question
 * has a hundred related words in the lexicon, few of which the text holds; one bit tells for each.
 */
import { ENTRY_COUNT, NO_ENTRY, sensesOf } from '../../language/english/lexicon.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import { bitCount } from './bits.ts';
import { lettersOf } from './edit-distance.ts';
import type { TokenTable } from './token-table.ts';

export interface Vocabulary {
  has(term: string): boolean;
  /** The number of the key that has an entry of the lexicon, or -1. */
  ofEntry(entry: number): number;
  /** For each key the senses that it has as a noun: `SENSES` places each. */
  readonly senses: Uint32Array;
  /** Numbers of terms, in the order of their spelling. */
  readonly sorted: Uint32Array;
  /** The place in `sorted` of the first term that begins so; of the one after those that would, if there is none. */
  firstLike(opening: string): number;
  /** For each key its place in `sorted`. */
  readonly places: Uint32Array;
  /** For each key a bit for each letter that it holds, so that unlike words need not be compared. */
  readonly letters: Uint32Array;
}

/** Of the lexicon's noun senses, so many for each key: no entry has more. */
export const SENSES = 3;
/** In place of a sense, and above all senses. */
export const NO_SENSE = 0xffff_ffff;

const BITS = 32;
const FIRST_LETTER = 0x61;
const LETTERS = 26;

/** The numbers of all terms in the order of their spelling. */
export function sortedTerms({ terms, wordFlags, termIds }: TokenTable): Uint32Array {
  const sorted = terms.filter((_, termId) => !((wordFlags[termId] ?? 0) & WordFlag.stopWord)).sort();
  return Uint32Array.from(sorted, (term) => termIds.get(term) ?? 0);
}

/** The same for a part of a text of which the whole has been sorted. @param ofWhole the numbers that its keys have there */
export function sortedPart({ wordFlags }: TokenTable, ofWhole: readonly number[], whole: Vocabulary): Uint32Array {
  const numbers = new Map<number, number>();
  for (const [number, key] of ofWhole.entries()) {
    if (!((wordFlags[number] ?? 0) & WordFlag.stopWord)) numbers.set(whole.places[key] ?? 0, number);
  }
  return Uint32Array.from(numbers.keys())
    .sort()
    .map((place) => numbers.get(place) ?? 0);
}

/** @param sorted numbers of terms, in the order of their spelling */
export function createVocabulary({ terms, termIds, entries }: TokenTable, sorted: Uint32Array): Vocabulary {
  const spelling = (key: number): string => terms[key] ?? '';
  const places = new Uint32Array(terms.length);
  for (const [place, key] of sorted.entries()) places[key] = place;

  // Where the terms begin that open with each pair of English letters.
  const ofPairs = new Uint32Array(LETTERS * LETTERS + 1);
  let pair = 0;
  for (const [place, key] of sorted.entries()) {
    const own = pairOf(spelling(key));
    while (pair <= own) {
      ofPairs[pair] = place;
      pair += 1;
    }
  }
  ofPairs.fill(sorted.length, pair);

  // A bit for each entry of the lexicon that the text holds; how many are set before each word of bits; and, as entries
  // are in the order of their spelling too, the key of the first, the second, ... that is held.
  const held = new Uint32Array(Math.ceil(ENTRY_COUNT / BITS));
  const before = new Uint32Array(held.length);
  const known = sorted.filter((key) => entries[key] !== NO_ENTRY);
  let filled = 0;
  for (const [count, key] of known.entries()) {
    const entry = entries[key] ?? 0;
    const word = entry >>> 5;
    before.fill(count, filled, word + 1);
    filled = Math.max(filled, word + 1);
    held[word] = (held[word] ?? 0) | (1 << (entry & 31));
  }

  return {
    has: (term) => termIds.has(term) && !term.startsWith(' '),
    ofEntry(entry) {
      const bits = held[entry >>> 5] ?? 0;
      const bit = 1 << (entry & 31);
      if ((bits & bit) === 0) return -1;
      return known[(before[entry >>> 5] ?? 0) + bitCount(bits & (bit - 1))] ?? -1;
    },
    ...{ sorted, places },
    senses: listSenses(entries),
    firstLike(opening) {
      const pair = pairOf(opening);
      let low = pair < 0 ? 0 : (ofPairs[pair] ?? 0);
      let high = pair < 0 ? sorted.length : (ofPairs[pair + 1] ?? 0);
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (spelling(sorted[middle] ?? 0) < opening) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    letters: Uint32Array.from(terms, lettersOf),
  };
}

/** The number of the pair of English letters that a spelling opens with, in the order of spellings; -1 if it does not. */
function pairOf(spelling: string): number {
  const first = spelling.charCodeAt(0) - FIRST_LETTER;
  const second = spelling.charCodeAt(1) - FIRST_LETTER;
  const arePlain = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
  return arePlain ? first * LETTERS + second : -1;
}

function listSenses(entries: Int32Array): Uint32Array {
  const senses = new Uint32Array(entries.length * SENSES).fill(NO_SENSE);
  for (const [key, entry] of entries.entries()) {
    if (entry !== NO_ENTRY) senses.set(sensesOf(entry).slice(0, SENSES), key * SENSES);
  }
  return senses;
}
