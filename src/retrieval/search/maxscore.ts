/**
 * Query -> the sentences with the best BM25 scores, found without scoring the others (dynamic pruning).
 *
 * The score of a sentence is the sum over the query's terms of weight * tfComponent(frequency). If the sentence contains
 * related terms, a fraction of the score of one occurrence is added for the closest of them.
 *
 * Each posting list adds to the scores of its sentences. The lists that can add most are read first, and each of their
 * sentences becomes a candidate with an upper bound of its score. A sentence in none of the lists read so far scores at most
 * what the remaining lists can add together. As soon as that is less than a sentence needs to be among the best, the
 * remaining lists, which are the long ones, cannot contain further candidates. Only the candidates whose bounds are high
 * enough are then scored, by their tokens. Two invariants hold:
 *
 * 1. `upperBounds[s] + remainingBound` is at least the score of s (except for rounding, see `ROUNDING`), for every sentence
 *   s that has been neither scored nor discarded. `remainingBound` is the most that the unread lists can add to one
 *   sentence.
 * 2. `best.threshold` is at most the score of the last sentence of the result.
 *
 * So no sentence of the result is ever discarded: the result is the same as if all sentences were scored, and a test checks
 * that. The exception is a query with more than `MAX_SCORED` remaining candidates, whose scores hardly differ: only the
 * first of them are scored.
 *
 * Source: H. Turtle and J. Flood (1995), Query Evaluation: Strategies and Optimizations, Information Processing & Management
 * 31(6): MaxScore. Here it processes one term after another, which suffices because the impact of a term is nearly the same
 * in all sentences, so that the bounds are tight.
 */

import { tfComponent } from '../index/bm25.ts';
import { documentFrequency, IMPACT_UNIT } from '../index/postings.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { bm25WeightOf, type Expansion, TermRelation } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';
import type { Scratch } from '../query/reusable-arrays.ts';
import { boundOfAllRelated, ownLists, type PostingList, relatedLists, sortByBound } from './bounded-posting-lists.ts';
import { TopK, type TopKLimits } from './top-k.ts';

/** Reading a list of at most this length costs less than finding out whether it must be read. */
const SHORT_LIST = 512;
/** Scoring at most this number of candidates costs less than finding out whether they must be scored. */
const FEW_CANDIDATES = 8;
/**
 * The most candidates that one query scores, in addition to those with the highest bounds. Of a million English sentences,
 * hundreds are scored. More than this remain only if sentences say the same, and then no later one is better.
 */
const MAX_SCORED = 20_000;
/** Checking the bounds of this number of candidates costs as much as reading one posting. */
const CHECKS_PER_READ = 16;
/**
 * A list with more postings than this for each candidate is not read only to raise bounds. Scoring a sentence whose tokens
 * are not in a processor cache costs as much as reading 100 postings, and few lists spare a third of the scoring.
 */
const MAX_READS_PER_CANDIDATE = 30;
/** Tolerance for bounds, which are sums in Float32. Impacts are rounded up, which outweighs most of the rounding errors. */
const ROUNDING = 1e-4;
/** Marks a sentence that has been scored. It stays the same whatever is added to it. */
const SCORED = Number.NEGATIVE_INFINITY;

export class MaxScore {
  readonly #index: SentenceIndex;
  readonly #query: Query;
  readonly #expansion: Expansion;
  /** In `upperBounds`, 0 means that no list read so far contains the sentence. */
  readonly #scratch: Scratch;
  #candidateCount = 0;

  constructor(index: SentenceIndex, query: Query, expansion: Expansion, scratch: Scratch) {
    this.#index = index;
    this.#query = query;
    this.#expansion = expansion;
    this.#scratch = scratch;
  }

