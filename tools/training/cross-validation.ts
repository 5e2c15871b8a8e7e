/** Cross-validation by article: each question is ranked by what was not learned from its article. */
import { averagePrecision, hitAt, mean, ranksOfRight } from '../evaluation/metrics.ts';
import { type Example, FOLDS } from './examples.ts';

/** Figures of some questions. Those without a right candidate count as wrong. */
export interface Figures {
  readonly count: number;
  readonly precisionAt1: number;
  readonly hitAt3: number;
  readonly meanAveragePrecision: number;
}

/**
 * @param train learns from examples
 * @returns for each fold, what is learned from the other folds
 */
export function crossValidate<Model>(
  examples: readonly Example[],
  train: (examples: Example[], fold: number) => Model,
): Model[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    train(
      examples.filter((example) => example.fold !== fold),
      fold,
    ),
  );
}

/** @param scoresOf for each fold, a function that scores the candidates of its examples */
export function figuresOf(
  examples: readonly Example[],
  scoresOf: readonly ((example: Example) => Float64Array)[],
): Figures {
  const ranks = examples.map((example) => {
    const scores = scoresOf[example.fold]?.(example);
    return ranksOfRight(example.isRight.map((isRight, i) => ({ isRight, score: scores?.[i] ?? 0 })));
  });
  return {
    count: examples.length,
    precisionAt1: mean(ranks.map((each) => hitAt(1, each))),
    hitAt3: mean(ranks.map((each) => hitAt(3, each))),
    meanAveragePrecision: mean(ranks.map((each) => averagePrecision(each, each.length))),
  };
}
