/**
 * Query -> the few sentences worth a close look, each with its features: the best by BM25, related words counted for
 * less, and the neighbours of the very best, which may answer with words of their own.
 */
import { answerFeatures } from './answer-features.ts';
import type { Candidate } from './candidate.ts';
import { contextFeatures } from './context-features.ts';
import { expand, type Link, RELATED_WEIGHT } from './expansion.ts';
import { createRow, type FeatureRow } from './features.ts';
import { lexicalFeatures } from './lexical-features.ts';
import { createMatcher } from './match.ts';
import { scoreParagraphs } from './paragraphs.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { termWeight } from './weighting.ts';

export interface RankedCandidate extends Candidate {
  readonly row: FeatureRow;
}

/** How many sentences are looked at. On the development sets 99 of 100 answers are among them. */
const LOOKED_AT = 64;
const WITH_NEIGHBOURS = 12;

/**
 * @param everything whether to take all sentences, those that share nothing with the query too
 * @returns in no order that matters
 */
export function findCandidates(index: SentenceIndex, query: Query, everything = false): RankedCandidate[] {
  const links = expand(index, query);
  const scores = scoreSentences(index, query, links);
  const found = best(scores);
  const chosen = new Set(everything ? scores.keys() : found.slice(0, LOOKED_AT));
  if (!everything) addNeighbours(index, found, chosen);
  const matchOf = createMatcher(index, query, links);
  const bestScore = scores[found[0] ?? -1] ?? 1;
  const shareOfBest = (sentence: number): number => (scores[sentence] ?? 0) / bestScore;
  const paragraphShare = scoreParagraphs(index, query, links);
  return Array.from(chosen, (sentence) => {
    const start = index.starts[sentence] ?? 0;
    const end = index.starts[sentence + 1] ?? start;
    const match = matchOf(sentence);
    const candidate = { index, query, sentence, match, matchOf, shareOfBest, paragraphShare, start, end };
    const { row, set } = createRow();
    lexicalFeatures(candidate, set);
    contextFeatures(candidate, set);
    answerFeatures(candidate, set);
    return { ...candidate, row };
  });
}

function scoreSentences(index: SentenceIndex, query: Query, links: ReadonlyMap<number, readonly Link[]>): Float64Array {
  const scores = new Float64Array(index.sentenceCount);
  for (const [term, ofTerm] of links) {
    let weight = 0;
    for (const { queryTerm, kinship, strength } of ofTerm) {
      const own = query.terms[queryTerm]?.weight ?? 0;
      weight = Math.max(weight, own * (kinship === 'same' ? 1 : RELATED_WEIGHT * strength));
    }
    const { sentences, frequencies } = index.postingsOf(term);
    for (let i = 0; i < sentences.length; i++) {
      const sentence = sentences[i] ?? 0;
      const length = index.lengths[sentence] ?? 0;
      scores[sentence] = (scores[sentence] ?? 0) + termWeight(weight, frequencies[i] ?? 0, length, index.averageLength);
    }
  }
  return scores;
}

/** Sentences with a score, best first. */
function best(scores: Float64Array): number[] {
  const found: number[] = [];
  for (let sentence = 0; sentence < scores.length; sentence++) if ((scores[sentence] ?? 0) > 0) found.push(sentence);
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function addNeighbours({ paragraphs }: SentenceIndex, found: readonly number[], chosen: Set<number>): void {
  if (paragraphs === undefined) return;
  for (const sentence of found.slice(0, WITH_NEIGHBOURS)) {
    for (const neighbour of [sentence - 1, sentence + 1]) {
      if (paragraphs[neighbour] !== undefined && paragraphs[neighbour] === paragraphs[sentence]) chosen.add(neighbour);
    }
  }
}
