/**
 * Query -> the terms of the index that bear on it: its own, those that the lexicon relates to them, other forms and
 * spellings. So a sentence about a "withdrawal" that "worries" Japan is found for who "fears" the troops "withdrawing".
 */
import { LexicalRelation, NO_ENTRY } from '../../language/lexicon.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { letterSetOf } from '../index/vocabulary.ts';
import { editDistanceFrom, MAX_COMPARED_LENGTH, mayBeWithin } from './edit-distance.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Scratch } from './reusable-arrays.ts';

/** How a term of the index is related to a term of the query. */
export const TermRelation = {
  ...LexicalRelation,
  none: 7,
  same: 8,
  typo: 9,
  form: 10,
  acronym: 11,
  pronoun: 12,
} as const;

/** A term of the index that bears on a term of the query. */
export interface RelatedTerm {
  readonly termId: number;
  /** The place of the query's term in `Query.terms`. */
  readonly queryTerm: number;
  /** Of `TermRelation`. */
  relation: number;
  /** Above 0, at most 1: 1 for the query's term itself. */
  strength: number;
  /** The same term of the index, as it bears on another term of the query. */
  readonly next: RelatedTerm | undefined;
}

/** What a related word of full strength counts in BM25, beside 1 for the word itself. */
export const RELATED_WEIGHT = 0.3;

/** How far each relation is trusted, 0 to 1. */
const TRUST: Readonly<Record<number, number>> = {
  [TermRelation.same]: 1,
  [TermRelation.synonym]: 0.9,
  [TermRelation.acronym]: 0.9,
  [TermRelation.typo]: 0.9,
  [TermRelation.derived]: 0.9,
  [TermRelation.similar]: 0.7,
  [TermRelation.form]: 0.65,
  [TermRelation.broader]: 0.55,
  [TermRelation.narrower]: 0.55,
  [TermRelation.part]: 0.45,
  [TermRelation.opposite]: 0.25,
};

const MIN_MISSPELT_LENGTH = 4;
/** From this length on two letters may be wrong, else one. */
const MIN_LENGTH_FOR_TWO_TYPOS = 8;
/** The first letters of a word are seldom wrong. */
const CORRECT_LETTERS = 2;
/** What each wrong letter takes from the strength. */
const TYPO_PENALTY = 0.15;
/** A word of this frequency in English at large is not a misspelling, even if the article does not contain it. */
const COMMON_FREQUENCY = 30;
/**
 * How many words of the text one of the query's is compared with, by their letters alone and by their spelling. A library
 * of English has a tenth of that for each opening, and a file of data may have a million words that open alike.
 */
const MAX_COMPARED = 10_000;
const MAX_SPELLINGS_COMPARED = 1000;
const MIN_FORM_LENGTH = 5;
/** Two forms of one word differ in length by at most this number of letters. */
const MAX_ENDING_LENGTH = 4;
/** What is left of a word, at least, when this number of letters is cut from its end, is the beginning of its forms. */
const FORM_ENDING_LENGTH = 3;
/** Words with the same beginning that are looked at, each way in the order of spellings: a library of English has a hundred. */
const MAX_FORMS = 1000;

export class Expansion {
  readonly #index: SentenceIndex;
  readonly #query: Query;
  readonly #firstRelated: Scratch['firstRelated'];
  readonly #positions: Scratch['positions'];
  /** At most one for each pair of a term of the index and a term of the query. */
  readonly relatedTerms: RelatedTerm[] = [];

  constructor(index: SentenceIndex, query: Query, scratch: Scratch) {
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
  }

  /** How a term of the index bears on the query: the first of a chain, if it does at all. */
  relatedTo(termId: number): RelatedTerm | undefined {
    const number = this.#firstRelated[termId] ?? missing();
    return number === 0 ? undefined : this.relatedTerms[number - 1];
  }

  /** Leaves zeros in the scratch arrays. */
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
    if (termId < 0 && mayBeMisspelt(term, lexicon.frequencyOf(entry))) this.#addSpellings(term, queryTerm);
    if (term.length >= MIN_FORM_LENGTH) this.#addForms(term, termId, queryTerm);
  }

  #add(termId: number, queryTerm: number, relation: number, strengthOfRelation: number): void {
    const strength = strengthOfRelation * (TRUST[relation] ?? missing());
    const first = this.relatedTo(termId);
    for (let related = first; related !== undefined; related = related.next) {
      if (related.queryTerm !== queryTerm) continue;
      if (related.strength < strength) {
        related.strength = strength;
        related.relation = relation;
      }
      return;
    }
    this.#firstRelated[termId] = this.relatedTerms.push({ termId, queryTerm, relation, strength, next: first });
  }

  /** Words that a misspelt word of the question may have been meant for. */
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

  /** "norman" and "normandi", "german" and "germani": words with the same beginning that stemming leaves apart. */
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

/** @param frequency of the term in English at large */
function mayBeMisspelt(term: string, frequency: number): boolean {
  const isComparable = term.length >= MIN_MISSPELT_LENGTH && term.length <= MAX_COMPARED_LENGTH;
  return isComparable && frequency < COMMON_FREQUENCY && /^\p{L}+$/u.test(term);
}
