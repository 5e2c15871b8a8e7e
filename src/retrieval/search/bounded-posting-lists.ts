/** A query and its expansion -> the posting lists to read, each with an upper bound of its contribution to a score. */

import { lengthNorm, tfComponent } from '../index/bm25.ts';
import { IMPACT_UNIT, type Postings } from '../index/postings.ts';
import { missing } from '../index/table-access.ts';
import { bm25WeightOf, type Expansion, type RelatedTerm, TermRelation } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';
import type { Scratch } from '../query/reusable-arrays.ts';

export interface PostingList {
  readonly termId: number;
  /** The index in `Query.terms` of the term that the list counts for. */
  readonly queryTerm: number;
  /** Whether it is the list of that term itself, rather than of a related term. */
  readonly isOwn: boolean;
  /** The most that the list can add to the score of a sentence. */
  readonly upperBound: number;
  /** The most that this list and the lists after it can add together; 0 until the lists are sorted. */
  remainingBound: number;
}

/** The `tfComponent` of one occurrence in the shortest sentence. */
const MAX_TF_OF_ONE = tfComponent(1, lengthNorm(0, 1));

/** The lists of the query's own terms, sorted by `sortByBound`. */
export function ownLists({ terms }: Query, { maxImpacts }: Postings, scratch: Scratch): readonly PostingList[] {
  const lists: PostingList[] = [];
  for (let queryTerm = 0; queryTerm < terms.length; queryTerm++) {
    const { termId, weight } = terms[queryTerm] ?? missing();
    if (termId < 0) continue;
    const upperBound = weight * (maxImpacts[termId] ?? missing()) * IMPACT_UNIT;
    lists.push({ termId, queryTerm, isOwn: true, upperBound, remainingBound: 0 });
  }
  return sortByBound(lists, scratch);
}

/** The lists of related terms, unsorted. */
export function relatedLists(query: Query, { relatedTerms }: Expansion): PostingList[] {
  const lists: PostingList[] = [];
  for (const related of relatedTerms) {
    if (related.relation === TermRelation.same) continue;
    const { termId, queryTerm } = related;
    lists.push({ termId, queryTerm, isOwn: false, upperBound: boundOfRelated(query, related), remainingBound: 0 });
  }
  return lists;
}

/**
 * Sorts lists by their upper bounds, highest first, and sets their remaining bounds. For each term of the query, only the
 * list with the highest bound counts.
 */
export function sortByBound(lists: PostingList[], { termValues }: Scratch): readonly PostingList[] {
  lists.sort((a, b) => b.upperBound - a.upperBound);
  const boundOfTerms = termValues.fill(0);
  let remainingBound = 0;
  for (let i = lists.length - 1; i >= 0; i--) {
    const list = lists[i] ?? missing();
    remainingBound += list.upperBound - (boundOfTerms[list.queryTerm] ?? missing());
    boundOfTerms[list.queryTerm] = list.upperBound;
    list.remainingBound = remainingBound;
  }
  return lists;
}

/** The most that all related terms together can add to the score of one sentence. */
export function boundOfAllRelated(query: Query, { relatedTerms }: Expansion, { termValues }: Scratch): number {
  const boundOfTerms = termValues.fill(0);
  let bound = 0;
  for (const related of relatedTerms) {
    if (related.relation === TermRelation.same) continue;
    const before = boundOfTerms[related.queryTerm] ?? missing();
    const more = boundOfRelated(query, related) - before;
    if (more <= 0) continue;
    boundOfTerms[related.queryTerm] = before + more;
    bound += more;
  }
  return bound;
}

/** The most that one related term can add to the score of a sentence. */
function boundOfRelated({ terms }: Query, related: RelatedTerm): number {
  return (terms[related.queryTerm] ?? missing()).weight * bm25WeightOf(related) * MAX_TF_OF_ONE;
}
