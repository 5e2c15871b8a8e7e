/** How common terms are in English at large, from the lexicon's word frequencies. */
import { CORPUS_SIZE } from '../../language/english/lexicon.ts';
import { backgroundShare } from './bm25.ts';

/** A term that the lexicon does not hold counts as seen half a time. */
const UNSEEN = 0.5;

/** @param frequency how often the lexicon's corpus holds the term */
export function backgroundShareOf(frequency: number): number {
  return backgroundShare((frequency + UNSEEN) / CORPUS_SIZE);
}
