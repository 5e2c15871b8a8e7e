/** How much of a query a sentence contains. */
import type { Ranking } from '../retrieval/searcher.ts';

/** A sentence contains a word, or a related word, if its match has at least this strength. */
export const MIN_CONTAINED_STRENGTH = 0.4;

/**
 * @param counts whether a term of the query counts
 * @param around terms that count as contained because they are above the sentence
 * @returns the share of the terms that the sentence contains, by weight, 0 to 1; 0 if no term counts
 */
export function shareContained(
  { terms }: Ranking['query'],
  { strengths }: Ranking['hits'][number]['match'],
  counts: (term: string) => boolean,
  around: ReadonlySet<string> = new Set(),
): number {
  let contained = 0;
  let all = 0;
  for (const [i, { term, weight }] of terms.entries()) {
    if (!counts(term)) continue;
    all += weight;
    if ((strengths[i] ?? 0) >= MIN_CONTAINED_STRENGTH || around.has(term)) contained += weight;
  }
  return all === 0 ? 0 : contained / all;
}
