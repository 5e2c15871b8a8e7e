/**
 * What tells how far the best sentence can be trusted, beside its features: how far ahead of the next it is, what of
 * the question stands nowhere in the text, and which names, numbers and opposites speak against it.
 */
import { classesOf, lookUp } from '../lexicon/lexicon.ts';
import { Mark } from './annotation.ts';
import { share } from './candidate.ts';
import type { RankedCandidate } from './candidates.ts';
import type { AnswerType, Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

export const CLUES = [
  'always',
  'score',
  'lead',
  'belief',
  'logBelief',
  'unknownShare',
  'someUnknown',
  'severalUnknown',
  'unknownName',
  'unknownNumber',
  'unknownFocus',
  'unknownRelated',
  'termCount',
  'totalWeight',
  'isShort',
  'hasName',
  'isNegated',
  'asksPerson',
  'asksTime',
  'asksPlace',
  'asksNumber',
  'asksReason',
  'asksManner',
  'asksThing',
  'asksDefinition',
  'asksYesNo',
  'isKeywords',
  'opposite',
  'missesOne',
  'missesTwo',
  'missesThree',
  'missesName',
  'missesNumber',
  'absentShare',
  'absentName',
  'absentNumber',
  'absentFocus',
  'absentVerb',
  'absentNoun',
  'absentAdjective',
  'negationMissing',
  'negationAdded',
  'missesShare',
  'missesHeaviest',
  'otherNumber',
  'otherName',
  'otherYear',
  'missesVerb',
  'missesFocus',
  'missesSuperlative',
  'sister',
  'sisterShare',
  'sisterName',
  'addresses',
  'addressesBriefly',
  'wordCount',
] as const;

export type ClueName = (typeof CLUES)[number];
export type Clues = Partial<Record<ClueName, number>>;

const ASKS: Readonly<Record<AnswerType, ClueName>> = {
  person: 'asksPerson',
  time: 'asksTime',
  place: 'asksPlace',
  number: 'asksNumber',
  money: 'asksNumber',
  reason: 'asksReason',
  manner: 'asksManner',
  thing: 'asksThing',
  definition: 'asksDefinition',
  'yes-no': 'asksYesNo',
  keywords: 'isKeywords',
};

/** "Who made you?" "Tell me a joke": talk with the bot, not about the text. */
const ADDRESSES = /^ (?:i|me|my|you|your|we)$/;
const BRIEF = 2;
const GREATEST_LEAD = 3;
const SCORE_UNIT = 5;
const TOTAL_UNIT = 20;
/** A related word of less strength does not stand for the question's own. */
const STANDS_FOR = 0.4;
/** So many sentences each way, in the same paragraph, may hold what the sentence lacks. */
const AROUND = 2;
const RELATED_FROM = 0.3;

/**
 * @param best the best candidate
 * @param score the model's score of it
 * @param next the model's score of the second best, if there is one
 * @param belief the share of belief that the best candidate has among all
 */
export function cluesOf(best: RankedCandidate, score: number, next: number | undefined, belief: number): Clues {
  const { index, query } = best;
  const addresses = query.keys.some((key) => ADDRESSES.test(key));
  return {
    always: 1,
    score: score / SCORE_UNIT,
    lead: Math.min(GREATEST_LEAD, next === undefined ? GREATEST_LEAD : score - next),
    belief,
    logBelief: Math.log(belief),
    termCount: Math.log(1 + query.terms.length),
    totalWeight: query.totalWeight / TOTAL_UNIT,
    isShort: query.terms.length <= BRIEF ? 1 : 0,
    hasName: query.terms.some(({ isName }) => isName) ? 1 : 0,
    isNegated: query.isNegated ? 1 : 0,
    addresses: addresses ? 1 : 0,
    addressesBriefly: addresses && query.terms.length <= BRIEF ? 1 : 0,
    wordCount: Math.log(1 + query.keys.length),
    [ASKS[query.type]]: 1,
    ...unknown(index, query),
    ...missing(best),
  };
}

function unknown(index: SentenceIndex, query: Query): Clues {
  const terms = query.terms.filter(({ term }) => !index.vocabulary.has(term));
  const related = terms.filter(({ term }) =>
    lookUp(term)?.related.some((other) => other.strength > RELATED_FROM && index.vocabulary.has(other.term)),
  );
  return {
    unknownShare: share(query, weightOf(terms)),
    someUnknown: terms.length > 0 ? 1 : 0,
    severalUnknown: terms.length > 1 ? 1 : 0,
    unknownName: terms.some(({ isName }) => isName) ? 1 : 0,
    unknownNumber: terms.some(({ isNumber }) => isNumber) ? 1 : 0,
    unknownFocus: terms.some(({ isFocus }) => isFocus) ? 1 : 0,
    unknownRelated: share(query, weightOf(related)),
  };
}

function missing(best: RankedCandidate): Clues {
  const { index, query, match, matchOf, sentence } = best;
  const missed = query.terms.filter((_, i) => (match.strengths[i] ?? 0) < STANDS_FOR);
  const nearby = new Set<number>();
  for (let other = sentence - AROUND; other <= sentence + AROUND; other++) {
    if (index.paragraphs?.[other] === undefined || index.paragraphs[other] !== index.paragraphs[sentence]) continue;
    for (const [i, strength] of matchOf(other).strengths.entries()) if (strength >= STANDS_FOR) nearby.add(i);
  }
  const absent = query.terms.filter((term, i) => missed.includes(term) && !nearby.has(i));
  const isNegatedThere = holdsNegation(best);
  const heaviest = missed.reduce((most, { weight }) => Math.max(most, weight), 0);
  const others = otherMarks(best);
  const sisters = missed.filter(({ term }) => hasSister(best, term));
  const missesNumber = missed.some(({ isNumber }) => isNumber);
  return {
    opposite: match.kinships.includes('opposite') ? 1 : 0,
    missesOne: missed.length >= 1 ? 1 : 0,
    missesTwo: missed.length >= 2 ? 1 : 0,
    missesThree: missed.length >= 3 ? 1 : 0,
    missesName: missed.some(({ isName }) => isName) ? 1 : 0,
    missesNumber: missed.some(({ isNumber }) => isNumber) ? 1 : 0,
    absentShare: share(query, weightOf(absent)),
    absentName: absent.some(({ isName }) => isName) ? 1 : 0,
    absentNumber: absent.some(({ isNumber }) => isNumber) ? 1 : 0,
    absentFocus: absent.some(({ isFocus }) => isFocus) ? 1 : 0,
    absentVerb: absent.some(({ part }) => part === 'verb') ? 1 : 0,
    absentNoun: absent.some(({ part }) => part === 'noun') ? 1 : 0,
    absentAdjective: absent.some(({ part }) => part === 'adjective') ? 1 : 0,
    missesShare: share(query, weightOf(missed)),
    missesHeaviest: share(query, heaviest),
    otherNumber: missesNumber && others & Mark.number ? 1 : 0,
    otherYear: missesNumber && others & Mark.time ? 1 : 0,
    otherName: missed.some(({ isName }) => isName) && others & Mark.capital ? 1 : 0,
    sister: sisters.length > 0 ? 1 : 0,
    sisterShare: share(query, weightOf(sisters)),
    sisterName: sisters.some(({ isName }) => isName) ? 1 : 0,
    missesVerb: query.verb !== undefined && (match.strengths[query.verb] ?? 0) < STANDS_FOR ? 1 : 0,
    missesFocus: missed.some(({ isFocus }) => isFocus) ? 1 : 0,
    missesSuperlative: query.keys.some((key) => SUPERLATIVE.test(key)) && !holdsKey(best, SUPERLATIVE) ? 1 : 0,
    negationMissing: query.isNegated && !isNegatedThere ? 1 : 0,
    negationAdded: !query.isNegated && isNegatedThere ? 1 : 0,
  };
}

const SUPERLATIVE = /^ ?(?:most|least|best|worst|\w{2,}est|first|last|onli|only|main)$/;
const NEGATION =
  /^ (?:not|never|no|without|neither|nor|cannot)$|n['’]t$|^(?:unabl|fail|lack|refus|prevent|deni|prohibit)$/;

function holdsNegation(best: RankedCandidate): boolean {
  return holdsKey(best, NEGATION);
}

function holdsKey({ index, start, end }: RankedCandidate, wanted: RegExp): boolean {
  for (let at = start; at < end; at++) if (wanted.test(index.keys[index.tokens[at] ?? -1] ?? '')) return true;
  return false;
}

/**
 * Whether the sentence holds, in place of a word of the question, another of the same kind: Italy for England, a war for
 * a battle. The commonest way to ask what an article does not say.
 */
function hasSister({ index, match, start, end }: RankedCandidate, term: string): boolean {
  const above = classesAbove(term);
  if (above.length === 0) return false;
  const asked = new Set(match.hits.map(({ position }) => position));
  for (let at = start; at < end; at++) {
    if (asked.has(at - start)) continue;
    const key = index.keys[index.tokens[at] ?? -1] ?? '';
    if (key !== term && classesAbove(key).some((sense) => above.includes(sense))) return true;
  }
  return false;
}

function classesAbove(term: string): number[] {
  return (lookUp(term)?.nouns ?? []).slice(0, 1).flatMap((sense) => classesOf(sense).slice(1, 2));
}

/** The marks of the sentence's words that are not the question's. */
function otherMarks({ index, match, start, end }: RankedCandidate): number {
  const asked = new Set(match.hits.map(({ position }) => position));
  let marks = 0;
  for (let at = start; at < end; at++) if (!asked.has(at - start)) marks |= index.marks[at] ?? 0;
  return marks;
}

function weightOf(terms: readonly { readonly weight: number }[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
