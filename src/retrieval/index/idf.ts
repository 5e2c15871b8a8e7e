/** A term's document frequency and its entry in the lexicon -> its idf: how rare it is in the article and in the language. */
import type { Lexicon } from '../../language/lexicon.ts';
import { backgroundShare, smoothedInverseDocumentFrequency } from './bm25.ts';

/** A term that the lexicon does not contain counts as if its corpus contained it half a time. */
const UNSEEN = 0.5;

/**
 * @param documentFrequency how many of the sentences contain the term
 * @param entry the term's entry in the lexicon, or `NO_ENTRY`
 */
export function idf(lexicon: Lexicon, sentenceCount: number, documentFrequency: number, entry: number): number {
  return smoothedInverseDocumentFrequency(sentenceCount, documentFrequency, backgroundShareOf(lexicon, entry));
}

/** The share of the sentences of the language at large, above 0 and at most 0.5, that contain a term. */
export function backgroundShareOf({ frequencyOf, corpusSize }: Lexicon, entry: number): number {
  return backgroundShare((frequencyOf(entry) + UNSEEN) / corpusSize);
}
