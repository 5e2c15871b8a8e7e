/**
 * A query run -> the few sentences worth a close look, each with its features: the best by BM25, with related words counted
 * for less, and the neighbours of the very best, which may answer with words of their own.
 */

import { endLookedAt, type SentenceIndex } from '../index/sentence-index.ts';
import { startOf } from '../index/token-table.ts';
import type { TopKLimits } from '../search/top-k.ts';
import { answerFeatures } from './answer-features.ts';
import type { Candidate } from './candidate.ts';
import { contextFeatures } from './context-features.ts';
import { Feature, featureValue } from './features.ts';
import { lexicalFeatures } from './lexical-features.ts';
import type { QueryRun } from './query-run.ts';

/**
 * To look at more sentences finds no more answers: on the development sets the answers that are missed by this are ones
 * that the features would not have brought to the front (tools/evaluation/README.md).
 */
const CANDIDATE_LIMITS: TopKLimits = { max: 8, min: 6, scoreRatio: 0.6 };
/** Of this number of the best sentences the neighbours are candidates too. */
const WITH_NEIGHBOURS = 3;
/** Sentences that are looked at before the memory for them is reused: some megabytes. */
const BATCH_SIZE = 1000;

/**
 * @param limits which of the sentences that BM25 scores best are looked at
 * @returns in no order that matters
 */
export function findCandidates(run: QueryRun, limits = CANDIDATE_LIMITS): Candidate[] {
  const { sentences, count } = run.findBest(limits);
  const chosen = sentences.slice(0, count);
  addNeighbours(run.index, chosen);
  const candidates = chosen.map((sentence) => candidateOf(run, sentence));
  scaleParagraphScores(candidates, bestParagraphScore(candidates));
  return candidates;
}

/** Calls back for every sentence, with those that share nothing with the query. Each candidate is valid during its call. */
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
  const end = endLookedAt(index, sentence);
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

/** 0 where there are no paragraphs. */
function bestParagraphScore(candidates: readonly Candidate[]): number {
  return candidates.reduce((max, { row }) => Math.max(max, featureValue(row, Feature.paragraphScore)), 0);
}

/** Makes the scores of paragraphs shares of the best one. */
function scaleParagraphScores(candidates: readonly Candidate[], best: number): void {
  if (best === 0) return;
  for (const { row } of candidates) row[Feature.paragraphScore] = featureValue(row, Feature.paragraphScore) / best;
}
