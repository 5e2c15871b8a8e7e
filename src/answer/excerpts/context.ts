/** An excerpt that cannot be understood alone ("But they acknowledged that ...") -> the sentence before it. */
import { quote } from '../../article/article.ts';
import { OPENING_POINTERS } from '../../language/english/word-classes.ts';
import { firstNotBefore } from '../../text/binary-search.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Excerpt, Quotation } from '../answer.ts';

const CONNECTING_WORDS =
  /^(?:but|and|yet|so|still|however|instead|also|then|thus|therefore|nevertheless|moreover|here)$/;

/** @returns undefined if the excerpt can be understood alone, or is the first sentence of its article */
export function contextOf({ article, text, start }: Excerpt): Quotation | undefined {
  const opening = tokenize(text, 1)[0]?.text.toLowerCase() ?? '';
  if (!OPENING_POINTERS.has(opening) && !CONNECTING_WORDS.test(opening)) return undefined;
  const { sentences } = article;
  const before = sentences[firstNotBefore(sentences.length, (i) => (sentences[i]?.end ?? 0) <= start) - 1];
  return before === undefined ? undefined : { ...before, article, text: quote(article, before) };
}
