/** Cross-validation by article: each question is ranked by weights that were not learned from its article. */
import { averagePrecision, hitAt, mean, ranksOfRight } from '../evaluation/metrics.ts';
import { type Example, FOLDS } from './examples.ts';
import type { Vector } from './optimise.ts';
import { scoresOf, trainRanking } from './ranking.ts';

export interface Figures {
  readonly texts: { readonly loss: number; readonly precisionAt1: number; readonly hitAt3: number };
  readonly lists: { readonly loss: number; readonly meanAveragePrecision: number };
}

/**
 * @param without indexes of features that must not be used
 * @param starts weights to start from, which is faster and leads to the same result
 * @returns for each fold, the weights that are learned from the other folds
 */
export function crossValidate(
  examples: readonly Example[],
  without: ReadonlySet<number> = new Set(),
  starts?: readonly Vector[],
): Vector[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    trainRanking(
      examples.filter((example) => example.fold !== fold),
      without,
      starts?.[fold],
    ),
  );
}

export function figuresOf(examples: readonly Example[], models: readonly Vector[]): Figures {
  const judged = examples.map((example) => {
    const scores = scoresOf(example, models[example.fold] ?? new Float64Array());
    const ranks = ranksOfRight(example.isRight.map((isRight, i) => ({ isRight, score: scores[i] ?? 0 })));
    return { example, ranks, loss: ranks.length === 0 ? 0 : -Math.log(beliefInRight(scores, example.isRight)) };
  });
  const texts = judged.filter(({ example }) => example.inText);
  const lists = judged.filter(({ example }) => !example.inText);
  return {
    texts: {
      loss: mean(texts.map(({ loss }) => loss)),
      precisionAt1: mean(texts.map(({ ranks }) => hitAt(1, ranks))),
      hitAt3: mean(texts.map(({ ranks }) => hitAt(3, ranks))),
    },
    lists: {
      loss: mean(lists.map(({ loss }) => loss)),
      meanAveragePrecision: mean(lists.map(({ ranks }) => averagePrecision(ranks, ranks.length))),
    },
  };
}

function beliefInRight(scores: Vector, isRight: readonly boolean[]): number {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let [all, right] = [0, 0];
  for (const [i, score] of scores.entries()) {
    const belief = Math.exp(score - highest);
    all += belief;
    if (isRight[i]) right += belief;
  }
  return right / all;
}
