/**
 * Text -> terms: what is left of its tokens when case, accents, endings and stop words are taken away. A question and
 * a sentence are matched on their terms.
 */
import { type Token, tokenize } from '../text/tokens.ts';
import { type Word, wordOf } from './english/words.ts';

/** A token that carries meaning, and the term that it counts as. */
export interface TermToken extends Token {
  readonly term: string;
}

/** Every token, and the term that it counts as; none for a stop word. */
export interface ReadToken extends Token {
  readonly word: Word;
  readonly term: string | undefined;
}

/** @param most no more tokens than this are wanted, from the beginning */
export function readTokens(text: string, most?: number): ReadToken[] {
  const tokens = tokenize(text, most);
  const isShouted = tokens.length > 1 && !/\p{Ll}/u.test(text);
  const read: ReadToken[] = [];
  for (const token of tokens) {
    const word = wordOf(token.text);
    const term = isTerm(word, isShouted) ? word.term : undefined;
    read.push({ text: token.text, start: token.start, end: token.end, word, term });
  }
  return read;
}

/** The tokens that are not stop words, in the order of the text. @param most of the first tokens only, this many */
export function termTokens(text: string, most?: number): TermToken[] {
  return readTokens(text, most).filter((token): token is ReadToken & TermToken => token.term !== undefined);
}

/** The terms of `termTokens`, repetitions included. */
export function terms(text: string, most?: number): string[] {
  return termTokens(text, most).map(({ term }) => term);
}

/** "U.S." and "US" are a country and "us" is a stop word; where all is written in capitals, "US" may be either. */
function isTerm({ term, isStopWord, isAcronym, hasPeriods }: Word, isShouted: boolean): boolean {
  return term !== '' && (!isStopWord || (isShouted ? hasPeriods : isAcronym));
}
