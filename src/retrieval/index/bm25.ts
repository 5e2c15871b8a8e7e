/**
 * The TF-IDF weighting with length normalisation that candidates are found by: Okapi BM25, the weight of the
 * probabilistic model, with document frequencies smoothed by those of English at large. Pure functions of plain numbers.
 *
 * What one term adds to a text's score is weight * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / averageLength)):
 * the term's idf times its saturated frequency.
 *
 * Sources: S. Robertson and H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, Foundations and
 * Trends in Information Retrieval 3(4), section 3.4; the idf that cannot fall below zero is Lucene's (BM25Similarity);
 * the smoothing is the Dirichlet prior of C. Zhai and J. Lafferty (2001) applied to document frequencies.
 */

interface Saturation {
  /** How fast more occurrences of a term stop counting more. */
  readonly k1: number;
  /** How much of a text's length is held against it, 0 to 1. */
  readonly b: number;
}

/**
 * Far below the customary 1.2 and 0.75: a sentence that repeats a term is seldom a better answer for it, and long
 * sentences answer too.
 */
const OF_SENTENCES: Saturation = { k1: 0.4, b: 0.2 };
export const OF_PARAGRAPHS: Saturation = { k1: 1, b: 0.5 };

/** No frequency, however high, is saturated to more in a sentence. */
export const HIGHEST_IMPACT = OF_SENTENCES.k1 + 1;

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
 * How much it tells that a text holds a term: idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
 *
 * @param count N, the number of texts
 * @param documentFrequency n, the number of texts that hold the term; 0 for a term that none holds
 */
export function inverseDocumentFrequency(count: number, documentFrequency: number): number {
  return Math.log(1 + (count - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** The same for an article's sentences, the background's counted with them. @param background `backgroundShare` of the term */
export function smoothedInverseDocumentFrequency(count: number, documentFrequency: number, background: number): number {
  return inverseDocumentFrequency(count + BACKGROUND_SENTENCES, documentFrequency + BACKGROUND_SENTENCES * background);
}

/**
 * k1 * (1 - b + b * length / averageLength).
 *
 * @param length terms in a text
 * @param averageLength terms in a text on average
 */
export function lengthNorm(length: number, averageLength: number, { k1, b }: Saturation = OF_SENTENCES): number {
  return k1 * (1 - b + (b * length) / averageLength);
}

/**
 * tf * (k1 + 1) / (tf + normalisation): 1 for a term that stands once in a text of average length.
 *
 * @param termFrequency tf, how often the text holds the term
 */
export function tfComponent(termFrequency: number, normalised: number, { k1 }: Saturation = OF_SENTENCES): number {
  return (termFrequency * (k1 + 1)) / (termFrequency + normalised);
}
