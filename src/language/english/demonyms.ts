/** Words for the people of a place, or for what belongs to one: "Korean", "Polish", "the Normans". */
import { LexicalRelation, NO_ENTRY } from '../lexicon.ts';
import { loadLexicon } from './lexicon.ts';
import { hasSenseOf } from './word-flags.ts';
import { wordOf } from './word-forms.ts';

/** Judges a word by its ending only, so it also matches "Trish" and "median". */
const LOOKS_LIKE_DEMONYM = /(?:an|ese|ish)$/;

/** Whether the lexicon lists an entry as an inhabitant, or derives it from a place. */
export function isDemonym(entry: number): boolean {
  if (entry === NO_ENTRY) return false;
  const lexicon = loadLexicon();
  const { inhabitant, place } = lexicon.classes;
  if (hasSenseOf(lexicon, entry, inhabitant)) return true;
  for (let at = lexicon.relatedStart(entry); at < lexicon.relatedStart(entry + 1); at++) {
    const isDerived = lexicon.relationAt(at) === LexicalRelation.derived;
    if (isDerived && hasSenseOf(lexicon, lexicon.relatedEntry(at), place)) return true;
  }
  return false;
}

/** Whether a word is a demonym of the lexicon, or looks like a demonym. */
export function mayBeDemonym(word: string): boolean {
  return LOOKS_LIKE_DEMONYM.test(word) || isDemonym(loadLexicon().entryOf(wordOf(word).term));
}
