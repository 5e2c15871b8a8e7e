/**
 * How far the words of a sentence are made of the same n-grams as those of the question. This finds compounds and inflected
 * forms in any language, and names that are written a little differently.
 */
import { missing } from '../index/table-access.ts';
import type { SharedNgrams } from '../query/shared-ngrams.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow, featureValue } from './features.ts';

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function ngramFeatures({ run, sentence }: Candidate, row: FeatureRow): void {
  const { sharedNgrams, index } = run;
  const shared = sharedNgrams.inSentence(sentence);
  const own = ngramShareOf(sharedNgrams, shared, shared);
  row[Feature.ngramShare] = own;
  const ofSentences = index.paragraphs?.ofSentences;
  if (ofSentences === undefined) return;
  const addedBy = (other: number): number => {
    if (!(other in ofSentences) || ofSentences[other] !== ofSentences[sentence]) return 0;
    return ngramShareOf(sharedNgrams, shared, sharedNgrams.inSentence(other)) - own;
  };
  row[Feature.ngramsInPrevious] = addedBy(sentence - 1);
  row[Feature.ngramsInNext] = addedBy(sentence + 1);
}

/** The share of the query's n-grams, by their weights, that either of two sentences has; 0 for a query without terms. */
function ngramShareOf({ weights, totalWeight }: SharedNgrams, one: Uint32Array, other: Uint32Array): number {
  if (totalWeight === 0) return 0;
  let weight = 0;
  for (let i = 0; i < weights.length; i++) {
    const ofTerm = weights[i] ?? missing();
    let bits = (one[i] ?? missing()) | (other[i] ?? missing());
    while (bits !== 0) {
      const place = 31 - Math.clz32(bits);
      weight += ofTerm[place] ?? missing();
      bits ^= 1 << place;
    }
  }
  return weight / totalWeight;
}

/** Compares each candidate with the best. */
export function compareNgramShares(candidates: readonly Candidate[]): void {
  let best = 0;
  for (const { row } of candidates) best = Math.max(best, featureValue(row, Feature.ngramShare));
  if (best === 0) return;
  for (const { row } of candidates) row[Feature.ngramShareOfBest] = featureValue(row, Feature.ngramShare) / best;
}
