/**
 * The TF-IDF weighting with length normalisation that candidates are found by: Okapi BM25, the weight of the
 * probabilistic model, with document frequencies smoothed by those of English at large. Pure functions of plain numbers.
 *
 * Sources: S. Robertson and H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, Foundations and
 * Trends in Information Retrieval 3(4), section 3.4; the idf that cannot fall below zero is Lucene's (BM25Similarity);
 * the smoothing is the Dirichlet prior of C. Zhai and J. Lafferty (2001) applied to document frequencies.
 */

/**
 * How fast more occurrences of a term stop counting more. Far below the customary 1.2: a sentence that repeats a term
 * is seldom a better answer for it.
 */
const K1 = 0.4;

/** How much of a sentence's length is held against it, 0 to 1. Far below the customary 0.75: long sentences answer too. */
const B = 0.2;

/** How many sentences of English at large are thought to stand beside the article's own. */
const BACKGROUND_SENTENCES = 150;
/** Words in such a sentence. */
const BACKGROUND_LENGTH = 36;
/** Whatever its frequency, no term is expected in more than half of the sentences. */
const HIGHEST_SHARE = 0.5;

/** The chance that a sentence of English at large holds a term, given the term's share of all words. */
export function backgroundShare(shareOfWords: number): number {
  return Math.min(HIGHEST_SHARE, 1 - Math.exp(-shareOfWords * BACKGROUND_LENGTH));
}

/**
 * How much it tells that a sentence holds a term: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), where N and n count the
 * article's sentences and the background's.
 *
 * @param sentenceCount the number of sentences
 * @param documentFrequency the number of sentences that hold the term; 0 for a term that none holds
 * @param background `backgroundShare` of the term
 */
export function inverseDocumentFrequency(sentenceCount: number, documentFrequency: number, background: number): number {
  const N = sentenceCount + BACKGROUND_SENTENCES;
  const n = documentFrequency + BACKGROUND_SENTENCES * background;
  return Math.log(1 + (N - n + 0.5) / (n + 0.5));
}

/**
 * What one term adds to a sentence's score: weight * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / averageLength)).
 *
 * @param weight the term's idf, damped if it is only related to a term of the question
 * @param termFrequency tf, how often the sentence holds the term
 * @param length terms in the sentence
 * @param averageLength terms in a sentence on average
 */
export function termWeight(weight: number, termFrequency: number, length: number, averageLength: number): number {
  const normalisation = K1 * (1 - B + (B * length) / averageLength);
  return (weight * termFrequency * (K1 + 1)) / (termFrequency + normalisation);
}
