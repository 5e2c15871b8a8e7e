/** What of a query one sentence holds, and where. */
import { TokenFlag } from '../../language/english/token-flags.ts';
import { endLookedAt, type SentenceIndex } from '../index/sentence-index.ts';
import { type Expansion, RELATED_WEIGHT, TermRelation } from '../query/expansion.ts';
import { MAX_TERMS } from '../query/query.ts';

/** By the terms of the query; there is room for `MAX_TERMS`. */
export interface Match {
  /** For each term of the query how well the sentence holds it: 1 the term itself, less a related one, 0 nothing. */
  readonly strengths: Float64Array;
  /** Of `Kinship`, for each term of the query. */
  readonly relations: Uint8Array;
  /** How often, a related word being a part of an occurrence. */
  readonly counts: Float64Array;
  /** Where words of the sentence bear on the query, in order: places among its tokens. */
  readonly hits: readonly TermHit[];
}

export interface TermHit {
  /** The place of the word among the tokens of the sentence. */
  readonly position: number;
  readonly queryTerm: number;
  readonly isSame: boolean;
  /** It is a pronoun that stands for such a word. */
  readonly isPronoun: boolean;
  readonly strength: number;
}

/** What a pronoun counts for the word that it stands for. */
const BY_PRONOUN = 0.7;
/** A sentence that people write has a tenth of that; one that repeats the words of the question says no more by it. */
const MOST_HITS = 500;

/**
 * The place in a list of hits of the first one at a position or after it. Asked for each name and number of
 * the sentences that are looked at: without a call for each step.
 */
export function firstHitFrom(hits: readonly TermHit[], position: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface GrowingMatch extends Match {
  hits: TermHit[];
}

function createMatch(): GrowingMatch {
  return {
    strengths: new Float64Array(MAX_TERMS),
    relations: new Uint8Array(MAX_TERMS),
    counts: new Float64Array(MAX_TERMS),
    hits: [],
  };
}

/** A match that outlives the query. */
export function keptMatch({ strengths, relations, counts, hits }: Match): Match {
  return { strengths: strengths.slice(), relations: relations.slice(), counts: counts.slice(), hits: [...hits] };
}

/** Matches the sentences that one query looks at, each once, however often its neighbours ask. */
export class Matcher {
  readonly #index: SentenceIndex;
  readonly #links: Expansion;
  /** For each sentence one more than the place of its match, 0 if it has none yet. */
  readonly #places: Uint32Array;
  readonly #matched: number[] = [];
  #count = 0;
  /** Made once each, and used again for the next query. */
  readonly #matches: GrowingMatch[] = [];

  constructor(index: SentenceIndex, links: Expansion) {
    this.#index = index;
    this.#links = links;
    this.#places = new Uint32Array(index.sentenceCount);
  }

  /** To be called when the links of the next query are known. Its matches take the place of the last one's. */
  start(): void {
    for (let i = 0; i < this.#count; i++) this.#places[this.#matched[i] ?? 0] = 0;
    this.#count = 0;
  }

  matchOf(sentence: number): Match {
    const place = (this.#places[sentence] ?? 0) - 1;
    return (place >= 0 ? this.#matches[place] : undefined) ?? this.#match(sentence);
  }

  #match(sentence: number): Match {
    const place = this.#count;
    this.#count += 1;
    const match = this.#matches[place] ?? createMatch();
    this.#matches[place] = match;
    this.#matched[place] = sentence;
    this.#places[sentence] = place + 1;
    match.strengths.fill(0);
    match.relations.fill(TermRelation.none);
    match.counts.fill(0);
    match.hits = [];
    const { tokens, tokenFlags, antecedents } = this.#index;
    const { first } = this.#links;
    const start = this.#index.starts[sentence] ?? 0;
    const end = endLookedAt(this.#index, sentence);
    for (let at = start; at < end && match.hits.length < MOST_HITS; at++) {
      const link = first[tokens[at] ?? 0] ?? 0;
      if (link !== 0) this.#hit(match, at - start, link, false);
      if (((tokenFlags[at] ?? 0) & TokenFlag.standsFor) === 0) continue;
      for (const token of antecedents.get(at) ?? []) {
        const other = first[token] ?? 0;
        if (other !== 0) this.#hit(match, at - start, other, true);
      }
    }
    return match;
  }

  #hit({ strengths, relations, counts, hits }: GrowingMatch, position: number, from: number, isPronoun: boolean): void {
    const links = this.#links;
    for (let link = from; link !== 0; link = links.next[link] ?? 0) {
      const queryTerm = links.queryTerms[link] ?? 0;
      const kinship = links.relations[link] ?? 0;
      const isSame = kinship === TermRelation.same;
      const ofWord = links.strengths[link] ?? 0;
      const strength = isPronoun ? ofWord * BY_PRONOUN : ofWord;
      if (strength > (strengths[queryTerm] ?? 0)) {
        strengths[queryTerm] = strength;
        relations[queryTerm] = isPronoun ? TermRelation.pronoun : kinship;
      }
      if (!isPronoun) counts[queryTerm] = (counts[queryTerm] ?? 0) + (isSame ? 1 : RELATED_WEIGHT * ofWord);
      hits.push({ position, queryTerm, isSame: isSame && !isPronoun, isPronoun, strength });
    }
  }
}
