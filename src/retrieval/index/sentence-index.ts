/**
 * Sentences -> an index of them, made once: their tokens in order, and for each term the sentences that hold it
 * (postings), so that a question adds up weights and then looks closely at a few sentences only.
 */
import { frequencyOf } from '../../language/english/lexicon.ts';
import { TokenFlag } from '../../language/english/token-flags.ts';
import { type Acronyms, findAcronyms } from './acronyms.ts';
import { type Antecedents, resolvePronouns } from './antecedents.ts';
import { backgroundShareOf } from './background.ts';
import { lengthNorm, smoothedInverseDocumentFrequency } from './bm25.ts';
import { indexParagraphs, type Paragraphs } from './paragraphs.ts';
import { listPostings, type Postings } from './postings.ts';
import { capitalShares, forEachTerm, partOfTable, type TokenTable, tabulate } from './token-table.ts';
import { createVocabulary, sortedPart, sortedTerms, type Vocabulary } from './vocabulary.ts';

/**
 * Tokens of one sentence that are looked at closely, from its beginning: some thousand characters, more than any sentence
 * has that a person can read. What is none (a table, a file of data) must not keep everybody waiting.
 */
export const MOST_LOOKED_AT = 1000;

export interface SentenceIndex extends TokenTable {
  /** Terms in each sentence, repetitions included. */
  readonly lengths: Uint32Array;
  /** What BM25 holds against each sentence for its length. */
  readonly lengthNorms: Float32Array;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  /** None where the sentences do not follow each other in a text. */
  readonly paragraphs: Paragraphs | undefined;
  readonly antecedents: Antecedents;
  readonly acronyms: Acronyms;
  /** For each key the share of its occurrences that are capitalised. */
  readonly capitalShares: Float32Array;
  /** For each key that is a term. */
  readonly idfs: Float64Array;
}

/**
 * @param sentences their texts
 * @param paragraphOf the number of the paragraph that each stands in, if they follow each other in a text
 */
export function buildIndex(sentences: readonly string[], paragraphOf?: readonly number[]): SentenceIndex {
  const table = tabulate(sentences);
  return indexOf(table, createVocabulary(table, sortedTerms(table)), paragraphOf);
}

/** The index of some of the sentences, the same as if it were built of them alone. @param to exclusive */
export function partOfIndex(whole: SentenceIndex, from: number, to: number): SentenceIndex {
  const { table, ofWhole } = partOfTable(whole, from, to);
  const vocabulary = createVocabulary(table, sortedPart(table, ofWhole, whole.vocabulary));
  return indexOf(table, vocabulary, whole.paragraphs?.ofSentences.subarray(from, to));
}

function indexOf(table: TokenTable, vocabulary: Vocabulary, paragraphOf: ArrayLike<number> | undefined): SentenceIndex {
  const { sentenceCount } = table;
  const lengths = countTerms(table);
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, sentenceCount);
  const lengthNorms = Float32Array.from(lengths, (length) => lengthNorm(length, averageLength));
  const postings = listPostings(table, lengthNorms);
  const paragraphs = paragraphOf === undefined ? undefined : indexParagraphs(table, lengths, paragraphOf);
  return {
    ...table,
    ...{ lengths, lengthNorms, postings, vocabulary, paragraphs },
    antecedents: paragraphs === undefined ? new Map() : resolvePronouns(table, paragraphs.ofSentences),
    acronyms: findAcronyms(table),
    capitalShares: capitalShares(table),
    idfs: Float64Array.from(table.entries, (entry, key) => idf(sentenceCount, postings.documentFrequency(key), entry)),
  };
}

/** @param entry of the term in the lexicon, by which it is known how common the term is at large */
export function idf(sentenceCount: number, documentFrequency: number, entry: number): number {
  return smoothedInverseDocumentFrequency(sentenceCount, documentFrequency, backgroundShareOf(frequencyOf(entry)));
}

function countTerms(table: TokenTable): Uint32Array {
  const lengths = new Uint32Array(table.sentenceCount);
  forEachTerm(table, (_, sentence) => {
    lengths[sentence] = (lengths[sentence] ?? 0) + 1;
  });
  return lengths;
}

/** Whether a token may be a name: capitalised, at the start of a sentence only if the text capitalises it elsewhere. */
export function isCapitalised(
  { capitalShares: shares }: SentenceIndex,
  marks: number,
  key: number | undefined,
): boolean {
  if (marks & TokenFlag.capital) return true;
  return (marks & TokenFlag.opening) !== 0 && key !== undefined && (shares[key] ?? 0) > 0.5;
}

/** Where those tokens of a sentence end that are looked at closely. */
export function endLookedAt({ starts }: TokenTable, sentence: number): number {
  return Math.min(starts[sentence + 1] ?? 0, (starts[sentence] ?? 0) + MOST_LOOKED_AT);
}
