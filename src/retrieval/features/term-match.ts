/** A sentence and the expansion of a query -> which terms of the query the sentence contains, how well, and where. */
import { TokenFlag } from '../../language/flags.ts';
import { endExamined, type SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { startOf } from '../index/token-table.ts';
import { type Expansion, RELATED_WEIGHT, type RelatedTerm, TermRelation } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';

/** Each array except `hits` has one element for each term of the query, in the order of `Query.terms`. */
export interface Match {
  /** How well the sentence contains the term: 1 for the term itself, less for a related term, 0 for neither. */
  readonly strengths: readonly number[];
  /** How the best match is related to the term: a value of `TermRelation`. */
  readonly relations: readonly number[];
  /**
   * How often the sentence contains the term. A related term counts as a fraction of an occurrence, a pronoun not at all.
   */
  readonly frequencies: readonly number[];
  /** How strongly a word of the sentence is associated with the term, 0 to 1. */
  readonly associations: readonly number[];
  /** The sum, over the words of the sentence, of the strongest match or association of the word with any term. */
  readonly relatedness: number;
  /** The matching words, in the order of their positions. */
  readonly hits: readonly TermHit[];
}

/** A word of the sentence that matches a term of the query. */
export interface TermHit {
  /** The index of the word among the tokens of the sentence. */
  readonly position: number;
  /** The index of the term in `Query.terms`. */
  readonly queryTerm: number;
  /** Whether the word is the term itself. */
  readonly isSame: boolean;
  /** Whether the word is a pronoun whose antecedent matches the term. */
  readonly isPronoun: boolean;
  /** Above 0, at most 1. */
  readonly strength: number;
}

/** The strength of a pronoun, compared with 1 for its antecedent. */
const PRONOUN_STRENGTH = 0.7;
/** A sentence that people write has at most a tenth of this. More repetitions of the question's words add no information. */
const MAX_TERM_HITS = 500;

/**
 * The match of a sentence without any term of the query. It is copied for each sentence, which is faster than creating it.
 */
export function createEmptyMatch({ terms }: Query): Match {
  // Filled with fractions first, so that V8 chooses a representation for fractions and never has to change it.
  const zeros = terms.map(() => PRONOUN_STRENGTH).fill(0);
  return {
    ...{ strengths: zeros, frequencies: zeros, associations: zeros, relatedness: 0, hits: [] },
    relations: terms.map(() => TermRelation.none),
  };
}

/**
 * @param empty the `createEmptyMatch` of the query
 * @returns `empty` itself if the sentence contains no related word, as most sentences around a candidate
 */
export function matchSentence(index: SentenceIndex, expansion: Expansion, empty: Match, sentence: number): Match {
  let match: GrowingMatch | undefined;
  const { tokens, tokenFlags, antecedents } = index;
  const start = startOf(index, sentence);
  const end = endExamined(index, sentence);
  for (let at = start; at < end; at++) {
    const related = expansion.relatedTo(tokens[at] ?? missing());
    if (related !== undefined) {
      match ??= copyOf(empty);
      addHits(match, at - start, related, false);
      if (match.hits.length >= MAX_TERM_HITS) break;
    }
    if (((tokenFlags[at] ?? missing()) & TokenFlag.hasAntecedent) === 0) continue;
    for (const termId of antecedents.get(at) ?? []) {
      const meant = expansion.relatedTo(termId);
      if (meant === undefined) continue;
      match ??= copyOf(empty);
      addHits(match, at - start, meant, true);
    }
  }
  return match ?? empty;
}

function copyOf({ strengths, relations, frequencies, associations }: Match): GrowingMatch {
  return {
    strengths: strengths.slice(),
    relations: relations.slice(),
    frequencies: frequencies.slice(),
    associations: associations.slice(),
    relatedness: 0,
    hits: [],
  };
}

interface GrowingMatch {
  readonly strengths: number[];
  readonly relations: number[];
  readonly frequencies: number[];
  readonly associations: number[];
  relatedness: number;
  readonly hits: TermHit[];
}

function addHits(match: GrowingMatch, position: number, first: RelatedTerm, isPronoun: boolean): void {
  const { strengths, relations, frequencies, associations, hits } = match;
  let closest = 0;
  for (let related: RelatedTerm | undefined = first; related !== undefined; related = related.next) {
    const { queryTerm, relation, association } = related;
    const closeness = Math.max(related.strength, association);
    if (closeness > closest) closest = closeness;
    if (association > (associations[queryTerm] ?? missing())) associations[queryTerm] = association;
    if (related.strength === 0) continue;
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
  match.relatedness += closest;
}

/**
 * The index of the first hit at a position or after it; the number of hits if there is none. It is called for each name and
 * number of each candidate, so its binary search is written out instead of calling a function.
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
