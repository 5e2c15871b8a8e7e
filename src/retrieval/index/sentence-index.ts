/**
 * Sentences -> an index of them, built once: their tokens in order, and for each term the sentences that contain it (posting
 * lists). A question adds up weights from the posting lists, and then computes features of only a few sentences.
 */
import { TokenFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import type { Steps } from '../../steps.ts';
import { type Acronyms, findAcronyms } from './acronyms.ts';
import { type Antecedents, resolvePronouns } from './article-pronouns.ts';
import { lengthNorm } from './bm25.ts';
import { type Compounds, findCompounds } from './compounds.ts';
import { type CueTable, createCueTable } from './cue-table.ts';
import { idf } from './idf.ts';
import { indexNgrams, type Ngrams } from './ngrams.ts';
import { indexParagraphs, type Paragraphs } from './paragraphs.ts';
import { buildPostings, documentFrequency, type Postings } from './postings.ts';
import { findIntroductions, type Introductions, partOfIntroductions, type TextStructure } from './structure.ts';
import { defined, missing } from './table-access.ts';
import { capitalShares, forEachTerm, partOfTable, type TokenTable, tabulate } from './token-table.ts';
import { createVocabulary, sortedPart, sortedTerms, type Vocabulary } from './vocabulary.ts';

/**
 * The features examine at most this number of tokens from the beginning of a sentence: several thousand characters, more
 * than any readable sentence has. A longer "sentence" (a table, a data file) must not delay other questions.
 */
export const MAX_TOKENS_EXAMINED = 1000;

export interface SentenceIndex extends TokenTable {
  /** The number of terms in each sentence, repetitions included. */
  readonly lengths: Uint32Array;
  /** The length normalisation of BM25 for each sentence. */
  readonly lengthNorms: Float32Array;
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly ngrams: Ngrams;
  /** Undefined if the sentences are a list rather than a continuous text. */
  readonly paragraphs: Paragraphs | undefined;
  /** Undefined if no sentence introduces another. */
  readonly introductions: Introductions | undefined;
  readonly antecedents: Antecedents;
  readonly acronyms: Acronyms;
  readonly compounds: Compounds;
  /** For each term id, the share of its occurrences that are capitalised. */
  readonly capitalShares: Float32Array;
  /** Undefined if nothing is known about the cues of the language. */
  readonly cueTable: CueTable | undefined;
  /** The idf of each term id. Meaningless for stop words. */
  readonly idfs: Float64Array;
}

/**
 * @param sentences the texts of the sentences
 * @param language the language of the sentences and of the questions
 * @param structure how the sentences belong together, if they are a continuous text
 */
export function* buildIndex(
  sentences: readonly string[],
  language: Language,
  structure?: TextStructure,
): Steps<SentenceIndex> {
  const table = yield* tabulate(sentences, language);
  const sorted = sortedTerms(table);
  yield;
  return yield* indexTable(table, createVocabulary(table, sorted), structure);
}

/**
 * The index of a range of the sentences of another index: equal to an index built from these sentences, but built faster.
 *
 * @param from the first sentence
 * @param to the end of the range, exclusive
 */
export function* partOfIndex(whole: SentenceIndex, from: number, to: number): Steps<SentenceIndex> {
  const { table, idsInWhole } = partOfTable(whole, from, to);
  yield;
  const vocabulary = createVocabulary(table, sortedPart(table, idsInWhole, whole.vocabulary));
  const { paragraphs, introductions } = whole;
  const structure = paragraphs && {
    ...(introductions && partOfIntroductions(introductions, from, to)),
    paragraphOf: paragraphs.ofSentences.subarray(from, to),
  };
  return yield* indexTable(table, vocabulary, structure);
}

/** Each step is a loop over all tokens that does little with each. */
function* indexTable(
  table: TokenTable,
  vocabulary: Vocabulary,
  structure: TextStructure | undefined,
): Steps<SentenceIndex> {
  const { sentenceCount, language } = table;
  const { lexicon } = language;
  yield;
  const lengths = countTerms(table);
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, sentenceCount);
  const lengthNorms = Float32Array.from(lengths, (length) => lengthNorm(length, averageLength));
  yield;
  const postings = buildPostings(table, lengthNorms);
  yield;
  const paragraphs = structure && indexParagraphs(table, lengths, structure.paragraphOf);
  yield;
  const antecedents = paragraphs === undefined ? new Map() : resolvePronouns(table, paragraphs.ofSentences);
  yield;
  const ngrams = yield* indexNgrams(table.terms, vocabulary.sorted);
  const acronyms = findAcronyms(table);
  yield;
  const compounds = findCompounds(table);
  yield;
  const ofCapitals = capitalShares(table);
  yield;
  return {
    ...table,
    ...{ lengths, lengthNorms, postings, vocabulary, ngrams, paragraphs, antecedents, acronyms, compounds },
    introductions: structure && findIntroductions(structure),
    capitalShares: ofCapitals,
    cueTable: language.answerCues && createCueTable(table.terms, language.answerCues),
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
 * Whether a token may be a name: it is capitalised, and if it opens its sentence, the text mostly capitalises it elsewhere
 * too.
 *
 * @param flags the `TokenFlag`s of the token
 * @param termId the token's term id; undefined for a term that the index does not contain
 */
export function isCapitalised(index: SentenceIndex, flags: number, termId: number | undefined): boolean {
  if (flags & TokenFlag.capital) return true;
  return (flags & TokenFlag.opening) !== 0 && termId !== undefined && (index.capitalShares[termId] ?? missing()) > 0.5;
}

/** The end of the examined tokens of a sentence, exclusive. */
export function endExamined({ starts }: TokenTable, sentence: number): number {
  return Math.min(starts[sentence + 1] ?? missing(), (starts[sentence] ?? missing()) + MAX_TOKENS_EXAMINED);
}
