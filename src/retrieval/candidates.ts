/**
 * Query -> the few sentences worth a close look, each with its features: the best by BM25, related words counted for
 * less, and the neighbours of the very best, which may answer with words of their own.
 */
import { answerFeatures } from './answer-features.ts';
import type { Candidate } from './candidate.ts';
import { contextFeatures } from './context-features.ts';
import { FEATURES, Feature, type FeatureRow } from './features.ts';
import { Inquiry } from './inquiry.ts';
import { lexicalFeatures } from './lexical-features.ts';
import type { Match } from './match.ts';
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
const LOOKED_AT: Wanted = { most: 8, sure: 6, share: 0.6 };
const WITH_NEIGHBOURS = 3;

/** Made once for an index; one query at a time. What it returns is of use until the next query. */
export class CandidateFinder {
  readonly #inquiry: Inquiry;
  readonly #wanted: Wanted;
  /** Rows that were made for earlier queries. */
  readonly #rows: FeatureRow[] = [];

  /** @param wanted which of the sentences that BM25 scores best are looked at */
  constructor(index: SentenceIndex, wanted: Wanted = LOOKED_AT) {
    this.#inquiry = new Inquiry(index);
    this.#wanted = wanted;
  }

  /** @returns in no order that matters */
  find(query: Query): RankedCandidate[] {
    const { sentences, count } = this.#inquiry.begin(query, this.#wanted);
    const chosen = sentences.slice(0, count);
    addNeighbours(this.#inquiry.index, chosen);
    return this.#lookAt(chosen);
  }

  /** All sentences, those that share nothing with the query too. */
  findAll(query: Query): RankedCandidate[] {
    this.#inquiry.begin(query, this.#wanted);
    return this.#lookAt([...this.#inquiry.index.lengths.keys()]);
  }

  /** The best `most` sentences by BM25 alone, best first. */
  findMore(query: Query, most: number): Ranked {
    return this.#inquiry.begin(query, { most, sure: most, share: 0 });
  }

  /** What of the last query a sentence holds. */
  matchOf(sentence: number): Match {
    return this.#inquiry.matchOf(sentence);
  }

  #lookAt(chosen: readonly number[]): RankedCandidate[] {
    const inquiry = this.#inquiry;
    const { starts, paragraphs } = inquiry.index;
    const candidates: RankedCandidate[] = [];
    for (let i = 0; i < chosen.length; i++) {
      const sentence = chosen[i] ?? 0;
      const row = this.#rows[i] ?? new Float64Array(FEATURES.length);
      this.#rows[i] = row.fill(0);
      const start = starts[sentence] ?? 0;
      const end = starts[sentence + 1] ?? start;
      const candidate = { inquiry, sentence, match: inquiry.matchOf(sentence), start, end, row };
      lexicalFeatures(candidate, row);
      contextFeatures(candidate, row);
      answerFeatures(candidate, row);
      candidates.push(candidate);
    }
    if (paragraphs !== undefined) shareOut(candidates);
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

/** Makes scores of paragraphs shares of the best one. */
function shareOut(candidates: readonly RankedCandidate[]): void {
  const best = candidates.reduce((most, { row }) => Math.max(most, row[Feature.paragraphShare] ?? 0), 0);
  if (best === 0) return;
  for (const { row } of candidates) row[Feature.paragraphShare] = (row[Feature.paragraphShare] ?? 0) / best;
}
