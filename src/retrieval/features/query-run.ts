/**
 * The execution of a query on an index. A `QueryRunner` belongs to an index and lends a `QueryRun` to a callback. The run
 * finds the best sentences and matches single sentences, and is closed as soon as the callback returns.
 */

import { paragraphTermWeight } from '../index/paragraphs.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { defined, missing } from '../index/table-access.ts';
import { Expansion } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';
import { createScratch, type Scratch } from '../query/reusable-arrays.ts';
import { SharedNgrams } from '../query/shared-ngrams.ts';
import { MaxScore } from '../search/maxscore.ts';
import type { TopK, TopKLimits } from '../search/top-k.ts';
import { FEATURES, type FeatureRow } from './features.ts';
import { createEmptyMatch, type Match, matchSentence } from './term-match.ts';

/** Runs queries on one index, and owns the scratch arrays that they reuse. */
export class QueryRunner {
  readonly #index: SentenceIndex;
  /** The scratch arrays that are not in use: none before the first query, and more than one only after nested queries. */
  readonly #idle: Scratch[] = [];

  constructor(index: SentenceIndex) {
    this.#index = index;
  }

  /**
   * Runs a query for the duration of `work`, which must not be asynchronous. The run that it receives, and the candidates
   * found with it, are unusable after it returns. Matches may be kept.
   */
  run<Result>(query: Query, work: (run: QueryRun) => Result): Result {
    const scratch = this.#idle.pop() ?? createScratch(this.#index);
    const run = new QueryRun(this.#index, query, scratch);
    try {
      const result = work(run);
      // Only after success: after an error the arrays may contain anything, so they are not reused.
      this.#idle.push(scratch);
      return result;
    } finally {
      run.close();
    }
  }
}

/** One query on one index. Every member except `index` throws an error once the run is closed. */
export class QueryRun {
  readonly index: SentenceIndex;
  readonly #query: Query;
  readonly #scratch: Scratch;
  readonly #sharedNgrams: SharedNgrams;
  readonly #expansion: Expansion;
  readonly #search: MaxScore;
  readonly #paragraphWeights: readonly number[];
  readonly #emptyMatch: Match;
  #matches: Match[] = [];
  #matchedSentences: number[] = [];
  #rowCount = 0;
  /** The BM25 scores so far: of what has been found, and of its neighbours. */
  readonly #scores = new Map<number, number>();
  #bestScore: number | undefined;
  #isClosed = false;

  constructor(index: SentenceIndex, query: Query, scratch: Scratch) {
    this.index = index;
    this.#query = query;
    this.#scratch = scratch;
    this.#sharedNgrams = new SharedNgrams(index, query, scratch);
    this.#expansion = new Expansion(index, query, this.#sharedNgrams.akin, scratch);
    this.#search = new MaxScore(index, query, this.#expansion, scratch);
    this.#emptyMatch = createEmptyMatch(query);
    this.#paragraphWeights = weighInParagraphs(index, query, this.#expansion);
  }

  get query(): Query {
    this.#checkOpen();
    return this.#query;
  }

  /** For each term of the query, its weight in the score of a paragraph. Empty if the index has no paragraphs. */
  get paragraphWeights(): readonly number[] {
    this.#checkOpen();
    return this.#paragraphWeights;
  }

  /** Finds the sentences with the best BM25 scores. */
  findBest(limits: TopKLimits): TopK {
    this.#checkOpen();
    const best = this.#search.find(limits);
    this.#bestScore = best.bestScore;
    for (let i = 0; i < best.count; i++) this.#scores.set(best.sentences[i] ?? missing(), best.scores[i] ?? missing());
    return best;
  }

  /** The BM25 score of a sentence divided by the best score, 0 to 1. */
  bm25Share(sentence: number): number {
    this.#checkOpen();
    this.#bestScore ??= this.#search.find({ max: 1, min: 1, scoreRatio: 0 }).bestScore;
    if (this.#bestScore === 0) return 0;
    let score = this.#scores.get(sentence);
    if (score === undefined) {
      score = this.#search.scoreOf(sentence);
      this.#scores.set(sentence, score);
    }
    return score / this.#bestScore;
  }

  /** The match of a sentence with the query. It is cached, because the features of neighbouring sentences need it too. */
  matchOf(sentence: number): Match {
    this.#checkOpen();
    const number = this.#scratch.matchNumbers[sentence] ?? missing();
    if (number > 0) return this.#matches[number - 1] ?? missing();
    const match = matchSentence(this.index, this.#expansion, this.#emptyMatch, sentence);
    this.#scratch.matchNumbers[sentence] = this.#matches.push(match);
    this.#matchedSentences.push(sentence);
    return match;
  }

  /** Forgets the matches and the feature rows so far, so that their memory is reused. */
  forgetMatches(): void {
    this.#checkOpen();
    for (const sentence of this.#matchedSentences) this.#scratch.matchNumbers[sentence] = 0;
    for (let i = 0; i < this.#rowCount; i++) defined(this.#scratch.rows[i]).fill(0);
    this.#scores.clear();
    this.#sharedNgrams.forgetSentences();
    this.#matches = [];
    this.#matchedSentences = [];
    this.#rowCount = 0;
  }

  /** The n-grams that the terms of the index share with those of the query. */
  get sharedNgrams(): SharedNgrams {
    this.#checkOpen();
    return this.#sharedNgrams;
  }

  /** For each term id, a bit for each of the first 32 positions in the question at which the term occurs. */
  get positions(): Uint32Array {
    this.#checkOpen();
    return this.#scratch.positions;
  }

  /**
   * A temporary array with one number for each term of the query. Its content is undefined; a function clears it before use.
   */
  get termValues(): Float64Array {
    this.#checkOpen();
    return this.#scratch.termValues;
  }

  /** A row of zeros for the features of the next candidate. */
  nextRow(): FeatureRow {
    this.#checkOpen();
    const { rows } = this.#scratch;
    const row = rows[this.#rowCount] ?? new Float64Array(FEATURES.length);
    rows[this.#rowCount] = row;
    this.#rowCount += 1;
    return row;
  }

  /** Resets the scratch arrays to zeros, so that no trace of the question remains. */
  close(): void {
    this.forgetMatches();
    this.#expansion.clear();
    this.#sharedNgrams.clear();
    this.#scratch.termValues.fill(0);
    this.#isClosed = true;
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new Error('A query run was used after the work that it was lent to.');
  }
}

/**
 * The weight of each term of the query in the score of a paragraph. A paragraph that contains both a term and a related term
 * is counted twice, because an exact count would have to read all posting lists.
 */
function weighInParagraphs(
  { paragraphs }: SentenceIndex,
  query: Query,
  { relatedTerms }: Expansion,
): readonly number[] {
  if (paragraphs === undefined) return [];
  const frequencies = new Array<number>(query.terms.length).fill(0);
  for (const { termId, queryTerm } of relatedTerms) {
    const more = defined(paragraphs.documentFrequencies[termId]);
    frequencies[queryTerm] = Math.min(paragraphs.count, defined(frequencies[queryTerm]) + more);
  }
  return query.terms.map(({ weight }, i) => paragraphTermWeight(paragraphs, weight, defined(frequencies[i])));
}
