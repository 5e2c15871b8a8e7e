/** What stands around a sentence: an answer often leaves out what the sentence before it has named. */
import { OPENING_POINTERS } from '../text/word-classes.ts';
import { Mark } from './annotation.ts';
import { type Candidate, keyAt, share } from './candidate.ts';
import type { FeatureSetter } from './features.ts';

/** What a neighbour holds in another form counts half. */
const RELATED_NEARBY = 0.5;
/** Words that point back are looked for among so many first tokens. */
const OPENING = 7;
/** Paragraphs may be of any length (a book without blank lines): only so many sentences each way are looked at. */
const FAR = 12;

export function contextFeatures(candidate: Candidate, set: FeatureSetter): void {
  const { index, sentence, shareOfBest, paragraphShare } = candidate;
  const paragraph = index.paragraphs?.[sentence];
  const isTogether = (other: number): boolean =>
    other >= 0 && other < index.sentenceCount && index.paragraphs?.[other] === paragraph;
  const before = isTogether(sentence - 1) ? missesHeldBy(candidate, sentence - 1) : 0;
  const after = isTogether(sentence + 1) ? missesHeldBy(candidate, sentence + 1) : 0;
  if (paragraph === undefined) {
    set('listBefore', before);
    set('listAfter', after);
    set('earlyInList', 1 / (1 + sentence));
    return;
  }
  set('before', before);
  set('after', after);
  if (!isTogether(sentence - 1)) set('opensParagraph', 1);
  else {
    const goodBefore = shareOfBest(sentence - 1);
    const pointer = firstPointer(candidate);
    if (OPENING_POINTERS.has(keyAt(index, candidate.start).trim())) set('opensPointingAtGood', goodBefore);
    if (pointer !== undefined && pointer > 0) set('pointsAtGood', goodBefore);
  }

  let from = sentence;
  while (from > sentence - FAR && isTogether(from - 1)) from -= 1;
  let to = sentence;
  while (to < sentence + FAR && isTogether(to + 1)) to += 1;
  const { holds, misses } = heldAround(candidate, from, to);
  set('paragraphShare', paragraphShare(sentence));
  set('paragraphHolds', holds);
  set('paragraphMisses', misses);
}

/** Where the first word stands that points at what was said before: "Most of them were destroyed". */
function firstPointer({ index, start, end }: Candidate): number | undefined {
  for (let at = start; at < Math.min(end, start + OPENING); at++) {
    if ((index.marks[at] ?? 0) & Mark.pointing) return at - start;
  }
  return undefined;
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

/** Shares of the question: what the sentence and those around it hold, and what the sentence leaves to those around it. */
function heldAround(
  { query, match, matchOf, sentence }: Candidate,
  from: number,
  to: number,
): { readonly holds: number; readonly misses: number } {
  const around = new Float64Array(query.terms.length);
  for (let other = from; other <= to; other++) {
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
