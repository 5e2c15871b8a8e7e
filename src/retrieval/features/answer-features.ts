/**
 * Whether a sentence contains an answer of the type that the question expects: a name for "who", a time for "when", a number
 * for "how many". A word that matches the question cannot be the answer, so only the other words are considered.
 */
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { isCapitalised, type SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { termIdAt, tokenFlagsAt, wordFlagsAt } from '../index/token-table.ts';
import { NO_SENSE, SENSES } from '../index/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { Feature, type FeatureRow, featureValue, indicator } from './features.ts';
import { firstHitFrom } from './term-match.ts';

/** In tokens. At this distance from the nearest match, the nearness of a word is one half. */
const HALF_NEARNESS_DISTANCE = 4;
/** More numbers than this in a sentence do not raise the feature further. */
const MAX_NUMBERS = 3;
/** In tokens. A number counts a noun that follows within this distance: "23,500 U.S. soldiers". */
const MAX_DISTANCE_OF_COUNTED = 3;
/** In tokens. A unit belongs to a number within this distance. */
const MAX_DISTANCE_OF_UNIT = 2;
/** In tokens. "X is ..." defines X only if X is at this position or before it. */
const MAX_DEFINED_POSITION = 2;
/** The value of a definition with an article ("X is a ...", "X is the ..."), compared with 1 for one without. */
const DEFINITION_WITH_ARTICLE = 1.5;

/** Computes the features of this file, and sets those that are not 0 in the row. */
export function answerFeatures(candidate: Candidate, row: FeatureRow): void {
  const { query } = candidate.run;
  switch (query.type) {
    case 'person':
    case 'place':
      nameFeatures(candidate, query.type, row);
      break;
    case 'time':
      timeFeatures(candidate, row);
      break;
    case 'number':
      numberFeatures(candidate, row);
      row[Feature.numberBeforeFocus] = indicator(countsFocus(candidate));
      break;
    case 'money':
      row[Feature.money] = indicator(containsMeasure(candidate));
      row[Feature.numberBeforeFocus] = indicator(countsFocus(candidate));
      break;
    case 'reason':
      row[Feature.reason] = indicator(containsWord(candidate, WordFlag.reason));
      break;
    case 'definition':
    case 'thing':
    case 'manner':
    case 'yes-no':
    case 'keywords':
      break;
  }
  const [sense, other = sense] = query.focusSenses;
  if (sense !== undefined && other !== undefined) {
    row[Feature.kindOfFocus] = indicator(containsKindOf(candidate, sense, other));
  }
  if (query.units !== undefined) unitFeatures(candidate, query.units, row);
  if (query.asksForName) row[Feature.namingWord] = indicator(containsWord(candidate, WordFlag.saysName));
  if (query.asksForDefinition) definitionFeatures(candidate, row);
  if (query.asksForName || query.asksForDefinition) row[Feature.alias] = indicator(givesAlias(candidate));
}

/** Looks for names that the question does not contain: of persons or places, of two words in a row, or after "by". */
function nameFeatures(candidate: Candidate, type: 'person' | 'place', row: FeatureRow): void {
  const { run, start, end } = candidate;
  const { index } = run;
  for (let at = start; at < end; at++) {
    const flags = tokenFlagsAt(index, at);
    if (!(flags & (TokenFlag.capital | TokenFlag.opening)) || isMatch(candidate, at)) continue;
    if (type === 'person' && flags & TokenFlag.capital && isAfterBy(index, at, start)) row[Feature.personAfterBy] = 1;
    const wordFlags = wordFlagsAt(index, at);
    const isStopWord = (wordFlags & WordFlag.stopWord) !== 0 && !(flags & TokenFlag.number);
    if (flags & TokenFlag.time || isStopWord || !isCapitalised(index, flags, termIdAt(index, at))) continue;
    if (type === 'place') {
      row[Feature.placeCapital] = 1;
      if (wordFlags & WordFlag.place) row[Feature.placeNoun] = 1;
      continue;
    }
    row[Feature.personCapital] = 1;
    if (wordFlags & WordFlag.person) row[Feature.personNoun] = 1;
    const isBeforeCapital = at + 1 < end && (tokenFlagsAt(index, at + 1) & TokenFlag.capital) !== 0;
    if (isBeforeCapital && !isMatch(candidate, at + 1)) row[Feature.personTwoCapitals] = 1;
  }
}

function timeFeatures(candidate: Candidate, row: FeatureRow): void {
  const { run, start, end } = candidate;
  for (let at = start; at < end; at++) {
    const flags = tokenFlagsAt(run.index, at);
    if (!(flags & (TokenFlag.time | TokenFlag.number)) || isMatch(candidate, at)) continue;
    if (flags & TokenFlag.number) row[Feature.timeNumber] = 1;
    if (!(flags & TokenFlag.time)) continue;
    if (flags & TokenFlag.number) row[Feature.timeYear] = 1;
    // "When is it closed?" asks for days or hours rather than for a year.
    else if (run.query.asksInPresent) row[Feature.timeWordInPresent] = 1;
    row[Feature.timeNearMatch] = Math.max(featureValue(row, Feature.timeNearMatch), nearnessToMatch(candidate, at));
  }
}

function numberFeatures(candidate: Candidate, row: FeatureRow): void {
  const { run, start, end } = candidate;
  let count = 0;
  for (let at = start; at < end; at++) {
    if (!(tokenFlagsAt(run.index, at) & TokenFlag.number) || isMatch(candidate, at)) continue;
    count += 1;
    row[Feature.numberNearMatch] = Math.max(featureValue(row, Feature.numberNearMatch), nearnessToMatch(candidate, at));
  }
  row[Feature.numberCount] = Math.min(MAX_NUMBERS, count) / MAX_NUMBERS;
}

/** Whether the token at an index of the table matches a term of the question. */
function isMatch({ match: { hits }, start }: Candidate, at: number): boolean {
  return hits[firstHitFrom(hits, at - start)]?.position === at - start;
}

/**
 * The nearness of a token to the nearest matching token: 1 for a match itself, falling with the distance, 0 without any
 * match.
 */
function nearnessToMatch({ match: { hits }, start }: Candidate, at: number): number {
  const position = at - start;
  const next = firstHitFrom(hits, position);
  const distanceBefore = position - (hits[next - 1]?.position ?? Number.NEGATIVE_INFINITY);
  const distanceAfter = (hits[next]?.position ?? Number.POSITIVE_INFINITY) - position;
  return 1 / (1 + Math.min(distanceBefore, distanceAfter) / HALF_NEARNESS_DISTANCE);
}

/** Whether the sentence contains a sum, a percentage or a unit that does not match the question. */
function containsMeasure(candidate: Candidate): boolean {
  const { run, start, end } = candidate;
  for (let at = start; at < end; at++) {
    const flags = tokenFlagsAt(run.index, at);
    if (!(flags & TokenFlag.measured)) continue;
    const isStopWord = (wordFlagsAt(run.index, at) & WordFlag.stopWord) !== 0;
    const isFunctionWord = isStopWord && !(flags & (TokenFlag.number | TokenFlag.time));
    if (!isFunctionWord && !isMatch(candidate, at)) return true;
  }
  return false;
}

/** Whether the sentence names something below one of two senses of the lexicon: "Japan" for "which country". */
function containsKindOf(candidate: Candidate, sense: number, otherSense: number): boolean {
  const { run, start, end } = candidate;
  const { index } = run;
  const { senses } = index.vocabulary;
  const { lexicon } = index.language;
  const last = lexicon.lastSenseBelow(sense);
  const otherLast = lexicon.lastSenseBelow(otherSense);
  for (let at = start; at < end; at++) {
    const from = termIdAt(index, at) * SENSES;
    for (let i = from; i < from + SENSES; i++) {
      const own = senses[i] ?? missing();
      if (own === NO_SENSE) break;
      const isOfKind = (own >= sense && own <= last) || (own >= otherSense && own <= otherLast);
      if (isOfKind && !isMatch(candidate, at)) return true;
    }
  }
  return false;
}

/**
 * Whether "by" comes right before a token: "by Ann", "by the Normans".
 *
 * @param start the index of the sentence's first token
 */
function isAfterBy(index: SentenceIndex, at: number, start: number): boolean {
  if (at <= start) return false;
  const before = wordFlagsAt(index, at - 1);
  if (before & WordFlag.agent) return true;
  return (
    (before & WordFlag.definiteArticle) !== 0 && at - 2 >= start && (wordFlagsAt(index, at - 2) & WordFlag.agent) !== 0
  );
}

/** Whether a number comes shortly before the noun that the question asks about: "how many soldiers". */
function countsFocus({ run: { index, query }, match, start }: Candidate): boolean {
  return match.hits.some(({ queryTerm, position }) => {
    if (!(query.terms[queryTerm] ?? missing()).isFocus) return false;
    for (let before = Math.max(0, position - MAX_DISTANCE_OF_COUNTED); before < position; before++) {
      if (tokenFlagsAt(index, start + before) & TokenFlag.number) return true;
    }
    return false;
  });
}

/** A question such as "how long" is answered in years or miles, and best by a number with such a unit. */
function unitFeatures({ run: { index }, start, end }: Candidate, units: readonly number[], row: FeatureRow): void {
  for (let at = start; at < end; at++) {
    if (!units.includes(termIdAt(index, at))) continue;
    row[Feature.unit] = 1;
    const last = Math.min(end - 1, at + MAX_DISTANCE_OF_UNIT);
    for (let near = Math.max(start, at - MAX_DISTANCE_OF_UNIT); near <= last; near++) {
      if (tokenFlagsAt(index, near) & TokenFlag.number) row[Feature.unitWithNumber] = 1;
    }
  }
}

/** Whether "is" or "is a" follows the last matching word directly, and whether a matching word is near the start. */
function definitionFeatures({ run: { index }, match, start, end }: Candidate, row: FeatureRow): void {
  const same = match.hits.filter(({ isSame }) => isSame);
  const last = same.at(-1);
  if (last === undefined) return;
  const flagsAfter = (distance: number): number => {
    const at = start + last.position + distance;
    return at < end ? wordFlagsAt(index, at) : 0;
  };
  if (flagsAfter(1) & WordFlag.formOfBe) {
    row[Feature.definitionIs] =
      flagsAfter(2) & (WordFlag.indefiniteArticle | WordFlag.definiteArticle) ? DEFINITION_WITH_ARTICLE : 1;
  }
  if (same.some(({ position }) => position <= MAX_DEFINED_POSITION)) row[Feature.definitionAtStart] = 1;
}

/**
 * Whether a matching word is inside brackets or right before some: "Leukocytes (white blood cells)", "the European Union
 * (EU)".
 */
function givesAlias({ run: { index }, match, start, end }: Candidate): boolean {
  const isBracketed = (at: number): boolean => at < end && (tokenFlagsAt(index, at) & TokenFlag.bracketed) !== 0;
  return match.hits.some(
    ({ isSame, position }) => isSame && (isBracketed(start + position) || isBracketed(start + position + 1)),
  );
}

/** @param wordFlag bits of `WordFlag`, of which the word must have one */
function containsWord({ run: { index }, start, end }: Candidate, wordFlag: number): boolean {
  for (let at = start; at < end; at++) if (wordFlagsAt(index, at) & wordFlag) return true;
  return false;
}
