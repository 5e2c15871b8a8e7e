/** The paragraphs that the sentences of a text stand in, and how far they bear on a query as a whole. */

import { inverseDocumentFrequency, lengthNorm, OF_PARAGRAPHS, tfComponent } from './bm25.ts';
import { forEachTerm, type TokenTable } from './token-table.ts';

export interface Paragraphs {
  /** For each sentence the number of its paragraph, from 0 without gaps. */
  readonly ofSentences: Uint32Array;
  readonly count: number;
  /** Terms in a paragraph on average. */
  readonly averageLength: number;
  /** For each key how many paragraphs hold it. */
  readonly frequencies: Uint32Array;
}

/** @param paragraphOf whatever the paragraphs are called: a sentence opens one if it differs from the sentence before */
export function indexParagraphs(table: TokenTable, lengths: Uint32Array, paragraphOf: ArrayLike<number>): Paragraphs {
  const { sentenceCount, terms } = table;
  const ofSentences = new Uint32Array(sentenceCount);
  let paragraph = -1;
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    if (sentence === 0 || paragraphOf[sentence] !== paragraphOf[sentence - 1]) paragraph += 1;
    ofSentences[sentence] = paragraph;
  }
  const frequencies = new Uint32Array(terms.length);
  const lastParagraph = new Int32Array(terms.length).fill(-1);
  forEachTerm(table, (term, sentence) => {
    const own = ofSentences[sentence] ?? 0;
    if (lastParagraph[term] === own) return;
    lastParagraph[term] = own;
    frequencies[term] = (frequencies[term] ?? 0) + 1;
  });
  const count = paragraph + 1;
  const termCount = lengths.reduce((sum, length) => sum + length, 0);
  return { ofSentences, count, averageLength: termCount / Math.max(1, count), frequencies };
}

/**
 * What a paragraph's holding a term of a query tells.
 *
 * @param weight of the term in the query
 * @param frequency how many paragraphs hold it
 */
export function paragraphWeight({ count }: Paragraphs, weight: number, frequency: number): number {
  // Between how rare the word is among paragraphs and how much it tells in the question.
  return Math.sqrt(inverseDocumentFrequency(count, frequency) * weight);
}

/** How often, saturated, a paragraph holds a term. @param length terms in the paragraph */
export function paragraphSaturation({ averageLength }: Paragraphs, frequency: number, length: number): number {
  return tfComponent(frequency, lengthNorm(length, averageLength, OF_PARAGRAPHS), OF_PARAGRAPHS);
}
