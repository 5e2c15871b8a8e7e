/**
 * What tells how far the best sentence can be trusted, beside its features: what of the question stands nowhere in the
 * text, how common its words are in English at large, and which numbers and opposites speak against the sentence.
 */
import {
  frequencyOf,
  NO_ENTRY,
  relatedEntry,
  relatedStart,
  senseAbove,
  sensesOf,
  strengthAt,
} from '../../language/english/lexicon.ts';
import { TokenFlag } from '../../language/english/token-flags.ts';
import { type Candidate, share } from '../features/candidate.ts';
import { flag } from '../features/features.ts';
import { backgroundShareOf } from '../index/background.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { TermRelation } from '../query/expansion.ts';
import type { Query, QueryTerm } from '../query/query.ts';

export const CONFIDENCE_FEATURES = [
  'always',
  /** How sure the ranking is of its first sentence. */
  'logBelief',
  'termCount',
  'totalWeight',
  'isShort',
  'addresses',
  ...(['unknownShare', 'someUnknown', 'severalUnknown', 'unknownNumber', 'unknownRelated'] as const),
  ...(['usualRarity', 'opposite', 'absentName', 'otherNumber', 'sisterShare'] as const),
  'negationMissing',
] as const;

export type ConfidenceFeatureName = (typeof CONFIDENCE_FEATURES)[number];
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeatureName, number>>;

const BRIEF = 2;
const TOTAL_UNIT = 20;
const RARITY_UNIT = 5;
/** A related word of less strength does not stand for the question's own. */
const STANDS_FOR = 0.4;
/** So many sentences each way, in the same paragraph, may hold what the sentence lacks. */
const AROUND = 2;
const RELATED_FROM = 0.3;
const NEGATION =
  /^ (?:not|never|no|without|neither|nor|cannot)$|n['’]t$|^(?:unabl|fail|lack|refus|prevent|deni|prohibit)$/;

/**
 * @param best the best candidate
 * @param belief the share of belief that it has among all
 */
export function confidenceFeatures(best: Candidate, belief: number): ConfidenceFeatures {
  const { run, match } = best;
  const { index, query } = run;
  const missed = query.terms.filter((_, i) => (match.strengths[i] ?? 0) < STANDS_FOR);
  return {
    always: 1,
    logBelief: Math.log(belief),
    termCount: Math.log(1 + query.terms.length),
    totalWeight: query.totalWeight / TOTAL_UNIT,
    isShort: flag(query.terms.length <= BRIEF),
    addresses: flag(query.isAddressed),
    ...unknown(index, query),
    usualRarity: query.terms.reduce((sum, { entry }) => sum + rarity(entry), 0) / Math.max(1, query.terms.length),
    opposite: flag(match.relations.includes(TermRelation.opposite)),
    absentName: flag(absentAround(best, missed).some(({ isName }) => isName)),
    otherNumber: flag(missed.some(({ isNumber }) => isNumber) && holdsOtherNumber(best)),
    sisterShare: share(query, weightOf(missed.filter((term) => hasSister(best, term)))),
    negationMissing: flag(query.isNegated && !holdsNegation(best)),
  };
}

/** Of words that stand nowhere in the text. */
function unknown(index: SentenceIndex, query: Query) {
  const terms = query.terms.filter(({ termId }) => termId < 0);
  const related = terms.filter(({ entry }) => hasRelated(index, entry));
  return {
    unknownShare: share(query, weightOf(terms)),
    someUnknown: flag(terms.length > 0),
    severalUnknown: flag(terms.length > 1),
    unknownNumber: flag(terms.some(({ isNumber }) => isNumber)),
    unknownRelated: share(query, weightOf(related)),
  };
}

/** Whether the text holds a word that is closely related to an entry of the lexicon. */
function hasRelated({ vocabulary }: SentenceIndex, entry: number): boolean {
  if (entry === NO_ENTRY) return false;
  for (let at = relatedStart(entry); at < relatedStart(entry + 1); at++) {
    if (strengthAt(at) > RELATED_FROM && vocabulary.ofEntry(relatedEntry(at)) >= 0) return true;
  }
  return false;
}

/** How rare a word is in English at large, near 0 to 2. What people say to a bot is made of common words. */
function rarity(entry: number): number {
  return -Math.log(backgroundShareOf(frequencyOf(entry))) / RARITY_UNIT;
}

/** Those of the missed terms that the sentences around lack as well. */
function absentAround(best: Candidate, missed: readonly QueryTerm[]): readonly QueryTerm[] {
  const { index, query } = best.run;
  const { sentence } = best;
  const paragraphs = index.paragraphs?.ofSentences;
  const nearby = new Set<QueryTerm>();
  for (let other = sentence - AROUND; other <= sentence + AROUND; other++) {
    if (paragraphs?.[other] === undefined || paragraphs[other] !== paragraphs[sentence]) continue;
    const { strengths } = best.run.matchOf(other);
    for (const [i, term] of query.terms.entries()) if ((strengths[i] ?? 0) >= STANDS_FOR) nearby.add(term);
  }
  return missed.filter((term) => !nearby.has(term));
}

function holdsNegation({ run: { index }, start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (NEGATION.test(index.terms[index.tokens[at] ?? 0] ?? '')) return true;
  return false;
}

/**
 * Whether the sentence holds, in place of a word of the question, another of the same kind: Italy for England, a war for
 * a battle. The commonest way to ask what an article does not say.
 */
function hasSister(best: Candidate, { term, entry }: QueryTerm): boolean {
  const { tokens, terms, entries } = best.run.index;
  const above = classAbove(entry);
  return (
    above !== undefined &&
    others(best).some((at) => {
      const key = tokens[at] ?? 0;
      return terms[key] !== term && classAbove(entries[key] ?? NO_ENTRY) === above;
    })
  );
}

/** The kind of thing that a noun in its most usual sense is. */
function classAbove(entry: number): number | undefined {
  const [sense] = sensesOf(entry);
  return sense === undefined ? undefined : senseAbove(sense);
}

function holdsOtherNumber(best: Candidate): boolean {
  return others(best).some((at) => ((best.run.index.tokenFlags[at] ?? 0) & TokenFlag.number) !== 0);
}

/** Where the sentence's words stand that do not bear on the question. */
function others({ match, start, end }: Candidate): number[] {
  const asked = new Set(match.hits.map(({ position }) => position));
  return Array.from({ length: end - start }, (_, position) => position)
    .filter((position) => !asked.has(position))
    .map((position) => start + position);
}

function weightOf(terms: readonly { readonly weight: number }[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
