/**
 * Text -> its terms: its tokens without case, accents, endings and stop words. A question and a sentence are compared by
 * their terms.
 */
import { type Token, tokenize } from '../text/tokens.ts';
import type { Language, Word } from './language.ts';

/** A token that is not a stop word, with its term. */
export interface TermToken extends Token {
  readonly term: string;
}

/** A token with the facts about its word, and with its term; a stop word has no term. */
export interface ReadToken extends Token {
  readonly word: Word;
  readonly term: string | undefined;
}

/**
 * The tokens of a text, in order.
 *
 * @param limit the most tokens to read, from the beginning of the text
 */
export function readTokens(text: string, language: Language, limit?: number): ReadToken[] {
  const tokens = tokenize(text, limit, language.hasDecimalComma);
  const isShouted = tokens.length > 1 && !/\p{Ll}/u.test(text);
  const read: ReadToken[] = [];
  for (const token of tokens) {
    const word = language.wordOf(token.text);
    const isTermHere = isTerm(word, isShouted) || isLabel(text, token, read.at(-1), language);
    const term = isTermHere ? word.term : undefined;
    read.push({ text: token.text, start: token.start, end: token.end, word, term });
  }
  return read;
}

/** The tokens that are not stop words, in the order of the text, among the first `limit` tokens. */
export function termTokens(text: string, language: Language, limit?: number): TermToken[] {
  return readTokens(text, language, limit).filter((token): token is ReadToken & TermToken => token.term !== undefined);
}

/**
 * The terms of `termTokens`, repetitions included.
 *
 * @example terms('The soldiers were withdrawn', english) // ['soldier', 'withdraw']
 */
export function terms(text: string, language: Language, limit?: number): string[] {
  return termTokens(text, language, limit).map(({ term }) => term);
}

/**
 * Whether a token is a letter that labels something: "Plan C", or "C. The third plan", but not an initial as in "John F.
 * Kennedy". In a question without capitals, "a" and "i" are words.
 */
function isLabel(
  text: string,
  { text: letter, start, end }: Token,
  before: ReadToken | undefined,
  { oneLetterWords }: Language,
): boolean {
  if (letter.length !== 1 || !/[A-Za-z]/.test(letter) || oneLetterWords.has(letter)) return false;
  if (before === undefined) return /[A-Z]/.test(letter) && /[.)]/.test(text.charAt(end));
  const isInitial = text[end] === '.' && end + 1 < text.length;
  return !isInitial && before.term !== undefined && start === before.end + 1 && text[before.end] === ' ';
}

/**
 * Whether a word is a term. "U.S." and "US" are a country, but "us" is a stop word. In a text that is entirely in capitals,
 * "US" may be either and counts as a stop word.
 */
function isTerm({ term, isStopWord, isAcronym, hasPeriods }: Word, isShouted: boolean): boolean {
  return term !== '' && (!isStopWord || (isShouted ? hasPeriods : isAcronym));
}
