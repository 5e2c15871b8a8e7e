/** Sentences -> a searcher that ranks them against a question. The bot and the terminal answer with it. */
import { findCandidates, type RankedCandidate } from './candidates.ts';
import { cluesOf } from './clues.ts';
import type { Match } from './match.ts';
import { loadModel, type Model } from './model.ts';
import { type Query, readQuestion } from './query.ts';
import { buildIndex, type SentenceIndex } from './sentence-index.ts';

export interface Hit {
  /** Index into the sentences that the searcher was made with. */
  readonly sentence: number;
  /** Above 0, at most 1: the model's share of belief that this sentence, of all, answers. For one question only. */
  readonly score: number;
}

export interface Ranking {
  readonly query: Query;
  /** Best first, each with what of the query it holds. */
  readonly hits: readonly (Hit & { readonly match: Match })[];
  /** The chance, 0 to 1, that the first hit answers the question; 0 without hits. */
  readonly confidence: number;
}

export interface Searcher {
  readonly index: SentenceIndex;
  /**
   * The best `k`, 64 and their neighbours at most, of the sentences that bear on the question, best first; equal scores
   * stand in the order of the sentences. A sentence bears on a question that holds one of its words or a related one, or stands beside one that
   * does.
   */
  search(question: string, k: number): Hit[];
  /** The same, and how far the first hit can be trusted. */
  consult(question: string, k: number): Ranking;
  /** A score for every sentence, in their order: for ranking given sentences, those that share no word with the question too. */
  scoreAll(question: string): number[];
}

/** Read when the first searcher is made, and shared by all. */
let shared: Model | undefined;

/**
 * @param sentences their texts
 * @param paragraphOf for sentences that follow each other in a text, the number of the paragraph that each stands in;
 *   without it they are taken for a list in which neighbours need not belong together
 */
export function createSearcher(sentences: readonly string[], paragraphOf?: readonly number[]): Searcher {
  const index = buildIndex(sentences, paragraphOf);
  shared ??= loadModel();
  const model = shared;

  function consult(question: string, k: number): Ranking {
    const query = readQuestion(index, question);
    const scored = scoreEach(model, findCandidates(index, query));
    const [best] = scored;
    if (best === undefined) return { query, hits: [], confidence: 0 };
    return {
      query,
      hits: scored
        .slice(0, k)
        .map(({ candidate: { sentence, match }, belief }) => ({ sentence, score: belief, match })),
      confidence: model.confidence(best.candidate.row, cluesOf(best.candidate, best.belief)),
    };
  }

  return {
    index,
    consult,
    search: (question, k) => consult(question, k).hits.map(({ sentence, score }) => ({ sentence, score })),
    scoreAll(question) {
      const scores = new Array<number>(index.sentenceCount).fill(0);
      const all = findCandidates(index, readQuestion(index, question), true);
      for (const { candidate, belief } of scoreEach(model, all)) scores[candidate.sentence] = belief;
      return scores;
    },
  };
}

export interface Scored {
  readonly candidate: RankedCandidate;
  readonly value: number;
  /** Softmax of the values: they sum up to 1, and none is lost to rounding within some hundred units of the best. */
  readonly belief: number;
}

/** Best first. */
export function scoreEach(model: Model, candidates: readonly RankedCandidate[]): Scored[] {
  const values = candidates.map(({ row }) => model.score(row));
  const highest = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const total = values.reduce((sum, value) => sum + Math.exp(value - highest), 0);
  return candidates
    .map((candidate, i) => ({
      candidate,
      value: values[i] ?? 0,
      belief: Math.exp((values[i] ?? 0) - highest) / total,
    }))
    .sort((a, b) => b.value - a.value || a.candidate.sentence - b.candidate.sentence);
}
