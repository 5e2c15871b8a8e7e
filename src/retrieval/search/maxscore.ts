/**
 * Query -> the sentences that BM25 scores best, found without scoring the others (dynamic pruning).
 *
 * The score of a sentence is the sum over the query's terms of weight * tfComponent(frequency), plus a part of that, for
 * one occurrence, if the sentence contains a term that is related to the query's: the closest one counts.
 *
 * Each posting list adds something to the sentences in it. The lists that can add most are read first, and each sentence
 * in them becomes a candidate with an upper bound of its score. A sentence in none of the lists so far scores at most what
 * the remaining lists can add together. As soon as that is less than a sentence needs to be among the best, the remaining
 * lists, which are the long ones, bring no further candidates. Only the candidates whose bounds are high enough are then
 * scored, by their tokens. Two invariants:
 *
 * 1. `upperBounds[s] + remainingBound` is at least the score of s (but for rounding, see `ROUNDING`), for every s that is
 *    neither scored nor discarded yet, where `remainingBound` is the most that the unread lists can add to one sentence.
 * 2. `best.threshold` is at most the score of the last sentence of the result.
 *
 * So no sentence of the result is ever discarded: the result is that of scoring all, and a test checks that. Only where
 * more than `MAX_SCORED` candidates may be among the best, which do not differ by more than a rounded impact, the first of
 * them are taken.
 *
 * Source: H. Turtle and J. Flood (1995), Query Evaluation: Strategies and Optimizations, Information Processing &
 * Management 31(6): MaxScore, here one term after another, which suffices as a term's impact is nearly the same in all
 * sentences, so that bounds are tight.
 */

import { tfComponent } from '../index/bm25.ts';
import { documentFrequency, IMPACT_UNIT } from '../index/postings.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { type Expansion, RELATED_WEIGHT, TermRelation } from '../query/expansion.ts';
import type { Query } from '../query/query.ts';
import type { Scratch } from '../query/reusable-arrays.ts';
import { boundOfAllRelated, inOrder, ownLists, type PostingList, relatedLists } from './bounded-posting-lists.ts';
import { TopK, type TopKLimits } from './top-k.ts';

/** To read a list of at most this length costs less than to find out whether it must be read. */
const SHORT_LIST = 512;
/** To score at most this number of candidates costs less than to find out whether they must be scored. */
const FEW_CANDIDATES = 8;
/**
 * Candidates that one query scores at most, beside those with the highest bounds. Of a million English sentences hundreds
 * are scored; there are more than this only where sentences say the same, and then none is better than those before it.
 */
const MAX_SCORED = 20_000;
/** To look at a candidate's bound costs a part of what it costs to read a posting: this number of looks costs one read. */
const LOOKS_PER_READ = 16;
/** To score a sentence whose tokens are in no cache of the processor costs as much as to read this number of postings. */
const READS_PER_SCORING = 100;
/** Bounds are sums in Float32. As impacts are rounded up, bounds are too high by more than they lose by that. */
const ROUNDING = 1e-4;
/** The bound of a sentence that is scored already, whatever is added to it. */
const SCORED = Number.NEGATIVE_INFINITY;

export class MaxScore {
  readonly #index: SentenceIndex;
  readonly #query: Query;
  readonly #expansion: Expansion;
  /** Of `upperBounds` 0 is a sentence in none of the lists so far. */
  readonly #scratch: Scratch;
  #candidateCount = 0;

  constructor(index: SentenceIndex, query: Query, expansion: Expansion, scratch: Scratch) {
    this.#index = index;
    this.#query = query;
    this.#expansion = expansion;
    this.#scratch = scratch;
  }

  /** The best sentences within the limits; none that scores 0. Leaves zeros in the scratch arrays. */
  find(limits: TopKLimits): TopK {
    const query = this.#query;
    const expansion = this.#expansion;
    const { candidates, upperBounds } = this.#scratch;
    const best = new TopK(limits);
    const relatedBound = boundOfAllRelated(query, expansion, this.#scratch);
    let unread = this.#readWhileNeeded(ownLists(query, this.#index.postings, this.#scratch), relatedBound, best);
    let remainingBound = relatedBound + (unread[0]?.remainingBound ?? 0);
    // If so, all of the own lists are read: they are passed over only when neither they nor related terms can matter.
    const mayRelatedMatter = remainingBound >= best.threshold;
    if (mayRelatedMatter) {
      unread = this.#readWhileNeeded(inOrder(relatedLists(query, expansion), this.#scratch), 0, best);
      remainingBound = unread[0]?.remainingBound ?? 0;
    }
    const found = this.#candidateCount;
    this.#discard(remainingBound, best);
    if (this.#candidateCount > FEW_CANDIDATES) {
      this.#refine(mayRelatedMatter ? unread : [...unread, ...relatedLists(query, expansion)], best);
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

  scoreOf(sentence: number): number {
    const { starts, tokens, lengthNorms } = this.#index;
    const expansion = this.#expansion;
    const { terms } = this.#query;
    const { frequencies, strengths } = this.#scratch;
    const end = starts[sentence + 1] ?? missing();
    // A bit for each term of the query that the sentence contains itself or by a related term.
    let contained = 0;
    for (let at = starts[sentence] ?? missing(); at < end; at++) {
      for (let related = expansion.relatedTo(tokens[at] ?? missing()); related !== undefined; related = related.next) {
        const { queryTerm, relation, strength } = related;
        contained |= 1 << queryTerm;
        if (relation === TermRelation.same) frequencies[queryTerm] = (frequencies[queryTerm] ?? missing()) + 1;
        else strengths[queryTerm] = Math.max(strengths[queryTerm] ?? missing(), strength);
      }
    }
    const norm = lengthNorms[sentence] ?? missing();
    const tfOfOne = tfComponent(1, norm);
    let score = 0;
    for (let term = 0; contained >>> term !== 0; term++) {
      if (((contained >>> term) & 1) === 0) continue;
      const tf = tfComponent(frequencies[term] ?? missing(), norm);
      const ofRelated = RELATED_WEIGHT * (strengths[term] ?? missing()) * tfOfOne;
      score += (terms[term] ?? missing()).weight * (tf + ofRelated);
      frequencies[term] = 0;
      strengths[term] = 0;
    }
    return score;
  }

  /**
   * Reads lists as long as a sentence that is in no list so far may be among the best.
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
      if (length > Math.max(SHORT_LIST, this.#candidateCount / LOOKS_PER_READ))
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

  /** Keeps only those candidates that may yet be among the best. */
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

  /** Reads lists for the candidates alone, if that costs less than to score these, and discards more of them. */
  #refine(lists: readonly PostingList[], best: TopK): void {
    const { postings } = this.#index;
    let length = 0;
    for (const list of lists) length += documentFrequency(postings, list.termId);
    if (length > this.#candidateCount * READS_PER_SCORING) return;
    const { starts, sentences } = postings;
    const { upperBounds } = this.#scratch;
    for (const { termId, upperBound } of lists) {
      const end = starts[termId + 1] ?? missing();
      for (let at = starts[termId] ?? missing(); at < end; at++) {
        const sentence = sentences[at] ?? missing();
        const before = upperBounds[sentence] ?? missing();
        if (before > 0) upperBounds[sentence] = before + upperBound;
      }
    }
    this.#discard(0, best);
  }
}
