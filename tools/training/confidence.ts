/**
 * Examples -> the weights of the confidence: a logistic regression on whether the best sentence answers, from its features
 * and the confidence features, and trees that correct it. It learns from all sorts of questions: answerable, adversarial, left open, and about
 * something else. It is then calibrated (Platt scaling) without the adversarial ones of SQuAD and those whose answer is
 * withheld, because people hardly ever ask such questions. What people ask in vain is included.
 *
 * Source: J. Platt (1999), Probabilistic Outputs for Support Vector Machines.
 */

import { passageAround } from '../../src/answer/excerpts/passages.ts';
import { tokensToLookUp } from '../../src/answer/parse-question.ts';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { findCandidates } from '../../src/retrieval/features/find-candidates.ts';
import { createTrees, type TreeTables } from '../../src/retrieval/model/boosted-trees.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/retrieval/model/confidence-features.ts';
import type { RankingModel } from '../../src/retrieval/model/model.ts';
import { rankCandidates } from '../../src/retrieval/model/rank-candidates.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { type BoostingOptions, binned, boost, MIN_CURVATURE, rounded } from './boosting.ts';
import type { Example, Sort } from './examples.ts';
import { minimise, type Vector } from './optimise.ts';

/**
 * The strengths of the priors, as in ranking.ts. The confidence features have a weaker prior, because they were designed for
 * this model.
 */
const L2_OF_FEATURES = 1;
const L2_OF_CONFIDENCE_FEATURES = 0.5;
/** More trees, or deeper ones, tell right from wrong no better where people ask about documents (tools/evaluation/README.md). */
const BOOSTING: BoostingOptions = {
  ...{ treeCount: 250, depth: 5, rate: 0.05, l2: 10, minCurvature: 5, columnShare: 0.5 },
};

/** A question with the best sentence that a model found for it. It is right if the passage around it answers. */
export interface Trial {
  readonly sort: Sort;
  readonly isVariant: boolean;
  readonly isPassage: boolean;
  readonly fold: number;
  readonly set: string;
  readonly importance: number;
  readonly isRight: boolean;
  /** The best sentence's features, then the confidence features. */
  readonly evidence: Vector;
}

const INTERCEPT = FEATURES.length + CONFIDENCE_FEATURES.indexOf('intercept');

/** @returns undefined for a question that shares no term with a sentence */
export function tryOut(example: Example, model: RankingModel): Trial | undefined {
  const { sort, isVariant, isPassage, fold, set, question, corpus, index, runner, sentences, isRight } = example;
  return runner.run(parseQuery(index, tokensToLookUp(question, index.language)), (run) => {
    const [best, ...others] = rankCandidates(model, findCandidates(run));
    if (best === undefined) return undefined;
    const { sentence, row } = best.candidate;
    const probabilities = new Map(
      [best, ...others].map(({ candidate, probability }) => [candidate.sentence, probability]),
    );
    const { first, last } =
      corpus === undefined ? { first: sentence, last: sentence } : passageAround(corpus, probabilities, sentence);
    const features = confidenceFeatures([best, ...others]);
    return {
      ...{ sort, isVariant, isPassage, fold, set, importance: example.importanceInConfidence },
      isRight: sentences.some((each, i) => isRight[i] === true && each >= first && each <= last),
      evidence: Float64Array.from([...row, ...CONFIDENCE_FEATURES.map((name) => features[name])]),
    };
  });
}

/** What gives the log odds of a trial: the sum of a linear function and of trees. */
export interface Confidence {
  readonly linear: Vector;
  readonly trees: TreeTables;
}

export function trainConfidence(trials: readonly Trial[]): Confidence {
  const linear = logistic(trials, (place) => {
    if (place === INTERCEPT) return 0;
    return place < FEATURES.length ? L2_OF_FEATURES : L2_OF_CONFIDENCE_FEATURES;
  });
  const logOdds = Float64Array.from(trials, ({ evidence }) => dotProduct(evidence, linear));
  const fill = (slopes: Float64Array, curvatures: Float64Array): void => {
    for (const [i, { importance, isRight }] of trials.entries()) {
      const belief = 1 / (1 + Math.exp(-(logOdds[i] ?? 0)));
      slopes[i] = importance * (belief - Number(isRight));
      curvatures[i] = importance * Math.max(MIN_CURVATURE, belief * (1 - belief));
    }
  };
  const columns = Array.from(linear, (_, place) =>
    binned(Float32Array.from(trials, ({ evidence }) => evidence[place] ?? 0)),
  );
  const rows = Uint32Array.from(trials, (_, i) => i);
  return { linear, trees: boost(columns, rows, logOdds, fill, BOOSTING) };
}

/** The line from log odds to calibrated log odds. */
interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/**
 * What makes the log odds those of probabilities, on the questions that people ask.
 *
 * @param logOdds returns the log odds of a trial from weights that were not learned from it
 */
export function calibrationOf(trials: readonly Trial[], logOdds: (trial: Trial) => number): Calibration {
  const asked = trials.filter(({ sort, isVariant }) => sort !== 'adversarial' && sort !== 'withheld' && !isVariant);
  const line = asked.map((trial) => ({ ...trial, evidence: Float64Array.of(logOdds(trial), 1) }));
  const [slope = 1, offset = 0] = logistic(line, () => 0);
  return { slope, offset };
}

/** The confidence that yields calibrated log odds. */
export function calibrated({ linear, trees }: Confidence, { slope, offset }: Calibration): Confidence {
  const scaled = linear.map((weight) => weight * slope);
  scaled[INTERCEPT] = (scaled[INTERCEPT] ?? 0) + offset;
  return { linear: scaled, trees: { ...trees, leaves: trees.leaves.map((leaf) => rounded(leaf * slope)) } };
}

/** @returns a function that gives the log odds of a trial */
export function logOddsBy({ linear, trees }: Confidence): (trial: Pick<Trial, 'evidence'>) => number {
  const treeScore = createTrees(trees);
  return ({ evidence }) => dotProduct(evidence, linear) + treeScore(evidence);
}

function dotProduct(values: Vector, weights: Vector): number {
  return weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);
}

/** @param l2 returns the strength of the prior that keeps the weight at an index small */
function logistic(
  rows: readonly { readonly evidence: Vector; readonly isRight: boolean; readonly importance: number }[],
  l2: (place: number) => number,
): Vector {
  const size = rows[0]?.evidence.length ?? 0;
  return minimise((weights, gradient) => {
    let loss = 0;
    for (let i = 0; i < size; i++) {
      const pull = l2(i) * (weights[i] ?? 0);
      loss += (pull * (weights[i] ?? 0)) / 2;
      gradient[i] = pull;
    }
    for (const { evidence, isRight, importance } of rows) {
      let logOdds = 0;
      for (let i = 0; i < size; i++) logOdds += (weights[i] ?? 0) * (evidence[i] ?? 0);
      const towards = isRight ? logOdds : -logOdds;
      // log(1 + exp(-x)) in a form that does not overflow for any x.
      loss += importance * (towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards);
      const slope = importance * (1 / (1 + Math.exp(-logOdds)) - (isRight ? 1 : 0));
      for (let i = 0; i < size; i++) gradient[i] = (gradient[i] ?? 0) + slope * (evidence[i] ?? 0);
    }
    return loss;
  }, new Float64Array(size));
}
