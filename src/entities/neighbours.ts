/** The words and letters around an offset in a sentence. */
import { WordFlag } from '../language/flags.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { NamingSentence, NamingToken } from './mention.ts';

/** In characters: enough for the two words before an offset, or one long word. */
const CONTEXT_LENGTH = 20;

/** The last characters before an offset. Searching the whole text for each name would be slow in a long sentence. */
export function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - CONTEXT_LENGTH), at);
}

/** The definite article right before an offset, if there is one. */
export function articleBefore({ text, tokens }: NamingSentence, at: number): NamingToken | undefined {
  const before = tokens[firstFrom(tokens, at) - 1];
  const isArticle = before !== undefined && (before.wordFlags & WordFlag.definiteArticle) !== 0;
  return isArticle && before.end === at - 1 && text[before.end] === ' ' ? before : undefined;
}

/** Whether the token is a noun in this sentence and the lexicon also contains it as a noun. */
export function isCommonNoun({ partOfSpeech, wordFlags }: NamingToken): boolean {
  return partOfSpeech === 'noun' && (wordFlags & WordFlag.noun) !== 0;
}
