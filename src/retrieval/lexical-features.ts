/** What of the question a sentence holds: which words, how close together, in which wording. */
import { PRESENT_AUXILIARIES } from '../text/word-classes.ts';
import { Mark } from './annotation.ts';
import { type Candidate, keyAt, PER_WEIGHT, share } from './candidate.ts';
import type { FeatureSetter } from './features.ts';

/** Words of the question that stand within so many tokens of each other belong together. */
const WINDOW = 8;
/** A word of the question opens the sentence if it is among so many first tokens. */
const START = 3;
/** A related word of less strength does not restate the question. */
const BEARS_FROM = 0.5;

export function lexicalFeatures(candidate: Candidate, set: FeatureSetter): void {
  const { match } = candidate;
  heldTerms(candidate, set);
  set('window', bestWindow(candidate));
  wording(candidate, set);
  if (candidate.query.asksPresent && holdsPresent(candidate)) set('presentForPresent', 1);
  set('atStart', match.hits.some(({ isSame, position }) => isSame && position <= START) ? 1 : 0);
  set('restates', shareFromQuestion(candidate));
}

function heldTerms({ query, match, sentence, shareOfBest }: Candidate, set: FeatureSetter): void {
  let [unheld, squares, names, askedNames, heldNames] = [0, 0, 0, 0, 0];
  for (const [i, { weight, isName, isFocus }] of query.terms.entries()) {
    const strength = match.strengths[i] ?? 0;
    const isSame = match.kinships[i] === 'same';
    if (strength === 0) unheld += weight;
    if (isSame) squares += weight ** 2;
    if (isName) {
      if (isSame) names += weight;
      askedNames += weight;
      heldNames += weight * strength;
    }
    if (isFocus && isSame) set('focus', 1);
  }
  set('shareOfBest', shareOfBest(sentence));
  set('unheld', share(query, unheld));
  set('heldSquares', squares * PER_WEIGHT * PER_WEIGHT);
  set('heldNames', names * PER_WEIGHT);
  if (askedNames > 0) {
    set('names', heldNames / askedNames);
    set('noName', heldNames === 0 ? 1 : 0);
  }
}

/** Of the sentence's terms, the share that bears on the question: one that only restates it answers nothing. */
function shareFromQuestion({ index, sentence, start, match: { hits } }: Candidate): number {
  const restated = new Set<number>();
  for (const { position, strength } of hits) {
    const isTerm = !((index.marks[start + position] ?? 0) & Mark.stopWord);
    if (strength > BEARS_FROM && isTerm) restated.add(position);
  }
  return restated.size / Math.max(1, index.lengths[sentence] ?? 0);
}

/** The share of the question that some `WINDOW` tokens in a row hold, at most. */
function bestWindow({ query, match: { hits } }: Candidate): number {
  const held = new Float64Array(query.terms.length);
  let best = 0;
  for (const [i, first] of hits.entries()) {
    held.fill(0);
    for (let j = i; j < hits.length; j++) {
      const { position, queryTerm, strength } = hits[j] ?? first;
      if (position - first.position >= WINDOW) break;
      held[queryTerm] = Math.max(held[queryTerm] ?? 0, strength);
    }
    best = Math.max(
      best,
      held.reduce((sum, strength, term) => sum + strength * (query.terms[term]?.weight ?? 0), 0),
    );
  }
  return share(query, best);
}

/** How the question's own wording, small words included, comes again. */
function wording({ index, query, start, end }: Candidate, set: FeatureSetter): void {
  const asked = query.keys.map((key) => index.numberOf(key) ?? -1);
  let pairs = 0;
  for (let i = 0; i + 1 < asked.length; i++) {
    for (let at = start; at + 1 < end; at++) {
      if (index.tokens[at] !== asked[i] || index.tokens[at + 1] !== asked[i + 1]) continue;
      pairs += 1;
      break;
    }
  }
  set('phrases', pairs * PER_WEIGHT);
  if (query.smallWords.length === 0) return;
  const held = new Set(index.tokens.subarray(start, end));
  const heldSmallWords = query.smallWords.filter((key) => held.has(index.numberOf(key) ?? -1)).length;
  set('smallWords', heldSmallWords / query.smallWords.length);
}

function holdsPresent({ index, start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (PRESENT_AUXILIARIES.has(keyAt(index, at).trim())) return true;
  return false;
}
