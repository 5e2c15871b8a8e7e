/** How common terms are in English at large, from the lexicon's word frequencies. */
import { CORPUS_SIZE, lookUp } from '../lexicon/lexicon.ts';
import { backgroundShare } from './weighting.ts';

/** A term that the lexicon does not hold counts as seen half a time. */
const UNSEEN = 0.5;

export function backgroundShareOf(term: string): number {
  return backgroundShare(((lookUp(term)?.frequency ?? 0) + UNSEEN) / CORPUS_SIZE);
}
