/**
 * A term's document frequency and its entry in the lexicon -> its idf, which is high if both article and language seldom use
 * it.
 */
import type { Lexicon } from '../../language/lexicon.ts';
import { backgroundShare, smoothedInverseDocumentFrequency } from './bm25.ts';

/** Added to every frequency, so that a term that the lexicon does not contain counts as half an occurrence. */
const ADDED_FREQUENCY = 0.5;

/**
 * @param documentFrequency how many of the sentences contain the term
 * @param entry the term's entry in the lexicon, or `NO_ENTRY`
 */
export function idf(lexicon: Lexicon, sentenceCount: number, documentFrequency: number, entry: number): number {
  return smoothedInverseDocumentFrequency(sentenceCount, documentFrequency, backgroundShareOf(lexicon, entry));
}

/** The expected share of the language's sentences that contain a term: above 0, at most 0.5. */
export function backgroundShareOf({ frequencyOf, corpusSize }: Lexicon, entry: number): number {
  return backgroundShare((frequencyOf(entry) + ADDED_FREQUENCY) / corpusSize);
}
