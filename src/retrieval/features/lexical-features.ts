/** Which words of the question a sentence contains, how close together they are, and how far it repeats the wording. */
import { WordFlag } from '../../language/flags.ts';
import { bitCount } from '../index/bit-count.ts';
import { missing } from '../index/table-access.ts';
import { wordFlagsAt } from '../index/token-table.ts';
import { TermRelation } from '../query/expansion.ts';
import { weightShare } from '../query/query.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow, indicator } from './features.ts';

/** In tokens. Words of the question within this window belong together. */
const WINDOW_LENGTH = 8;
/** In tokens. A matching word at this position or before it counts as near the start of the sentence. */
const MAX_START_POSITION = 3;
/** A match restates the question only if it is stronger than this. */
const MIN_RESTATING_STRENGTH = 0.5;
/** Scales sums of term weights, and counts, to a range of about 0 to 1. */
const SCALE = 1 / 5;

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function lexicalFeatures(candidate: Candidate, row: FeatureRow): void {
  const { run, match } = candidate;
  termFeatures(candidate, row);
  row[Feature.bestWindow] = bestWindowShare(candidate);
  wordingFeatures(candidate, row);
  if (run.query.asksInPresent && containsPresent(candidate)) row[Feature.presentTense] = 1;
  row[Feature.matchAtStart] = indicator(
    match.hits.some(({ isSame, position }) => isSame && position <= MAX_START_POSITION),
  );
  row[Feature.restatedShare] = restatedShare(candidate);
}

function termFeatures({ run, match, sentence }: Candidate, row: FeatureRow): void {
  const { query } = run;
  const { terms } = query;
  let missingWeight = 0;
  let squaredWeights = 0;
  let sameNameWeight = 0;
  let nameWeight = 0;
  let matchedNameWeight = 0;
  let oppositeWeight = 0;
  for (let i = 0; i < terms.length; i++) {
    const { weight, isName, isFocus } = terms[i] ?? missing();
    const strength = match.strengths[i] ?? missing();
    const isSame = match.relations[i] === TermRelation.same;
    if (strength === 0) missingWeight += weight;
    if (match.relations[i] === TermRelation.opposite) oppositeWeight += weight;
    if (isSame) squaredWeights += weight * weight;
    if (isName) {
      if (isSame) sameNameWeight += weight;
      nameWeight += weight;
      matchedNameWeight += weight * strength;
    }
    if (isFocus && isSame) row[Feature.focus] = 1;
  }
  row[Feature.bm25Share] = run.bm25Share(sentence);
  row[Feature.missingShare] = weightShare(query, missingWeight);
  row[Feature.oppositeShare] = weightShare(query, oppositeWeight);
  row[Feature.squaredWeights] = squaredWeights * SCALE * SCALE;
  row[Feature.nameWeight] = sameNameWeight * SCALE;
  if (nameWeight > 0) {
    row[Feature.nameShare] = matchedNameWeight / nameWeight;
    row[Feature.noName] = indicator(matchedNameWeight === 0);
  }
}

/**
 * The share of the sentence's terms that match the question. A sentence that only restates the question does not answer it.
 */
function restatedShare({ run: { index }, sentence, start, match: { hits } }: Candidate): number {
  let restated = 0;
  let lastPosition = -1;
  for (const { position, strength } of hits) {
    if (strength <= MIN_RESTATING_STRENGTH || position === lastPosition) continue;
    if (wordFlagsAt(index, start + position) & WordFlag.stopWord) continue;
    restated += 1;
    lastPosition = position;
  }
  return restated / Math.max(1, index.lengths[sentence] ?? missing());
}

/** The largest share of the question's weight that `WINDOW_LENGTH` tokens in a row contain. */
function bestWindowShare({ run, match: { hits } }: Candidate): number {
  const { query, termValues: strengths } = run;
  let best = 0;
  for (let i = 0; i < hits.length; i++) {
    const from = (hits[i] ?? missing()).position;
    strengths.fill(0);
    let sum = 0;
    for (let j = i; j < hits.length; j++) {
      const { position, queryTerm, strength } = hits[j] ?? missing();
      if (position - from >= WINDOW_LENGTH) break;
      const more = strength - (strengths[queryTerm] ?? missing());
      if (more <= 0) continue;
      strengths[queryTerm] = strength;
      sum += more * (query.terms[queryTerm] ?? missing()).weight;
    }
    if (sum > best) best = sum;
  }
  return weightShare(query, best);
}

/** How far the sentence repeats the question's wording: its pairs of consecutive words, and its function words. */
function wordingFeatures({ run, start, end }: Candidate, row: FeatureRow): void {
  const { query, positions: positionsOfTerms } = run;
  const { tokens } = run.index;
  // Bit sets of positions in the question. The position of a pair is that of its second word.
  let positions = 0;
  let pairs = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const here = positionsOfTerms[tokens[at] ?? missing()] ?? missing();
    pairs |= (before << 1) & here;
    positions |= here;
    before = here;
  }
  row[Feature.sharedBigrams] = bitCount(pairs) * SCALE;
  if (query.functionWords !== 0) {
    row[Feature.functionWords] = bitCount(positions & query.functionWords) / bitCount(query.functionWords);
  }
}

/** Whether the sentence contains an auxiliary in the present tense. */
function containsPresent({ run: { index }, start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (wordFlagsAt(index, at) & WordFlag.presentAuxiliary) return true;
  return false;
}
