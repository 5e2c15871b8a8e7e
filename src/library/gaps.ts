/**
 * What is missing in a library: the words and names that several people asked for, and that were not found where they asked. Its
 * owner turns that on. No question is stored, and nobody is named.
 */
import { createHmac } from 'node:crypto';
import type { MissingWord, MissingWords } from '../store/missing-words.ts';
import { keyOf, type StoringOwner } from './owner.ts';

export interface Gaps {
  /** Since when they are counted, in milliseconds; null if they are not. */
  since(owner: StoringOwner): Promise<number | null>;
  /** Begins to count, or stops and deletes what was counted. */
  turn(owner: StoringOwner, isOn: boolean): Promise<void>;
  /** The words that at least `MIN_PEOPLE` asked for in the last 30 days, most people first, each with at least how many they were. */
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
/** Numbers of people are rounded down to one of these, so that nobody sees when one more asks. */
const PEOPLE = [MIN_PEOPLE, 5, 10, 20, 50, 100, 200];
/** The most words that are listed. */
const MAX_LISTED = 20;
/** The most words of one question that count, so that nobody fills the list with one text. */
const MAX_WORDS = 5;
/** In UTF-16 code units. Longer ones are no words. */
const MAX_COUNTED_LENGTH = 30;
/**
 * People are told apart by one of these numbers: of a thousand members, four have the same one. Of ten people, two have the same
 * in one case of six, and are then counted as one. Without the secret, nobody can compute the number of a member.
 */
const ASKER_NUMBERS = 256;
/** Telephone numbers, passwords and keys have digits. They are nothing that an article lacks. */
const MAY_BE_SECRET = /\p{N}/u;

/** @param secret what only the bot knows, so that the database alone does not tell who asked */
export function createGaps(missing: MissingWords, secret: string): Gaps {
  /** Another number for each word, so that two words cannot be traced to one person. */
  const numberOf = (askerAndWord: string): number =>
    createHmac('sha256', secret).update(askerAndWord).digest().readUInt8() % ASKER_NUMBERS;

  return {
    since: (owner) => missing.since(keyOf(owner)),
    turn: (owner, isOn) => missing.turn(keyOf(owner), isOn),
    async list(owner) {
      const words = await missing.list(keyOf(owner), MIN_PEOPLE, MAX_LISTED);
      return words.map(({ word, people }) => ({
        word,
        people: PEOPLE.findLast((least) => least <= people) ?? MIN_PEOPLE,
      }));
    },

    async note(owner, words, asker) {
      const key = keyOf(owner);
      const known = new Set(words.map((word) => word.normalize().toLowerCase()));
      const counted = [...known].filter(isCounted).slice(0, MAX_WORDS);
      await missing.note(
        key,
        counted.map((word) => ({ word, asker: numberOf(`${key} ${asker} ${word}`) })),
      );
    },

    purge: () => missing.purge(),
  };
}

function isCounted(word: string): boolean {
  return word !== '' && word.length <= MAX_COUNTED_LENGTH && !MAY_BE_SECRET.test(word);
}
