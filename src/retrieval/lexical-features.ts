/** What of the question a sentence holds: which words, in which forms, how close together, in what order. */
import { PAST_AUXILIARIES, PRESENT_AUXILIARIES } from '../text/word-classes.ts';
import { type Candidate, PER_WEIGHT, share } from './candidate.ts';
import type { Kinship } from './expansion.ts';
import { type FeatureName, type FeatureRow, placeOf } from './features.ts';

const KINSHIP_FEATURES: Readonly<Record<Exclude<Kinship, 'same'>, number>> = {
  synonym: placeOf('bySynonym'),
  acronym: placeOf('bySynonym'),
  derived: placeOf('byDerived'),
  broader: placeOf('byBroader'),
  narrower: placeOf('byNarrower'),
  similar: placeOf('bySimilar'),
  opposite: placeOf('byOpposite'),
  part: placeOf('byPart'),
  typo: placeOf('byTypo'),
  form: placeOf('byForm'),
};

const USUAL_LENGTH = 20;
const SHORT_LENGTH = 12;
const FRAGMENT_LENGTH = 6;
/** Two words of the question stand near each other within so many tokens. */
const NEAR = 4;
/** What it costs, in tokens, that two words stand the other way round. */
const REVERSED = 1.5;
const START = 3;

export function lexicalFeatures(candidate: Candidate, row: FeatureRow): void {
  const { index, sentence, start, end, match } = candidate;
  const set = (name: FeatureName, value: number): void => {
    row[placeOf(name)] = value;
  };
  heldTerms(candidate, row, set);
  tense(candidate, set);
  closeness(candidate, set);
  wording(candidate, set);
  const length = end - start;
  set('atStart', match.hits.some(({ isSame, position }) => isSame && position <= START) ? 1 : 0);
  set('long', Math.log((length + 1) / USUAL_LENGTH));
  set('tooShort', Math.min(0, Math.log((length + 1) / SHORT_LENGTH)));
  set('fragment', length < FRAGMENT_LENGTH ? 1 : 0);
  set('asks', index.asks[sentence] ?? 0);
  set('isOpen', index.isOpen[sentence] ?? 0);
}

type Setter = (name: FeatureName, value: number) => void;

function heldTerms(candidate: Candidate, row: FeatureRow, set: Setter): void {
  const { index, query, match, sentence, shareOfBest } = candidate;
  let [held, squares, names, nouns, verbs, unheld] = [0, 0, 0, 0, 0, 0];
  let [askedNames, heldNames, askedNumbers, heldNumbers] = [0, 0, 0, 0];
  for (const [i, term] of query.terms.entries()) {
    const strength = match.strengths[i] ?? 0;
    const kinship = match.kinships[i];
    const isSame = kinship === 'same';
    if (isSame) {
      held += term.weight;
      squares += term.weight ** 2;
      if (term.isName) names += term.weight;
      else if (term.part === 'noun') nouns += term.weight;
      else if (term.part === 'verb') verbs += term.weight;
    } else if (kinship === undefined) {
      unheld += term.weight;
    } else {
      const place = KINSHIP_FEATURES[kinship];
      row[place] = (row[place] ?? 0) + term.weight * strength * PER_WEIGHT;
    }
    if (term.isName) {
      askedNames += term.weight;
      heldNames += term.weight * strength;
    }
    if (term.isNumber) {
      askedNumbers += 1;
      heldNumbers += isSame ? 1 : 0;
    }
    if (term.isFocus) {
      set('focus', isSame ? 1 : 0);
      set('focusRelated', isSame ? 0 : strength);
    }
  }
  // Search engines pick lists of sentences that hold the verb or do not: it tells nothing there.
  if (query.verb !== undefined && index.paragraphs !== undefined) set('verb', match.strengths[query.verb] ?? 0);
  set('shareOfBest', shareOfBest(sentence));
  set('held', held * PER_WEIGHT);
  set('heldSquares', squares * PER_WEIGHT * PER_WEIGHT);
  set('heldNames', names * PER_WEIGHT);
  set('heldNouns', nouns * PER_WEIGHT);
  set('heldVerbs', verbs * PER_WEIGHT);
  set('unheld', share(query, unheld));
  set('coverageSquared', share(query, held) ** 2);
  if (askedNames > 0) {
    set('names', heldNames / askedNames);
    set('noName', heldNames === 0 ? 1 : 0);
  }
  if (askedNumbers > 0) set('numbers', heldNumbers / askedNumbers);
}

