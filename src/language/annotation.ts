/** Text -> its tokens, each with the term that it counts as and the marks that tell what kind of word it is. */

import type { Token } from '../text/tokens.ts';
import { TokenFlag } from './english/token-flags.ts';
import { readTokens } from './terms.ts';

export interface AnnotatedToken extends Token {
  /** The term that it counts as; a stop word is itself in lower case after a space, and so never a term. */
  readonly term: string;
  /** Of `Mark`. */
  readonly flags: number;
}

const CURRENCY = /[$£€¥]\s?$/;
const PERCENT = /^\s?%/;

/** @param most no more tokens than this are wanted, from the beginning */
export function annotate(text: string, most?: number): AnnotatedToken[] {
  const holdsCurrency = /[$£€¥]/.test(text);
  const holdsPercent = text.includes('%');
  let last = 0;
  let brackets = 0;
  return readTokens(text, most).map(({ text: own, start, end, word, term }, i): AnnotatedToken => {
    brackets = openBracketsAfter(text, last, start, brackets);
    let flags = word.flags;
    if (word.isCapital) flags |= i === 0 ? TokenFlag.opening : TokenFlag.capital;
    if (word.mayBeMonth && i > 0) flags |= TokenFlag.time;
    if (brackets > 0) flags |= TokenFlag.bracketed;
    if (term === undefined) flags |= TokenFlag.stopWord;
    if (holdsCurrency && CURRENCY.test(text.slice(last, start))) flags |= TokenFlag.money | TokenFlag.measured;
    if (holdsPercent && PERCENT.test(text.slice(end, end + 2))) flags |= TokenFlag.measured;
    // Corpora of the public question sets write <num> in place of numbers.
    if (word.lower === 'num' && text[start - 1] === '<') flags |= TokenFlag.number;
    last = end;
    return { text: own, start, end, term: term ?? word.stopTerm, flags };
  });
}

/** How many round brackets are open after the signs between two tokens. */
function openBracketsAfter(text: string, from: number, to: number, wereOpen: number): number {
  let open = wereOpen;
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x28) open += 1;
    else if (sign === 0x29 && open > 0) open -= 1;
  }
  return open;
}
