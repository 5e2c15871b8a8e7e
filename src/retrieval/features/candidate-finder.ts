/**
 * Query -> the few sentences worth a close look, each with its features: the best by BM25, related words counted for
 * less, and the neighbours of the very best, which may answer with words of their own.
 */

import { endLookedAt, type SentenceIndex } from '../index/sentence-index.ts';
import type { Query } from '../query/query.ts';
import type { TopK, TopKLimits } from '../search/top-k.ts';
import { answerFeatures } from './answer-features.ts';
import type { Candidate } from './candidate.ts';
import { contextFeatures } from './context-features.ts';
import { FEATURES, Feature, type FeatureRow } from './features.ts';
import { lexicalFeatures } from './lexical-features.ts';
import type { Match } from './match.ts';
import { QueryRun } from './query-run.ts';

export interface RankedCandidate extends Candidate {
  readonly row: FeatureRow;
}

/**
 * Looking at more finds no more answers: on the development sets the answers that are missed by this are ones that the
 * features would not have brought to the front (tools/evaluation/README.md).
 */
const LOOKED_AT: TopKLimits = { max: 8, min: 6, scoreRatio: 0.6 };
const WITH_NEIGHBOURS = 3;

/** Sentences that are looked at before what was noted of them is let go: some megabytes. */
const PIECE = 1000;

/** Made once for an index; one query at a time. What it returns is of use until the next query. */
export class CandidateFinder {
  readonly #run: QueryRun;
  readonly #wanted: TopKLimits;
  /** Rows that were made for earlier queries. */
  readonly #rows: FeatureRow[] = [];

  /** @param wanted which of the sentences that BM25 scores best are looked at */
  constructor(index: SentenceIndex, wanted: TopKLimits = LOOKED_AT) {
    this.#run = new QueryRun(index);
    this.#wanted = wanted;
  }

  /** @returns in no order that matters */
  find(query: Query): RankedCandidate[] {
    const { sentences, count } = this.#run.start(query, this.#wanted);
    const chosen = sentences.slice(0, count);
    addNeighbours(this.#run.index, chosen);
    const candidates = this.#lookAt(chosen);
    shareOut(candidates, bestParagraph(candidates));
    return candidates;
  }

  /** Calls back for every sentence, those that share nothing with the query too; what it hands over is of use until it returns. */
  visitAll(query: Query, visit: (candidate: RankedCandidate) => void): void {
    this.#run.start(query, this.#wanted);
    let best = 0;
    if (this.#run.index.paragraphs !== undefined) {
      for (const candidates of this.#pieces()) best = Math.max(best, bestParagraph(candidates));
    }
    for (const candidates of this.#pieces()) {
      shareOut(candidates, best);
      candidates.forEach(visit);
    }
  }

  *#pieces(): Generator<RankedCandidate[]> {
    const { sentenceCount } = this.#run.index;
    for (let from = 0; from < sentenceCount; from += PIECE) {
      const count = Math.min(PIECE, sentenceCount - from);
      yield this.#lookAt(Array.from({ length: count }, (_, i) => from + i));
      this.#run.forgetMatches();
    }
  }

  /** The best `max` sentences by BM25 alone, best first. */
  findMore(query: Query, max: number): TopK {
    return this.#run.start(query, { max, min: max, scoreRatio: 0 });
  }

  /** Lets go of the last query: nothing of what somebody asked stays behind. */
  end(): void {
    this.#run.end();
  }

  /** What of the last query a sentence holds. */
  matchOf(sentence: number): Match {
    return this.#run.matchOf(sentence);
  }

  #lookAt(chosen: readonly number[]): RankedCandidate[] {
    const run = this.#run;
    const { index } = run;
    const candidates: RankedCandidate[] = [];
    for (let i = 0; i < chosen.length; i++) {
      const sentence = chosen[i] ?? 0;
      const row = this.#rows[i] ?? new Float64Array(FEATURES.length);
      this.#rows[i] = row.fill(0);
      const start = index.starts[sentence] ?? 0;
      const end = endLookedAt(index, sentence);
      const candidate = { run, sentence, match: run.matchOf(sentence), start, end, row };
      lexicalFeatures(candidate, row);
      contextFeatures(candidate, row);
      answerFeatures(candidate, row);
      candidates.push(candidate);
    }
    return candidates;
  }
}

function addNeighbours({ paragraphs }: SentenceIndex, chosen: number[]): void {
  if (paragraphs === undefined) return;
  const { ofSentences } = paragraphs;
  for (const sentence of chosen.slice(0, WITH_NEIGHBOURS)) {
    for (const neighbour of [sentence - 1, sentence + 1]) {
      const isTogether = neighbour in ofSentences && ofSentences[neighbour] === ofSentences[sentence];
      if (isTogether && !chosen.includes(neighbour)) chosen.push(neighbour);
    }
  }
}

/** The highest score of a paragraph; 0 where there are no paragraphs. */
function bestParagraph(candidates: readonly RankedCandidate[]): number {
  return candidates.reduce((most, { row }) => Math.max(most, row[Feature.paragraphShare] ?? 0), 0);
}

/** Makes scores of paragraphs shares of the best one. */
function shareOut(candidates: readonly RankedCandidate[], best: number): void {
  if (best === 0) return;
  for (const { row } of candidates) row[Feature.paragraphShare] = (row[Feature.paragraphShare] ?? 0) / best;
}