/** How close words stand that are neighbours in the question, and how much of the sentence they take up. */
function closeness({ query, match }: Candidate, set: Setter): void {
  const positions: number[][] = query.terms.map(() => []);
  for (const { queryTerm, position } of match.hits) positions[queryTerm]?.push(position);
  let [all, adjacent, near] = [0, 0, 0];
  for (let i = 0; i + 1 < query.terms.length; i++) {
    const weight = Math.sqrt((query.terms[i]?.weight ?? 0) * (query.terms[i + 1]?.weight ?? 0));
    let gap = Number.POSITIVE_INFINITY;
    for (const first of positions[i] ?? []) {
      for (const second of positions[i + 1] ?? []) {
        if (first !== second) gap = Math.min(gap, second > first ? second - first : first - second + REVERSED);
      }
    }
    all += weight;
    if (gap <= 1) adjacent += weight;
    if (gap <= NEAR) near += weight;
  }
  if (all > 0) {
    set('adjacent', adjacent / all);
    set('near', near / all);
  }
  const first = match.hits[0];
  const last = match.hits.at(-1);
  if (first === undefined || last === undefined) return;
  const different = new Set(match.hits.map(({ queryTerm }) => queryTerm)).size;
  set('dense', different / (last.position - first.position + 1));
}

/** How the question's own wording, small words included, comes again. */
function wording({ index, query, start, end }: Candidate, set: Setter): void {
  const asked = query.keys.map((key) => index.numberOf(key));
  const following = new Map<number, Set<number>>();
  const held = new Set<number>();
  for (let at = start; at < end; at++) {
    const token = index.tokens[at] ?? -1;
    held.add(token);
    if (at + 1 === end) break;
    const after = following.get(token) ?? new Set<number>();
    following.set(token, after.add(index.tokens[at + 1] ?? -1));
  }
  let [pairs, triples, wasPair] = [0, 0, false];
  for (let i = 0; i + 1 < asked.length; i++) {
    const [first, second] = [asked[i], asked[i + 1]];
    const isPair = first !== undefined && second !== undefined && (following.get(first)?.has(second) ?? false);
    if (isPair) pairs += 1;
    if (isPair && wasPair) triples += 1;
    wasPair = isPair;
  }
  set('phrases', pairs * PER_WEIGHT);
  set('longPhrases', triples * PER_WEIGHT);
  set('inOrder', commonSubsequence(asked, index.tokens.subarray(start, end)) / Math.max(1, asked.length));
  const { smallWords } = query;
  const heldSmallWords = smallWords.filter((key) => held.has(index.numberOf(key) ?? -1)).length;
  if (smallWords.length > 0) set('smallWords', heldSmallWords / smallWords.length);
}

/** What is asked in the past is seldom answered in the present, nor the other way round. */
function tense({ index, query, start, end }: Candidate, set: Setter): void {
  let [isPast, isPresent] = [false, false];
  for (let at = start; at < end; at++) {
    const word = (index.keys[index.tokens[at] ?? -1] ?? '').trim();
    isPast ||= PAST_AUXILIARIES.has(word);
    isPresent ||= PRESENT_AUXILIARIES.has(word);
  }
  if (query.asksPast && isPresent && !isPast) set('presentForPast', 1);
  if (query.asksPresent && isPast && !isPresent) set('pastForPresent', 1);
  if (query.asksPresent && isPresent) set('presentForPresent', 1);
}

/** Length of the longest common subsequence. */
function commonSubsequence(a: readonly (number | undefined)[], b: Uint32Array): number {
  let before = new Uint32Array(b.length + 1);
  let now = new Uint32Array(b.length + 1);
  for (const token of a) {
    if (token === undefined) continue;
    for (let j = 1; j <= b.length; j++) {
      now[j] = token === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, now[j - 1] ?? 0);
    }
    [before, now] = [now, before];
  }
  return before[b.length] ?? 0;
}
