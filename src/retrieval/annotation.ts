/** Text -> its tokens, each with the term that it counts as and the marks that tell what kind of word it is. */
import { Mark } from '../text/marks.ts';
import { readTokens } from '../text/terms.ts';
import type { Token } from '../text/tokens.ts';

export interface AnnotatedToken extends Token {
  /** The term that it counts as; a stop word is itself in lower case after a space, and so never a term. */
  readonly key: string;
  /** Of `Mark`. */
  readonly marks: number;
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
    let marks = word.marks;
    if (word.isCapital) marks |= i === 0 ? Mark.opening : Mark.capital;
    if (word.mayBeMonth && i > 0) marks |= Mark.time;
    if (brackets > 0) marks |= Mark.bracketed;
    if (term === undefined) marks |= Mark.stopWord;
    if (holdsCurrency && CURRENCY.test(text.slice(last, start))) marks |= Mark.money | Mark.measured;
    if (holdsPercent && PERCENT.test(text.slice(end, end + 2))) marks |= Mark.measured;
    // Corpora of the public question sets write <num> in place of numbers.
    if (word.lower === 'num' && text[start - 1] === '<') marks |= Mark.number;
    last = end;
    return { text: own, start, end, key: term ?? word.stopKey, marks };
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
