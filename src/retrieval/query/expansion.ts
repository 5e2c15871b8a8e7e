/**
 * Query -> the related terms of the index: the query's own terms, terms that the lexicon relates to them, and other forms
 * and spellings. Thus "who fears the troops withdrawing" finds a sentence about a "withdrawal" that "worries" Japan.
 */
import { LexicalRelation, NO_ENTRY } from '../../language/lexicon.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { letterSetOf } from '../index/vocabulary.ts';
import { editDistanceFrom, MAX_COMPARED_LENGTH, mayBeWithin } from './edit-distance.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Scratch } from './reusable-arrays.ts';
import type { AkinTerm } from './shared-ngrams.ts';

/** How a term of the index is related to a term of the query. */
export const TermRelation = {
  ...LexicalRelation,
  none: 15,
  same: 8,
  typo: 9,
  form: 10,
  acronym: 11,
  compound: 13,
  variant: 14,
  pronoun: 12,
  akin: 16,
} as const;

/** The relations by which a text contains a word in another spelling. */
export const SPELLING_RELATIONS: ReadonlySet<number> = new Set([
  ...[TermRelation.typo, TermRelation.compound, TermRelation.variant, TermRelation.acronym],
]);

/** A term of the index that is equal or related to a term of the query. */
export interface RelatedTerm {
  readonly termId: number;
  /** The index of the query's term in `Query.terms`. */
  readonly queryTerm: number;
  /** A value of `TermRelation`. */
  relation: number;
  /** 0 to 1: 1 for the query's term itself, 0 for a term that is only associated with it. */
  strength: number;
  /** How strongly the two are associated, 0 to 1. */
  association: number;
  /** The same term of the index in relation to another term of the query. */
  readonly next: RelatedTerm | undefined;
}

/** How much a related word of full strength counts in BM25, compared with 1 for the word itself. */
export const RELATED_WEIGHT = 0.3;
/** How much an associated word counts in BM25, compared with 1 for a related word of the same strength. */
const ASSOCIATED_WEIGHT = 0.5;

/** How much a related term counts in BM25, compared with 1 for the term itself. */
export function bm25WeightOf({ strength, association }: RelatedTerm): number {
  return RELATED_WEIGHT * Math.max(strength, ASSOCIATED_WEIGHT * association);
}

/** How far each relation is trusted, 0 to 1. It multiplies the strength of the relation. */
const TRUST: Readonly<Record<number, number>> = {
  [TermRelation.same]: 1,
  [TermRelation.synonym]: 0.9,
  [TermRelation.acronym]: 0.9,
  [TermRelation.compound]: 0.9,
  [TermRelation.variant]: 0.9,
  [TermRelation.typo]: 0.9,
  [TermRelation.derived]: 0.9,
  [TermRelation.similar]: 0.7,
  [TermRelation.form]: 0.65,
  [TermRelation.akin]: 0.65,
  [TermRelation.broader]: 0.55,
  [TermRelation.narrower]: 0.55,
  [TermRelation.part]: 0.45,
  [TermRelation.opposite]: 0.25,
};

/** In letters. A shorter word is not treated as a misspelling. */
const MIN_MISSPELT_LENGTH = 4;
/** In letters. In a word of this length or more, two letters may be wrong; in a shorter word, one. */
const MIN_LENGTH_FOR_TWO_TYPOS = 8;
/** This number of letters at the beginning of a word must be correct, because they are seldom wrong. */
const CORRECT_LETTERS = 2;
/** Each wrong letter reduces the strength by this. */
const TYPO_PENALTY = 0.15;
/**
 * A word of this frequency in the lexicon's corpus, or a higher one, is not a misspelling, even if no article contains it.
 */
const COMMON_FREQUENCY = 30;
/**
 * The most words of the text that a word of the query is compared with, first by letter set and then by edit distance. A
 * library of English texts has a tenth of these for each beginning; a data file may have a million words that begin alike.
 */
const MAX_COMPARED = 10_000;
const MAX_SPELLINGS_COMPARED = 1000;
/** In letters. A shorter word has no other forms. */
const MIN_FORM_LENGTH = 5;
/** In letters. Two forms of one word differ in length by at most this. */
const MAX_ENDING_LENGTH = 4;
/** In letters. The forms of a word begin with the word without this ending, but with at least `MIN_FORM_LENGTH` letters. */
const FORM_ENDING_LENGTH = 3;
/**
 * The most words with the same beginning that are examined, each way in the order of spelling. A library of English texts
 * has a hundred.
 */
