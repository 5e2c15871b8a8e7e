/** What the sentences around a sentence contain. An answer often does not repeat what the sentence before it has named. */
import { WordFlag } from '../../language/flags.ts';
import { type Paragraphs, paragraphTfComponent } from '../index/paragraphs.ts';
import { missing } from '../index/table-access.ts';
import { wordFlagsAt } from '../index/token-table.ts';
import { weightShare } from '../query/query.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow } from './features.ts';
import type { Match } from './term-match.ts';

/** The factor for a related term in a neighbouring sentence. */
const RELATED_NEARBY = 0.5;
/** Anaphors are searched among this number of tokens from the beginning of the sentence. */
const ANAPHOR_TOKENS = 7;
/** At most this many sentences each way are examined, because a paragraph may be as long as a book without blank lines. */
const MAX_DISTANCE = 12;

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function contextFeatures(candidate: Candidate, row: FeatureRow): void {
  const { run, sentence } = candidate;
  const { paragraphs } = run.index;
  if (paragraphs === undefined) {
    if (sentence > 0) row[Feature.missingInPreviousOfList] = missingShareIn(candidate, sentence - 1);
    row[Feature.earlyInList] = 1 / (1 + sentence);
    return;
  }
  const { from, to } = rangeAround(paragraphs, sentence);
  if (from === sentence) row[Feature.opensParagraph] = 1;
  else {
    row[Feature.missingInPrevious] = missingShareIn(candidate, sentence - 1);
    anaphorFeatures(candidate, row);
  }
  if (to > sentence) row[Feature.missingInNext] = missingShareIn(candidate, sentence + 1);
  const matches: Match[] = [];
  let length = 0;
  for (let other = from; other <= to; other++) {
    const match = run.matchOf(other);
    if (match.relatedness > 0) matches.push(match);
    length += run.index.lengths[other] ?? missing();
  }
  paragraphFeatures(candidate, matches, row);
  // Later divided by the best paragraph's score, when the scores of all candidates are known.
  row[Feature.paragraphScore] = paragraphScore(candidate, paragraphs, matches, length);
}

/** The first and the last examined sentence of a sentence's paragraph. */
function rangeAround({ ofSentences }: Paragraphs, sentence: number): { readonly from: number; readonly to: number } {
  const paragraph = ofSentences[sentence];
  let from = sentence;
  while (from > sentence - MAX_DISTANCE && from > 0 && ofSentences[from - 1] === paragraph) from -= 1;
  let to = sentence;
  while (to < sentence + MAX_DISTANCE && to + 1 < ofSentences.length && ofSentences[to + 1] === paragraph) to += 1;
  return { from, to };
}

/** Whether a word refers to the sentence before ("Most of them were destroyed"), valued by the score of that sentence. */
function anaphorFeatures({ run, sentence, start, end }: Candidate, row: FeatureRow): void {
  const { index } = run;
  if (start === end) return;
  const previousScore = run.bm25Share(sentence - 1);
  if (wordFlagsAt(index, start) & WordFlag.openingPointer) row[Feature.opensWithAnaphor] = previousScore;
  for (let at = start; at < Math.min(end, start + ANAPHOR_TOKENS); at++) {
    if (!(wordFlagsAt(index, at) & WordFlag.pointing)) continue;
    if (at > start) row[Feature.containsAnaphor] = previousScore;
    return;
  }
}

/** The share of the question that is missing from the sentence but that another sentence contains. */
function missingShareIn({ run, match }: Candidate, other: number): number {
  const { query } = run;
  const { terms } = query;
  const { strengths, relatedness } = run.matchOf(other);
  if (relatedness === 0) return 0;
  let weight = 0;
  for (let i = 0; i < terms.length; i++) {
    const nearby = nearbyStrength(strengths[i] ?? missing());
    if (nearby > 0) weight += (terms[i] ?? missing()).weight * nearby * (1 - (match.strengths[i] ?? missing()));
  }
  return weightShare(query, weight);
}

function nearbyStrength(strength: number): number {
  return strength === 1 ? 1 : strength * RELATED_NEARBY;
}

/**
 * Shares of the question: the part that the paragraph contains, and the part of it that is missing from the sentence itself.
 *
 * @param matches the matches of the paragraph's sentences that contain a related word
 */
function paragraphFeatures({ run: { query }, match }: Candidate, matches: readonly Match[], row: FeatureRow): void {
  const { terms } = query;
  let contained = 0;
  let lacking = 0;
  for (let i = 0; i < terms.length; i++) {
    const { weight } = terms[i] ?? missing();
    const own = match.strengths[i] ?? missing();
    if (own === 1) {
      contained += weight;
      continue;
    }
    let nearby = 0;
    for (const other of matches) {
      if (other !== match) nearby = Math.max(nearby, nearbyStrength(other.strengths[i] ?? missing()));
    }
    contained += weight * nearby;
    lacking += weight * nearby * (1 - own);
  }
  row[Feature.paragraphCoverage] = weightShare(query, contained);
  row[Feature.missingInParagraph] = weightShare(query, lacking);
}

/**
 * The BM25 score of the paragraph.
 *
 * @param matches the matches of the paragraph's sentences that contain a related word
 * @param length the number of terms in all of the paragraph's sentences
 */
function paragraphScore({ run }: Candidate, paragraphs: Paragraphs, matches: readonly Match[], length: number): number {
  const { query, paragraphWeights } = run;
  let score = 0;
  for (let i = 0; i < query.terms.length; i++) {
    let frequency = 0;
    for (const { frequencies } of matches) frequency += frequencies[i] ?? missing();
    if (frequency > 0)
      score += (paragraphWeights[i] ?? missing()) * paragraphTfComponent(paragraphs, frequency, length);
  }
  return score;
}
