/**
 * Query -> the few sentences worth a close look, each with its features: the best by BM25, related words counted for
 * less, and the neighbours of the very best, which may answer with words of their own.
 */
import { answerFeatures } from './answer-features.ts';
import { BestSentences } from './best-sentences.ts';
import type { Candidate, Inquiry } from './candidate.ts';
import { contextFeatures, weighParagraphs } from './context-features.ts';
import { Links } from './expansion.ts';
import { FEATURES, Feature, type FeatureRow } from './features.ts';
import { lexicalFeatures } from './lexical-features.ts';
import { type Match, Matcher } from './match.ts';
import type { Query } from './query.ts';
import type { Ranked, Wanted } from './ranked.ts';
import type { SentenceIndex } from './sentence-index.ts';

export interface RankedCandidate extends Candidate {
  readonly row: FeatureRow;
}

/**
 * Looking at more finds no more answers: on the development sets the answers that are missed by this are ones that the
 * features would not have brought to the front (tests/eval/README.md).
 */
const LOOKED_AT: Wanted = { most: 24, sure: 6, share: 0.4 };
const WITH_NEIGHBOURS = 5;

/** Made once for an index; one query at a time. What it returns is of use until the next query. */
export class CandidateFinder {
  readonly #index: SentenceIndex;
  readonly #links: Links;
  readonly #best: BestSentences;
  readonly #matcher: Matcher;
  readonly #rows: FeatureRow[] = [];

  constructor(index: SentenceIndex) {
    this.#index = index;
    this.#links = new Links(index);
    this.#best = new BestSentences(index, this.#links);
    this.#matcher = new Matcher(index, this.#links);
  }

  /** @returns in no order that matters */
  find(query: Query): RankedCandidate[] {
    this.#start(query);
    const { sentences, scores, count } = this.#best.find(query, LOOKED_AT);
    const chosen = sentences.slice(0, count);
    this.#addNeighbours(chosen);
    return this.#lookAt(query, chosen, scores.slice(0, count), scores[0] ?? 0);
  }

  /** All sentences, those that share nothing with the query too. */
  findAll(query: Query): RankedCandidate[] {
    this.#start(query);
    const { scores } = this.#best.find(query, LOOKED_AT);
    return this.#lookAt(query, [...this.#index.lengths.keys()], [], scores[0] ?? 0);
  }

  /** The best `most` sentences by BM25 alone, best first. */
  findMore(query: Query, most: number): Ranked {
    this.#start(query);
    return this.#best.find(query, { most, sure: most, share: 0 });
  }

  /** What of the last query a sentence holds. */
  matchOf(sentence: number): Match {
    return this.#matcher.matchOf(sentence);
  }

  #start(query: Query): void {
    this.#links.relate(query);
    this.#matcher.start(query);
  }

  #addNeighbours(chosen: number[]): void {
    const paragraphs = this.#index.paragraphs?.ofSentences;
    if (paragraphs === undefined) return;
    for (const sentence of chosen.slice(0, WITH_NEIGHBOURS)) {
      for (const neighbour of [sentence - 1, sentence + 1]) {
        const isTogether = neighbour in paragraphs && paragraphs[neighbour] === paragraphs[sentence];
        if (isTogether && !chosen.includes(neighbour)) chosen.push(neighbour);
      }
    }
  }

  #lookAt(query: Query, chosen: readonly number[], scores: readonly number[], bestScore: number): RankedCandidate[] {
    const index = this.#index;
    const inquiry: Inquiry = {
      ...{ index, query },
      asked: this.#links.asked,
      matchOf: (sentence) => this.#matcher.matchOf(sentence),
      shareOfBest: (sentence) => (bestScore === 0 ? 0 : this.#best.scoreOf(sentence) / bestScore),
    };
    const paragraphWeights = this.#weighParagraphs(query);
    const candidates = chosen.map((sentence, i): RankedCandidate => {
      const row = this.#rows[i] ?? new Float64Array(FEATURES.length);
      this.#rows[i] = row.fill(0);
      const start = index.starts[sentence] ?? 0;
      const end = index.starts[sentence + 1] ?? start;
      const score = i < scores.length ? (scores[i] ?? 0) / bestScore : inquiry.shareOfBest(sentence);
      const candidate = { inquiry, sentence, score, match: this.#matcher.matchOf(sentence), start, end, row };
      lexicalFeatures(candidate, row);
      contextFeatures(candidate, paragraphWeights, row);
      answerFeatures(candidate, row);
      return candidate;
    });
    if (index.paragraphs !== undefined) shareOut(candidates);
    return candidates;
  }

  #weighParagraphs({ terms }: Query): Float64Array {
    const { paragraphs } = this.#index;
    if (paragraphs === undefined) return new Float64Array();
    // As if no paragraph held both a term and a word related to it: counting them would mean reading all their lists.
    const frequencies = terms.map(() => 0);
    for (let link = 1; link < this.#links.end; link++) {
      const term = this.#links.queryTerms[link] ?? 0;
      const frequency = paragraphs.frequencies[this.#links.keys[link] ?? 0] ?? 0;
      frequencies[term] = Math.min(paragraphs.count, (frequencies[term] ?? 0) + frequency);
    }
    return weighParagraphs(
      paragraphs,
      terms.map(({ weight }) => weight),
      frequencies,
    );
  }
}

/** Makes scores of paragraphs shares of the best one. */
function shareOut(candidates: readonly RankedCandidate[]): void {
  const best = candidates.reduce((most, { row }) => Math.max(most, row[Feature.paragraphShare] ?? 0), 0);
  if (best === 0) return;
  for (const { row } of candidates) row[Feature.paragraphShare] = (row[Feature.paragraphShare] ?? 0) / best;
}
