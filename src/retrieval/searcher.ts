/**
 * Sentences -> a searcher that ranks them against a question. The bot and the terminal answer with it.
 *
 * Where the time of a question goes on average (a CPU profile of the sentences and questions of `npm run bench`, in a
 * warm process; half of the questions take less than two thirds of it):
 *
 * |                                   | 50 sentences | 1,000,000 |
 * |-----------------------------------|--------------|-----------|
 * | tokens, words, query              |      4 us    |     20 us |
 * | related words (expansion)         |      2 us    |     25 us |
 * | lists of postings (best-sentences)|      1 us    |    670 us |
 * | scores of single sentences        |      1 us    |    130 us |
 * | features of at most 8 + 6         |      5 us    |     20 us |
 * | model, order                      |      1 us    |      1 us |
 *
 * Among 50 sentences there is next to nothing to read: 9 postings, and the 25 tokens of each of 6 sentences. What is paid
 * for is the question itself, at some 100 to 300 ns a word, and some 5 ns for each feature of each sentence.
 *
 * Among a million the question's own lists hold 45,000 postings of 5 bytes, and those of related words 190,000, of which 4
 * bytes each are read: 1 MB, which this machine reads in 0.2 ms in order (5 GB/s in one loop). The bounds, a Float32 for
 * each of a million sentences, are read and written out of order, which takes the rest: 2 to 3 ns for each posting. To
 * score a sentence costs 0.7 us there, as its tokens are in no cache; 190 are scored, of 100,000 that hold a word.
 */
import type { ReadToken } from '../language/terms.ts';
import { CandidateFinder, type RankedCandidate } from './features/candidate-finder.ts';
import { keptMatch, type Match } from './features/match.ts';
import { buildIndex, partOfIndex, type SentenceIndex } from './index/sentence-index.ts';
import { confidenceFeatures } from './model/confidence-features.ts';
import { loadModel, type Model } from './model/model.ts';
import { parseQuery, type Query } from './query/query.ts';

export interface SearchHit {
  /** Index into the sentences that the searcher was made with. */
  readonly sentence: number;
  /**
   * Above 0, at most 1: the model's share of belief that this sentence, of those that it looked at, answers. For one
   * question only. Sentences that it did not look at stand below the others, by what their words weigh.
   */
  readonly score: number;
}

export interface Ranking {
  readonly query: Query;
  /** Best first, each with what of the query it holds. */
  readonly hits: readonly (SearchHit & { readonly match: Match })[];
  /** The chance, 0 to 1, that the first hit answers the question; 0 without hits. */
  readonly confidence: number;
}

export interface Searcher {
  readonly index: SentenceIndex;
  /**
   * The best `k`, a thousand at most, of the sentences that bear on the question, best first; equal scores stand in the order of the
   * sentences. A sentence bears on a question that holds one of its words or a related one, or stands beside one that
   * does.
   */
  search(question: string, k: number): SearchHit[];
  /**
   * The same, and how far the first hit can be trusted.
   *
   * @param question its text, or its tokens where they have been read already
   * @param after for a question that leans on the one before, the sentence that was quoted last: who asks on has read it,
   *   and is told more in those that follow
   */
  rank(question: string | readonly ReadToken[], k: number, after?: number): Ranking;
  /** A score for every sentence, in their order: for ranking given sentences, those that share no word with the question too. */
  scoreAll(question: string): number[];
}

/**
 * What a sentence gains that stands right after the one quoted last or soon after it, and what that one loses: in units of
 * the model's score, set by hand on the development parts of tools/evaluation/follow-ups.
 */
const RIGHT_AFTER = 3;
const SOON_AFTER = 1;
const SOON = 4;
const AGAIN = -3;

/** Keeping so many in order costs little; nobody reads more. */
const MOST_HITS = 1000;

/** Read when the first searcher is made, and shared by all. */
let shared: Model | undefined;

