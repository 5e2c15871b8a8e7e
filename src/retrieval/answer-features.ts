/**
 * Whether a sentence holds an answer of the kind that the question expects: a name for who, a time for when, a number
 * for how many. Words that the question holds itself answer nothing, so only the others are looked at.
 */
import { CLASSES } from '../lexicon/lexicon.ts';
import { FORMS_OF_BE } from '../text/word-classes.ts';
import { Mark } from './annotation.ts';
import { type Candidate, keyAt } from './candidate.ts';
import { type FeatureSetter, flag } from './features.ts';
import { isCapitalised } from './sentence-index.ts';

/** How fast nearness to the question's words fades, in tokens. */
const FADING = 4;
const MOST_NUMBERS = 3;
/** "23,500 U.S. soldiers": a number so many tokens before what is counted. */
const COUNTED = 3;
/** A unit and its number stand within so many tokens of each other. */
const MEASURED = 2;
/** "X is ..." says what X is if X is among so many first tokens. */
const START = 2;

/** Stems. "Arguing that ..." gives a reason for what somebody wants. */
const REASON = /^(?:because|due|reason|caus|result|argu)$/;
const SAYS_NAME = /^(?:call|name|known|term|dub|nicknam|refer)$/;

export function answerFeatures(candidate: Candidate, set: FeatureSetter): void {
  const { query, match } = candidate;
  const asked = new Set(match.hits.map(({ position }) => position));
  const survey = lookAround(candidate, asked);
  switch (query.type) {
    case 'person':
      set('personCapital', flag(survey.name));
      set('personPair', flag(survey.namePair));
      set('personClass', flag(survey.namedPerson));
      set('personBy', flag(hasNameAfterBy(candidate, asked)));
      break;
    case 'time':
      set('timeYear', flag(survey.year));
      set('timeNumber', flag(survey.numbers > 0));
      set('timeNear', fading(survey.nearestTime));
      break;
    case 'place':
      set('placeClass', flag(survey.namedPlace));
      set('placeCapital', flag(survey.name));
      break;
    case 'number':
      set('numberNear', fading(survey.nearestNumber));
      set('numberCount', Math.min(MOST_NUMBERS, survey.numbers) / MOST_NUMBERS);
      set('numberBeforeFocus', flag(countsFocus(candidate)));
      break;
    case 'money':
      set('money', flag(survey.measured));
      set('numberBeforeFocus', flag(countsFocus(candidate)));
      break;
    case 'reason':
      set('reason', flag(holds(candidate, REASON)));
      break;
    case 'definition':
    case 'thing':
    case 'manner':
    case 'yes-no':
    case 'keywords':
      break;
  }
  set('ofFocusClass', flag(survey.ofFocus));
  if (query.units.size > 0) unitFeatures(candidate, set);
  if (query.asksForName) set('saysName', flag(holds(candidate, SAYS_NAME)));
  if (query.asksForDefinition) definitionFeatures(candidate, set);
  if (query.asksForName || query.asksForDefinition) set('alias', flag(givesAlias(candidate)));
}

/** What kinds of words, other than the question's, the sentence holds, and how near they stand to the question's. */
interface Survey {
  name: boolean;
  namePair: boolean;
  namedPerson: boolean;
  namedPlace: boolean;
  ofFocus: boolean;
  measured: boolean;
  year: boolean;
  numbers: number;
  nearestNumber: number;
  nearestTime: number;
}

