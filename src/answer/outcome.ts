/** What may be claimed, by the chance that the best sentence answers the question. */
import type { Outcome } from './answer.ts';

/** Measured by `npm run eval`: see tests/eval/README.md. */
const ANSWERED_FROM = 0.6;
/** Below this, what is shared is a word or two that stand everywhere in the article. */
const CLOSEST_FROM = 0.15;

/** @param confidence 0 to 1 */
export function outcomeOf(confidence: number): Exclude<Outcome, 'small-talk'> {
  if (confidence >= ANSWERED_FROM) return 'answered';
  return confidence >= CLOSEST_FROM ? 'closest' : 'not-covered';
}
