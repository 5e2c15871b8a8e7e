/** Query -> the lists of postings that bear on it, each with what it can add to the score of a sentence. */

import { lengthNorm, tfComponent } from '../index/bm25.ts';
import { IMPACT_UNIT, type Postings } from '../index/postings.ts';
import { type Expansion, RELATED_WEIGHT, TermRelation } from '../query/expansion.ts';
import { MAX_TERMS, type Query } from '../query/query.ts';

export interface PostingList {
  readonly termId: number;
  /** Which of the query's terms it is of. */
  readonly term: number;
  /** Of the term itself; else of a word that is related to it. */
  readonly isOwn: boolean;
  /** What it can add to a sentence. */
  readonly upperBound: number;
  /** What it and the lists after it can add together; 0 until they are put in order. */
  remainingBound: number;
}

/** What one occurrence is saturated to in the shortest sentence. */
const ONCE = tfComponent(1, lengthNorm(0, 1));

/** Scratch: the most that the lists of each term can add, of those gone through. */
const mostOfTerms = new Float64Array(MAX_TERMS);

/** The lists of the query's own terms, in order. */
export function ownLists({ terms }: Query, { highest }: Postings): readonly PostingList[] {
  const lists: PostingList[] = [];
  for (const [term, { termId, weight }] of terms.entries()) {
    if (termId < 0) continue;
    lists.push({
      termId,
      term,
      isOwn: true,
      upperBound: weight * (highest[termId] ?? 0) * IMPACT_UNIT,
      remainingBound: 0,
    });
  }
  return inOrder(lists);
}

/** The lists of related words, in no order. */
export function relatedLists(query: Query, links: Expansion): PostingList[] {
  const lists: PostingList[] = [];
  for (let link = 1; link < links.end; link++) {
    if (links.relations[link] === TermRelation.same) continue;
    const term = links.queryTerms[link] ?? 0;
    lists.push({
      termId: links.termIds[link] ?? 0,
      term,
      isOwn: false,
      upperBound: mostOf(query, links, link),
      remainingBound: 0,
    });
  }
  return lists;
}

/** Those that can add most first. Of the lists of one term, a sentence gets the most that one of them can add. */
export function inOrder(lists: PostingList[]): readonly PostingList[] {
  lists.sort((a, b) => b.upperBound - a.upperBound);
  mostOfTerms.fill(0);
  let open = 0;
  for (let i = lists.length - 1; i >= 0; i--) {
    const list = lists[i];
    if (list === undefined) continue;
    open += list.upperBound - (mostOfTerms[list.term] ?? 0);
    mostOfTerms[list.term] = list.upperBound;
    list.remainingBound = open;
  }
  return lists;
}

/** @returns what all related words can add to one sentence */
export function mostOfRelated(query: Query, links: Expansion): number {
  mostOfTerms.fill(0);
  let open = 0;
  for (let link = 1; link < links.end; link++) {
    if (links.relations[link] === TermRelation.same) continue;
    const term = links.queryTerms[link] ?? 0;
    const more = mostOf(query, links, link) - (mostOfTerms[term] ?? 0);
    if (more <= 0) continue;
    mostOfTerms[term] = (mostOfTerms[term] ?? 0) + more;
    open += more;
  }
  return open;
}

/** What a related word can add to a sentence. */
function mostOf({ terms }: Query, { queryTerms, strengths }: Expansion, link: number): number {
  return (terms[queryTerms[link] ?? 0]?.weight ?? 0) * RELATED_WEIGHT * (strengths[link] ?? 0) * ONCE;
}
