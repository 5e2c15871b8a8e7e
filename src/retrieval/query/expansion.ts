/**
 * Query -> the terms of the index that bear on it: its own, those that the lexicon relates to them, other forms and
 * spellings. A sentence about a "withdrawal" that "worries" Japan answers who "fears" the troops "withdrawing".
 */
import {
  frequencyOf,
  LexicalRelation,
  NO_ENTRY,
  relatedEntry,
  relatedStart,
  relationAt,
  strengthAt,
} from '../../language/english/lexicon.ts';
import { editDistance, LONGEST_COMPARED, lettersOf, mayBeWithin } from '../index/edit-distance.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import type { Query, QueryTerm } from './query.ts';

/** How a word bears on a word of the query. */
export const TermRelation = {
  ...LexicalRelation,
  none: 7,
  same: 8,
  typo: 9,
  form: 10,
  acronym: 11,
  pronoun: 12,
} as const;

/** What a related word of full strength counts in BM25, beside the word itself. */
export const RELATED_WEIGHT = 0.3;

/** How far each kinship is trusted, 0 to 1. */
const TRUST = new Float64Array(Object.keys(TermRelation).length);
TRUST[TermRelation.same] = 1;
TRUST[TermRelation.synonym] = 0.9;
TRUST[TermRelation.acronym] = 0.9;
TRUST[TermRelation.typo] = 0.9;
TRUST[TermRelation.derived] = 0.9;
TRUST[TermRelation.similar] = 0.7;
TRUST[TermRelation.form] = 0.65;
TRUST[TermRelation.broader] = 0.55;
TRUST[TermRelation.narrower] = 0.55;
TRUST[TermRelation.part] = 0.45;
TRUST[TermRelation.opposite] = 0.25;

const SHORTEST_MISSPELT = 4;
/** From this length on two letters may be wrong, else one. */
const LONG = 8;
/** The first letters of a word are seldom wrong. */
const SURE_LETTERS = 2;
/** What each wrong letter takes from the strength. */
const PER_LETTER = 0.15;
/** A word that is common in English at large is not a misspelling, even if the article lacks it. */
const COMMON = 30;
/**
 * Words of the text that one of the query's is compared with, and those that are compared letter by letter: a library of
 * English has a tenth of that for each opening, and a file of data may have a million words that open alike.
 */
const MOST_COMPARED = 10_000;
const MOST_SPELT_OUT = 1000;
const SHORTEST_FORM = 5;
const LONGEST_ENDING = 4;
/** Words that share their beginning, each way in the order of spellings: a library of English has a hundred at most. */
const MOST_FORMS = 1000;

/**
 * How terms of the index bear on the terms of one query at a time. Links are numbered from 1; those of one term are
 * chained, at most one for each term of the query. Made once for an index: relating the next query forgets the last.
 */
export class Expansion {
  readonly #index: SentenceIndex;
  /** For each key its first link, 0 for none; for each link the next of the same key. */
  readonly first: Uint32Array;
  readonly next: number[] = [0];
  readonly termIds: number[] = [0];
  /** Which of the query's terms, how, and how strongly: 0 to 1, 1 for the term itself. */
  readonly queryTerms: number[] = [0];
  readonly relations: number[] = [0];
  readonly strengths: number[] = [0];
  /** For each key a bit for each of the first 32 places that it has in the question. */
  readonly asked: Uint32Array;
  #askedKeys: readonly number[] = [];
  /** One more than the links. */
  end = 1;

  constructor(index: SentenceIndex) {
    this.#index = index;
    this.first = new Uint32Array(index.terms.length);
    this.asked = new Uint32Array(index.terms.length);
  }

