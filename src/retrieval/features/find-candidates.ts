/**
 * A query run -> the few candidate sentences, each with its features: those with the best BM25 score, in which related words
 * count less, and the neighbours of the very best, which may answer in other words.
 */

import { endExamined, type SentenceIndex } from '../index/sentence-index.ts';
import { startOf } from '../index/token-table.ts';
import type { TopKLimits } from '../search/top-k.ts';
import { answerFeatures } from './answer-features.ts';
import type { Candidate } from './candidate.ts';
import { contextFeatures } from './context-features.ts';
import { Feature, featureValue } from './features.ts';
import { lexicalFeatures } from './lexical-features.ts';
import type { QueryRun } from './query-run.ts';

/**
 * More candidates would not find more answers. On the development sets, the features would not rank the answers beyond these
 * limits first (tools/evaluation/README.md).
 */
const CANDIDATE_LIMITS: TopKLimits = { max: 8, min: 6, scoreRatio: 0.6 };
/** The neighbours of this number of the best sentences are also candidates. */
const WITH_NEIGHBOURS = 3;
/** The number of sentences that are scored before their memory, some megabytes, is reused. */
const BATCH_SIZE = 1000;

/**
 * Finds the candidates of a query.
 *
 * @param limits how many of the sentences with the best BM25 scores become candidates
 * @returns the candidates, not in order of quality
 */
export function findCandidates(run: QueryRun, limits = CANDIDATE_LIMITS): Candidate[] {
  const { sentences, count } = run.findBest(limits);
  const chosen = sentences.slice(0, count);
  addNeighbours(run.index, chosen);
  const candidates = chosen.map((sentence) => candidateOf(run, sentence));
  scaleParagraphScores(candidates, bestParagraphScore(candidates));
  return candidates;
}

/**
 * Calls `visit` for every sentence in order, including sentences that share no word with the query. A candidate is valid
 * only during its call.
 */
export function visitAllSentences(run: QueryRun, visit: (candidate: Candidate) => void): void {
  const batches = batchesOf(run.index.sentenceCount);
  let best = 0;
  if (run.index.paragraphs !== undefined) {
    for (const batch of batches) {
      best = Math.max(best, bestParagraphScore(batch.map((sentence) => candidateOf(run, sentence))));
      run.forgetMatches();
    }
  }
  for (const batch of batches) {
    const candidates = batch.map((sentence) => candidateOf(run, sentence));
    scaleParagraphScores(candidates, best);
    candidates.forEach(visit);
    run.forgetMatches();
  }
}

function batchesOf(sentenceCount: number): number[][] {
  return Array.from({ length: Math.ceil(sentenceCount / BATCH_SIZE) }, (_, batch) => {
    const first = batch * BATCH_SIZE;
    return Array.from({ length: Math.min(BATCH_SIZE, sentenceCount - first) }, (_, i) => first + i);
  });
}

function candidateOf(run: QueryRun, sentence: number): Candidate {
  const { index } = run;
  const start = startOf(index, sentence);
  const end = endExamined(index, sentence);
  const row = run.nextRow();
  const candidate = { run, sentence, match: run.matchOf(sentence), start, end, row };
  lexicalFeatures(candidate, row);
  contextFeatures(candidate, row);
  answerFeatures(candidate, row);
  return candidate;
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

/** The best paragraph score among the candidates; 0 if the index has no paragraphs. */
function bestParagraphScore(candidates: readonly Candidate[]): number {
  return candidates.reduce((max, { row }) => Math.max(max, featureValue(row, Feature.paragraphScore)), 0);
}

/** Divides the paragraph scores by the best one. */
function scaleParagraphScores(candidates: readonly Candidate[], best: number): void {
  if (best === 0) return;
  for (const { row } of candidates) row[Feature.paragraphScore] = featureValue(row, Feature.paragraphScore) / best;
}
