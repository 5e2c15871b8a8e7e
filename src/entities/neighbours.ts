/** What is around a place in a sentence. */
import { WordFlag } from '../language/flags.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { NamingSentence, NamingToken } from './mention.ts';

/** Letters that are enough to know what comes right before a place: two words, or a long one. */
const JUST_BEFORE = 20;

/** The end of the text before a place. To search all of it for each name would take long in a long sentence. */
export function justBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - JUST_BEFORE), at);
}

/** The definite article right before a place, if there is one. */
export function articleBefore({ text, tokens }: NamingSentence, at: number): NamingToken | undefined {
  const before = tokens[firstFrom(tokens, at) - 1];
  const isArticle = before !== undefined && (before.wordFlags & WordFlag.definiteArticle) !== 0;
  return isArticle && before.end === at - 1 && text[before.end] === ' ' ? before : undefined;
}

/** Whether the token is a common noun here that the lexicon knows as one. */
export function isCommonNoun({ partOfSpeech, wordFlags }: NamingToken): boolean {
  return partOfSpeech === 'noun' && (wordFlags & WordFlag.noun) !== 0;
}
