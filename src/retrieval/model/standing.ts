/**
 * The linear scores of all candidates -> how each one stands among them and next to its neighbours. The trees use it
 * besides the features: a sentence that follows a better one often goes on with the answer.
 */
import { missing } from '../index/table-access.ts';

/** All four are numbers of the linear score, except `rank`. */
export const STANDING = ['belowBest', 'rank', 'abovePrevious', 'aboveNext'] as const;

/** A rank, counted from 0, counts as at most this. */
const MAX_RANK = 20;
/** In scores. The distance from a neighbour that is not a candidate, and the most from one that is. */
const NO_NEIGHBOUR = 9;

/**
 * @param scores the linear score of each candidate
 * @param sentences the index of each candidate's sentence
 * @returns the `STANDING` of each candidate, one after another
 */
export function standingOf(scores: ArrayLike<number>, sentences: ArrayLike<number>): Float64Array {
  const count = scores.length;
  const order = Array.from({ length: count }, (_, i) => i);
  order.sort((a, b) => (scores[b] ?? missing()) - (scores[a] ?? missing()));
  const places = new Map<number, number>();
  for (let i = 0; i < count; i++) places.set(sentences[i] ?? missing(), i);
  const best = scores[order[0] ?? 0] ?? 0;
  const scoreAt = (i: number | undefined): number =>
    i === undefined ? Number.NEGATIVE_INFINITY : (scores[i] ?? missing());
  const standing = new Float64Array(count * STANDING.length);
  let rank = 0;
  for (const [place, i] of order.entries()) {
    const score = scores[i] ?? missing();
    // Candidates with equal scores have the same rank.
    if (score !== scores[order[place - 1] ?? i]) rank = place;
    const sentence = sentences[i] ?? missing();
    const at = i * STANDING.length;
    standing[at] = score - best;
    standing[at + 1] = Math.min(MAX_RANK, rank);
    standing[at + 2] = Math.min(NO_NEIGHBOUR, score - scoreAt(places.get(sentence - 1)));
    standing[at + 3] = Math.min(NO_NEIGHBOUR, score - scoreAt(places.get(sentence + 1)));
  }
  return standing;
}
