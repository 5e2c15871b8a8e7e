/** What stands around a sentence: an answer often leaves out what the sentence before it has named. */
import { TokenFlag } from '../../language/english/token-flags.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import { type Paragraphs, paragraphSaturation } from '../index/paragraphs.ts';
import { type Candidate, share } from './candidate.ts';
import { Feature, type FeatureRow } from './features.ts';

/** What a neighbour holds in another form counts half. */
const RELATED_NEARBY = 0.5;
/** Words that point back are looked for among so many first tokens. */
const OPENING = 7;
/** Paragraphs may be of any length (a book without blank lines): only so many sentences each way are looked at. */
const FAR = 12;

export function contextFeatures(candidate: Candidate, row: FeatureRow): void {
  const { paragraphs } = candidate.run.index;
  const { sentence } = candidate;
  if (paragraphs === undefined) {
    if (sentence > 0) row[Feature.listBefore] = missesHeldBy(candidate, sentence - 1);
    row[Feature.earlyInList] = 1 / (1 + sentence);
    return;
  }
  const { from, to } = around(paragraphs, sentence);
  if (from === sentence) row[Feature.opensParagraph] = 1;
  else {
    row[Feature.before] = missesHeldBy(candidate, sentence - 1);
    pointers(candidate, row);
  }
  if (to > sentence) row[Feature.after] = missesHeldBy(candidate, sentence + 1);
  holdings(candidate, from, to, row);
  // Of the best paragraph's, when all are known.
  row[Feature.paragraphShare] = scoreOfParagraph(candidate, paragraphs, from, to);
}

/** The sentences of the same paragraph: the first and the last that are looked at. */
function around({ ofSentences }: Paragraphs, sentence: number): { readonly from: number; readonly to: number } {
  const paragraph = ofSentences[sentence];
  let from = sentence;
  while (from > sentence - FAR && from > 0 && ofSentences[from - 1] === paragraph) from -= 1;
  let to = sentence;
  while (to < sentence + FAR && to + 1 < ofSentences.length && ofSentences[to + 1] === paragraph) to += 1;
  return { from, to };
}

function pointers({ run, sentence, start, end }: Candidate, row: FeatureRow): void {
  const { index } = run;
  const goodBefore = run.shareOfBest(sentence - 1);
  if ((index.wordFlags[index.tokens[start] ?? 0] ?? 0) & WordFlag.openingPointer)
    row[Feature.opensPointingAtGood] = goodBefore;
  // The first word that points at what was said before: "Most of them were destroyed".
  for (let at = start; at < Math.min(end, start + OPENING); at++) {
    if (!((index.tokenFlags[at] ?? 0) & TokenFlag.pointing)) continue;
    if (at > start) row[Feature.pointsAtGood] = goodBefore;
    return;
  }
}

/** Share of the question that the sentence lacks and another sentence holds. */
function missesHeldBy({ run, match }: Candidate, other: number): number {
  const { query } = run;
  const { strengths } = run.matchOf(other);
  let weight = 0;
  for (let i = 0; i < query.terms.length; i++) {
    const nearby = nearbyStrength(strengths[i] ?? 0);
    if (nearby > 0) weight += (query.terms[i]?.weight ?? 0) * nearby * (1 - (match.strengths[i] ?? 0));
  }
  return share(query, weight);
}

function nearbyStrength(strength: number): number {
  return strength === 1 ? 1 : strength * RELATED_NEARBY;
}

/** Shares of the question: what the sentence and those around it hold, and what the sentence leaves to those around it. */
function holdings(candidate: Candidate, from: number, to: number, row: FeatureRow): void {
  const { run, match, sentence } = candidate;
  const { query } = run;
  let holds = 0;
  let misses = 0;
  for (let i = 0; i < query.terms.length; i++) {
    const weight = query.terms[i]?.weight ?? 0;
    const own = match.strengths[i] ?? 0;
    if (own === 1) {
      holds += weight;
      continue;
    }
    let nearby = 0;
    for (let other = from; other <= to; other++) {
      if (other !== sentence) nearby = Math.max(nearby, nearbyStrength(run.matchOf(other).strengths[i] ?? 0));
    }
    holds += weight * nearby;
    misses += weight * nearby * (1 - own);
  }
  row[Feature.paragraphHolds] = share(query, holds);
  row[Feature.paragraphMisses] = share(query, misses);
}

function scoreOfParagraph({ run }: Candidate, paragraphs: Paragraphs, from: number, to: number): number {
  const { index, query, paragraphWeights } = run;
  let length = 0;
  for (let other = from; other <= to; other++) length += index.lengths[other] ?? 0;
  let score = 0;
  for (let i = 0; i < query.terms.length; i++) {
    let frequency = 0;
    for (let other = from; other <= to; other++) frequency += run.matchOf(other).counts[i] ?? 0;
    if (frequency > 0) score += (paragraphWeights[i] ?? 0) * paragraphSaturation(paragraphs, frequency, length);
  }
  return score;
}
