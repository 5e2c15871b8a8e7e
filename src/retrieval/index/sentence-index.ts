/**
 * Sentences -> an index of them, built once: their tokens in order, and for each term the sentences that contain it
 * (posting lists), so that a question adds up weights and then looks closely at a few sentences only.
 */
import { TokenFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import { type Acronyms, findAcronyms } from './acronyms.ts';
import { type Antecedents, resolvePronouns } from './article-pronouns.ts';
import { lengthNorm } from './bm25.ts';
import { idf } from './idf.ts';
import { indexParagraphs, type Paragraphs } from './paragraphs.ts';
import { buildPostings, documentFrequency, type Postings } from './postings.ts';
import { defined, missing } from './table-access.ts';
import { capitalShares, forEachTerm, partOfTable, type TokenTable, tabulate } from './token-table.ts';
import { createVocabulary, sortedPart, sortedTerms, type Vocabulary } from './vocabulary.ts';

/**
 * Only this number of tokens of a sentence, from its beginning, is looked at closely: some thousand characters, more than
 * any sentence has that a person can read. A "sentence" that is longer (a table, a file of data) must not delay everybody.
 */
export const MOST_LOOKED_AT = 1000;

export interface SentenceIndex extends TokenTable {
  /** Terms in each sentence, repetitions included. */
  readonly lengths: Uint32Array;
  /** The length normalisation of BM25 for each sentence. */
  readonly lengthNorms: Float32Array;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  /** Undefined where the sentences are a list and do not follow each other in a text. */
  readonly paragraphs: Paragraphs | undefined;
  readonly antecedents: Antecedents;
  readonly acronyms: Acronyms;
  /** For each term id the share of its occurrences that are capitalised. */
  readonly capitalShares: Float32Array;
  /** For each term id; without meaning for stop words. */
  readonly idfs: Float64Array;
}

/**
 * @param sentences their texts
 * @param language of the sentences, and of the questions that the index will be asked
 * @param paragraphOf the number of the paragraph of each sentence, if the sentences follow each other in a text
 */
export function buildIndex(
  sentences: readonly string[],
  language: Language,
  paragraphOf?: readonly number[],
): SentenceIndex {
  const table = tabulate(sentences, language);
  return indexTable(table, createVocabulary(table, sortedTerms(table)), paragraphOf);
}

/**
 * The index of some of the sentences of another index: the same as if it were built of them alone, but sooner.
 *
 * @param from the first sentence
 * @param to the sentence after the last
 */
export function partOfIndex(whole: SentenceIndex, from: number, to: number): SentenceIndex {
  const { table, idsInWhole } = partOfTable(whole, from, to);
  const vocabulary = createVocabulary(table, sortedPart(table, idsInWhole, whole.vocabulary));
  return indexTable(table, vocabulary, whole.paragraphs?.ofSentences.subarray(from, to));
}

function indexTable(
  table: TokenTable,
  vocabulary: Vocabulary,
  paragraphOf: ArrayLike<number> | undefined,
): SentenceIndex {
  const { sentenceCount, language } = table;
  const { lexicon } = language;
  const lengths = countTerms(table);
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, sentenceCount);
  const lengthNorms = Float32Array.from(lengths, (length) => lengthNorm(length, averageLength));
  const postings = buildPostings(table, lengthNorms);
  const paragraphs = paragraphOf === undefined ? undefined : indexParagraphs(table, lengths, paragraphOf);
  return {
    ...table,
    ...{ lengths, lengthNorms, postings, vocabulary, paragraphs },
    antecedents: paragraphs === undefined ? new Map() : resolvePronouns(table, paragraphs.ofSentences),
    acronyms: findAcronyms(table),
    capitalShares: capitalShares(table),
    idfs: Float64Array.from(table.entries, (entry, termId) =>
      idf(lexicon, sentenceCount, documentFrequency(postings, termId), entry),
    ),
  };
}

function countTerms(table: TokenTable): Uint32Array {
  const lengths = new Uint32Array(table.sentenceCount);
  forEachTerm(table, (_, sentence) => {
    lengths[sentence] = defined(lengths[sentence]) + 1;
  });
  return lengths;
}

/**
 * Whether a token may be a name: it is capitalised, and if it opens its sentence, the text mostly capitalises it elsewhere.
 *
 * @param flags of `TokenFlag`
 * @param termId undefined for a term that the index does not contain
 */
export function isCapitalised(index: SentenceIndex, flags: number, termId: number | undefined): boolean {
  if (flags & TokenFlag.capital) return true;
  return (flags & TokenFlag.opening) !== 0 && termId !== undefined && (index.capitalShares[termId] ?? missing()) > 0.5;
}

/** Where those tokens of a sentence end that are looked at closely. */
export function endLookedAt({ starts }: TokenTable, sentence: number): number {
  return Math.min(starts[sentence + 1] ?? missing(), (starts[sentence] ?? missing()) + MOST_LOOKED_AT);
}