  /** The best sentences within the limits, without those that score 0. Resets the scratch arrays to zeros. */
  find(limits: TopKLimits): TopK {
    const query = this.#query;
    const expansion = this.#expansion;
    const { candidates, upperBounds } = this.#scratch;
    const best = new TopK(limits);
    const relatedBound = boundOfAllRelated(query, expansion, this.#scratch);
    let unread = this.#readWhileNeeded(ownLists(query, this.#index.postings, this.#scratch), relatedBound, best);
    let remainingBound = relatedBound + (unread[0]?.remainingBound ?? 0);
    // If so, all own lists have been read, because they are skipped only when neither they nor related terms can matter.
    const mayRelatedMatter = remainingBound >= best.threshold;
    if (mayRelatedMatter) {
      unread = this.#readWhileNeeded(sortByBound(relatedLists(query, expansion), this.#scratch), 0, best);
      remainingBound = unread[0]?.remainingBound ?? 0;
    }
    const found = this.#candidateCount;
    this.#discard(remainingBound, best);
    if (this.#candidateCount > FEW_CANDIDATES) {
      if (mayRelatedMatter) this.#refine([], unread, best);
      else this.#refine(unread, sortByBound(relatedLists(query, expansion), this.#scratch), best);
    }
    for (let i = 0; i < this.#candidateCount; i++) {
      const sentence = candidates[i] ?? missing();
      if (i < MAX_SCORED) best.offer(sentence, this.scoreOf(sentence));
      upperBounds[sentence] = 0;
    }
    candidates.fill(0, 0, found);
    this.#candidateCount = 0;
    return best;
  }

  /** The BM25 score of one sentence, computed from its tokens. */
  scoreOf(sentence: number): number {
    const { starts, tokens, lengthNorms } = this.#index;
    const expansion = this.#expansion;
    const { terms } = this.#query;
    const { frequencies, strengths } = this.#scratch;
    const end = starts[sentence + 1] ?? missing();
    // A bit for each term of the query of which the sentence contains the term itself or a related term.
    let contained = 0;
    for (let at = starts[sentence] ?? missing(); at < end; at++) {
      for (let related = expansion.relatedTo(tokens[at] ?? missing()); related !== undefined; related = related.next) {
        const { queryTerm, relation } = related;
        contained |= 1 << queryTerm;
        if (relation === TermRelation.same) frequencies[queryTerm] = (frequencies[queryTerm] ?? missing()) + 1;
        else strengths[queryTerm] = Math.max(strengths[queryTerm] ?? missing(), bm25WeightOf(related));
      }
    }
    const norm = lengthNorms[sentence] ?? missing();
    const tfOfOne = tfComponent(1, norm);
    let score = 0;
    for (let term = 0; contained >>> term !== 0; term++) {
      if (((contained >>> term) & 1) === 0) continue;
      const tf = tfComponent(frequencies[term] ?? missing(), norm);
      const ofRelated = (strengths[term] ?? missing()) * tfOfOne;
      score += (terms[term] ?? missing()).weight * (tf + ofRelated);
      frequencies[term] = 0;
      strengths[term] = 0;
    }
    return score;
  }

  /**
   * Reads lists as long as a sentence in none of the lists read so far may be among the best.
   *
   * @param otherBound the most that lists other than these can add to one sentence
   * @returns the lists that were not read
   */
  #readWhileNeeded(lists: readonly PostingList[], otherBound: number, best: TopK): readonly PostingList[] {
    const { postings } = this.#index;
    let read = 0;
    for (const list of lists) {
      const remainingBound = list.remainingBound + otherBound;
      const length = documentFrequency(postings, list.termId);
      if (length > Math.max(SHORT_LIST, this.#candidateCount / CHECKS_PER_READ))
        this.#scoreHighest(remainingBound, best);
      if (remainingBound + ROUNDING < best.threshold) break;
      this.#read(list);
      read += 1;
    }
    this.#scoreHighest((lists[read]?.remainingBound ?? 0) + otherBound, best);
    return lists.slice(read);
  }

  #read({ termId, upperBound, isOwn, queryTerm }: PostingList): void {
    const { starts, sentences, impacts } = this.#index.postings;
    const { upperBounds, candidates } = this.#scratch;
    let count = this.#candidateCount;
    const unit = (this.#query.terms[queryTerm] ?? missing()).weight * IMPACT_UNIT;
    const end = starts[termId + 1] ?? missing();
    for (let at = starts[termId] ?? missing(); at < end; at++) {
      const sentence = sentences[at] ?? missing();
      const before = upperBounds[sentence] ?? missing();
      if (before === 0) {
        candidates[count] = sentence;
        count += 1;
      }
      upperBounds[sentence] = before + (isOwn ? (impacts[at] ?? missing()) * unit : upperBound);
    }
    this.#candidateCount = count;
  }

  /** Scores the candidates with the highest bounds, which raises the threshold. */
  #scoreHighest(remainingBound: number, best: TopK): void {
    const { upperBounds, candidates } = this.#scratch;
    if (this.#candidateCount <= FEW_CANDIDATES) {
      for (let i = 0; i < this.#candidateCount; i++) this.#score(candidates[i] ?? missing(), best);
      return;
    }
    const { max } = best.limits;
    const highest = new TopK({ max, min: max, scoreRatio: 0 });
    highest.threshold = Math.max(0, best.threshold - remainingBound - ROUNDING);
    for (let i = 0; i < this.#candidateCount; i++) {
      const sentence = candidates[i] ?? missing();
      const bound = upperBounds[sentence] ?? missing();
      if (bound >= highest.threshold) highest.offer(sentence, bound);
    }
    for (const sentence of highest.sentences) this.#score(sentence, best);
  }

  #score(sentence: number, best: TopK): void {
    const { upperBounds } = this.#scratch;
    if (upperBounds[sentence] === SCORED) return;
    upperBounds[sentence] = SCORED;
    best.offer(sentence, this.scoreOf(sentence));
  }

  /** Discards the candidates that can no longer be among the best, and those that have been scored. */
  #discard(remainingBound: number, best: TopK): void {
    const { upperBounds, candidates } = this.#scratch;
    const minBound = best.threshold - remainingBound - ROUNDING;
    let count = 0;
    for (let i = 0; i < this.#candidateCount; i++) {
      const sentence = candidates[i] ?? missing();
      const bound = upperBounds[sentence] ?? missing();
      if (bound !== SCORED && bound >= minBound) {
        candidates[count] = sentence;
        count += 1;
      } else upperBounds[sentence] = 0;
    }
    this.#candidateCount = count;
  }

