/** One sentence that may answer a query, with all that features are computed from. */

import type { Query } from '../query/query.ts';
import type { Match } from './match.ts';
import type { QueryRun } from './query-run.ts';

export interface Candidate {
  readonly run: QueryRun;
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
