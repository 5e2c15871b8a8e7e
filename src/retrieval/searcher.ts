/**
 * Sentences -> a searcher that ranks them against a question. The bot and the terminal answer with it.
 *
 * The average time of each part of a question, in a warm process with 1,000 sentences of `squad2-dev` and its questions,
 * whose words are all cached (the difference between doing it up to this part, and up to the part before):
 *
 * |                                                    | 1,000 sentences |
 * |----------------------------------------------------|-----------------|
 * | tokens, words, query                               |            6 us |
 * | related and associated words (expansion)           |           10 us |
 * | posting lists (maxscore)                           |           25 us |
 * | features of at most 12 + 6, in documents 16 + 40   |           80 us |
 * | linear function and trees, order                   |           35 us |
 * | confidence                                         |           15 us |
 *
 * Most of the time goes to the features, 5 us for each sentence: nearly half of it to the sentences around it, and a seventh
 * each to the words, the associations, the cues and the answers.
 *
 * With a million sentences, nearly all of it goes to the posting lists, 0.8 ms. 18,000 postings of the question's own terms
 * are read, and some 40,000 more only to raise bounds. The bounds, a Float32 for each of a million sentences, are read and
 * written out of order: 2 to 3 ns for each posting. Scoring a sentence takes 0.7 us there, because its tokens are not in a
 * cache; some 500 of the 17,000 candidates are scored.
 */

import type { Language } from '../language/language.ts';
import { defaultLanguage } from '../language/languages.ts';
import type { ReadToken } from '../language/terms.ts';
import { atOnce, type Steps } from '../steps.ts';
import { findCandidates, visitAllSentences } from './features/find-candidates.ts';
import { type QueryRun, QueryRunner } from './features/query-run.ts';
import type { Match } from './features/term-match.ts';
import { buildIndex, partOfIndex, type SentenceIndex } from './index/sentence-index.ts';
import { mayAnswer, type TextStructure } from './index/structure.ts';
import { defined } from './index/table-access.ts';
import { confidenceFeatures } from './model/confidence-features.ts';
import { createModels, type Genre, loadWeights, type Models } from './model/model.ts';
import { type RankedCandidate, rankCandidates, softmax, treeScorer } from './model/rank-candidates.ts';
import { parseQuery, type Query } from './query/query.ts';

export interface SearchHit {
  /** The index of the sentence among those that the searcher was created with. */
  readonly sentence: number;
  /**
   * Above 0, at most 1. For a candidate, the probability among all candidates that this one answers. The other sentences
   * follow, with scores in proportion to their BM25 scores. Comparable within one question only.
   */
  readonly score: number;
}

export interface Ranking {
  readonly query: Query;
  /** Best first, each with its match. */
  readonly hits: readonly (SearchHit & { readonly match: Match })[];
  /** The probability of each candidate, even of those that are not among the hits. */
  readonly probabilities: ReadonlyMap<number, number>;
  /** The probability, 0 to 1, that the first hit answers the question; 0 without hits. */
  readonly confidence: number;
}

/** Ranks sentences. All functions are synchronous, and their results are never changed afterwards. */
export interface Searcher {
  readonly index: SentenceIndex;
  readonly models: Models;
  readonly genre: Genre;
  /**
   * The best sentences for a question, best first. Of sentences with equal scores, the earlier comes first. Every hit
   * contains a word of the question or a related word, or is next to a sentence that does.
   *
   * @param k the most hits to return, at most 1,000
   * @example
   * const searcher = createSearcher(['A cat sleeps.', 'A dog barks.']);
   * searcher.search('Who sleeps?', 1); // [{ sentence: 0, score: 1 }]
   */
  search(question: string, k: number): SearchHit[];
  /**
   * Ranks like `search`, and also returns the query, the matches, and how far the first hit can be trusted.
   *
   * @param question the question's text, or its tokens if it has been tokenised already
   * @param k the most hits to return, at most 1,000
   * @param bonusOf a number to add to the model's score of a sentence, for a reason that is not a feature; 0 by default
   * @example
   * const { hits, confidence } = searcher.rank('Who sleeps?', 3);
   * if (confidence > 0.6) console.log(sentences[hits[0].sentence]);
   */
  rank(question: string | readonly ReadToken[], k: number, bonusOf?: (sentence: number) => number): Ranking;
  /**
   * The scores of all sentences, in the order of the sentences, even of those that share no word with the question. Each is
   * above 0, and they add up to 1.
   */
  scoreAll(question: string): number[];
}

