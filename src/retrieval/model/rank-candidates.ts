/** Candidates -> the same candidates with the model's scores and probabilities, best first. */

import type { Candidate } from '../features/candidate.ts';
import { missing } from '../index/table-access.ts';
import type { Model } from './model.ts';

export interface RankedCandidate {
  readonly candidate: Candidate;
  /** The model's score plus the bonus. */
  readonly score: number;
  /** The softmax of the score among all candidates: above 0; the probabilities of all candidates add up to 1. */
  readonly probability: number;
}

/** @param bonusOf a number to add to the model's score of a sentence, for a reason that is not a feature */
export function rankCandidates(
  model: Model,
  candidates: readonly Candidate[],
  bonusOf: (sentence: number) => number = () => 0,
): RankedCandidate[] {
  const scores = candidates.map(({ row, sentence }) => model.score(row) + bonusOf(sentence));
  const probabilities = softmax(scores);
  return candidates
    .map((candidate, i) => ({ candidate, score: scores[i] ?? missing(), probability: probabilities[i] ?? missing() }))
    .sort((a, b) => b.score - a.score || a.candidate.sentence - b.candidate.sentence);
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
