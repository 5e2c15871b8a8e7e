/** Which words of a sentence may be a noun, as far as it can be told without a parser. */

import type { AnnotatedToken } from '../annotation.ts';
import { entryOf, sensesOf } from './lexicon.ts';
import { TokenFlag } from './token-flags.ts';
import { PREPOSITIONS } from './word-classes.ts';
import { WordFlag, wordFlagsOf } from './word-flags.ts';

/** It is none of what no noun is: it may be a name that no dictionary has. */
export function isNounLike({ text, term, flags }: AnnotatedToken): boolean {
  if (flags & (TokenFlag.stopWord | TokenFlag.number) || PREPOSITIONS.has(text)) return false;
  return (flags & TokenFlag.capital) !== 0 || (wordFlagsOf(term) & WordFlag.verb) === 0;
}

/** The lexicon has it as one. */
export function isNoun(token: AnnotatedToken): boolean {
  return isNounLike(token) && sensesOf(entryOf(token.term)).length > 0;
}

export function isAfterThe(text: string, at: number): boolean {
  return /\b[Tt]he $/.test(justBefore(text, at));
}

/** Letters that are enough to tell what is right before a place: two words, or a long one. */
const JUST_BEFORE = 20;

/** The end of what is before a place: to go through all of it again for each name would take long in a long sentence. */
export function justBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - JUST_BEFORE), at);
}
