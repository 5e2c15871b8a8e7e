/**
 * Examples -> what ranks sentences: the weights of a linear function, and trees that correct it. Both maximise the
 * probability, by the softmax of the candidates' scores, of the sentences that answer. A Gaussian prior keeps the weights
 * small. With one right candidate this is ListNet's top-one loss.
 *
 * Source: Z. Cao et al. (2007), Learning to Rank: From Pairwise Approach to Listwise Approach.
 */
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { createTrees, type TreeTables } from '../../src/retrieval/model/boosted-trees.ts';
import { treeScorer } from '../../src/retrieval/model/rank-candidates.ts';
import { STANDING, standingOf } from '../../src/retrieval/model/standing.ts';
import { type BoostingOptions, binned, boost, MIN_CURVATURE } from './boosting.ts';
import { type Example, teaches, unpack } from './examples.ts';
import { minimise, type Vector } from './optimise.ts';

/** The strength of the prior: half of this, times each squared weight, is added to the loss. */
const L2 = 3;
/** Deeper or more trees, or a higher rate, gave no better figures in cross-validation (tools/evaluation/README.md). */
const BOOSTING: BoostingOptions = {
  ...{ treeCount: 120, depth: 4, rate: 0.08, l2: 10, minCurvature: 5, columnShare: 0.5 },
};

export interface Ranker {
  readonly linear: Vector;
  readonly trees: TreeTables;
}

export const NO_TREES: TreeTables = { depth: 1, features: [], thresholds: [], leaves: [] };

/** @param without indexes of features that must not be used */
export function trainRanker(examples: readonly Example[], without: ReadonlySet<number> = new Set()): Ranker {
  const linear = trainLinear(examples, without);
  return { linear, trees: trainTrees(examples.filter(teaches), linear, without) };
}

/** @param start weights to start from, which is faster and leads to the same result */
export function trainLinear(
  examples: readonly Example[],
  without: ReadonlySet<number> = new Set(),
  start: Vector = new Float64Array(FEATURES.length),
): Vector {
  const useful = examples.filter(teaches);
  const objective = (weights: Vector, gradient: Vector): number => {
    gradient.fill(0);
    let loss = 0;
    for (const example of useful) loss += addLoss(example, weights, gradient);
    for (let i = 0; i < weights.length; i++) {
      if (without.has(i)) {
        gradient[i] = 0;
        continue;
      }
      const weight = weights[i] ?? 0;
      loss += (L2 / 2) * weight * weight;
      gradient[i] = (gradient[i] ?? 0) + L2 * weight;
    }
    return loss;
  };
  return minimise(
    objective,
    start.map((weight, i) => (without.has(i) ? 0 : weight)),
  );
}

function trainTrees(examples: readonly Example[], linear: Vector, without: ReadonlySet<number>): TreeTables {
  const rowCount = examples.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const width = FEATURES.length + STANDING.length;
  const values = Array.from({ length: width }, () => new Float32Array(rowCount));
  const scores = new Float64Array(rowCount);
  let row = 0;
  for (const example of examples) {
    const linearScores = linearScoresOf(example, linear);
    const standing = standingOf(linearScores, example.sentences);
    scores.set(linearScores, row);
    for (let i = 0; i < linearScores.length; i++, row++) {
      for (let at = example.starts[i] ?? 0; at < (example.starts[i + 1] ?? 0); at++) {
        const column = values[example.places[at] ?? 0];
        if (column !== undefined) column[row] = example.values[at] ?? 0;
      }
      for (let k = 0; k < STANDING.length; k++) {
        const column = values[FEATURES.length + k];
        if (column !== undefined) column[row] = standing[i * STANDING.length + k] ?? 0;
      }
    }
  }
  const columns = values.map((column, i) => binned(without.has(i) ? new Float32Array(rowCount) : column));
  const rows = Uint32Array.from({ length: rowCount }, (_, i) => i);
  return boost(
    columns,
    rows,
    scores,
    (slopes, curvatures) => fillSlopes(examples, scores, slopes, curvatures),
    BOOSTING,
  );
}

/** The slope and the curvature of the loss of each candidate at its score. */
function fillSlopes(
  examples: readonly Example[],
  scores: Float64Array,
  slopes: Float64Array,
  curvatures: Float64Array,
): void {
  let first = 0;
  for (const { isRight, importance, sentences } of examples) {
    const beliefs = beliefsOf(scores.subarray(first, first + sentences.length), isRight);
    for (let i = 0; i < sentences.length; i++) {
      const belief = beliefs.all[i] ?? 0;
      slopes[first + i] = importance * (belief - (beliefs.right[i] ?? 0));
      curvatures[first + i] = importance * Math.max(MIN_CURVATURE, belief * (1 - belief));
    }
    first += sentences.length;
  }
}

/** The softmax among all candidates, and among those that are right. */
function beliefsOf(scores: Float64Array, isRight: readonly boolean[]) {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const all = scores.map((score) => Math.exp(score - highest));
  const right = all.map((belief, i) => (isRight[i] ? belief : 0));
  const total = all.reduce((sum, belief) => sum + belief, 0);
  const totalRight = right.reduce((sum, belief) => sum + belief, 0);
  return {
    all: all.map((belief) => belief / total),
    right: right.map((belief) => belief / totalRight),
    /** The loss: minus the logarithm of the share of the right ones. */
    loss: -Math.log(totalRight / total),
  };
}

export function linearScoresOf({ starts, places, values }: Example, weights: Vector): Float64Array {
  const scores = new Float64Array(starts.length - 1);
  for (let i = 0; i < scores.length; i++) {
    let score = 0;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++)
      score += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
    scores[i] = score;
  }
  return scores;
}

/** @returns a function that scores the candidates of an example */
export function scorerOf({ linear, trees }: Ranker): (example: Example) => Float64Array {
  const model = { treeScore: createTrees(trees) };
  const row = new Float64Array(FEATURES.length);
  return (example) => {
    const linearScores = linearScoresOf(example, linear);
    const scoreOf = treeScorer(model, linearScores, example.sentences);
    return linearScores.map((_, i) => {
      unpack(example, i, row);
      return scoreOf(row, i);
    });
  };
}

function addLoss(example: Example, weights: Vector, gradient: Vector): number {
  const { starts, places, values, isRight, importance } = example;
  const beliefs = beliefsOf(linearScoresOf(example, weights), isRight);
  for (let i = 0; i < isRight.length; i++) {
    const slope = importance * ((beliefs.all[i] ?? 0) - (beliefs.right[i] ?? 0));
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      gradient[place] = (gradient[place] ?? 0) + slope * (values[at] ?? 0);
    }
  }
  return importance * beliefs.loss;
}
