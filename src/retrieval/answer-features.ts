/**
 * Whether a sentence holds an answer of the kind that the question expects: a name for who, a time for when, a number
 * for how many. Words that the question holds itself answer nothing, so only the others are looked at.
 */
import { CLASSES } from '../lexicon/lexicon.ts';
import { FORMS_OF_BE, PREPOSITIONS_OF_PLACE, PREPOSITIONS_OF_TIME, REASONS } from '../text/word-classes.ts';
import { Mark } from './annotation.ts';
import { type Candidate, share } from './candidate.ts';
import { type FeatureName, type FeatureRow, placeOf } from './features.ts';
import type { AnswerType } from './query.ts';
import { isCapitalised } from './sentence-index.ts';

/** How fast nearness to the question's words fades, in tokens. */
const FADING = 4;
const FADING_OF_CANDIDATE = 6;
const MOST_NEWS = 10;
const MOST_NUMBERS = 3;
/** "Carter promised": a name so many tokens before the verb may be its subject. */
const SUBJECT = 5;
/** "23,500 U.S. soldiers": a number so many tokens before what is counted. */
const COUNTED = 3;

/** What kinds of words, other than the question's, the sentence holds, and how near they stand to the question's. */
interface Survey {
  number: number;
  time: number;
  year: number;
  measured: number;
  money: number;
  quoted: number;
  title: number;
  name: number;
  namePair: number;
  namedPerson: number;
  place: number;
  namedPlace: number;
  ofFocus: number;
  namedOfFocus: number;
  nearestNumber: number;
  nearestTime: number;
  nearestName: number;
}

export function answerFeatures(candidate: Candidate, row: FeatureRow): void {
  const { index, query, sentence, match } = candidate;
  const set = (name: FeatureName, value: number): void => {
    row[placeOf(name)] = value;
  };
  const asked = new Set(match.hits.map(({ position }) => position));
  const survey = lookAround(candidate, asked);
  const news = Math.min(MOST_NEWS, (index.lengths[sentence] ?? 0) - asked.size) / MOST_NEWS;
  const near = candidateNear(candidate, asked);
  set('candidateNear', near);

  switch (query.type) {
    case 'person':
      set('personCapital', has(survey.name));
      set('personPair', has(survey.namePair));
      set('personClass', has(survey.namedPerson));
      set('personTitle', has(survey.title));
      set('personNear', fading(survey.nearestName));
      set('personBeforeVerb', hasSubject(candidate, asked) ? 1 : 0);
      set('personBy', hasAfter(candidate, asked, isBy, Mark.capital) ? 1 : 0);
      set('candidateNearWho', near);
      break;
    case 'time':
      set('timeWord', has(survey.time));
      set('timeYear', has(survey.year));
      set('timeNumber', has(survey.number));
      set('timeNear', fading(survey.nearestTime));
      set('timeNumberNear', fading(survey.nearestNumber));
      set('timeAfterPreposition', hasAfter(candidate, asked, isOfTime, Mark.time | Mark.number) ? 1 : 0);
      set('candidateNearWhen', near);
      break;
    case 'place':
      set('placeClass', has(survey.namedPlace));
      set('placeCapital', has(survey.name));
      set('placeCapitalNear', fading(survey.nearestName));
      set('placeAfterPreposition', hasAfter(candidate, asked, isOfPlace, Mark.capital) ? 1 : 0);
      break;
    case 'number':
      set('numberThere', has(survey.number));
      set('numberNear', fading(survey.nearestNumber));
      set('numberMeasured', has(survey.measured));
      set('numberCount', Math.min(MOST_NUMBERS, survey.number) / MOST_NUMBERS);
      set('numberBeforeFocus', countsFocus(candidate) ? 1 : 0);
      break;
    case 'money':
      set('moneyThere', has(survey.money));
      set('moneyNumber', has(survey.number));
      set('moneyNear', fading(survey.nearestNumber));
      set('moneyMeasured', has(survey.measured));
      set('numberBeforeFocus', countsFocus(candidate) ? 1 : 0);
      break;
    case 'reason':
      set('reasonWord', gives(candidate, (key) => REASONS.has(key)) ? 1 : 0);
      set('reasonPlain', gives(candidate, (key) => /^(?:because|due|reason|caus|result)$/.test(key)) ? 1 : 0);
      break;
    case 'manner':
      set('mannerBy', gives(candidate, (key) => key === 'by' || key === 'through') ? 1 : 0);
      break;
    case 'thing':
      set('thingCapital', has(survey.name));
      set('thingNumber', has(survey.number));
      set('thingNews', news);
      break;
    case 'keywords':
      set('keywordsNews', news);
      break;
    case 'definition':
    case 'yes-no':
      break;
  }
  if (query.units.size > 0) unitFeatures(candidate, set);
  if (query.focusSenses.size > 0) {
    set('ofFocusClass', has(survey.ofFocus));
    set('ofFocusClassCapital', has(survey.namedOfFocus));
  }
  if (query.asksForName) {
    set('saysName', gives(candidate, (key) => /^(?:call|name|known|term|dub|nicknam|refer)$/.test(key)) ? 1 : 0);
  }
  if (query.asksForDefinition) definitionFeatures(candidate, set);
}

