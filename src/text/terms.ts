/**
 * Text -> terms: what is left of its tokens when case, accents, endings and stop words are taken away. A question and
 * a sentence are matched on their terms.
 */
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { STOP_WORDS } from './stop-words.ts';
import { INVISIBLE, type Token, tokenize } from './tokens.ts';

/** A token that carries meaning, and the term that it counts as. */
export interface TermToken extends Token {
  readonly term: string;
}

const POSSESSIVE = /['’ʼ＇]s$/i;
/** Apostrophes, thousands separators, the periods of acronyms, accents (as NFKD parts them) and invisible signs. */
const DROPPED = new RegExp(`['’ʼ＇,\\u0300-\\u036F${INVISIBLE}]|(?<!\\d)\\.|\\.(?!\\d)`, 'g');
const ENGLISH_LETTERS_ONLY = /^[a-z]+$/;

/** Every token, and the term that it counts as; none for a stop word. */
export interface ReadToken extends Token {
  readonly term: string | undefined;
}

export function readTokens(text: string): ReadToken[] {
  const tokens = tokenize(text);
  const isShouted = tokens.length > 1 && !/\p{Ll}/u.test(text);
  return tokens.map(({ text: word, start, end }) => {
    const { term, isStopWord } = reduced(word);
    const isTerm = term !== '' && !(isStopWord && !isAcronym(word, isShouted));
    return { text: word, start, end, term: isTerm ? term : undefined };
  });
}

/** The tokens that are not stop words, in the order of the text. */
export function termTokens(text: string): TermToken[] {
  return readTokens(text).filter((token): token is TermToken => token.term !== undefined);
}

/** The terms of `termTokens`, repetitions included. */
export function terms(text: string): string[] {
  return termTokens(text).map(({ term }) => term);
}

interface Reduced {
  readonly term: string;
  readonly isStopWord: boolean;
}

/** Words come again and again: remembering their terms saves half of the time that indexing takes. */
const known = new Map<string, Reduced>();
const KNOWN_AT_MOST = 50_000;
const LONGEST_KNOWN = 40;

function reduced(token: string): Reduced {
  const before = known.get(token);
  if (before !== undefined) return before;
  const folded = fold(token);
  const result = { term: stem(folded), isStopWord: STOP_WORDS.has(folded) };
  if (token.length <= LONGEST_KNOWN) {
    if (known.size === KNOWN_AT_MOST) known.clear();
    known.set(token, result);
  }
  return result;
}

/** "Trump’s" -> "trump", "U.S." -> "us", "23,500" -> "23500", "Café" (however it is encoded) -> "cafe". */
function fold(token: string): string {
  return token.replace(POSSESSIVE, '').normalize('NFKD').replace(DROPPED, '').normalize('NFC').toLowerCase();
}

/** "U.S." and "US" are a country and "us" is a stop word; where all is written in capitals, "US" may be either. */
function isAcronym(token: string, isShouted: boolean): boolean {
  return isShouted ? /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(token) : /^\p{Lu}(?:\.?\p{Lu})+\.?$/u.test(token);
}

/** Porter, M. F. (1980): An algorithm for suffix stripping. It is made for English; other words stay as they are. */
function stem(folded: string): string {
  return ENGLISH_LETTERS_ONLY.test(folded) ? porterStemmer.stem(IRREGULAR_FORMS.get(folded) ?? folded) : folded;
}
