/**
 * What is missing in a library: the words and names that several people asked for, and that were found nowhere in it. Its owner
 * turns that on. No question is stored, and nobody is named.
 */
import { createHash } from 'node:crypto';
import type { MissingWord, MissingWords } from '../store/missing-words.ts';
import { keyOf, type StoringOwner } from './owner.ts';

export interface Gaps {
  /** Since when they are counted, in milliseconds; null if they are not. */
  since(owner: StoringOwner): Promise<number | null>;
  /** Begins to count, or stops and deletes what was counted. */
  turn(owner: StoringOwner, isOn: boolean): Promise<void>;
  /** The words that at least `MIN_PEOPLE` asked for in the last 30 days, most people first. */
  list(owner: StoringOwner): Promise<readonly MissingWord[]>;
  /**
   * Counts words of one question, if the owner wants that.
   *
   * @param asker the id of the person who asked
   */
  note(owner: StoringOwner, words: readonly string[], asker: string): Promise<void>;
  /** Deletes what is older than 30 days. */
  purge(): Promise<void>;
}

/** A word that fewer people asked for might tell who it was. */
export const MIN_PEOPLE = 3;
/** The most words that are listed. */
const MAX_LISTED = 20;
/** The most words of one question that count, so that nobody fills the list with one text. */
const MAX_WORDS = 5;
/** In UTF-16 code units. Longer ones are no words. */
const MAX_COUNTED_LENGTH = 30;
/**
 * People are told apart by one of these numbers, which does not tell who they are: of a thousand members, four have the same
 * one. Of ten people, two have the same in one case of six, and are then counted as one.
 */
const ASKER_NUMBERS = 256;

export function createGaps(missing: MissingWords): Gaps {
  return {
    since: (owner) => missing.since(keyOf(owner)),
    turn: (owner, isOn) => missing.turn(keyOf(owner), isOn),
    list: (owner) => missing.list(keyOf(owner), MIN_PEOPLE, MAX_LISTED),

    async note(owner, words, asker) {
      const key = keyOf(owner);
      const known = new Set(words.map((word) => word.normalize().toLowerCase()));
      const counted = [...known].filter(({ length }) => length > 0 && length <= MAX_COUNTED_LENGTH).slice(0, MAX_WORDS);
      await missing.note(
        key,
        counted.map((word) => ({ word, asker: numberOf(`${key} ${asker} ${word}`) })),
      );
    },

    purge: () => missing.purge(),
  };
}

/** A different number for each word, so that two words cannot be traced to one person. */
function numberOf(askerAndWord: string): number {
  return createHash('sha256').update(askerAndWord).digest().readUInt8() % ASKER_NUMBERS;
}
