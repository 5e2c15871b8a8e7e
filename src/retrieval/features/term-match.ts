/** A sentence and the expansion of a query -> which terms of the query the sentence contains, how well, and where. */
import { TokenFlag } from '../../language/flags.ts';
import { endLookedAt, type SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { startOf } from '../index/token-table.ts';
import { type Expansion, RELATED_WEIGHT, type RelatedTerm, TermRelation } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';

/** The arrays but `hits` have an entry for each term of the query, in the order of `Query.terms`. */
export interface Match {
  /** How well the sentence contains the term: 1 the term itself, less a related one, 0 nothing. */
  readonly strengths: readonly number[];
  /** Of `TermRelation`: how the best match is related to the term. */
  readonly relations: readonly number[];
  /** How often the sentence contains the term; a related one counts as a part of an occurrence, a pronoun does not. */
  readonly frequencies: readonly number[];
  /** In the order of their positions. */
  readonly hits: readonly TermHit[];
}

/** A word of the sentence that bears on a term of the query. */
export interface TermHit {
  /** The place of the word among the tokens of the sentence, from 0. */
  readonly position: number;
  /** The place of the term in `Query.terms`. */
  readonly queryTerm: number;
  /** Whether the word is the term itself. */
  readonly isSame: boolean;
  /** Whether the word is a pronoun that refers to such a word. */
  readonly isPronoun: boolean;
  readonly strength: number;
}

/** What a pronoun counts beside 1 for the word that it refers to. */
const PRONOUN_STRENGTH = 0.7;
/** A sentence that people write has a tenth of that; one that repeats the question's words says no more by doing so. */
const MAX_HITS = 500;

/**
 * The match of a sentence that contains nothing of the query, to copy for each sentence: that is faster than to make one.
 */
export function createEmptyMatch({ terms }: Query): Match {
  // Filled with fractions first, as V8 then keeps and copies numbers with fractions without a change of representation.
  const zeros = terms.map(() => PRONOUN_STRENGTH).fill(0);
  return { strengths: zeros, relations: terms.map(() => TermRelation.none), frequencies: zeros, hits: [] };
}

export function matchSentence(index: SentenceIndex, expansion: Expansion, empty: Match, sentence: number): Match {
  const match: GrowingMatch = {
    strengths: empty.strengths.slice(),
    relations: empty.relations.slice(),
    frequencies: empty.frequencies.slice(),
    hits: [],
  };
  const { tokens, tokenFlags, antecedents } = index;
  const start = startOf(index, sentence);
  const end = endLookedAt(index, sentence);
  for (let at = start; at < end && match.hits.length < MAX_HITS; at++) {
    const related = expansion.relatedTo(tokens[at] ?? missing());
    if (related !== undefined) addHits(match, at - start, related, false);
    if (((tokenFlags[at] ?? missing()) & TokenFlag.hasAntecedent) === 0) continue;
    for (const termId of antecedents.get(at) ?? []) {
      const meant = expansion.relatedTo(termId);
      if (meant !== undefined) addHits(match, at - start, meant, true);
    }
  }
  return match;
}

interface GrowingMatch {
  readonly strengths: number[];
  readonly relations: number[];
  readonly frequencies: number[];
  readonly hits: TermHit[];
}

function addHits(match: GrowingMatch, position: number, first: RelatedTerm, isPronoun: boolean): void {
  const { strengths, relations, frequencies, hits } = match;
  for (let related: RelatedTerm | undefined = first; related !== undefined; related = related.next) {
    const { queryTerm, relation } = related;
    const isSame = relation === TermRelation.same;
    const strength = isPronoun ? related.strength * PRONOUN_STRENGTH : related.strength;
    if (strength > (strengths[queryTerm] ?? missing())) {
      strengths[queryTerm] = strength;
      relations[queryTerm] = isPronoun ? TermRelation.pronoun : relation;
    }
    if (!isPronoun) {
      frequencies[queryTerm] = (frequencies[queryTerm] ?? missing()) + (isSame ? 1 : RELATED_WEIGHT * related.strength);
    }
    hits.push({ position, queryTerm, isSame: isSame && !isPronoun, isPronoun, strength });
  }
}

/**
 * The place in a list of hits of the first one at a position or after it; the length of the list if there is none. It is
 * called for each name and number of each candidate, so its binary search makes no calls.
 */
export function firstHitFrom(hits: readonly TermHit[], position: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle] ?? missing()).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
