/** One sentence that may answer a query, with the data that its features are computed from, and the features. */

import type { FeatureRow } from './features.ts';
import type { QueryRun } from './query-run.ts';
import type { Match } from './term-match.ts';

/** Usable only until its run is closed. */
export interface Candidate {
  readonly run: QueryRun;
  readonly sentence: number;
  readonly match: Match;
  /** The examined tokens of the sentence, as indexes into the index's token table; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly row: FeatureRow;
}
