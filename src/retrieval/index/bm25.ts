/**
 * The term weighting that finds the candidates: Okapi BM25, with document frequencies smoothed by those of general English.
 * All functions are pure and take plain numbers.
 *
 * One term adds weight * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / averageLength)) to the score of a text: its idf
 * (the weight) times its saturated frequency.
 *
 * Sources: S. Robertson and H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, Foundations and
 * Trends in Information Retrieval 3(4), section 3.4; the idf that cannot fall below zero is Lucene's (BM25Similarity);
 * the smoothing is the Dirichlet prior of C. Zhai and J. Lafferty (2001) applied to document frequencies.
 */

interface Bm25Parameters {
  /** The lower it is, the sooner further occurrences of a term stop adding to the score. */
  readonly k1: number;
  /** How strongly a long text is penalised for its length, 0 to 1. */
  readonly b: number;
}

/**
 * Far below the customary 1.2 and 0.75, because a sentence that repeats a term is seldom a better answer, and long sentences
 * also contain answers.
 */
const SENTENCE_PARAMETERS: Bm25Parameters = { k1: 0.4, b: 0.2 };
export const PARAGRAPH_PARAMETERS: Bm25Parameters = { k1: 1, b: 0.5 };

/** The limit of `tfComponent` in a sentence, whatever the term's frequency. */
export const MAX_TF_COMPONENT = SENTENCE_PARAMETERS.k1 + 1;

/** The idf counts this number of sentences of general English together with those of the article. */
const BACKGROUND_SENTENCES = 150;
/** The number of words in a sentence of general English. */
const BACKGROUND_LENGTH = 36;
/** No term is expected in more than this share of the sentences, however frequent it is. */
const MAX_BACKGROUND_SHARE = 0.5;

/** The probability that a sentence of general English contains a term, given the term's share of all words. */
export function backgroundShare(shareOfWords: number): number {
  return Math.min(MAX_BACKGROUND_SHARE, 1 - Math.exp(-shareOfWords * BACKGROUND_LENGTH));
}

/**
 * How informative it is that a text contains a term: idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
 *
 * @param count N, the number of texts
 * @param documentFrequency n, the number of texts that contain the term; may be 0
 */
export function inverseDocumentFrequency(count: number, documentFrequency: number): number {
  return Math.log(1 + (count - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * The idf among an article's sentences together with `BACKGROUND_SENTENCES` sentences of general English.
 *
 * @param count the number of the article's sentences
 * @param documentFrequency how many of the article's sentences contain the term
 * @param background the `backgroundShare` of the term
 */
export function smoothedInverseDocumentFrequency(count: number, documentFrequency: number, background: number): number {
  return inverseDocumentFrequency(count + BACKGROUND_SENTENCES, documentFrequency + BACKGROUND_SENTENCES * background);
}

/**
 * The length normalisation k1 * (1 - b + b * length / averageLength).
 *
 * @param length the number of terms in a text
 * @param averageLength the average number of terms in a text
 */
export function lengthNorm(
  length: number,
  averageLength: number,
  { k1, b }: Bm25Parameters = SENTENCE_PARAMETERS,
): number {
  return k1 * (1 - b + (b * length) / averageLength);
}

/**
 * The saturated frequency tf * (k1 + 1) / (tf + norm): 1 for a term that occurs once in a text of average length.
 *
 * @param termFrequency tf, how often the text contains the term
 * @param norm the text's `lengthNorm`
 */
export function tfComponent(termFrequency: number, norm: number, { k1 }: Bm25Parameters = SENTENCE_PARAMETERS): number {
  return (termFrequency * (k1 + 1)) / (termFrequency + norm);
}
