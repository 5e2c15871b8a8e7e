/** An excerpt that cannot be understood alone ("But they acknowledged that ...") -> the sentence before it. */
import { WordFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import { readTokens } from '../../language/terms.ts';
import { firstNotBefore } from '../../text/binary-search.ts';
import type { Excerpt, Quotation } from '../answer.ts';
import { quoteSentence } from '../quotation.ts';

/** Whether a sentence opens with a word that refers to the sentence before it: "It", "But". */
export function dependsOnBefore(text: string, language: Language): boolean {
  const [opening] = readTokens(text, language, 1);
  if (opening === undefined) return false;
  const { lower, wordFlags } = opening.word;
  return (wordFlags & WordFlag.openingPointer) !== 0 || language.sentences.connectors.has(lower);
}

/** @returns undefined if the excerpt can be understood alone, or is the first sentence of its article */
export function contextOf({ article, text, start }: Excerpt, language: Language): Quotation | undefined {
  if (!dependsOnBefore(text, language)) return undefined;
  const { sentences } = article;
  const before = sentences[firstNotBefore(sentences.length, (i) => (sentences[i]?.end ?? 0) <= start) - 1];
  return before && quoteSentence(article, before);
}