  /**
   * Reads further lists only to raise the bounds of the candidates, so that the others can be discarded. Lists that cost
   * more than they spare are left out.
   *
   * @param own the unread lists of the query's own terms, of which each can add to the score of a sentence
   * @param related the unread lists of related terms, sorted by bound
   */
  #refine(own: readonly PostingList[], related: readonly PostingList[], best: TopK): void {
    const relatedBound = related[0]?.remainingBound ?? 0;
    let ownBound = own.reduce((sum, { upperBound }) => sum + upperBound, 0);
    for (const list of own) {
      if (!this.#isWorthReading(list)) continue;
      this.#raiseBounds(list);
      ownBound -= list.upperBound;
      this.#discard(ownBound + relatedBound, best);
    }
    let readSinceDiscarding = 0;
    for (const list of related) {
      const isWorthReading = this.#isWorthReading(list);
      if (!isWorthReading || readSinceDiscarding > this.#candidateCount) {
        this.#discard(ownBound + list.remainingBound, best);
        readSinceDiscarding = 0;
      }
      if (!isWorthReading) return;
      readSinceDiscarding += this.#raiseBounds(list);
    }
    this.#discard(ownBound, best);
  }

  #isWorthReading({ termId }: PostingList): boolean {
    return documentFrequency(this.#index.postings, termId) <= this.#candidateCount * MAX_READS_PER_CANDIDATE;
  }

  /** Adds the upper bound of a list to its candidates. Returns the length of the list. */
  #raiseBounds({ termId, upperBound }: PostingList): number {
    const { starts, sentences } = this.#index.postings;
    const { upperBounds } = this.#scratch;
    const start = starts[termId] ?? missing();
    const end = starts[termId + 1] ?? missing();
    for (let at = start; at < end; at++) {
      const sentence = sentences[at] ?? missing();
      const before = upperBounds[sentence] ?? missing();
      if (before > 0) upperBounds[sentence] = before + upperBound;
    }
    return end - start;
  }
}
