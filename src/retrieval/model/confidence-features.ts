/**
 * The best candidate -> what shows how far it can be trusted, beside its features: which of the question's words occur
 * nowhere in the text, how common they are at large, and which numbers and opposites speak against the sentence.
 */
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { type Lexicon, NO_ENTRY } from '../../language/lexicon.ts';
import type { Candidate } from '../features/candidate.ts';
import { indicator } from '../features/features.ts';
import { backgroundShareOf } from '../index/idf.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { defined } from '../index/table-access.ts';
import { termIdAt, tokenFlagsAt, wordFlagsAt } from '../index/token-table.ts';
import { TermRelation } from '../query/expansion.ts';
import { type Query, type QueryTerm, weightShare } from '../query/query.ts';

export const CONFIDENCE_FEATURES = [
  /** 1 for every question: the constant of the model. */
  'intercept',
  /** How sure the ranking is of its first sentence. */
  'logProbability',
  ...(['termCount', 'totalWeight', 'isShort', 'addressesBot'] as const),
  // Of words that occur nowhere in the text.
  ...(['unknownShare', 'someUnknown', 'severalUnknown', 'unknownNumber', 'unknownRelated'] as const),
  ...(['meanRarity', 'opposite', 'missingName', 'otherNumber', 'sisterTermShare', 'missingNegation'] as const),
] as const;

export type ConfidenceFeatureName = (typeof CONFIDENCE_FEATURES)[number];
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeatureName, number>>;

/** A question of at most this number of terms is short. */
const MAX_SHORT_TERMS = 2;
/** Bring a sum of weights, and the logarithm of a share, near 0 to 1. */
const WEIGHT_SCALE = 20;
const RARITY_SCALE = 5;
/** A term of the question that is matched with less strength than this is missing. */
const MIN_STRENGTH = 0.4;
/** What the sentence lacks may be in one of this number of sentences each way, in the same paragraph. */
const NEARBY_SENTENCES = 2;
/** Words of the lexicon are closely related above this strength. */
const CLOSELY_RELATED = 0.3;

/**
 * @param best the best candidate
 * @param probability of the best candidate among all
 */
export function confidenceFeatures(best: Candidate, probability: number): ConfidenceFeatures {
  const { run, match } = best;
  const { index, query } = run;
  const { terms } = query;
  const missing = terms.filter((_, i) => defined(match.strengths[i]) < MIN_STRENGTH);
  return {
    intercept: 1,
    logProbability: Math.log(probability),
    termCount: Math.log(1 + terms.length),
    totalWeight: query.totalWeight / WEIGHT_SCALE,
    isShort: indicator(terms.length <= MAX_SHORT_TERMS),
    addressesBot: indicator(query.addressesBot),
    ...unknownTermFeatures(index, query),
    meanRarity:
      terms.reduce((sum, { entry }) => sum + rarityOf(index.language.lexicon, entry), 0) / Math.max(1, terms.length),
    opposite: indicator(match.relations.includes(TermRelation.opposite)),
    missingName: indicator(missingNearby(best, missing).some(({ isName }) => isName)),
    otherNumber: indicator(missing.some(({ isNumber }) => isNumber) && containsOtherNumber(best)),
    sisterTermShare: weightShare(query, sumOfWeights(missing.filter((term) => containsSisterTerm(best, term)))),
    missingNegation: indicator(query.isNegated && !containsNegation(best)),
  };
}

function unknownTermFeatures(index: SentenceIndex, query: Query) {
  const unknown = query.terms.filter(({ termId }) => termId < 0);
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

/** How rare a word is in the language at large, near 0 to 2. Small talk is made of common words. */
function rarityOf(lexicon: Lexicon, entry: number): number {
  return -Math.log(backgroundShareOf(lexicon, entry)) / RARITY_SCALE;
}

/** Those of the missing terms that the sentences nearby lack as well. */
function missingNearby({ run, sentence }: Candidate, missing: readonly QueryTerm[]): readonly QueryTerm[] {
  const { index, query } = run;
  const paragraphs = index.paragraphs?.ofSentences;
  const nearby = new Set<QueryTerm>();
  for (let other = sentence - NEARBY_SENTENCES; other <= sentence + NEARBY_SENTENCES; other++) {
    if (paragraphs?.[other] === undefined || paragraphs[other] !== paragraphs[sentence]) continue;
    const { strengths } = run.matchOf(other);
    for (const [i, term] of query.terms.entries()) if (defined(strengths[i]) >= MIN_STRENGTH) nearby.add(term);
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
 * Whether the sentence contains, in place of a word of the question, a sister term: another word of the same kind. Italy
 * for England, a war for a battle: the commonest way to ask what an article does not say.
 */
function containsSisterTerm(best: Candidate, { term, entry }: QueryTerm): boolean {
  const { index } = best.run;
  const { lexicon } = index.language;
  const kind = kindAbove(lexicon, entry);
  return (
    kind !== undefined &&
    unmatchedPlaces(best).some((at) => {
      const termId = termIdAt(index, at);
      return index.terms[termId] !== term && kindAbove(lexicon, defined(index.entries[termId])) === kind;
    })
  );
}

/** The sense above a noun's most usual one. */
function kindAbove(lexicon: Lexicon, entry: number): number | undefined {
  const [sense] = lexicon.sensesOf(entry);
  return sense === undefined ? undefined : lexicon.senseAbove(sense);
}

function containsOtherNumber(best: Candidate): boolean {
  return unmatchedPlaces(best).some((at) => (tokenFlagsAt(best.run.index, at) & TokenFlag.number) !== 0);
}

/** The places in the index of those words of the sentence that do not bear on the question. */
function unmatchedPlaces({ match, start, end }: Candidate): number[] {
  const matched = new Set(match.hits.map(({ position }) => start + position));
  return Array.from({ length: end - start }, (_, position) => start + position).filter((at) => !matched.has(at));
}

function sumOfWeights(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