const MAX_FORMS = 1000;

/** In letters. A shorter word begins too many others. */
const MIN_SHORTENED_LENGTH = 4;
/** In letters. A word that extends another has at least this many more: "hose" and "hosepipe". */
const MIN_ADDED_LENGTH = 3;
/** The most words of the text that one word shortens. */
const MAX_SHORTENED = 20;

export class Expansion {
  readonly #index: SentenceIndex;
  readonly #query: Query;
  readonly #firstRelated: Scratch['firstRelated'];
  readonly #positions: Scratch['positions'];
  /** At most one element for each pair of a term of the index and a term of the query. */
  readonly relatedTerms: RelatedTerm[] = [];

  /** @param akin terms that are akin to those of the query by their letters */
  constructor(index: SentenceIndex, query: Query, akin: readonly AkinTerm[], scratch: Scratch) {
    this.#index = index;
    this.#query = query;
    const { firstRelated, positions } = scratch;
    this.#firstRelated = firstRelated;
    this.#positions = positions;
    const { tokenIds, terms } = query;
    for (let position = 0; position < tokenIds.length; position++) {
      const termId = tokenIds[position] ?? missing();
      if (termId >= 0) positions[termId] = (positions[termId] ?? missing()) | (1 << position);
    }
    for (let queryTerm = 0; queryTerm < terms.length; queryTerm++) {
      this.#expand(terms[queryTerm] ?? missing(), queryTerm);
    }
    for (const { termId, queryTerm } of query.joined) this.#add(termId, queryTerm, TermRelation.compound, 1);
    const hasLexicon = index.language.lexicon.entryCount > 0;
    for (const { termId, queryTerm, dice } of akin) {
      const { entry, termId: ownId } = terms[queryTerm] ?? missing();
      // A lexicon knows better which words are akin to those that it contains.
      if (!hasLexicon || (entry === NO_ENTRY && ownId < 0)) this.#add(termId, queryTerm, TermRelation.akin, dice);
    }
  }

  /** The relations of a term of the index to the query, as a chain linked by `next`; undefined if there are none. */
  relatedTo(termId: number): RelatedTerm | undefined {
    const number = this.#firstRelated[termId] ?? missing();
    return number === 0 ? undefined : this.relatedTerms[number - 1];
  }

  /** Resets the scratch arrays to zeros. */
  clear(): void {
    for (const { termId } of this.relatedTerms) this.#firstRelated[termId] = 0;
    for (const termId of this.#query.tokenIds) if (termId >= 0) this.#positions[termId] = 0;
  }

  #expand({ term, termId, entry }: QueryTerm, queryTerm: number): void {
    const { language, vocabulary, acronyms, termIds } = this.#index;
    const { lexicon } = language;
    if (termId >= 0) this.#add(termId, queryTerm, TermRelation.same, 1);
    if (acronyms.size > 0) {
      for (const other of acronyms.get(term) ?? []) {
        this.#add(termIds.get(other) ?? missing(), queryTerm, TermRelation.acronym, 1);
      }
    }
    if (entry !== NO_ENTRY) {
      const end = lexicon.relatedStart(entry + 1);
      for (let at = lexicon.relatedStart(entry); at < end; at++) {
        const other = vocabulary.termIdOfEntry(lexicon.relatedEntry(at));
        if (other >= 0) this.#add(other, queryTerm, lexicon.relationAt(at), lexicon.strengthAt(at));
      }
    }
    if (termId < 0) this.#addOtherSpellings(term, queryTerm);
    if (termId < 0 && mayBeMisspelt(term, lexicon.frequencyOf(entry))) this.#addSpellings(term, queryTerm);
    if (term.length >= MIN_FORM_LENGTH) this.#addForms(term, termId, queryTerm);
  }

