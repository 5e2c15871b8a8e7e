/** What stands around a sentence: an answer often leaves out what the sentence before it has named. */
import { OPENING_POINTERS } from '../text/word-classes.ts';
import { Mark } from './annotation.ts';
import { type Candidate, share } from './candidate.ts';
import { type FeatureName, type FeatureRow, placeOf } from './features.ts';

/** A pointing word counts among so many first tokens. */
const OPENING = 6;
/** What a neighbour holds in another form counts half. */
const RELATED_NEARBY = 0.5;

export function contextFeatures(candidate: Candidate, row: FeatureRow): void {
  const { index, sentence, shareOfBest } = candidate;
  const set = (name: FeatureName, value: number): void => {
    row[placeOf(name)] = value;
  };
  const paragraph = index.paragraphs?.[sentence];
  const isTogether = (other: number): boolean =>
    other >= 0 && other < index.sentenceCount && index.paragraphs?.[other] === paragraph;
  const before = isTogether(sentence - 1) ? missesHeldBy(candidate, sentence - 1) : 0;
  const after = isTogether(sentence + 1) ? missesHeldBy(candidate, sentence + 1) : 0;
  const isPointing = points(candidate);
  if (isPointing) set('pointing', 1);
  if (paragraph === undefined) {
    set('listBefore', before);
    set('listAfter', after);
    set('earlyInList', 1 / (1 + sentence));
    return;
  }

  const goodBefore = isTogether(sentence - 1) ? shareOfBest(sentence - 1) : 0;
  set('before', before);
  set('after', after);
  set('pointsBack', isPointing ? before : 0);
  set('followsGood', goodBefore);
  set('precedesGood', isTogether(sentence + 1) ? shareOfBest(sentence + 1) : 0);
  set('opensPointingAtGood', opensPointing(candidate) ? goodBefore : 0);
  set('opensParagraph', isTogether(sentence - 1) ? 0 : 1);
  set('earlyInText', 1 / (1 + sentence));

  let from = sentence;
  while (isTogether(from - 1)) from -= 1;
  let to = sentence;
  while (isTogether(to + 1)) to += 1;
  const { holds, misses } = heldAround(candidate, from, to);
  set('paragraphHolds', holds);
  set('paragraphMisses', misses);
}

/** Share of the question that the sentence lacks and another sentence holds. */
function missesHeldBy({ query, match, matchOf }: Candidate, other: number): number {
  const { strengths } = matchOf(other);
  let weight = 0;
  for (const [i, term] of query.terms.entries()) {
    weight += term.weight * nearby(strengths[i] ?? 0) * (1 - (match.strengths[i] ?? 0));
  }
  return share(query, weight);
}

function nearby(strength: number): number {
  return strength === 1 ? 1 : strength * RELATED_NEARBY;
}

/** Paragraphs may be of any length (a book without blank lines): only so many sentences each way are looked at. */
const FAR = 12;

function heldAround(
  { query, match, matchOf, sentence }: Candidate,
  from: number,
  to: number,
): { holds: number; misses: number } {
  const around = new Float64Array(query.terms.length);
  for (let other = Math.max(from, sentence - FAR); other <= Math.min(to, sentence + FAR); other++) {
    if (other === sentence) continue;
    for (const [i, strength] of matchOf(other).strengths.entries()) {
      around[i] = Math.max(around[i] ?? 0, nearby(strength));
    }
  }
  let [holds, misses] = [0, 0];
  for (const [i, { weight }] of query.terms.entries()) {
    const own = match.strengths[i] ?? 0;
    holds += weight * (own === 1 ? 1 : (around[i] ?? 0));
    if (own < 1) misses += weight * (around[i] ?? 0) * (1 - own);
  }
  return { holds: share(query, holds), misses: share(query, misses) };
}

function points({ index, start, end }: Candidate): boolean {
  for (let at = start; at < Math.min(end, start + OPENING); at++) {
    if ((index.marks[at] ?? 0) & Mark.pointing) return true;
  }
  return false;
}

function opensPointing({ index, start }: Candidate): boolean {
  return OPENING_POINTERS.has((index.keys[index.tokens[start] ?? -1] ?? '').trim());
}
