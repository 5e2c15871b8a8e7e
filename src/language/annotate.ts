/** Text -> its tokens, each with its term and with flags that depend on the text around it. */
import { TokenFlag } from './flags.ts';
import type { Language } from './language.ts';
import { type ReadToken, readTokens } from './terms.ts';

export interface AnnotatedToken extends Omit<ReadToken, 'term'> {
  /** The token's term in an index; for a stop word its `stopTerm`. */
  readonly term: string;
  readonly isStopWord: boolean;
  /** Bits of `TokenFlag`. */
  readonly flags: number;
}

/** Matches a text that ends with a currency sign. */
export const CURRENCY_BEFORE = /\p{Sc}\s?$/u;
/** Matches a text that begins with a currency sign that belongs to what is before it: "5 €", but not "in 2004, $5". */
export const CURRENCY_AFTER = /^\s?\p{Sc}(?!\s?\p{Nd})/u;
/** Matches a text that begins with a percent sign. */
export const PERCENT_AFTER = /^\s?%/;

/**
 * The tokens of a sentence, in order.
 *
 * @param limit the most tokens to read, from the beginning of the text
 */
export function annotate(text: string, language: Language, limit?: number): AnnotatedToken[] {
  const hasCurrency = /\p{Sc}/u.test(text);
  const hasPercent = text.includes('%');
  let last = 0;
  let brackets = 0;
  return readTokens(text, language, limit).map(({ text: own, start, end, word, term }, i): AnnotatedToken => {
    brackets = openBracketsAfter(text, last, start, brackets);
    let flags = word.tokenFlags;
    if (word.isCapital) flags |= i === 0 ? TokenFlag.opening : TokenFlag.capital;
    if (word.mayBeMonth && i > 0) flags |= TokenFlag.time;
    if (start === last + 1 && i > 0 && isHyphen(text, last)) flags |= TokenFlag.hyphenated;
    if (brackets > 0) flags |= TokenFlag.bracketed;
    if (hasCurrency && isSum(text, last, start, end)) flags |= TokenFlag.money | TokenFlag.measured;
    if (hasPercent && PERCENT_AFTER.test(text.slice(end, end + 2))) flags |= TokenFlag.measured;
    // Some public question sets write <num> in place of numbers.
    if (word.lower === 'num' && text[start - 1] === '<') flags |= TokenFlag.number;
    last = end;
    return { text: own, start, end, word, term: term ?? word.stopTerm, isStopWord: term === undefined, flags };
  });
}

/** Whether a currency sign belongs to the token from `start` to `end`: "$5", "5 €". */
function isSum(text: string, last: number, start: number, end: number): boolean {
  if (CURRENCY_BEFORE.test(text.slice(last, start))) return true;
  return /\p{Nd}$/u.test(text.slice(start, end)) && CURRENCY_AFTER.test(text.slice(end, end + 4));
}

/** Whether the character at an offset is a hyphen: "-" or U+2010 or U+2011. */
function isHyphen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** How many round brackets are open after the characters between two tokens. */
function openBracketsAfter(text: string, from: number, to: number, wereOpen: number): number {
  let open = wereOpen;
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x28) open += 1;
    else if (sign === 0x29 && open > 0) open -= 1;
  }
  return open;
}
