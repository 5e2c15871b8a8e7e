/**
 * The TF-IDF weighting with length normalisation that sentences are ranked by: Okapi BM25, the weight of the
 * probabilistic model. Pure functions of plain numbers.
 *
 * Sources: S. Robertson and H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, Foundations and
 * Trends in Information Retrieval 3(4), section 3.4; the idf that cannot fall below zero is Lucene's (BM25Similarity).
 */

/**
 * How fast more occurrences of a term stop counting more. Far below the customary 1.2: a sentence that repeats a term
 * is seldom a better answer for it.
 */
const K1 = 0.4;

/** How much of a sentence's length is held against it, 0 to 1. Far below the customary 0.75: long sentences answer too. */
const B = 0.1;

/**
 * How much it tells that a sentence holds a term: idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
 *
 * @param sentenceCount N, the number of sentences
 * @param documentFrequency n, the number of sentences that hold the term; 0 for a term that none holds
 */
export function inverseDocumentFrequency(sentenceCount: number, documentFrequency: number): number {
  return Math.log(1 + (sentenceCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * What one term adds to a sentence's score: idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / averageLength)).
 *
 * @param idf inverse document frequency of the term
 * @param termFrequency tf, how often the sentence holds the term
 * @param length terms in the sentence
 * @param averageLength terms in a sentence on average
 */
export function termWeight(idf: number, termFrequency: number, length: number, averageLength: number): number {
  const normalisation = K1 * (1 - B + (B * length) / averageLength);
  return (idf * termFrequency * (K1 + 1)) / (termFrequency + normalisation);
}
