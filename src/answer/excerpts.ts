/** Chooses, from the ranked sentences, those worth quoting. */

import { terms } from '../language/terms.ts';
import { MOST_LOOKED_AT } from '../retrieval/index/sentence-index.ts';
import type { Excerpt } from './answer.ts';

/** A sentence that is this much less likely than the best one to answer has matched in passing. */
const SHARE_OF_BEST_SCORE = 0.05;
/** Two sentences that share this much of their terms (Jaccard index) say the same: a standfirst and its repetition. */
const NEAR_DUPLICATE_FROM = 0.7;

/**
 * @param ranked best first
 * @param top how many at most
 */
export function chooseExcerpts(ranked: readonly Excerpt[], top: number): Excerpt[] {
  const leastScore = (ranked[0]?.score ?? 0) * SHARE_OF_BEST_SCORE;
  const chosen: { excerpt: Excerpt; terms: ReadonlySet<string> }[] = [];
  for (const excerpt of ranked) {
    if (chosen.length === top || excerpt.score === 0 || excerpt.score < leastScore) break;
    // Beside the best, one without a word that bears on the question would only puzzle.
    if (chosen.length > 0 && excerpt.highlights.length === 0) continue;
    const candidate = { excerpt, terms: new Set(terms(excerpt.text, MOST_LOOKED_AT)) };
    if (chosen.every((other) => jaccard(other.terms, candidate.terms) < NEAR_DUPLICATE_FROM)) chosen.push(candidate);
  }
  return chosen.map(({ excerpt }) => excerpt);
}

/** Size of the intersection over size of the union, 0 to 1. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / (a.size + b.size - shared);
}
