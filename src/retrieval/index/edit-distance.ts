/**
 * How many letters of one word are wrong, missing, too many or swapped with their neighbour, beside another word: the
 * optimal string alignment distance. Tells only whether it is within a bound, so most words are given up at once.
 *
 * Source: R. Lowrance and R. Wagner (1975), An Extension of the String-to-String Correction Problem, as restricted by
 * allowing no letter to be edited twice.
 */
import { bitCount } from './bits.ts';

/** Longer words are not compared. */
export const LONGEST_COMPARED = 30;

// Three rows of the table of distances between beginnings of the two words, used again for each pair.
let previous = new Uint8Array(LONGEST_COMPARED + 1);
let current = new Uint8Array(LONGEST_COMPARED + 1);
let next = new Uint8Array(LONGEST_COMPARED + 1);

/**
 * @param a a word of at most `LONGEST_COMPARED` letters
 * @param b another; a longer one is further away than `most`
 * @returns their distance if it is `most` or less, else some number above `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (b.length > LONGEST_COMPARED || Math.abs(a.length - b.length) > most) return most + 1;
  for (let j = 0; j <= b.length; j++) current[j] = j;
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let distance = Math.min((current[j - 1] ?? 0) + (isSame ? 0 : 1), (current[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2);
      if (isSwap && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        distance = Math.min(distance, (previous[j - 2] ?? 0) + 1);
      next[j] = distance;
      if (distance < least) least = distance;
    }
    // A swap reaches back two rows, and costs one.
    if (least > most + 1) return least;
    [previous, current, next] = [current, next, previous];
  }
  return current[b.length] ?? 0;
}

/** A bit for each letter that a word holds; letters that are not English share bits. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether words that hold these letters may be within a distance: a wrong letter changes two of them at most. */
export function mayBeWithin(letters: number, others: number, most: number): boolean {
  return bitCount(letters ^ others) <= 2 * most;
}
