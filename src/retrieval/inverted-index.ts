/**
 * Sentences, as lists of terms -> an inverted index: for each term the sentences that hold it, with the weight that it
 * gives them. All that does not depend on the question is computed here, once, so that a question only adds up weights.
 */
import { inverseDocumentFrequency, termWeight } from './weighting.ts';

/** The sentences that hold one term, in rising order, and in the same order what the term adds to their scores. */
export interface Postings {
  readonly sentences: Uint32Array;
  readonly weights: Float64Array;
}

export interface InvertedIndex {
  readonly sentenceCount: number;
  readonly postings: ReadonlyMap<string, Postings>;
}

export function buildIndex(sentences: readonly (readonly string[])[]): InvertedIndex {
  const sentenceCount = sentences.length;
  const termCount = sentences.reduce((sum, terms) => sum + terms.length, 0);
  const averageLength = termCount / sentenceCount;

  const occurrences = new Map<string, { sentence: number; termFrequency: number }[]>();
  for (const [sentence, terms] of sentences.entries()) {
    for (const term of terms) {
      const ofTerm = occurrences.get(term);
      const last = ofTerm?.at(-1);
      if (ofTerm === undefined) occurrences.set(term, [{ sentence, termFrequency: 1 }]);
      else if (last?.sentence === sentence) last.termFrequency += 1;
      else ofTerm.push({ sentence, termFrequency: 1 });
    }
  }

  const postings = new Map<string, Postings>();
  for (const [term, ofTerm] of occurrences) {
    const idf = inverseDocumentFrequency(sentenceCount, ofTerm.length);
    postings.set(term, {
      sentences: Uint32Array.from(ofTerm, ({ sentence }) => sentence),
      weights: Float64Array.from(ofTerm, ({ sentence, termFrequency }) =>
        termWeight(idf, termFrequency, sentences[sentence]?.length ?? 0, averageLength),
      ),
    });
  }
  return { sentenceCount, postings };
}
