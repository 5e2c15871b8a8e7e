/**
 * Query -> the terms of the index that bear on it: its own, those that the lexicon relates to them, other forms and
 * spellings. A sentence about a "withdrawal" that "worries" Japan answers who "fears" the troops "withdrawing".
 */
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { lookUp, type Relation } from '../lexicon/lexicon.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

export type Kinship = 'same' | Relation | 'typo' | 'form' | 'acronym';

/** A term of the index bears on a term of the query. */
export interface Link {
  /** Which of the query's terms. */
  readonly queryTerm: number;
  readonly kinship: Kinship;
  /** 0 to 1; 1 for the term itself. */
  readonly strength: number;
}

/** What a related word of full strength counts in BM25, beside the word itself. */
export const RELATED_WEIGHT = 0.3;

/** How far each kinship is trusted, 0 to 1. */
const TRUST: Readonly<Record<Kinship, number>> = {
  same: 1,
  synonym: 0.9,
  acronym: 0.9,
  typo: 0.9,
  derived: 0.9,
  similar: 0.7,
  form: 0.65,
  broader: 0.55,
  narrower: 0.55,
  part: 0.45,
  opposite: 0.25,
};

const SHORTEST_MISSPELT = 4;
/** The edit distance costs the product of the lengths, and no word is this long. */
const LONGEST_MISSPELT = 30;
/** From this length on two letters may be wrong, else one. */
const LONG = 8;
/** A word that is common in English at large is not a misspelling, even if the article lacks it. */
const COMMON = 30;
const SHORTEST_FORM = 5;
const LONGEST_ENDING = 4;

/** @returns by the number of each term of the index, how it bears on the query; at most one link for a query term */
export function expand(index: SentenceIndex, query: Query): Map<number, Link[]> {
  const links = new Map<number, Link[]>();
  const add = (term: string, queryTerm: number, kinship: Kinship, strength: number): void => {
    const number = index.vocabulary.get(term);
    if (number === undefined) return;
    const link = { queryTerm, kinship, strength: strength * TRUST[kinship] };
    const ofTerm = links.get(number);
    if (ofTerm === undefined) {
      links.set(number, [link]);
      return;
    }
    const at = ofTerm.findIndex((other) => other.queryTerm === queryTerm);
    if (at === -1) ofTerm.push(link);
    else if ((ofTerm[at]?.strength ?? 0) < link.strength) ofTerm[at] = link;
  };

  for (const [i, { term }] of query.terms.entries()) {
    add(term, i, 'same', 1);
    for (const other of index.acronymsOf(term)) add(other, i, 'acronym', 1);
    for (const { term: other, relation, strength } of lookUp(term)?.related ?? []) add(other, i, relation, strength);
    if (isMisspelt(index, term))
      for (const { other, strength } of spellings(index, term)) add(other, i, 'typo', strength);
    for (const other of otherForms(index, term)) add(other, i, 'form', 1);
  }
  return links;
}

function isMisspelt(index: SentenceIndex, term: string): boolean {
  if (term.length < SHORTEST_MISSPELT || term.length > LONGEST_MISSPELT) return false;
  if (index.vocabulary.has(term) || !/^\p{L}+$/u.test(term)) return false;
  return (lookUp(term)?.frequency ?? 0) < COMMON;
}

function spellings(index: SentenceIndex, term: string): { other: string; strength: number }[] {
  const most = term.length >= LONG ? 2 : 1;
  return index
    .termsLike(term)
    .filter((other) => Math.abs(other.length - term.length) <= most)
    .map((other) => ({ other, distance: levenshtein.DamerauLevenshteinDistance(term, other, { restricted: true }) }))
    .filter(({ distance }) => distance <= most)
    .map(({ other, distance }) => ({ other, strength: 1 - distance * 0.15 }));
}

/** "norman" and "normandi", "german" and "germani": words that share their beginning, which stemming leaves apart. */
function otherForms(index: SentenceIndex, term: string): readonly string[] {
  if (term.length < SHORTEST_FORM) return [];
  const opening = term.slice(0, Math.max(SHORTEST_FORM, term.length - 3));
  return index
    .termsLike(term)
    .filter(
      (other) => other !== term && other.startsWith(opening) && Math.abs(other.length - term.length) <= LONGEST_ENDING,
    );
}
