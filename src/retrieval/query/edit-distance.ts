/**
 * The number of letters that are wrong, missing, superfluous or swapped with their neighbour in one word compared with
 * another: the optimal string alignment distance. It is computed only up to a bound, so that most words are rejected early.
 *
 * Source: R. Lowrance and R. Wagner (1975), An Extension of the String-to-String Correction Problem, as restricted by
 * allowing no letter to be edited twice.
 */
import { bitCount } from '../index/bit-count.ts';
import { missing } from '../index/table-access.ts';

/** In letters. Longer words are not compared. */
export const MAX_COMPARED_LENGTH = 30;

/**
 * Compares one word with others.
 *
 * @param word of at most `MAX_COMPARED_LENGTH` letters
 * @param max the greatest distance that is computed exactly
 * @returns a function that returns the distance of another word if it is at most `max`, and otherwise some number above
 *   `max`; for a word of more than `MAX_COMPARED_LENGTH` letters it returns a number above `max`
 * @example
 * editDistanceFrom('witdrawal', 2)('withdrawal') // 1
 */
export function editDistanceFrom(word: string, max: number): (other: string) => number {
  // Three rows of the table of distances between prefixes of the two words, reused for each other word.
  let previous = new Uint8Array(MAX_COMPARED_LENGTH + 1);
  let current = new Uint8Array(MAX_COMPARED_LENGTH + 1);
  let next = new Uint8Array(MAX_COMPARED_LENGTH + 1);
  return (other) => {
    if (other.length > MAX_COMPARED_LENGTH || Math.abs(word.length - other.length) > max) return max + 1;
    for (let j = 0; j <= other.length; j++) current[j] = j;
    for (let i = 1; i <= word.length; i++) {
      next[0] = i;
      let min = i;
      for (let j = 1; j <= other.length; j++) {
        const isSame = word.charCodeAt(i - 1) === other.charCodeAt(j - 1);
        const replaced = (current[j - 1] ?? missing()) + (isSame ? 0 : 1);
        let distance = Math.min(replaced, (current[j] ?? missing()) + 1, (next[j - 1] ?? missing()) + 1);
        const isSwap = i > 1 && j > 1 && word.charCodeAt(i - 1) === other.charCodeAt(j - 2);
        if (isSwap && word.charCodeAt(i - 2) === other.charCodeAt(j - 1)) {
          distance = Math.min(distance, (previous[j - 2] ?? missing()) + 1);
        }
        next[j] = distance;
        if (distance < min) min = distance;
      }
      // A swap continues from the row before the last and costs 1, so the next row can be smaller than this one by at most
      // 1.
      if (min > max + 1) return min;
      [previous, current, next] = [current, next, previous];
    }
    return current[other.length] ?? missing();
  };
}

/**
 * Whether two words may be within a distance of each other, judged by their letter sets: one edit changes at most two
 * members of a set.
 *
 * @param letters the `letterSetOf` one word
 * @param others the `letterSetOf` the other word
 */
export function mayBeWithin(letters: number, others: number, max: number): boolean {
  return bitCount(letters ^ others) <= 2 * max;
}
