/**
 * A stem -> the stems of the same word in British or American spelling ("colour" <-> "color", "licenc" <-> "licens"), and of
 * its short or long form.
 */

import { memoize } from '../../text/memoize.ts';
import { NO_ENTRY } from '../lexicon.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { loadLexicon } from './lexicon.ts';

/** Pairs of letters that differ, as British and American; each is tried at the place where it occurs last. */
const PAIRS = [
  ['our', 'or'],
  ['is', 'iz'],
  ['ys', 'yz'],
  ['nc', 'ns'],
  ['tr', 'ter'],
  ['ogu', 'og'],
  ['ll', 'l'],
  ['ae', 'e'],
  ['oe', 'e'],
  ['programm', 'program'],
  ['grei', 'grai'],
  ['tyre', 'tire'],
  ['chequ', 'check'],
] as const;

/** In letters. A shorter word with one of the pairs in it is most often another word. */
const MIN_LENGTH = 4;

/** @returns the other spellings that the lexicon knows, and what the word abbreviates or is abbreviated to */
export const variantsOf = memoize((stem: string): readonly string[] => {
  const abbreviated = ABBREVIATIONS.get(stem) ?? [];
  if (stem.length < MIN_LENGTH) return abbreviated;
  const lexicon = loadLexicon();
  const spellings = PAIRS.flatMap((pair) =>
    [pair, [pair[1], pair[0]] as const].flatMap(([from, to]) => {
      const at = stem.lastIndexOf(from);
      if (at < 0) return [];
      return [stem.slice(0, at) + to + stem.slice(at + from.length)];
    }),
  );
  // The stemmer removes "ize" but not "ise": "organize" is "organ", "organise" is "organis".
  const verbs = [stem.endsWith('is') ? stem.slice(0, -2) : `${stem}is`];
  return [...abbreviated, ...[...spellings, ...verbs].filter((variant) => lexicon.entryOf(variant) !== NO_ENTRY)];
});
