/** Which words of a sentence may be a noun, as far as it can be told without a parser. */
import { entryOf, sensesOf } from '../lexicon/lexicon.ts';
import type { AnnotatedToken } from '../retrieval/annotation.ts';
import { Kind, kindsOf } from '../retrieval/kinds.ts';
import { Mark } from '../text/marks.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';

/** It is none of what no noun is: it may be a name that no dictionary has. */
export function isNounLike({ text, key, marks }: AnnotatedToken): boolean {
  if (marks & (Mark.stopWord | Mark.number) || PREPOSITIONS.has(text)) return false;
  return (marks & Mark.capital) !== 0 || (kindsOf(key) & Kind.verb) === 0;
}

/** The lexicon has it as one. */
export function isNoun(token: AnnotatedToken): boolean {
  return isNounLike(token) && sensesOf(entryOf(token.key)).length > 0;
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
