/**
 * How well each paragraph as a whole bears on a query: what a sentence leaves out is often said around it. BM25 again,
 * with paragraphs in place of sentences, so that a word that stands all over the text and in one paragraph only are told
 * apart.
 */
import { type Link, RELATED_WEIGHT } from './expansion.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { inverseDocumentFrequency, OF_PARAGRAPHS, termWeight } from './weighting.ts';

/** @returns for a sentence, the score of its paragraph as a share of the best paragraph's, 0 to 1 */
export function scoreParagraphs(
  index: SentenceIndex,
  query: Query,
  links: ReadonlyMap<number, readonly Link[]>,
): (sentence: number) => number {
  const { paragraphs, paragraphLengths: lengths } = index;
  if (paragraphs === undefined) return () => 0;
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const frequencies = query.terms.map(() => new Map<number, number>());
  for (const [term, ofTerm] of links) {
    const postings = index.postingsOf(term);
    for (const { queryTerm, kinship, strength } of ofTerm) {
      const counts = kinship === 'same' ? 1 : RELATED_WEIGHT * strength;
      const ofQueryTerm = frequencies[queryTerm];
      for (const [i, sentence] of postings.sentences.entries()) {
        const paragraph = paragraphs[sentence] ?? 0;
        const frequency = (ofQueryTerm?.get(paragraph) ?? 0) + counts * (postings.frequencies[i] ?? 0);
        ofQueryTerm?.set(paragraph, frequency);
      }
    }
  }

  const scores = new Float64Array(lengths.length);
  for (const [i, ofQueryTerm] of frequencies.entries()) {
    const idf = inverseDocumentFrequency(lengths.length, ofQueryTerm.size);
    // Between how rare the word is among paragraphs and how much it tells in the question.
    const weight = Math.sqrt(idf * (query.terms[i]?.weight ?? 0));
    for (const [paragraph, frequency] of ofQueryTerm) {
      scores[paragraph] =
        (scores[paragraph] ?? 0) + termWeight(weight, frequency, lengths[paragraph] ?? 0, averageLength, OF_PARAGRAPHS);
    }
  }
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return (sentence) => (best === 0 ? 0 : (scores[paragraphs[sentence] ?? -1] ?? 0) / best);
}