const DEFAULT_MODELS = createModels(loadWeights());
/** Keeping this number of sentences in order costs little, and nobody reads more. */
const MAX_SEARCH_HITS = 1000;

/**
 * Indexes sentences, which takes about 25 microseconds for each.
 *
 * @param sentences the texts of the sentences
 * @param structure how the sentences belong together, if they are a continuous text; without it they are treated as a list
 *   in which neighbours need not belong together
 * @param language the language of the sentences and of the questions
 * @param models what ranks the sentences; by default the models that are part of the program
 * @example
 * const searcher = createSearcher(['Norman architecture spread.', 'Its arches were round.'], { paragraphOf: [1, 1] });
 * const [best] = searcher.search('What shape were the arches?', 1); // { sentence: 1, score: … }
 */
export function createSearcher(
  sentences: readonly string[],
  structure?: TextStructure,
  language: Language = defaultLanguage,
  models: Models = DEFAULT_MODELS,
): Searcher {
  return atOnce(createSearcherInSteps(sentences, structure, language, models));
}

/** Does what `createSearcher` does, in steps. With 100,000 sentences, a step takes 50 ms at most, and nearly all take less than 5. */
export function* createSearcherInSteps(
  sentences: readonly string[],
  structure?: TextStructure,
  language: Language = defaultLanguage,
  models: Models = DEFAULT_MODELS,
): Steps<Searcher> {
  return searcherOf(yield* buildIndex(sentences, language, structure), models);
}

/**
 * A searcher for a range of the sentences of another searcher. Their indexes begin at 0 again.
 *
 * @param from the first sentence
 * @param to the end of the range, exclusive
 */
export function* searcherOfPart({ index, models }: Searcher, from: number, to: number): Steps<Searcher> {
  return searcherOf(yield* partOfIndex(index, from, to), models);
}

function searcherOf(index: SentenceIndex, models: Models): Searcher {
  const genre: Genre = index.introductions === undefined ? 'prose' : 'documents';
  const model = models.ranking;
  const confidenceOf = models.confidence[genre];
  const runner = new QueryRunner(index);
  return {
    index,
    models,
    genre,
    search(question, k) {
      return runner.run(parseQuery(index, question), (run) =>
        hitsOf(run, rankCandidates(model, findCandidates(run)), k),
      );
    },
    rank(question, k, bonusOf) {
      const query = parseQuery(index, question);
      return runner.run(query, (run) => {
        const ranked = rankCandidates(model, findCandidates(run), bonusOf);
        const [best, ...others] = ranked;
        if (best === undefined) return { query, hits: [], probabilities: new Map(), confidence: 0 };
        return {
          query,
          hits: hitsOf(run, ranked, k).map((hit) => ({ ...hit, match: run.matchOf(hit.sentence) })),
          probabilities: new Map(ranked.map((each) => [each.candidate.sentence, each.probability])),
          confidence: confidenceOf(best.candidate.row, confidenceFeatures([best, ...others])),
        };
      });
    },
    scoreAll(question) {
      return runner.run(parseQuery(index, question), (run) => {
        // The rows of all sentences together may not fit in memory, so they are computed twice.
        const linearScores: number[] = [];
        visitAllSentences(run, ({ row }) => {
          linearScores.push(model.linearScore(row));
        });
        const scoreOf = treeScorer(model, linearScores, [...linearScores.keys()]);
        const scores: number[] = [];
        visitAllSentences(run, ({ row, sentence }) => {
          scores.push(scoreOf(row, sentence));
        });
        return softmax(scores);
      });
    },
  };
}

/** The ranked candidates. If there are fewer than `k`, the sentences follow that BM25 ranks best. */
function hitsOf(run: QueryRun, ranked: readonly RankedCandidate[], k: number): SearchHit[] {
  const max = Math.max(0, Math.min(Math.floor(k), MAX_SEARCH_HITS));
  const hits = ranked
    .slice(0, max)
    .map(({ candidate, probability }) => ({ sentence: candidate.sentence, score: probability }));
  const last = hits.at(-1);
  if (last === undefined || hits.length >= max) return hits;
  const found = new Set(hits.map(({ sentence }) => sentence));
  const { sentences, scores, bestScore } = run.findBest({ max, min: max, scoreRatio: 0 });
  for (const [i, sentence] of sentences.entries()) {
    if (found.has(sentence) || !mayAnswer(run.index.introductions, sentence)) continue;
    hits.push({ sentence, score: last.score * (defined(scores[i]) / bestScore) });
    if (hits.length === max) break;
  }
  return hits;
}