/**
 * @param sentences their texts
 * @param paragraphOf for sentences that follow each other in a text, the number of the paragraph that each stands in;
 *   without it they are taken for a list in which neighbours need not belong together
 */
export function createSearcher(sentences: readonly string[], paragraphOf?: readonly number[]): Searcher {
  return searcherOf(buildIndex(sentences, paragraphOf));
}

/** A searcher of some of the sentences of another one, which are numbered from 0 again. @param to exclusive */
export function searcherOfPart({ index }: Searcher, from: number, to: number): Searcher {
  return searcherOf(partOfIndex(index, from, to));
}

function searcherOf(index: SentenceIndex): Searcher {
  const finder = new CandidateFinder(index);
  shared ??= loadModel();
  const model = shared;

  function hitsOf(query: Query, scored: readonly Scored[], wanted: number): SearchHit[] {
    const k = Math.max(0, Math.min(Math.floor(wanted), MOST_HITS));
    const hits = scored.slice(0, k).map(({ candidate: { sentence }, belief }) => ({ sentence, score: belief }));
    const last = hits.at(-1);
    if (last === undefined || hits.length >= k) return hits;
    const found = new Set(hits.map(({ sentence }) => sentence));
    const { sentences: more, scores } = finder.findMore(query, k);
    for (const [i, sentence] of more.entries()) {
      if (found.has(sentence)) continue;
      hits.push({ sentence, score: last.score * ((scores[i] ?? 0) / (scores[0] ?? 1)) });
      if (hits.length === k) break;
    }
    return hits;
  }

  return {
    index,
    search(question, k) {
      const query = parseQuery(index, question);
      const hits = hitsOf(query, scoreEach(model, finder.find(query)), k);
      finder.end();
      return hits;
    },
    rank(question, k, after) {
      const query = parseQuery(index, question);
      const scored = scoreEach(model, finder.find(query), (sentence) => gainAfter(after, sentence));
      const [best] = scored;
      if (best === undefined) {
        finder.end();
        return { query, hits: [], confidence: 0 };
      }
      const confidence = model.confidence(best.candidate.row, confidenceFeatures(best.candidate, best.belief));
      const hits = hitsOf(query, scored, k).map((hit) => ({ ...hit, match: keptMatch(finder.matchOf(hit.sentence)) }));
      finder.end();
      return { query, hits, confidence };
    },
    scoreAll(question) {
      const values: number[] = [];
      finder.visitAll(parseQuery(index, question), ({ row }) => {
        values.push(model.score(row));
      });
      finder.end();
      return beliefs(values);
    },
  };
}

function gainAfter(last: number | undefined, sentence: number): number {
  if (last === undefined) return 0;
  if (sentence === last) return AGAIN;
  if (sentence === last + 1) return RIGHT_AFTER;
  return sentence > last && sentence <= last + SOON ? SOON_AFTER : 0;
}

export interface Scored {
  readonly candidate: RankedCandidate;
  readonly value: number;
  readonly belief: number;
}

/** Best first. @param gainOf what is known of a sentence beside its features */
export function scoreEach(
  model: Model,
  candidates: readonly RankedCandidate[],
  gainOf: (sentence: number) => number = () => 0,
): Scored[] {
  const values = candidates.map(({ row, sentence }) => model.score(row) + gainOf(sentence));
  const ofValues = beliefs(values);
  return candidates
    .map((candidate, i) => ({ candidate, value: values[i] ?? 0, belief: ofValues[i] ?? 0 }))
    .sort((a, b) => b.value - a.value || a.candidate.sentence - b.candidate.sentence);
}

/** Softmax of the values: they sum up to 1, and none is lost to rounding within some hundred units of the best. */
function beliefs(values: readonly number[]): number[] {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > highest) highest = value;
  let total = 0;
  for (const value of values) total += Math.exp(value - highest);
  return values.map((value) => Math.exp(value - highest) / total);
}
