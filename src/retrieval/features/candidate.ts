/** One sentence that may answer a query, with all that its features are computed from, and the features. */

import type { FeatureRow } from './features.ts';
import type { QueryRun } from './query-run.ts';
import type { Match } from './term-match.ts';

/** Usable as long as its run is. */
export interface Candidate {
  readonly run: QueryRun;
  readonly sentence: number;
  readonly match: Match;
  /** Where in the index those tokens of the sentence begin and end that are looked at, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly row: FeatureRow;
}
