/**
 * Whether a sentence holds an answer of the kind that the question expects: a name for who, a time for when, a number
 * for how many. Words that the question holds itself answer nothing, so only the others are looked at.
 */
import { lastSenseBelow } from '../../language/english/lexicon.ts';
import { TokenFlag } from '../../language/english/token-flags.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import { isCapitalised } from '../index/sentence-index.ts';
import type { TokenTable } from '../index/token-table.ts';
import { NO_SENSE, SENSES } from '../index/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow, flag } from './features.ts';
import { firstHitFrom } from './match.ts';

/** How fast nearness to the question's words fades, in tokens. */
const FADING = 4;
const MOST_NUMBERS = 3;
/** "23,500 U.S. soldiers": a number so many tokens before what is counted. */
const COUNTED = 3;
/** A unit and its number stand within so many tokens of each other. */
const MEASURED = 2;
/** "X is ..." says what X is if X is among so many first tokens. */
const START = 2;

export function answerFeatures(candidate: Candidate, row: FeatureRow): void {
  const { query } = candidate.run;
  switch (query.type) {
    case 'person':
    case 'place':
      names(candidate, query.type, row);
      break;
    case 'time':
      times(candidate, row);
      break;
    case 'number':
      numbers(candidate, row);
      row[Feature.numberBeforeFocus] = flag(countsFocus(candidate));
      break;
    case 'money':
      row[Feature.money] = flag(holdsMarked(candidate, TokenFlag.measured));
      row[Feature.numberBeforeFocus] = flag(countsFocus(candidate));
      break;
    case 'reason':
      row[Feature.reason] = flag(holds(candidate, WordFlag.reason));
      break;
    case 'definition':
    case 'thing':
    case 'manner':
    case 'yes-no':
    case 'keywords':
      break;
  }
  const [sense, other = sense] = query.focusSenses;
  if (sense !== undefined && other !== undefined) row[Feature.ofFocusClass] = flag(holdsA(candidate, sense, other));
  if (query.units !== undefined) unitFeatures(candidate, query.units, row);
  if (query.asksForName) row[Feature.saysName] = flag(holds(candidate, WordFlag.saysName));
  if (query.asksForDefinition) definitionFeatures(candidate, row);
  if (query.asksForName || query.asksForDefinition) row[Feature.alias] = flag(givesAlias(candidate));
}

/** Names that the question does not hold: capitalised words, two in a row, of persons, of places, after "by". */
function names(candidate: Candidate, type: 'person' | 'place', row: FeatureRow): void {
  const { run, start, end } = candidate;
  const { index } = run;
  const { tokenFlags, tokens, wordFlags } = index;
  for (let at = start; at < end; at++) {
    const mark = tokenFlags[at] ?? 0;
    if (!(mark & (TokenFlag.capital | TokenFlag.opening)) || isAsked(candidate, at)) continue;
    const key = tokens[at] ?? 0;
    if (type === 'person' && mark & TokenFlag.capital && standsAfterBy(wordFlags, tokens, at, start))
      row[Feature.personBy] = 1;
    const isNoName = (mark & TokenFlag.time) !== 0 || ((mark & TokenFlag.stopWord) !== 0 && !(mark & TokenFlag.number));
    if (isNoName || !isCapitalised(index, mark, key)) continue;
    const kind = wordFlags[key] ?? 0;
    if (type === 'place') {
      row[Feature.placeCapital] = 1;
      if (kind & WordFlag.place) row[Feature.placeClass] = 1;
      continue;
    }
    row[Feature.personCapital] = 1;
    if (kind & WordFlag.person) row[Feature.personClass] = 1;
    const goesOn = at + 1 < end && ((tokenFlags[at + 1] ?? 0) & TokenFlag.capital) !== 0;
    if (goesOn && !isAsked(candidate, at + 1)) row[Feature.personPair] = 1;
  }
}

function times(candidate: Candidate, row: FeatureRow): void {
  const { run, start, end } = candidate;
  const { tokenFlags } = run.index;
  for (let at = start; at < end; at++) {
    const mark = tokenFlags[at] ?? 0;
    if (!(mark & (TokenFlag.time | TokenFlag.number)) || isAsked(candidate, at)) continue;
    if (mark & TokenFlag.number) row[Feature.timeNumber] = 1;
    if (!(mark & TokenFlag.time)) continue;
    if (mark & TokenFlag.number) row[Feature.timeYear] = 1;
    row[Feature.timeNear] = Math.max(row[Feature.timeNear] ?? 0, nearness(candidate, at));
  }
}

function numbers(candidate: Candidate, row: FeatureRow): void {
  const { run, start, end } = candidate;
  const { tokenFlags } = run.index;
  let count = 0;
  for (let at = start; at < end; at++) {
    if (!((tokenFlags[at] ?? 0) & TokenFlag.number) || isAsked(candidate, at)) continue;
    count += 1;
    row[Feature.numberNear] = Math.max(row[Feature.numberNear] ?? 0, nearness(candidate, at));
  }
  row[Feature.numberCount] = Math.min(MOST_NUMBERS, count) / MOST_NUMBERS;
}

