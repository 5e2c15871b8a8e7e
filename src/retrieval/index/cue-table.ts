/** The cue that each term of an index is (language/answer-cues.ts), so that a question looks up numbers and no words. */
import type { AnswerCues } from '../../language/answer-cues.ts';

export interface CueTable {
  readonly answerCues: AnswerCues;
  /** For each term id, the number of its cue, or `NO_CUE`. */
  readonly cues: Int32Array;
  /** The same for a term that opens its sentence. */
  readonly openingCues: Int32Array;
}

export function createCueTable(terms: readonly string[], answerCues: AnswerCues): CueTable {
  return {
    answerCues,
    cues: Int32Array.from(terms, answerCues.cueOf),
    openingCues: Int32Array.from(terms, answerCues.openingCueOf),
  };
}
