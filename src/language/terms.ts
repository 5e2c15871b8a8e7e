/**
 * Text -> terms: what is left of its tokens when case, accents, endings and stop words are taken away. A question and
 * a sentence are matched on their terms.
 */
import { type Token, tokenize } from '../text/tokens.ts';
import type { Language, Word } from './language.ts';

/** A token that carries meaning, and the term that it counts as. */
export interface TermToken extends Token {
  readonly term: string;
}

/** A token, what is known of its word, and the term that it counts as; no term for a stop word. */
export interface ReadToken extends Token {
  readonly word: Word;
  readonly term: string | undefined;
}

/**
 * The tokens of a text, in order.
 *
 * @param most reads no more tokens than this, from the beginning
 */
export function readTokens(text: string, language: Language, most?: number): ReadToken[] {
  const tokens = tokenize(text, most);
  const isShouted = tokens.length > 1 && !/\p{Ll}/u.test(text);
  const read: ReadToken[] = [];
  for (const token of tokens) {
    const word = language.wordOf(token.text);
    const term = isTerm(word, isShouted) ? word.term : undefined;
    read.push({ text: token.text, start: token.start, end: token.end, word, term });
  }
  return read;
}

/** The tokens that are not stop words, in the order of the text, out of the first `most` tokens. */
export function termTokens(text: string, language: Language, most?: number): TermToken[] {
  return readTokens(text, language, most).filter((token): token is ReadToken & TermToken => token.term !== undefined);
}

/**
 * The terms of `termTokens`, repetitions included.
 *
 * @example terms('The soldiers were withdrawn', english) // ['soldier', 'withdraw']
 */
export function terms(text: string, language: Language, most?: number): string[] {
  return termTokens(text, language, most).map(({ term }) => term);
}

/** "U.S." and "US" are a country and "us" is a stop word; where everything is written in capitals, "US" may be either. */
function isTerm({ term, isStopWord, isAcronym, hasPeriods }: Word, isShouted: boolean): boolean {
  return term !== '' && (!isStopWord || (isShouted ? hasPeriods : isAcronym));
}
