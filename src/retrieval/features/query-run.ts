/**
 * A query put to an index. A `QueryRunner` belongs to an index and lends a `QueryRun` to one piece of work at a time; the
 * run knows which sentences score best and how each sentence matches, and is closed as soon as the work returns.
 */

import { paragraphTermWeight } from '../index/paragraphs.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { defined, missing } from '../index/table-access.ts';
import { Expansion } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';
import { createScratch, type Scratch } from '../query/reusable-arrays.ts';
import { MaxScore } from '../search/maxscore.ts';
import type { TopK, TopKLimits } from '../search/top-k.ts';
import { FEATURES, type FeatureRow } from './features.ts';
import { createEmptyMatch, type Match, matchSentence } from './term-match.ts';

/** Puts queries to one index, and owns the scratch arrays for them. */
export class QueryRunner {
  readonly #index: SentenceIndex;
  /** Not in use. There is one, unless one query was put within the work of another, or none was put yet. */
  readonly #idle: Scratch[] = [];

  constructor(index: SentenceIndex) {
    this.#index = index;
  }

  /**
   * Puts a query to the index for the time of `work`, which must not be asynchronous: the run that it is given, and the
   * candidates found with it, are closed when it returns. Matches may be kept.
   */
  run<Result>(query: Query, work: (run: QueryRun) => Result): Result {
    const scratch = this.#idle.pop() ?? createScratch(this.#index);
    const run = new QueryRun(this.#index, query, scratch);
    try {
      const result = work(run);
      // After an error the arrays may contain anything, and are not used again.
      this.#idle.push(scratch);
      return result;
    } finally {
      run.close();
    }
  }
}

/** Every member but `index` throws an error once the run is closed. */
export class QueryRun {
  readonly index: SentenceIndex;
  readonly #query: Query;
  readonly #scratch: Scratch;
  readonly #expansion: Expansion;
  readonly #search: MaxScore;
  readonly #paragraphWeights: readonly number[];
  readonly #emptyMatch: Match;
  #matches: Match[] = [];
  #matchedSentences: number[] = [];
  #rowCount = 0;
  #bestScore: number | undefined;
  #isClosed = false;

  constructor(index: SentenceIndex, query: Query, scratch: Scratch) {
    this.index = index;
    this.#query = query;
    this.#scratch = scratch;
    this.#expansion = new Expansion(index, query, scratch);
    this.#search = new MaxScore(index, query, this.#expansion, scratch);
    this.#emptyMatch = createEmptyMatch(query);
    this.#paragraphWeights = weighInParagraphs(index, query, this.#expansion);
  }

  get query(): Query {
    this.#checkOpen();
    return this.#query;
  }

  /** For each term of the query its weight in the score of a paragraph; empty where there are no paragraphs. */
  get paragraphWeights(): readonly number[] {
    this.#checkOpen();
    return this.#paragraphWeights;
  }

  /** The sentences that score best by BM25. */
  findBest(limits: TopKLimits): TopK {
    this.#checkOpen();
    const best = this.#search.find(limits);
    this.#bestScore = best.bestScore;
    return best;
  }

  /** The BM25 score of a sentence as a share of the best one's, 0 to 1. */
  bm25Share(sentence: number): number {
    this.#checkOpen();
    this.#bestScore ??= this.#search.find({ max: 1, min: 1, scoreRatio: 0 }).bestScore;
    return this.#bestScore === 0 ? 0 : this.#search.scoreOf(sentence) / this.#bestScore;
  }

  /** What of the query a sentence contains; worked out once for each sentence, however often its neighbours ask. */
  matchOf(sentence: number): Match {
    this.#checkOpen();
    const number = this.#scratch.matchNumbers[sentence] ?? missing();
    if (number > 0) return this.#matches[number - 1] ?? missing();
    const match = matchSentence(this.index, this.#expansion, this.#emptyMatch, sentence);
    this.#scratch.matchNumbers[sentence] = this.#matches.push(match);
    this.#matchedSentences.push(sentence);
    return match;
  }

  /** Frees the memory of the matches and the rows of features so far; the rows will be overwritten. */
  forgetMatches(): void {
    this.#checkOpen();
    for (const sentence of this.#matchedSentences) this.#scratch.matchNumbers[sentence] = 0;
    for (let i = 0; i < this.#rowCount; i++) defined(this.#scratch.rows[i]).fill(0);
    this.#matches = [];
    this.#matchedSentences = [];
    this.#rowCount = 0;
  }

  /** For each term of the index, a bit for each of the first 32 positions in the question at which it occurs. */
  get positions(): Uint32Array {
    this.#checkOpen();
    return this.#scratch.positions;
  }

  /** Room for a number for each term of the query, for whoever works something out now; it may contain anything. */
  get termValues(): Float64Array {
    this.#checkOpen();
    return this.#scratch.termValues;
  }

  /** A row of zeros, for the features of one more candidate. */
  nextRow(): FeatureRow {
    this.#checkOpen();
    const { rows } = this.#scratch;
    const row = rows[this.#rowCount] ?? new Float64Array(FEATURES.length);
    rows[this.#rowCount] = row;
    this.#rowCount += 1;
    return row;
  }

  /** Leaves zeros in the scratch arrays: nothing of the question stays behind. */
  close(): void {
    this.forgetMatches();
    this.#expansion.clear();
    this.#scratch.termValues.fill(0);
    this.#isClosed = true;
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new Error('A query run was used after the work that it was lent to.');
  }
}

/** As if no paragraph contained both a term and a term related to it: to count them, all their lists would have to be read. */
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
