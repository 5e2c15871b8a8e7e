/** One sentence that may answer a query, with all that features are computed from. */
import type { Match } from './match.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** A question that is being looked into: what all its candidates share. */
export interface Inquiry {
  readonly index: SentenceIndex;
  readonly query: Query;
  /** For each key of the index a bit for each of the first 32 places that it has in the question. */
  readonly asked: Uint32Array;
  matchOf(sentence: number): Match;
  /** The BM25 score of a sentence as a share of the best one, 0 to 1. */
  shareOfBest(sentence: number): number;
}

export interface Candidate {
  readonly inquiry: Inquiry;
  readonly sentence: number;
  /** Its BM25 score as a share of the best one, 0 to 1. */
  readonly score: number;
  readonly match: Match;
  /** Where its tokens stand in the index, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Sums of term weights become features by this share, which brings them near 0 to 1. */
export const PER_WEIGHT = 1 / 5;

/** Share of the query's weight. */
export function share({ totalWeight }: Query, weight: number): number {
  return totalWeight === 0 ? 0 : weight / totalWeight;
}
