/** One sentence that may answer a query, with all that features are computed from. */
import type { Inquiry } from './inquiry.ts';
import type { Match } from './match.ts';
import type { Query } from './query.ts';

export interface Candidate {
  readonly inquiry: Inquiry;
  readonly sentence: number;
  readonly match: Match;
  /** Where the tokens of it that are looked at are in the index, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Sums of term weights become features by this share, which brings them near 0 to 1. */
export const PER_WEIGHT = 1 / 5;

/** Share of the query's weight. */
export function share({ totalWeight }: Query, weight: number): number {
  return totalWeight === 0 ? 0 : weight / totalWeight;
}
