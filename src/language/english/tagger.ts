/** What a word does in a question, as far as it can be told without a parser. */

import type { ReadToken } from '../terms.ts';
import {
  CLASSES,
  entryOf,
  hasSenseWithin,
  LexicalRelation,
  lastSenseBelow,
  NO_ENTRY,
  relatedEntry,
  relatedStart,
  relationAt,
  sensesOf,
} from './lexicon.ts';
import { TokenFlag } from './token-flags.ts';
import { PREPOSITIONS, WordClass } from './word-classes.ts';
import { WordFlag, wordFlagsOf } from './word-flags.ts';

/** Words that ask for more of something and name nothing: stems. */
const FILLERS = new Set(
  'els exampl exactli mani much long often far old more other so then not instanc place time again first happen'.split(
    ' ',
  ),
);
/** "Who's": a question word and a verb in one. */
const WITH_VERB = /^(?:who|what|where|when|how|why)(?:'s|s|'re)$/;
/** And not "Trish", "Reese" and "Jean". */
const OF_PLACE = /.{3}(?:ish|ese)$|^(?:korean|european|chilean)$/;
/** Verbs that look like none, and are common in questions. */
const IRREGULAR = /^(?:said|says|say|told|tell|born|built|made|sent|won|led)$/;

/** It names something. */
export function isContent({ term }: ReadToken): boolean {
  return term !== undefined && !FILLERS.has(term);
}

export function isQuestionWord(token: ReadToken | undefined): boolean {
  return isOf(token, WordClass.questionWord);
}

export function isArticle(token: ReadToken | undefined): boolean {
  return isOf(token, WordClass.article);
}

export function isFormOfBe(token: ReadToken | undefined): boolean {
  return isOf(token, WordClass.formOfBe);
}

export function isAuxiliary(token: ReadToken | undefined): boolean {
  const lower = token?.word.lower ?? '';
  return isOf(token, WordClass.auxiliary) || WITH_VERB.test(lower) || lower.endsWith("n't");
}

export function isVerb({ term, text, word }: ReadToken): boolean {
  if ((wordFlagsOf(term ?? word.term) & WordFlag.verb) !== 0 || IRREGULAR.test(word.lower)) return true;
  return /ed$/.test(text) && !word.isCapital;
}

export function isNoun(token: ReadToken): boolean {
  return !isVerb(token) && mayBeNoun(token);
}

/** Whatever else it is. */
export function mayBeNoun({ term }: ReadToken): boolean {
  return term !== undefined && sensesOf(entryOf(term)).length > 0;
}

export function isTime({ word }: ReadToken): boolean {
  return (word.flags & (TokenFlag.time | TokenFlag.number)) !== 0;
}

export function isPreposition(token: ReadToken | undefined): boolean {
  return token !== undefined && PREPOSITIONS.has(token.word.lower);
}

/** It speaks of who asks, or of who is asked. */
export function isAddress(token: ReadToken | undefined): boolean {
  return isOf(token, WordClass.address);
}

/** No dictionary has it: a name, most often. */
export function isUnknown({ term }: ReadToken): boolean {
  return term !== undefined && entryOf(term) === NO_ENTRY;
}

/** It may be somebody: a name, "spokesman", or a word that no dictionary has. */
export function mayBePerson(token: ReadToken): boolean {
  const { term, word } = token;
  return term !== undefined && (word.isCapital || (wordFlagsOf(term) & WordFlag.person) !== 0 || isUnknown(token));
}

/** "Polish" and "the British": of a place that is called much the same. */
export function isOfPlace({ term, word }: ReadToken): boolean {
  if (term === undefined) return false;
  if (OF_PLACE.test(word.lower)) return true;
  const entry = entryOf(term);
  if (entry === NO_ENTRY) return false;
  for (let at = relatedStart(entry); at < relatedStart(entry + 1); at++) {
    if (relationAt(at) === LexicalRelation.derived && isPlaceEntry(relatedEntry(at))) return true;
  }
  return false;
}

function isPlaceEntry(entry: number): boolean {
  return CLASSES.place.some((place) => hasSenseWithin(entry, place, lastSenseBelow(place)));
}

/** "France", which is also a writer, but a country first. */
export function isPlace({ term }: ReadToken): boolean {
  if (term === undefined || (wordFlagsOf(term) & WordFlag.place) === 0) return false;
  const [usual = NO_ENTRY] = sensesOf(entryOf(term));
  return !CLASSES.person.some((person) => person <= usual && usual <= lastSenseBelow(person));
}

function isOf(token: ReadToken | undefined, wordClass: number): boolean {
  return token !== undefined && (token.word.classes & wordClass) !== 0;
}
