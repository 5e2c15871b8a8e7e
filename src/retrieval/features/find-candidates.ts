/**
 * A query run -> the few candidate sentences, each with its features: those with the best BM25 score, in which related words
 * count less, the neighbours of the very best, which may answer in other words, and what stands below the best introductions.
 */

import { endExamined, type SentenceIndex } from '../index/sentence-index.ts';
import { type Introductions, mayAnswer } from '../index/structure.ts';
import { defined } from '../index/table-access.ts';
import { startOf } from '../index/token-table.ts';
import { answerFeatures } from './answer-features.ts';
import { associationFeatures } from './association-features.ts';
import type { Candidate } from './candidate.ts';
import { contextFeatures } from './context-features.ts';
import { cueFeatures } from './cue-features.ts';
import { Feature, featureValue } from './features.ts';
import { lexicalFeatures } from './lexical-features.ts';
import { compareNgramShares, ngramFeatures } from './ngram-features.ts';
import type { QueryRun } from './query-run.ts';
import { structureFeatures } from './structure-features.ts';

/**
 * More candidates would not find more answers: on the development sets, the features would not rank the answers beyond these
 * limits first (tools/evaluation/README.md). In documents, more answers share no word with their question.
 */
const MAX_IN_PROSE = 12;
const MAX_IN_DOCUMENTS = 16;
/** The neighbours of this number of the best sentences are also candidates. */
const WITH_NEIGHBOURS = 3;
/** The most introductions whose sentences become candidates. */
const MAX_INTRODUCTIONS = 5;
/** In sentences. The candidates below an introduction are at most this far from it. */
const MAX_INTRODUCED = 60;
/** How many sentences become candidates below an introduction: the first ones, and of the others the best. */
const FIRST_INTRODUCED = 3;
const BEST_INTRODUCED = 3;
/** The number of sentences that are scored before their memory, some megabytes, is reused. */
const BATCH_SIZE = 1000;

/**
 * Finds the candidates of a query.
 *
 * @returns the candidates, not in order of quality
 */
export function findCandidates(run: QueryRun): Candidate[] {
  const candidates = chooseSentences(run).map((sentence) => candidateOf(run, sentence));
  scaleParagraphScores(candidates, bestParagraphScore(candidates));
  compareNgramShares(candidates);
  return candidates;
}

/** The sentences to compute features of: those with the best scores, and those around and below them. */
function chooseSentences(run: QueryRun): readonly number[] {
  const { introductions } = run.index;
  if (introductions === undefined) {
    const chosen = bestSentences(run, MAX_IN_PROSE);
    addNeighbours(run.index, chosen);
    return chosen;
  }
  // Room for introductions, which are short and so have high scores, but are never answers.
  const best = bestSentences(run, MAX_IN_DOCUMENTS + MAX_INTRODUCTIONS);
  const chosen = best.filter((sentence) => mayAnswer(introductions, sentence)).slice(0, MAX_IN_DOCUMENTS);
  const introducing = best.filter((sentence) => defined(introductions.ends[sentence]) > 0);
  addNeighbours(run.index, chosen);
  for (const sentence of introducing.slice(0, MAX_INTRODUCTIONS)) addIntroduced(run, introductions, sentence, chosen);
  return chosen;
}

/** The sentences with the best BM25 scores, best first. */
function bestSentences(run: QueryRun, max: number): number[] {
  const { sentences, count } = run.findBest({ max, min: max, scoreRatio: 0 });
  return sentences.slice(0, count);
}

/** Adds what an introduction introduces: the first sentences, and of those soon after it the ones with the best scores. */
function addIntroduced(run: QueryRun, { ends }: Introductions, introduction: number, chosen: number[]): void {
  const first = introduction + 1;
  const end = Math.min(defined(ends[introduction]), first + MAX_INTRODUCED);
  const add = (sentence: number): void => {
    if (!chosen.includes(sentence)) chosen.push(sentence);
  };
  const below: number[] = [];
  for (let sentence = first; sentence < end; sentence++) {
    if (mayAnswer(run.index.introductions, sentence)) below.push(sentence);
  }
  for (const sentence of below.slice(0, FIRST_INTRODUCED)) add(sentence);
  const scored = below.slice(FIRST_INTRODUCED).map((sentence) => ({ sentence, score: run.bm25Share(sentence) }));
  scored.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  for (const { sentence, score } of scored.slice(0, BEST_INTRODUCED)) if (score > 0) add(sentence);
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
  ngramFeatures(candidate, row);
  associationFeatures(candidate, row);
  cueFeatures(candidate, row);
  contextFeatures(candidate, row);
  structureFeatures(candidate, row);
  answerFeatures(candidate, row);
  return candidate;
}

function addNeighbours({ paragraphs, introductions }: SentenceIndex, chosen: number[]): void {
  if (paragraphs === undefined) return;
  // In a document with headings, the paragraphs are short and those below one heading belong together.
  const ofSentences = introductions?.introducedBy ?? paragraphs.ofSentences;
  for (const sentence of chosen.slice(0, WITH_NEIGHBOURS)) {
    for (const neighbour of [sentence - 1, sentence + 1]) {
      const isTogether = neighbour in ofSentences && ofSentences[neighbour] === ofSentences[sentence];
      if (isTogether && mayAnswer(introductions, neighbour) && !chosen.includes(neighbour)) chosen.push(neighbour);
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
