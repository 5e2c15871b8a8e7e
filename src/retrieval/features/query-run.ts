/** A query put to an index: what bears on it, which sentences score best, and what each holds of it. */

import { paragraphWeight } from '../index/paragraphs.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { Expansion } from '../query/expansion.ts';
import { MAX_TERMS, parseQuery, type Query } from '../query/query.ts';
import { MaxScore } from '../search/maxscore.ts';
import type { TopK, TopKLimits } from '../search/top-k.ts';
import { type Match, Matcher } from './match.ts';

/** Made once for an index, with all the room that a query needs; each query takes the place of the last. */
export class QueryRun {
  readonly index: SentenceIndex;
  readonly #links: Expansion;
  readonly #best: MaxScore;
  readonly #matcher: Matcher;
  /** For each term of the query what a paragraph tells by holding it, or a word related to it. */
  readonly paragraphWeights = new Float64Array(MAX_TERMS);
  readonly #nothing: Query;
  #query: Query;
  #bestScore = 0;

  constructor(index: SentenceIndex) {
    this.index = index;
    this.#nothing = parseQuery(index, '');
    this.#query = this.#nothing;
    this.#links = new Expansion(index);
    this.#best = new MaxScore(index, this.#links);
    this.#matcher = new Matcher(index, this.#links);
  }

  /** @returns the sentences that score best by BM25 */
  start(query: Query, wanted: TopKLimits): TopK {
    this.#query = query;
    this.#links.expand(query);
    this.#matcher.start();
    if (this.index.paragraphs !== undefined) this.#weighParagraphs();
    const best = this.#best.find(query, wanted);
    this.#bestScore = best.scores[0] ?? 0;
    return best;
  }

  end(): void {
    this.#query = this.#nothing;
  }

  /** Those so far: as many again may take their room. */
  forgetMatches(): void {
    this.#matcher.start();
  }

  get query(): Query {
    return this.#query;
  }

  /** For each key of the index a bit for each of the first 32 places that it has in the question. */
  get asked(): Uint32Array {
    return this.#links.asked;
  }

  matchOf(sentence: number): Match {
    return this.#matcher.matchOf(sentence);
  }

  /** The BM25 score of a sentence as a share of the best one, 0 to 1. */
  shareOfBest(sentence: number): number {
    return this.#bestScore === 0 ? 0 : this.#best.scoreOf(sentence) / this.#bestScore;
  }

  #weighParagraphs(): void {
    const { paragraphs } = this.index;
    if (paragraphs === undefined) return;
    // As if no paragraph held both a term and a word related to it: counting them would mean reading all their lists.
    const held = this.paragraphWeights.fill(0);
    for (let link = 1; link < this.#links.end; link++) {
      const term = this.#links.queryTerms[link] ?? 0;
      const frequency = paragraphs.frequencies[this.#links.termIds[link] ?? 0] ?? 0;
      held[term] = Math.min(paragraphs.count, (held[term] ?? 0) + frequency);
    }
    for (const [i, { weight }] of this.#query.terms.entries()) {
      this.paragraphWeights[i] = paragraphWeight(paragraphs, weight, held[i] ?? 0);
    }
  }
}
