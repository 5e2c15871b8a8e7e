/** Questions with candidate sentences -> figures on the ranking of these sentences. */
import { createSearcher } from '../../src/retrieval/searcher.ts';
import { averagePrecision, hitAt, mean, ranksOfRight, reciprocalRank } from './metrics.ts';
import type { SelectionQuestion, SelectionSet } from './question-sets.ts';

export interface SelectionFigures {
  readonly kind: 'selection';
  readonly set: string;
  /** Questions with a right candidate. The others are left out, as is usual for these sets. */
  readonly count: number;
  readonly meanAveragePrecision: number;
  readonly meanReciprocalRank: number;
  readonly precisionAt1: number;
}

/** A candidate with the score that the engine gives it. */
export interface ScoredCandidate {
  readonly text: string;
  readonly isRight: boolean;
  readonly score: number;
}

/** @param onMiss called for each question with a wrong candidate in the first place; it gets the best candidate first */
export async function evaluateSelection(
  set: SelectionSet,
  pause: () => Promise<void> | undefined,
  onMiss: (asked: SelectionQuestion, ranked: readonly ScoredCandidate[]) => void,
): Promise<SelectionFigures> {
  const ranks: number[][] = [];
  for (const asked of set.questions) {
    const scores = createSearcher(asked.candidates.map(({ text }) => text)).scoreAll(asked.question);
    const scored = asked.candidates.map(({ text, relevant }, i) => ({
      text,
      isRight: relevant,
      score: scores[i] ?? 0,
    }));
    await pause();
    const ofRight = ranksOfRight(scored);
    if (ofRight.length === 0) continue;
    ranks.push(ofRight);
    if (ofRight[0] !== 1) {
      onMiss(
        asked,
        scored.toSorted((a, b) => b.score - a.score),
      );
    }
  }
  return {
    kind: 'selection',
    set: set.name,
    count: ranks.length,
    meanAveragePrecision: mean(ranks.map((ofRight) => averagePrecision(ofRight, ofRight.length))),
    meanReciprocalRank: mean(ranks.map(reciprocalRank)),
    precisionAt1: mean(ranks.map((ofRight) => hitAt(1, ofRight))),
  };
}