function lookAround(candidate: Candidate, asked: ReadonlySet<number>): Survey {
  const { index, query, start, end } = candidate;
  const survey: Survey = {
    ...{ name: false, namePair: false, namedPerson: false, namedPlace: false, ofFocus: false, measured: false },
    ...{ year: false, numbers: 0, nearestNumber: Number.POSITIVE_INFINITY, nearestTime: Number.POSITIVE_INFINITY },
  };
  const distances = distancesToHits(candidate);
  for (let at = start; at < end; at++) {
    const marks = index.marks[at] ?? 0;
    const isNumber = (marks & Mark.number) !== 0;
    const isTime = (marks & Mark.time) !== 0;
    if (asked.has(at - start) || (marks & Mark.stopWord && !isNumber && !isTime)) continue;
    const distance = distances[at - start] ?? Number.POSITIVE_INFINITY;
    if (isNumber) {
      survey.numbers += 1;
      survey.nearestNumber = Math.min(survey.nearestNumber, distance);
    }
    if (isTime) {
      survey.year ||= isNumber;
      survey.nearestTime = Math.min(survey.nearestTime, distance);
    }
    survey.measured ||= (marks & Mark.measured) !== 0;
    const key = index.tokens[at] ?? -1;
    survey.ofFocus ||= index.isOneOf(key, query.focusSenses);
    if (!isCapitalised(index, marks, key) || isTime) continue;
    survey.name = true;
    survey.namePair ||= at + 1 < end && !asked.has(at + 1 - start) && ((index.marks[at + 1] ?? 0) & Mark.capital) !== 0;
    survey.namedPerson ||= index.isOneOf(key, CLASSES.person);
    survey.namedPlace ||= index.isOneOf(key, CLASSES.place);
  }
  return survey;
}

/** For each token how far the nearest word is that bears on the question. */
function distancesToHits({ match, start, end }: Candidate): Float64Array {
  const distances = new Float64Array(end - start).fill(Number.POSITIVE_INFINITY);
  for (const { position } of match.hits) distances[position] = 0;
  for (let i = 1; i < distances.length; i++) distances[i] = Math.min(distances[i] ?? 0, (distances[i - 1] ?? 0) + 1);
  for (let i = distances.length - 2; i >= 0; i--) {
    distances[i] = Math.min(distances[i] ?? 0, (distances[i + 1] ?? 0) + 1);
  }
  return distances;
}

function hasNameAfterBy({ index, start, end }: Candidate, asked: ReadonlySet<number>): boolean {
  for (let at = start + 1; at < end; at++) {
    if (asked.has(at - start) || !((index.marks[at] ?? 0) & Mark.capital)) continue;
    const before = keyAt(index, at - 1);
    if (before === ' by' || (before === ' the' && at - 2 >= start && keyAt(index, at - 2) === ' by')) return true;
  }
  return false;
}

function countsFocus({ index, query, match, start }: Candidate): boolean {
  return match.hits.some(({ queryTerm, position }) => {
    if (!query.terms[queryTerm]?.isFocus) return false;
    for (let at = Math.max(0, position - COUNTED); at < position; at++) {
      if ((index.marks[start + at] ?? 0) & Mark.number) return true;
    }
    return false;
  });
}

/** "How long" is answered in years or miles, and best by a number of them. */
function unitFeatures({ index, query, start, end }: Candidate, set: FeatureSetter): void {
  for (let at = start; at < end; at++) {
    if (!query.units.has(keyAt(index, at).trim())) continue;
    set('unit', 1);
    for (let near = Math.max(start, at - MEASURED); near <= Math.min(end - 1, at + MEASURED); near++) {
      if ((index.marks[near] ?? 0) & Mark.number) set('unitOfNumber', 1);
    }
  }
}

/** "X is a ..." right after the last word of the question, and X near the start. */
function definitionFeatures({ index, match, start, end }: Candidate, set: FeatureSetter): void {
  const same = match.hits.filter(({ isSame }) => isSame);
  const last = same.at(-1);
  if (last === undefined) return;
  const wordAfter = (distance: number): string => {
    const at = start + last.position + distance;
    return at < end ? keyAt(index, at).trim() : '';
  };
  if (FORMS_OF_BE.has(wordAfter(1))) set('definitionIs', /^(?:an?|the)$/.test(wordAfter(2)) ? 1.5 : 1);
  if (same.some(({ position }) => position <= START)) set('definitionAtStart', 1);
}

/** "Leukocytes (white blood cells)", "the European Union (EU)": what the question names stands in brackets, or before some. */
function givesAlias({ index, match, start, end }: Candidate): boolean {
  const isBracketed = (at: number): boolean => at < end && ((index.marks[at] ?? 0) & Mark.bracketed) !== 0;
  return match.hits.some(
    ({ isSame, position }) => isSame && (isBracketed(start + position) || isBracketed(start + position + 1)),
  );
}

function holds({ index, start, end }: Candidate, wanted: RegExp): boolean {
  for (let at = start; at < end; at++) if (wanted.test(keyAt(index, at).trim())) return true;
  return false;
}

function fading(distance: number): number {
  return 1 / (1 + distance / FADING);
}