  expand(query: Query): void {
    for (let link = 1; link < this.end; link++) this.first[this.termIds[link] ?? 0] = 0;
    this.end = 1;
    for (const key of this.#askedKeys) if (key >= 0) this.asked[key] = 0;
    this.#askedKeys = query.tokenIds;
    for (let i = 0; i < query.tokenIds.length; i++) {
      const key = query.tokenIds[i] ?? -1;
      if (key >= 0) this.asked[key] = (this.asked[key] ?? 0) | (1 << i);
    }
    for (let i = 0; i < query.terms.length; i++) {
      const term = query.terms[i];
      if (term !== undefined) this.#relateTerm(term, i);
    }
  }

  #relateTerm({ term, termId, entry }: QueryTerm, queryTerm: number): void {
    const { vocabulary, acronyms, termIds } = this.#index;
    if (termId >= 0) this.#add(termId, queryTerm, TermRelation.same, 1);
    if (acronyms.size > 0) {
      for (const other of acronyms.get(term) ?? []) {
        this.#add(termIds.get(other) ?? -1, queryTerm, TermRelation.acronym, 1);
      }
    }
    if (entry !== NO_ENTRY) {
      const end = relatedStart(entry + 1);
      for (let at = relatedStart(entry); at < end; at++) {
        const other = vocabulary.ofEntry(relatedEntry(at));
        if (other >= 0) this.#add(other, queryTerm, relationAt(at), strengthAt(at));
      }
    }
    if (termId < 0 && isMisspelt(term, frequencyOf(entry))) this.#addSpellings(term, queryTerm);
    if (term.length >= SHORTEST_FORM) this.#addForms(term, termId, queryTerm);
  }

  #add(key: number, queryTerm: number, kinship: number, untrusted: number): void {
    if (key < 0) return;
    const strength = untrusted * (TRUST[kinship] ?? 0);
    const first = this.first[key] ?? 0;
    for (let link = first; link !== 0; link = this.next[link] ?? 0) {
      if (this.queryTerms[link] !== queryTerm) continue;
      if ((this.strengths[link] ?? 0) < strength) {
        this.strengths[link] = strength;
        this.relations[link] = kinship;
      }
      return;
    }
    const link = this.end;
    this.next[link] = first;
    this.termIds[link] = key;
    this.queryTerms[link] = queryTerm;
    this.relations[link] = kinship;
    this.strengths[link] = strength;
    this.first[key] = link;
    this.end = link + 1;
  }

  #addSpellings(term: string, queryTerm: number): void {
    const { vocabulary, terms } = this.#index;
    const { sorted } = vocabulary;
    const most = term.length >= LONG ? 2 : 1;
    const letters = lettersOf(term);
    const opening = term.slice(0, SURE_LETTERS);
    const first = vocabulary.firstLike(opening);
    const end = Math.min(sorted.length, first + MOST_COMPARED);
    let speltOut = 0;
    for (let place = first; place < end && speltOut < MOST_SPELT_OUT; place++) {
      const key = sorted[place] ?? 0;
      const other = terms[key] ?? '';
      if (!other.startsWith(opening)) break;
      if (!mayBeWithin(letters, vocabulary.letters[key] ?? 0, most)) continue;
      speltOut += 1;
      const distance = editDistance(term, other, most);
      if (distance <= most) this.#add(key, queryTerm, TermRelation.typo, 1 - distance * PER_LETTER);
    }
  }

  /** "norman" and "normandi", "german" and "germani": words that share their beginning, which stemming leaves apart. */
  #addForms(term: string, own: number, queryTerm: number): void {
    const { vocabulary, terms } = this.#index;
    const { sorted } = vocabulary;
    const opening = term.slice(0, Math.max(SHORTEST_FORM, term.length - 3));
    const spellingAt = (place: number): string => terms[sorted[place] ?? -1] ?? '';
    const near = own < 0 ? vocabulary.firstLike(opening) : (vocabulary.places[own] ?? 0);
    let place = near;
    while (place > Math.max(0, near - MOST_FORMS) && spellingAt(place - 1).startsWith(opening)) place -= 1;
    for (; place < near + MOST_FORMS && spellingAt(place).startsWith(opening); place++) {
      const key = sorted[place] ?? 0;
      const isNear = Math.abs(spellingAt(place).length - term.length) <= LONGEST_ENDING;
      if (key !== own && isNear) this.#add(key, queryTerm, TermRelation.form, 1);
    }
  }
}

/** @param frequency in English at large */
function isMisspelt(term: string, frequency: number): boolean {
  if (term.length < SHORTEST_MISSPELT || term.length > LONGEST_COMPARED || frequency >= COMMON) return false;
  return /^\p{L}+$/u.test(term);
}