  #add(termId: number, queryTerm: number, relation: number, strengthOfRelation: number): void {
    const isAssociation = relation === TermRelation.associated;
    const strength = isAssociation ? 0 : strengthOfRelation * (TRUST[relation] ?? missing());
    const association = isAssociation ? strengthOfRelation : 0;
    const next = this.relatedTo(termId);
    for (let related = next; related !== undefined; related = related.next) {
      if (related.queryTerm !== queryTerm) continue;
      if (related.strength < strength) {
        related.strength = strength;
        related.relation = relation;
      }
      if (related.association < association) related.association = association;
      return;
    }
    this.#firstRelated[termId] = this.relatedTerms.push({ termId, queryTerm, relation, strength, association, next });
  }

  /** Adds what a word that the text does not contain is called there: "Wi-Fi" for "wifi", "license" for "licence". */
  #addOtherSpellings(term: string, queryTerm: number): void {
    const { compounds, language, termIds } = this.#index;
    for (const part of compounds.get(term) ?? []) this.#add(part, queryTerm, TermRelation.compound, 1);
    this.#addShortenings(term, queryTerm);
    for (const variant of language.variantsOf?.(term) ?? []) {
      const other = termIds.get(variant);
      if (other !== undefined) this.#add(other, queryTerm, TermRelation.variant, 1);
    }
  }

  /** Adds the words of the text that a word shortens ("photo" for "photograph"), or that it extends ("hosepipe", "hose"). */
  #addShortenings(term: string, queryTerm: number): void {
    const { vocabulary, terms, termIds } = this.#index;
    const { sorted } = vocabulary;
    if (term.length < MIN_SHORTENED_LENGTH) return;
    const first = vocabulary.firstPlaceOf(term);
    for (let place = first; place < Math.min(sorted.length, first + MAX_SHORTENED); place++) {
      const termId = sorted[place] ?? missing();
      if (!(terms[termId] ?? missing()).startsWith(term)) break;
      this.#add(termId, queryTerm, TermRelation.form, 1);
    }
    for (let length = term.length - MIN_ADDED_LENGTH; length >= MIN_SHORTENED_LENGTH; length--) {
      const termId = termIds.get(term.slice(0, length));
      if (termId === undefined) continue;
      this.#add(termId, queryTerm, TermRelation.form, 1);
      return;
    }
  }

  /** Adds the words of the text that a misspelt word of the question may mean. */
  #addSpellings(term: string, queryTerm: number): void {
    const { vocabulary, terms } = this.#index;
    const { sorted, letterSets } = vocabulary;
    const max = term.length >= MIN_LENGTH_FOR_TWO_TYPOS ? 2 : 1;
    const distanceTo = editDistanceFrom(term, max);
    const letters = letterSetOf(term);
    const prefix = term.slice(0, CORRECT_LETTERS);
    const first = vocabulary.firstPlaceOf(prefix);
    const end = Math.min(sorted.length, first + MAX_COMPARED);
    let compared = 0;
    for (let place = first; place < end && compared < MAX_SPELLINGS_COMPARED; place++) {
      const termId = sorted[place] ?? missing();
      const other = terms[termId] ?? missing();
      if (!other.startsWith(prefix)) break;
      if (!mayBeWithin(letters, letterSets[termId] ?? missing(), max)) continue;
      compared += 1;
      const distance = distanceTo(other);
      if (distance <= max) this.#add(termId, queryTerm, TermRelation.typo, 1 - distance * TYPO_PENALTY);
    }
  }

  /** Adds words with the same beginning and different stems: "norman" and "normandi", "german" and "germani". */
  #addForms(term: string, ownId: number, queryTerm: number): void {
    const { vocabulary, terms } = this.#index;
    const { sorted, places } = vocabulary;
    const prefix = term.slice(0, Math.max(MIN_FORM_LENGTH, term.length - FORM_ENDING_LENGTH));
    const spellingAt = (place: number): string => terms[sorted[place] ?? missing()] ?? missing();
    const near = ownId < 0 ? vocabulary.firstPlaceOf(prefix) : (places[ownId] ?? missing());
    const end = Math.min(sorted.length, near + MAX_FORMS);
    let place = near;
    while (place > Math.max(0, near - MAX_FORMS) && spellingAt(place - 1).startsWith(prefix)) place -= 1;
    for (; place < end && spellingAt(place).startsWith(prefix); place++) {
      const termId = sorted[place] ?? missing();
      const isNear = Math.abs(spellingAt(place).length - term.length) <= MAX_ENDING_LENGTH;
      if (termId !== ownId && isNear) this.#add(termId, queryTerm, TermRelation.form, 1);
    }
  }
}

/** @param frequency the term's frequency in the lexicon's corpus */
function mayBeMisspelt(term: string, frequency: number): boolean {
  const isComparable = term.length >= MIN_MISSPELT_LENGTH && term.length <= MAX_COMPARED_LENGTH;
  return isComparable && frequency < COMMON_FREQUENCY && /^\p{L}+$/u.test(term);
}
