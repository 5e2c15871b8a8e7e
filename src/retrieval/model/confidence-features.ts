/**
 * The ranked candidates -> further features of the best one that show how far it can be trusted: which of the question's
 * words do not occur in the text, how common they are in the language, and which numbers and opposites contradict it.
 */
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { type Lexicon, NO_ENTRY } from '../../language/lexicon.ts';
import type { AnswerType } from '../../language/question-form.ts';
import type { Candidate } from '../features/candidate.ts';
import { Feature, type FeatureName, featureValue, indicator } from '../features/features.ts';
import type { Match } from '../features/term-match.ts';
import { backgroundShareOf } from '../index/idf.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { defined } from '../index/table-access.ts';
import { termIdAt, tokenFlagsAt, wordFlagsAt } from '../index/token-table.ts';
import { SPELLING_RELATIONS, TermRelation } from '../query/expansion.ts';
import { type Query, type QueryTerm, weightShare } from '../query/query.ts';
import { passageEvidence } from './passage-evidence.ts';
import type { RankedCandidate } from './rank-candidates.ts';

export const CONFIDENCE_FEATURES = [
  /** 1 for every question; its weight is the constant of the model. */
  'intercept',
  /** The logarithm of the first sentence's probability in the ranking, and its scores. */
  ...(['logProbability', 'score', 'linearScore'] as const),
  // How far the others are below it: the second, the sixth; and whether it is also the best by the linear score.
  ...(['aboveSecond', 'aboveSixth', 'isLinearBest'] as const),
  // What the sentences near it add (passage-evidence.ts).
  ...(['logPassageProbability', 'passageCoverage'] as const),
  ...(['asksYesNo', 'asksManner', 'asksReason', 'asksKeywords', 'asksThing', 'asksDefinition'] as const),
  ...(['asksPerson', 'asksTime', 'asksPlace', 'asksNumber', 'asksMoney', 'lacksType'] as const),
  ...(['termCount', 'totalWeight', 'isShort', 'addressesBot'] as const),
  // These are about words that do not occur in the text.
  ...(['unknownShare', 'someUnknown', 'severalUnknown', 'unknownNumber', 'unknownRelated'] as const),
  ...(['meanRarity', 'opposite', 'missingName', 'otherNumber', 'sisterTermShare', 'missingNegation'] as const),
] as const;

export type ConfidenceFeatureName = (typeof CONFIDENCE_FEATURES)[number];
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeatureName, number>>;

/** In scores. A greater distance between two candidates does not matter, nor does a missing candidate. */
const MAX_ABOVE = 8;
/** The candidate from which on the others hardly compete with the best. */
const SIXTH = 5;
/** A question of at most this number of terms is short. */
const MAX_SHORT_TERMS = 2;
/** Divisors that scale a sum of weights, and the logarithm of a share, to a range of about 0 to 1. */
const WEIGHT_SCALE = 20;
const RARITY_SCALE = 5;
/** A term of the question counts as missing if its match in the sentence is weaker than this. */
const MIN_MATCH_STRENGTH = 0.4;
/** A missing term is also searched in this number of sentences each way, within the paragraph. */
const NEARBY_SENTENCES = 2;
/** Two words of the lexicon are closely related if their relation is stronger than this. */
const CLOSELY_RELATED = 0.3;

/** For a type of answer, the features that an answer in the sentence sets. */
const ANSWER_FEATURES: Partial<Record<AnswerType, readonly FeatureName[]>> = {
  person: ['personCapital', 'personTwoCapitals', 'personNoun', 'personAfterBy'],
  time: ['timeYear', 'timeNumber', 'timeNearMatch'],
  place: ['placeNoun', 'placeCapital'],
  number: ['numberNearMatch', 'numberCount', 'numberBeforeFocus'],
  money: ['money'],
  reason: ['reason'],
};

/** @param ranked all candidates, best first */
export function confidenceFeatures([first, ...others]: readonly [
  RankedCandidate,
  ...RankedCandidate[],
]): ConfidenceFeatures {
  const { candidate: best, probability, score, linearScore } = first;
  const { run, match } = best;
  const { index, query } = run;
  const { terms } = query;
  const missing = terms.filter((_, i) => defined(match.strengths[i]) < MIN_MATCH_STRENGTH);
  return {
    intercept: 1,
    logProbability: Math.log(probability),
    ...{ score, linearScore },
    aboveSecond: aboveOther(score, others[0]),
    aboveSixth: aboveOther(score, others[SIXTH - 1]),
    isLinearBest: indicator(others.every((other) => other.linearScore <= linearScore)),
    ...passageEvidence(first, others),
    asksYesNo: indicator(query.type === 'yes-no'),
    asksManner: indicator(query.type === 'manner'),
    asksReason: indicator(query.type === 'reason'),
    asksKeywords: indicator(query.type === 'keywords'),
    asksThing: indicator(query.type === 'thing'),
    asksDefinition: indicator(query.type === 'definition'),
    asksPerson: indicator(query.type === 'person'),
    asksTime: indicator(query.type === 'time'),
    asksPlace: indicator(query.type === 'place'),
    asksNumber: indicator(query.type === 'number'),
    asksMoney: indicator(query.type === 'money'),
    lacksType: indicator(lacksType(best)),
    termCount: Math.log(1 + terms.length),
    totalWeight: query.totalWeight / WEIGHT_SCALE,
    isShort: indicator(terms.length <= MAX_SHORT_TERMS),
    addressesBot: indicator(query.addressesBot),
    ...unknownTermFeatures(index, query, match),
    meanRarity:
      terms.reduce((sum, { entry }) => sum + rarityOf(index.language.lexicon, entry), 0) / Math.max(1, terms.length),
    opposite: indicator(match.relations.includes(TermRelation.opposite)),
    missingName: indicator(missingNearby(best, missing).some(({ isName }) => isName)),
    otherNumber: indicator(missing.some(({ isNumber }) => isNumber) && containsOtherNumber(best)),
    sisterTermShare: weightShare(query, sumOfWeights(missing.filter(isSisterOfAny(best)))),
    missingNegation: indicator(query.isNegated && !containsNegation(best)),
  };
}

