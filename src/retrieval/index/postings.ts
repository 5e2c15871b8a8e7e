/**
 * Tokens -> posting lists: for each term the sentences that contain it, in rising order, all in one array. Each posting also
 * has the term's impact in the sentence: its saturated frequency, which BM25 multiplies by the idf, rounded up to a byte.
 * The impacts suffice to exclude sentences that cannot be among the best, without reading their tokens.
 */

import { MAX_TF_COMPONENT, tfComponent } from './bm25.ts';
import { defined, missing } from './table-access.ts';
import { forEachTerm, type TokenTable } from './token-table.ts';

export interface Postings {
  /**
   * For each term id, the index of its first posting, and one element more: a list ends where the next begins. Stop words
   * have empty lists.
   */
  readonly starts: Uint32Array;
  readonly sentences: Uint32Array;
  /** In `IMPACT_UNIT`s, rounded up. */
  readonly impacts: Uint8Array;
  /** For each term id, the highest impact in its list. */
  readonly maxImpacts: Uint8Array;
}

/** The highest value of a byte. */
const MAX_BYTE = 255;
/** The saturated frequency that an impact of 1 represents. */
export const IMPACT_UNIT = MAX_TF_COMPONENT / MAX_BYTE;

/** @param lengthNorms the length normalisation of BM25 for each sentence */
export function buildPostings(table: TokenTable, lengthNorms: Float32Array): Postings {
  const { terms } = table;
  const starts = new Uint32Array(terms.length + 1);
  const lastSentence = new Int32Array(terms.length).fill(-1);
  forEachTerm(table, (termId, sentence) => {
    if (lastSentence[termId] === sentence) return;
    lastSentence[termId] = sentence;
    starts[termId + 1] = defined(starts[termId + 1]) + 1;
  });
  for (let termId = 0; termId < terms.length; termId++) {
    starts[termId + 1] = defined(starts[termId + 1]) + defined(starts[termId]);
  }

  const size = defined(starts[terms.length]);
  const sentences = new Uint32Array(size);
  // How often each term occurs in each sentence, at most MAX_BYTE.
  const frequencies = new Uint8Array(size);
  const nextPlaces = starts.slice(0, terms.length);
  lastSentence.fill(-1);
  forEachTerm(table, (termId, sentence) => {
    const isNew = lastSentence[termId] !== sentence;
    const at = defined(nextPlaces[termId]) - (isNew ? 0 : 1);
    sentences[at] = sentence;
    frequencies[at] = Math.min(MAX_BYTE, defined(frequencies[at]) + 1);
    if (!isNew) return;
    lastSentence[termId] = sentence;
    nextPlaces[termId] = at + 1;
  });

  const impacts = new Uint8Array(size);
  const maxImpacts = new Uint8Array(terms.length);
  for (let termId = 0; termId < terms.length; termId++) {
    const end = defined(starts[termId + 1]);
    let max = 0;
    for (let at = defined(starts[termId]); at < end; at++) {
      const frequency = defined(frequencies[at]);
      const component = tfComponent(frequency, defined(lengthNorms[defined(sentences[at])]));
      const impact = frequency === MAX_BYTE ? MAX_BYTE : Math.ceil(component / IMPACT_UNIT);
      impacts[at] = impact;
      if (impact > max) max = impact;
    }
    maxImpacts[termId] = max;
  }
  return { starts, sentences, impacts, maxImpacts };
}

/** How many sentences contain a term. */
export function documentFrequency({ starts }: Postings, termId: number): number {
  return (starts[termId + 1] ?? missing()) - (starts[termId] ?? missing());
}
