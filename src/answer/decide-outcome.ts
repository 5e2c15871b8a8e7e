/** What may be claimed, by the chance that the best sentence answers the question. */
import type { Outcome } from './answer.ts';

/**
 * The lowest at which, in cross-validation, fewer than 1 in 100 questions about something else are answered; 9 in 10 of
 * the answers are right then (tools/evaluation/README.md).
 */
const ANSWERED_FROM = 0.65;
/** Below one chance in five, what is shared is a word or two that stand everywhere in the article. */
export const CLOSEST_FROM = 0.2;

/**
 * @param confidence 0 to 1
 * @param mentionsAny whether any word of the question itself stands in what was asked: passages that share none, only
 *   related words, would be called close without being so
 */
export function outcomeOf(confidence: number, mentionsAny: boolean): Exclude<Outcome, 'small-talk'> {
  if (confidence >= ANSWERED_FROM) return 'answered';
  return confidence >= CLOSEST_FROM && mentionsAny ? 'closest' : 'not-covered';
}