/** Whether the word at a place of the index is one that bears on the question. */
function isAsked({ match: { hits }, start }: Candidate, at: number): boolean {
  return hits[firstHitFrom(hits, at - start)]?.position === at - start;
}

/** 1 for a word that bears on the question, less for one at some distance from the nearest, 0 if there is none. */
function nearness({ match: { hits }, start }: Candidate, at: number): number {
  const here = at - start;
  const next = firstHitFrom(hits, here);
  const before = here - (hits[next - 1]?.position ?? Number.NEGATIVE_INFINITY);
  const after = (hits[next]?.position ?? Number.POSITIVE_INFINITY) - here;
  return 1 / (1 + Math.min(before, after) / FADING);
}

/** Whether a word that the question does not hold has a mark. Of stop words, only numbers and times count. */
function holdsMarked(candidate: Candidate, wanted: number): boolean {
  const { run, start, end } = candidate;
  for (let at = start; at < end; at++) {
    const mark = run.index.tokenFlags[at] ?? 0;
    if (!(mark & wanted) || ((mark & TokenFlag.stopWord) !== 0 && !(mark & (TokenFlag.number | TokenFlag.time))))
      continue;
    if (!isAsked(candidate, at)) return true;
  }
  return false;
}

/** Whether it names something of one of two kinds ("Japan" for "which country") that the question does not name itself. */
function holdsA(candidate: Candidate, sense: number, other: number): boolean {
  const { run, start, end } = candidate;
  const { tokens, vocabulary } = run.index;
  const { senses } = vocabulary;
  const last = lastSenseBelow(sense);
  const lastOther = lastSenseBelow(other);
  for (let at = start; at < end; at++) {
    const from = (tokens[at] ?? 0) * SENSES;
    for (let i = from; i < from + SENSES; i++) {
      const own = senses[i] ?? 0;
      if (own === NO_SENSE) break;
      const isOne = (own >= sense && own <= last) || (own >= other && own <= lastOther);
      if (isOne && !isAsked(candidate, at)) return true;
    }
  }
  return false;
}

/** "By Ann", "by the Normans" */
function standsAfterBy(kinds: Uint16Array, tokens: TokenTable['tokens'], at: number, start: number): boolean {
  if (at <= start) return false;
  const before = kinds[tokens[at - 1] ?? 0] ?? 0;
  if (before & WordFlag.by) return true;
  return (before & WordFlag.the) !== 0 && at - 2 >= start && ((kinds[tokens[at - 2] ?? 0] ?? 0) & WordFlag.by) !== 0;
}

function countsFocus({ run: { index, query }, match, start }: Candidate): boolean {
  return match.hits.some(({ queryTerm, position }) => {
    if (!query.terms[queryTerm]?.isFocus) return false;
    for (let at = Math.max(0, position - COUNTED); at < position; at++) {
      if ((index.tokenFlags[start + at] ?? 0) & TokenFlag.number) return true;
    }
    return false;
  });
}

/** "How long" is answered in years or miles, and best by a number of them. */
function unitFeatures({ run: { index }, start, end }: Candidate, units: readonly number[], row: FeatureRow): void {
  for (let at = start; at < end; at++) {
    if (!units.includes(index.tokens[at] ?? 0)) continue;
    row[Feature.unit] = 1;
    for (let near = Math.max(start, at - MEASURED); near <= Math.min(end - 1, at + MEASURED); near++) {
      if ((index.tokenFlags[near] ?? 0) & TokenFlag.number) row[Feature.unitOfNumber] = 1;
    }
  }
}

/** "X is a ..." right after the last word of the question, and X near the start. */
function definitionFeatures({ run: { index }, match, start, end }: Candidate, row: FeatureRow): void {
  const same = match.hits.filter(({ isSame }) => isSame);
  const last = same.at(-1);
  if (last === undefined) return;
  const kindAfter = (distance: number): number => {
    const at = start + last.position + distance;
    return at < end ? (index.wordFlags[index.tokens[at] ?? 0] ?? 0) : 0;
  };
  if (kindAfter(1) & WordFlag.formOfBe)
    row[Feature.definitionIs] = kindAfter(2) & (WordFlag.a | WordFlag.the) ? 1.5 : 1;
  if (same.some(({ position }) => position <= START)) row[Feature.definitionAtStart] = 1;
}

/** "Leukocytes (white blood cells)", "the European Union (EU)": what the question names stands in brackets, or before some. */
function givesAlias({ run: { index }, match, start, end }: Candidate): boolean {
  const isBracketed = (at: number): boolean => at < end && ((index.tokenFlags[at] ?? 0) & TokenFlag.bracketed) !== 0;
  return match.hits.some(
    ({ isSame, position }) => isSame && (isBracketed(start + position) || isBracketed(start + position + 1)),
  );
}

function holds({ run: { index }, start, end }: Candidate, kind: number): boolean {
  for (let at = start; at < end; at++) if ((index.wordFlags[index.tokens[at] ?? 0] ?? 0) & kind) return true;
  return false;
}
