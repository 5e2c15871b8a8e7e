/**
 * Examples -> the weights of the ranking. They maximise the probability, by the softmax of the candidates' scores, of the
 * sentences that answer. A Gaussian prior keeps them small. With one right candidate this is ListNet's top-one loss.
 *
 * Source: Z. Cao et al. (2007), Learning to Rank: From Pairwise Approach to Listwise Approach.
 */
import { FEATURES } from '../../src/retrieval/features/features.ts';
import type { Example } from './examples.ts';
import { minimise, type Vector } from './optimise.ts';

/** The strength of the prior: half of this, times each squared weight, is added to the loss. */
const L2 = 1;
/** A question of a selection set counts twice, because these sets are small and their questions varied. */
const WEIGHT_OF_SELECTION = 2;
/** A question about a document of a community counts more often, because it is what people ask. */
const WEIGHT_OF_PASSAGE = 3;

/** @param without indexes of features that must not be used */
export function trainRanking(examples: readonly Example[], without: ReadonlySet<number>, start = zeros()): Vector {
  const useful = examples.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
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

function importanceOf({ inText, isPassage }: Example): number {
  if (isPassage) return WEIGHT_OF_PASSAGE;
  return inText ? 1 : WEIGHT_OF_SELECTION;
}

function zeros(): Vector {
  return new Float64Array(FEATURES.length);
}

export function scoresOf({ starts, places, values }: Example, weights: Vector): Vector {
  const scores = new Float64Array(starts.length - 1);
  for (let i = 0; i < scores.length; i++) {
    let score = 0;
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++)
      score += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
    scores[i] = score;
  }
  return scores;
}

function addLoss(example: Example, weights: Vector, gradient: Vector): number {
  const { starts, places, values, isRight } = example;
  const exponentials = scoresOf(example, weights);
  const highest = exponentials.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let all = 0;
  let right = 0;
  for (let i = 0; i < exponentials.length; i++) {
    const exponential = Math.exp((exponentials[i] ?? 0) - highest);
    exponentials[i] = exponential;
    all += exponential;
    if (isRight[i]) right += exponential;
  }
  const importance = importanceOf(example);
  for (let i = 0; i < exponentials.length; i++) {
    const exponential = exponentials[i] ?? 0;
    const slope = importance * (exponential / all - (isRight[i] ? exponential / right : 0));
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      gradient[place] = (gradient[place] ?? 0) + slope * (values[at] ?? 0);
    }
  }
  return -importance * Math.log(right / all);
}
