/** One sentence that may answer a query, with all that features are computed from. */
import type { Match, Matcher } from './match.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

export interface Candidate {
  readonly index: SentenceIndex;
  readonly query: Query;
  readonly sentence: number;
  readonly match: Match;
  readonly matchOf: Matcher;
  /** The BM25 score of a sentence as a share of the best one, 0 to 1; 0 for one that was not found. */
  readonly shareOfBest: (sentence: number) => number;
  /** The same for the paragraph that a sentence stands in. */
  readonly paragraphShare: (sentence: number) => number;
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

/** The key of the token at a place of the index. */
export function keyAt({ keys, tokens }: SentenceIndex, at: number): string {
  return keys[tokens[at] ?? -1] ?? '';
}
