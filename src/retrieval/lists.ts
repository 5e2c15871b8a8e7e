/** Query -> the lists of postings that bear on it, each with what it can add to the score of a sentence. */
import { Kinship, type Links, RELATED_WEIGHT } from './expansion.ts';
import { IMPACT_UNIT, type Postings } from './postings.ts';
import { MAX_TERMS, type Query } from './query.ts';
import { normalisation, saturated } from './weighting.ts';

export interface List {
  readonly key: number;
  /** Which of the query's terms it is of. */
  readonly term: number;
  /** Of the term itself; else of a word that is related to it. */
  readonly isOwn: boolean;
  /** What it can add to a sentence. */
  readonly most: number;
  /** What it and the lists after it can add together; 0 until they are put in order. */
  open: number;
}

/** What one occurrence is saturated to in the shortest sentence. */
const ONCE = saturated(1, normalisation(0, 1));

/** Scratch: the most that the lists of each term can add, of those gone through. */
const mostOfTerms = new Float64Array(MAX_TERMS);

/** The lists of the query's own terms, in order. */
export function ownLists({ terms }: Query, { highest }: Postings): readonly List[] {
  const lists: List[] = [];
  for (const [term, { key, weight }] of terms.entries()) {
    if (key < 0) continue;
    lists.push({ key, term, isOwn: true, most: weight * (highest[key] ?? 0) * IMPACT_UNIT, open: 0 });
  }
  return inOrder(lists);
}

/** The lists of related words, in no order. */
export function relatedLists(query: Query, links: Links): List[] {
  const lists: List[] = [];
  for (let link = 1; link < links.end; link++) {
    if (links.kinships[link] === Kinship.same) continue;
    const term = links.queryTerms[link] ?? 0;
    lists.push({ key: links.keys[link] ?? 0, term, isOwn: false, most: mostOf(query, links, link), open: 0 });
  }
  return lists;
}

/** Those that can add most first. Of the lists of one term, a sentence gets the most that one of them can add. */
export function inOrder(lists: List[]): readonly List[] {
  lists.sort((a, b) => b.most - a.most);
  mostOfTerms.fill(0);
  let open = 0;
  for (let i = lists.length - 1; i >= 0; i--) {
    const list = lists[i];
    if (list === undefined) continue;
    open += list.most - (mostOfTerms[list.term] ?? 0);
    mostOfTerms[list.term] = list.most;
    list.open = open;
  }
  return lists;
}

/** @returns what all related words can add to one sentence */
export function mostOfRelated(query: Query, links: Links): number {
  mostOfTerms.fill(0);
  let open = 0;
  for (let link = 1; link < links.end; link++) {
    if (links.kinships[link] === Kinship.same) continue;
    const term = links.queryTerms[link] ?? 0;
    const more = mostOf(query, links, link) - (mostOfTerms[term] ?? 0);
    if (more <= 0) continue;
    mostOfTerms[term] = (mostOfTerms[term] ?? 0) + more;
    open += more;
  }
  return open;
}

/** What a related word can add to a sentence. */
function mostOf({ terms }: Query, { queryTerms, strengths }: Links, link: number): number {
  return (terms[queryTerms[link] ?? 0]?.weight ?? 0) * RELATED_WEIGHT * (strengths[link] ?? 0) * ONCE;
}
