/**
 * Sentences with the numbers of their paragraphs -> an index of the paragraphs, and the parts of a paragraph's BM25 score.
 */

import { inverseDocumentFrequency, lengthNorm, PARAGRAPH_PARAMETERS, tfComponent } from './bm25.ts';
import { defined } from './table-access.ts';
import { forEachTerm, type TokenTable } from './token-table.ts';

export interface Paragraphs {
  /** For each sentence, the number of its paragraph, counting from 0 without gaps. */
  readonly ofSentences: Uint32Array;
  readonly count: number;
  /** The average number of terms in a paragraph. */
  readonly averageLength: number;
  /** For each term id, how many paragraphs contain the term. */
  readonly documentFrequencies: Uint32Array;
}

/**
 * @param lengths the number of terms in each sentence
 * @param paragraphOf a number for each sentence; a sentence opens a paragraph if its number differs from that of the
 *   sentence before
 */
export function indexParagraphs(table: TokenTable, lengths: Uint32Array, paragraphOf: ArrayLike<number>): Paragraphs {
  const { sentenceCount, terms } = table;
  const ofSentences = new Uint32Array(sentenceCount);
  let paragraph = -1;
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    if (sentence === 0 || paragraphOf[sentence] !== paragraphOf[sentence - 1]) paragraph += 1;
    ofSentences[sentence] = paragraph;
  }
  const documentFrequencies = new Uint32Array(terms.length);
  const lastParagraph = new Int32Array(terms.length).fill(-1);
  forEachTerm(table, (termId, sentence) => {
    const own = defined(ofSentences[sentence]);
    if (lastParagraph[termId] === own) return;
    lastParagraph[termId] = own;
    documentFrequencies[termId] = defined(documentFrequencies[termId]) + 1;
  });
  const count = paragraph + 1;
  const termCount = lengths.reduce((sum, length) => sum + length, 0);
  return { ofSentences, count, averageLength: termCount / Math.max(1, count), documentFrequencies };
}

/**
 * The weight of a query term in the score of a paragraph: the geometric mean of its idf among paragraphs and its weight in
 * the query.
 *
 * @param weight the term's weight in the query
 * @param documentFrequency how many paragraphs contain the term
 */
export function paragraphTermWeight({ count }: Paragraphs, weight: number, documentFrequency: number): number {
  return Math.sqrt(inverseDocumentFrequency(count, documentFrequency) * weight);
}

/**
 * The saturated frequency of a term in a paragraph.
 *
 * @param termFrequency how often the paragraph contains the term
 * @param length the number of terms in the paragraph
 */
export function paragraphTfComponent({ averageLength }: Paragraphs, termFrequency: number, length: number): number {
  return tfComponent(termFrequency, lengthNorm(length, averageLength, PARAGRAPH_PARAMETERS), PARAGRAPH_PARAMETERS);
}
