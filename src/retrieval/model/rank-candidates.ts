/** Candidates -> the same candidates with the model's scores and probabilities, best first. */

import type { Candidate } from '../features/candidate.ts';
import { FEATURES, type FeatureRow } from '../features/features.ts';
import { missing } from '../index/table-access.ts';
import type { RankingModel } from './model.ts';
import { STANDING, standingOf } from './standing.ts';

/**
 * In linear scores. The trees are not asked about a candidate that is farther below the best: they would not raise it to the
 * first place for any of the 17,764 training questions, and half of the candidates are.
 */
const MAX_BELOW_BEST = 5;

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly linearScore: number;
  /** The linear score, what the trees add, and the bonus. */
  readonly score: number;
  /** The softmax of the score among all candidates: above 0; the probabilities of all candidates add up to 1. */
  readonly probability: number;
}

/** @param bonusOf a number to add to the model's score of a sentence, for a reason that is not a feature */
export function rankCandidates(
  model: RankingModel,
  candidates: readonly Candidate[],
  bonusOf: (sentence: number) => number = () => 0,
): RankedCandidate[] {
  const linearScores = candidates.map(({ row }) => model.linearScore(row));
  const sentences = candidates.map(({ sentence }) => sentence);
  const scoreOf = treeScorer(model, linearScores, sentences);
  const scores = candidates.map(({ row, sentence }, i) => scoreOf(row, i) + bonusOf(sentence));
  const probabilities = softmax(scores);
  return candidates
    .map((candidate, i) => ({
      candidate,
      linearScore: linearScores[i] ?? missing(),
      score: scores[i] ?? missing(),
      probability: probabilities[i] ?? missing(),
    }))
    .sort((a, b) => b.score - a.score || a.candidate.sentence - b.candidate.sentence);
}

/**
 * The final score of each candidate, from its features and from how it stands among all. That of a candidate far below the
 * best is the linear score.
 *
 * @param linearScores the linear scores of all candidates
 * @param sentences the index of each candidate's sentence
 * @returns a function of a candidate's features and of its index
 */
export function treeScorer(
  model: Pick<RankingModel, 'treeScore'>,
  linearScores: ArrayLike<number>,
  sentences: ArrayLike<number>,
): (row: FeatureRow, i: number) => number {
  const standing = standingOf(linearScores, sentences);
  const values = new Float64Array(FEATURES.length + STANDING.length);
  return (row, i) => {
    const linearScore = linearScores[i] ?? missing();
    // The first number of the standing is how far it is below the best.
    if ((standing[i * STANDING.length] ?? missing()) < -MAX_BELOW_BEST) return linearScore;
    values.set(row);
    for (let k = 0; k < STANDING.length; k++) {
      values[FEATURES.length + k] = standing[i * STANDING.length + k] ?? missing();
    }
    return linearScore + model.treeScore(values);
  };
}

/**
 * Scores -> probabilities that add up to 1. A probability is 0 only if its score is several hundred below the best.
 *
 * @example
 * softmax([0, 0]) // [0.5, 0.5]
 */
export function softmax(scores: readonly number[]): number[] {
  let max = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > max) max = score;
  let total = 0;
  for (const score of scores) total += Math.exp(score - max);
  return scores.map((score) => Math.exp(score - max) / total);
}
