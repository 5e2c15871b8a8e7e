/**
 * Examples -> the weights of the confidence: a logistic regression on whether the best sentence answers, from its features
 * and the confidence features. It learns from all sorts of questions: answerable, adversarial, left open, and about
 * something else. It is then calibrated (Platt scaling) without the adversarial ones of SQuAD, because these are half of
 * that set, but people hardly ever ask such questions. What people ask in vain is included.
 *
 * Source: J. Platt (1999), Probabilistic Outputs for Support Vector Machines.
 */

import { passageAround } from '../../src/answer/excerpts/passages.ts';
import { tokensToLookUp } from '../../src/answer/parse-question.ts';
import { english } from '../../src/language/english/english.ts';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { findCandidates } from '../../src/retrieval/features/find-candidates.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/retrieval/model/confidence-features.ts';
import type { RankingModel } from '../../src/retrieval/model/model.ts';
import { rankCandidates } from '../../src/retrieval/model/rank-candidates.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import type { Example, Sort } from './examples.ts';
import { minimise, type Vector } from './optimise.ts';

/**
 * The strengths of the priors, as in ranking.ts. The confidence features have a weaker prior, because they were designed for
 * this model.
 */
const L2_OF_FEATURES = 1;
const L2_OF_CONFIDENCE_FEATURES = 0.5;

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
  return runner.run(parseQuery(index, tokensToLookUp(question, english)), (run) => {
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

export function trainConfidence(trials: readonly Trial[]): Vector {
  return logistic(trials, (place) => {
    if (place === INTERCEPT) return 0;
    return place < FEATURES.length ? L2_OF_FEATURES : L2_OF_CONFIDENCE_FEATURES;
  });
}

interface Calibrated {
  /** The line from log odds to calibrated log odds. */
  readonly slope: number;
  readonly offset: number;
  /** The weights with the line applied to them, so that they yield calibrated log odds. */
  readonly weights: Vector;
}

/**
 * Calibrates weights, so that they yield probabilities on the questions that people ask.
 *
 * @param logOdds returns the log odds of a trial from weights that were not learned from it
 */
export function calibrated(weights: Vector, trials: readonly Trial[], logOdds: (trial: Trial) => number): Calibrated {
  const asked = trials.filter(({ sort, isVariant }) => sort !== 'adversarial' && !isVariant);
  const line = asked.map((trial) => ({ ...trial, evidence: Float64Array.of(logOdds(trial), 1) }));
  const [slope = 1, offset = 0] = logistic(line, () => 0);
  const scaled = weights.map((weight) => weight * slope);
  scaled[INTERCEPT] = (scaled[INTERCEPT] ?? 0) + offset;
  return { slope, offset, weights: scaled };
}

export function logOddsOf({ evidence }: Trial, weights: Vector): number {
  return weights.reduce((sum, weight, i) => sum + weight * (evidence[i] ?? 0), 0);
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