/** Whether the sentence contains no answer of the type that the question asks for, if it asks for one of these. */
function lacksType({ run: { query }, row }: Candidate): boolean {
  const features = ANSWER_FEATURES[query.type];
  return features?.every((name) => featureValue(row, Feature[name]) === 0) === true;
}

function aboveOther(score: number, other: RankedCandidate | undefined): number {
  return other === undefined ? MAX_ABOVE : Math.min(MAX_ABOVE, score - other.score);
}

function unknownTermFeatures(index: SentenceIndex, query: Query, { relations, strengths }: Match) {
  // A word in another spelling, or closely akin by its letters, is known if the best sentence contains it.
  const isKnown = (i: number): boolean =>
    SPELLING_RELATIONS.has(defined(relations[i])) ||
    (relations[i] === TermRelation.akin && defined(strengths[i]) >= MIN_MATCH_STRENGTH);
  const unknown = query.terms.filter(({ termId }, i) => termId < 0 && !isKnown(i));
  const related = unknown.filter(({ entry }) => containsCloselyRelated(index, entry));
  return {
    unknownShare: weightShare(query, sumOfWeights(unknown)),
    someUnknown: indicator(unknown.length > 0),
    severalUnknown: indicator(unknown.length > 1),
    unknownNumber: indicator(unknown.some(({ isNumber }) => isNumber)),
    unknownRelated: weightShare(query, sumOfWeights(related)),
  };
}

/** Whether the text contains a word that is closely related to an entry of the lexicon. */
function containsCloselyRelated({ language: { lexicon }, vocabulary }: SentenceIndex, entry: number): boolean {
  if (entry === NO_ENTRY) return false;
  for (let at = lexicon.relatedStart(entry); at < lexicon.relatedStart(entry + 1); at++) {
    const isClose = lexicon.strengthAt(at) > CLOSELY_RELATED;
    if (isClose && vocabulary.termIdOfEntry(lexicon.relatedEntry(at)) >= 0) return true;
  }
  return false;
}

/** How rare a word is in the language, from about 0 to 2. Small talk consists of common words. */
function rarityOf(lexicon: Lexicon, entry: number): number {
  return -Math.log(backgroundShareOf(lexicon, entry)) / RARITY_SCALE;
}

/** The missing terms that are also missing from the sentences nearby. */
function missingNearby({ run, sentence }: Candidate, missing: readonly QueryTerm[]): readonly QueryTerm[] {
  const { index, query } = run;
  const paragraphs = index.paragraphs?.ofSentences;
  const nearby = new Set<QueryTerm>();
  for (let other = sentence - NEARBY_SENTENCES; other <= sentence + NEARBY_SENTENCES; other++) {
    if (paragraphs?.[other] === undefined || paragraphs[other] !== paragraphs[sentence]) continue;
    const { strengths } = run.matchOf(other);
    for (const [i, term] of query.terms.entries()) if (defined(strengths[i]) >= MIN_MATCH_STRENGTH) nearby.add(term);
  }
  return missing.filter((term) => !nearby.has(term));
}

function containsNegation({ run: { index }, start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) {
    if (wordFlagsAt(index, at) & (WordFlag.negation | WordFlag.refusal)) return true;
  }
  return false;
}

/**
 * Whether the sentence contains a sister term of a word of the question: another word with the same broader sense, such as
 * "Italy" for "England" or "war" for "battle". Most questions that an article does not answer differ from it in this way.
 */
function isSisterOfAny(best: Candidate): (term: QueryTerm) => boolean {
  const { index } = best.run;
  const { lexicon } = index.language;
  const unmatched = unmatchedTokens(best).map((at) => termIdAt(index, at));
  return ({ term, entry }) => {
    const kind = kindAbove(lexicon, entry);
    if (kind === undefined) return false;
    return unmatched.some(
      (other) => kindAbove(lexicon, defined(index.entries[other])) === kind && index.terms[other] !== term,
    );
  };
}

/** The broader sense above a noun's most usual sense. */
function kindAbove(lexicon: Lexicon, entry: number): number | undefined {
  const sense = lexicon.usualSenseOf(entry);
  return sense === undefined ? undefined : lexicon.senseAbove(sense);
}

function containsOtherNumber(best: Candidate): boolean {
  return unmatchedTokens(best).some((at) => (tokenFlagsAt(best.run.index, at) & TokenFlag.number) !== 0);
}

/** The indexes of the sentence's tokens that do not match the question. */
function unmatchedTokens({ match, start, end }: Candidate): number[] {
  const { hits } = match;
  const unmatched: number[] = [];
  for (let at = start, hit = 0; at < end; at++) {
    while (hit < hits.length && start + defined(hits[hit]).position < at) hit += 1;
    if (hits[hit] === undefined || start + defined(hits[hit]).position > at) unmatched.push(at);
  }
  return unmatched;
}

function sumOfWeights(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
