/**
 * Tokens -> postings: for each term the sentences that hold it, in rising order, all in one array. Beside each sentence
 * stands the term's impact there, the part of its BM25 weight that its idf is multiplied with, rounded up to a byte:
 * enough to tell which sentences cannot be among the best, without a look at their tokens.
 */

import { HIGHEST_IMPACT, tfComponent } from './bm25.ts';
import { forEachTerm, type TokenTable } from './token-table.ts';

export interface Postings {
  /** Where those of each key begin; one more than keys. Stop words have none. */
  readonly starts: Uint32Array;
  readonly sentences: Uint32Array;
  /** In `IMPACT_UNIT`s, rounded up. */
  readonly impacts: Uint8Array;
  /** For each key the highest of its impacts. */
  readonly highest: Uint8Array;
  documentFrequency(key: number): number;
}

const LEVELS = 255;
const MOST_COUNTED = 255;
export const IMPACT_UNIT = HIGHEST_IMPACT / LEVELS;

/** @param normalisations of BM25, for each sentence */
export function listPostings(table: TokenTable, normalisations: Float32Array): Postings {
  const { terms } = table;
  const starts = new Uint32Array(terms.length + 1);
  const lastSentence = new Int32Array(terms.length).fill(-1);
  forEachTerm(table, (term, sentence) => {
    if (lastSentence[term] === sentence) return;
    lastSentence[term] = sentence;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let key = 0; key < terms.length; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);

  const size = starts[terms.length] ?? 0;
  const sentences = new Uint32Array(size);
  // How often each term stands in each sentence; the most that a byte holds for that and above.
  const counts = new Uint8Array(size);
  const impacts = new Uint8Array(size);
  const next = starts.slice(0, terms.length);
  lastSentence.fill(-1);
  forEachTerm(table, (term, sentence) => {
    const isNew = lastSentence[term] !== sentence;
    const at = (next[term] ?? 0) - (isNew ? 0 : 1);
    sentences[at] = sentence;
    counts[at] = Math.min(MOST_COUNTED, (counts[at] ?? 0) + 1);
    if (!isNew) return;
    lastSentence[term] = sentence;
    next[term] = at + 1;
  });

  const highest = new Uint8Array(terms.length);
  for (let key = 0; key < terms.length; key++) {
    const end = starts[key + 1] ?? 0;
    let most = 0;
    for (let at = starts[key] ?? 0; at < end; at++) {
      const count = counts[at] ?? 0;
      const weight = tfComponent(count, normalisations[sentences[at] ?? 0] ?? 0);
      const impact = count === MOST_COUNTED ? LEVELS : Math.ceil(weight / IMPACT_UNIT);
      impacts[at] = impact;
      if (impact > most) most = impact;
    }
    highest[key] = most;
  }

  return {
    ...{ starts, sentences, impacts, highest },
    documentFrequency: (key) => (key < 0 ? 0 : (starts[key + 1] ?? 0) - (starts[key] ?? 0)),
  };
}