function lookAround(candidate: Candidate, asked: ReadonlySet<number>): Survey {
  const { index, query, start, end } = candidate;
  const far = Number.POSITIVE_INFINITY;
  const survey: Survey = {
    ...{ number: 0, time: 0, year: 0, measured: 0, money: 0, quoted: 0, title: 0, name: 0, namePair: 0 },
    ...{ namedPerson: 0, place: 0, namedPlace: 0, ofFocus: 0, namedOfFocus: 0 },
    ...{ nearestNumber: far, nearestTime: far, nearestName: far },
  };
  const distances = distancesToHits(candidate);
  for (let at = start; at < end; at++) {
    const marks = index.marks[at] ?? 0;
    const isStopWord = (marks & Mark.stopWord) !== 0;
    if (asked.has(at - start) || (isStopWord && !(marks & (Mark.number | Mark.time)))) continue;
    const distance = distances[at - start] ?? far;
    if (marks & Mark.number) {
      survey.number += 1;
      survey.nearestNumber = Math.min(survey.nearestNumber, distance);
    }
    if (marks & Mark.time) {
      survey.time += 1;
      if (marks & Mark.number) survey.year += 1;
      survey.nearestTime = Math.min(survey.nearestTime, distance);
    }
    if (marks & Mark.measured) survey.measured += 1;
    if (marks & Mark.money) survey.money += 1;
    if (marks & Mark.quoted) survey.quoted += 1;
    if (marks & Mark.title) survey.title += 1;
    const classes = index.classesOf(index.tokens[at] ?? -1);
    const isOfFocus = holdsAny(classes, query.focusSenses);
    if (isOfFocus) survey.ofFocus += 1;
    if (!mayBeName(candidate, at)) continue;
    survey.name += 1;
    survey.nearestName = Math.min(survey.nearestName, distance);
    if (at + 1 < end && !asked.has(at + 1 - start) && (index.marks[at + 1] ?? 0) & Mark.capital) survey.namePair += 1;
    if (CLASSES.person.some((sense) => classes.has(sense))) survey.namedPerson += 1;
    if (CLASSES.place.some((sense) => classes.has(sense))) survey.namedPlace += 1;
    if (isOfFocus) survey.namedOfFocus += 1;
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

/** Of the words that may be the answer, how near the best placed stands to all of the question's words together. */
function candidateNear(candidate: Candidate, asked: ReadonlySet<number>): number {
  const { index, query, match, start, end } = candidate;
  let best = 0;
  for (let at = start; at < end; at++) {
    if (asked.has(at - start) || !mayAnswer(candidate, query.type, index.marks[at] ?? 0, at)) continue;
    const nearest = new Float64Array(query.terms.length).fill(Number.POSITIVE_INFINITY);
    for (const { queryTerm, position } of match.hits) {
      nearest[queryTerm] = Math.min(nearest[queryTerm] ?? 0, Math.abs(position - (at - start)));
    }
    let sum = 0;
    for (const [i, { weight }] of query.terms.entries()) {
      sum += (weight * (match.strengths[i] ?? 0)) / (1 + (nearest[i] ?? 0) / FADING_OF_CANDIDATE);
    }
    best = Math.max(best, sum);
  }
  return share(query, best);
}

function mayAnswer(candidate: Candidate, type: AnswerType, marks: number, at: number): boolean {
  switch (type) {
    case 'person':
    case 'place':
      return mayBeName(candidate, at);
    case 'time':
      return (marks & (Mark.time | Mark.number)) !== 0;
    case 'number':
    case 'money':
      return (marks & Mark.number) !== 0;
    default:
      return (marks & Mark.stopWord) === 0;
  }
}

/** "X is a ...", "X, a ..." right after the last word of the question, and X near the start. */
function definitionFeatures({ index, match, start }: Candidate, set: (name: FeatureName, value: number) => void): void {
  const same = match.hits.filter(({ isSame }) => isSame);
  const last = same.at(-1);
  if (last === undefined) return;
  const keyAt = (position: number): string => (index.keys[index.tokens[start + position] ?? -1] ?? '').trim();
  const isArticle = (key: string): boolean => key === 'a' || key === 'an' || key === 'the';
  const next = keyAt(last.position + 1);
  if (FORMS_OF_BE.has(next)) set('definitionIs', isArticle(keyAt(last.position + 2)) ? 1.5 : 1);
  if (isArticle(next)) set('definitionApposition', 1);
  if (same.some(({ position }) => position <= 2)) set('definitionAtStart', 1);
}

/** "How long" is answered in years or miles, and best by a number of them. */
function unitFeatures({ index, query, start, end }: Candidate, set: (name: FeatureName, value: number) => void): void {
  for (let at = start; at < end; at++) {
    if (!query.units.has((index.keys[index.tokens[at] ?? -1] ?? '').trim())) continue;
    set('unit', 1);
    for (let near = Math.max(start, at - 2); near < Math.min(end, at + 3); near++) {
      if ((index.marks[near] ?? 0) & Mark.number) set('unitOfNumber', 1);
    }
  }
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

function hasSubject(candidate: Candidate, asked: ReadonlySet<number>): boolean {
  const { query, match, start } = candidate;
  return match.hits.some(({ queryTerm, position }) => {
    const term = query.terms[queryTerm];
    if (term?.part !== 'verb' || term.isName) return false;
    for (let at = Math.max(0, position - SUBJECT); at < position; at++) {
      if (!asked.has(at) && mayBeName(candidate, start + at)) return true;
    }
    return false;
  });
}

const isBy = (key: string): boolean => key === 'by';
const isOfTime = (key: string): boolean => PREPOSITIONS_OF_TIME.has(key);
const isOfPlace = (key: string): boolean => PREPOSITIONS_OF_PLACE.has(key);

/** Whether a word with one of the marks follows such a preposition, "the" between them or not. */
function hasAfter(
  { index, start, end }: Candidate,
  asked: ReadonlySet<number>,
  isPreposition: (key: string) => boolean,
  marks: number,
): boolean {
  const keyAt = (at: number): string => (at < start ? '' : (index.keys[index.tokens[at] ?? -1] ?? '').trim());
  for (let at = start + 1; at < end; at++) {
    if (asked.has(at - start) || !((index.marks[at] ?? 0) & marks)) continue;
    const before = keyAt(at - 1);
    if (isPreposition(before) || (before === 'the' && isPreposition(keyAt(at - 2)))) return true;
  }
  return false;
}

function mayBeName({ index }: Candidate, at: number): boolean {
  return isCapitalised(index, index.marks[at] ?? 0, index.tokens[at]);
}

function gives({ index, start, end }: Candidate, isWanted: (key: string) => boolean): boolean {
  for (let at = start; at < end; at++) {
    if (isWanted((index.keys[index.tokens[at] ?? -1] ?? '').trim())) return true;
  }
  return false;
}

function holdsAny(all: ReadonlySet<number>, some: ReadonlySet<number>): boolean {
  for (const one of some) if (all.has(one)) return true;
  return false;
}

const has = (count: number): number => (count > 0 ? 1 : 0);

function fading(distance: number): number {
  return 1 / (1 + distance / FADING);
}
