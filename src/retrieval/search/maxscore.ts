/**
 * Query -> the sentences that BM25 scores best, found without scoring the others (dynamic pruning).
 *
 * The score of a sentence is the sum over the query's terms of weight * saturated(frequency), and of a part of that, for
 * one occurrence, if it holds a word that is related to the term: the closest one counts.
 *
 * Each list of postings adds something to the sentences in it. The lists that can add most are read first, and for each
 * sentence an upper bound of its score is kept. A sentence in none of the lists so far scores at most what the lists to
 * come can add together. As soon as that is less than a sentence needs to be among the best, the lists to come, which
 * are the long ones, bring no more sentences into question. Only the sentences whose bounds reach that far are then
 * scored, by their tokens. What holds throughout:
 *
 * 1. `#upper[s] + open` is no less than the score of s (but for rounding, see `ROUNDING`), for every s that is neither
 *    scored nor left out yet, where `open` is what the lists that are not read yet can add to one sentence.
 * 2. `best.threshold` is no more than what the last sentence of the result scores.
 *
 * So no sentence of the result is ever left out: the result is that of scoring all, and a test checks that. Only where
 * more than `MOST_SCORED` sentences may be among the best, which do not differ by more than a rounded impact, the first of
 * them are taken.
 *
 * Source: H. Turtle and J. Flood (1995), Query Evaluation: Strategies and Optimizations, Information Processing &
 * Management 31(6): MaxScore, here one term after another, which suffices as a term's impact is nearly the same in all
 * sentences, so that bounds are tight.
 */

import { tfComponent } from '../index/bm25.ts';
import { IMPACT_UNIT } from '../index/postings.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { type Expansion, RELATED_WEIGHT, TermRelation } from '../query/expansion.ts';
import { MAX_TERMS, type Query } from '../query/query.ts';
import { inOrder, mostOfRelated, ownLists, type PostingList, relatedLists } from './posting-lists.ts';
import { TopK, type TopKLimits } from './top-k.ts';

/** Reading a list that is no longer costs less than telling whether it need be read. */
const SHORT = 512;
/** Sentences that are scored at once, as it costs less than telling whether they need be. */
const FEW = 8;
/**
 * Sentences that one query scores at most, beside those with the highest bounds. Of a million English sentences hundreds are
 * scored; there are more than this only where they say the same, and then none is better than those before.
 */
const MOST_SCORED = 20_000;
/** Looking through the sentences in question costs less for each than reading a posting does. */
const LOOKS_FOR_READING = 16;
/** Scoring a sentence whose tokens are not in the processor's caches costs as much as reading so many postings. */
const COST_OF_SCORING = 100;
/** The bounds are sums in Float32; that impacts are rounded up makes them too high by more than they lose by that. */
const ROUNDING = 1e-4;
/** The bound of a sentence that is scored already, whatever is added to it. */
const DONE = Number.NEGATIVE_INFINITY;

/** Made once for an index, with room for its sentences; used for one query at a time. */
export class MaxScore {
  readonly #index: SentenceIndex;
  readonly #links: Expansion;
  /** 0: in no list so far. Else what the sentence may score beyond `open`, or `DONE`. */
  readonly #upper: Float32Array;
  /** The sentences that are in question. */
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  readonly #weights = new Float64Array(MAX_TERMS);
  /** Of the sentence that is being scored: how often it holds each term, and its closest related word. */
  readonly #frequencies = new Float64Array(MAX_TERMS);
  readonly #strengths = new Float64Array(MAX_TERMS);

  constructor(index: SentenceIndex, links: Expansion) {
    this.#index = index;
    this.#links = links;
    this.#upper = new Float32Array(index.sentenceCount);
    this.#touched = new Uint32Array(index.sentenceCount);
  }

  /** @param query the links of which are known by now; `scoreOf` is for the same one from now on */
  find(query: Query, wanted: TopKLimits): TopK {
    const best = new TopK(wanted);
    for (let i = 0; i < query.terms.length; i++) this.#weights[i] = query.terms[i]?.weight ?? 0;
    const ofRelated = mostOfRelated(query, this.#links);
    let unread = this.#readWhileNeeded(ownLists(query, this.#index.postings), ofRelated, best);
    let open = ofRelated + (unread[0]?.remainingBound ?? 0);
    // If so, all of the own lists are read: they are passed over only when neither they nor related words can matter.
    const mayRelatedMatter = open >= best.threshold;
    if (mayRelatedMatter) {
      unread = this.#readWhileNeeded(inOrder(relatedLists(query, this.#links)), 0, best);
      open = unread[0]?.remainingBound ?? 0;
    }
    this.#leaveOut(open, best);
    if (this.#touchedCount > FEW) {
      this.#refine(mayRelatedMatter ? unread : [...unread, ...relatedLists(query, this.#links)], best);
    }
    for (let i = 0; i < this.#touchedCount; i++) {
      const sentence = this.#touched[i] ?? 0;
      if (i < MOST_SCORED) best.offer(sentence, this.scoreOf(sentence));
      this.#upper[sentence] = 0;
    }
    this.#touchedCount = 0;
    return best;
  }

  scoreOf(sentence: number): number {
    const { starts, tokens, lengthNorms } = this.#index;
    const { first, next, queryTerms, relations, strengths } = this.#links;
    const end = starts[sentence + 1] ?? 0;
    let held = 0;
    for (let at = starts[sentence] ?? 0; at < end; at++) {
      for (let link = first[tokens[at] ?? 0] ?? 0; link !== 0; link = next[link] ?? 0) {
        const term = queryTerms[link] ?? 0;
        held |= 1 << term;
        if (relations[link] === TermRelation.same) this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
        else this.#strengths[term] = Math.max(this.#strengths[term] ?? 0, strengths[link] ?? 0);
      }
    }
    const normalised = lengthNorms[sentence] ?? 0;
    const once = tfComponent(1, normalised);
    let score = 0;
    for (let term = 0; held >>> term !== 0; term++) {
      if (((held >>> term) & 1) === 0) continue;
      const ofRelated = RELATED_WEIGHT * (this.#strengths[term] ?? 0) * once;
      score += (this.#weights[term] ?? 0) * (tfComponent(this.#frequencies[term] ?? 0, normalised) + ofRelated);
      this.#frequencies[term] = 0;
      this.#strengths[term] = 0;
    }
    return score;
  }

  /**
   * Reads lists as long as they may bring a sentence into question that is in none so far.
   *
   * @param others what lists beside these can add to one sentence
   * @returns those that were not read
   */
  #readWhileNeeded(lists: readonly PostingList[], others: number, best: TopK): readonly PostingList[] {
    const { postings } = this.#index;
    let read = 0;
    for (const list of lists) {
      const open = list.remainingBound + others;
      const length = postings.documentFrequency(list.termId);
      if (length > Math.max(SHORT, this.#touchedCount / LOOKS_FOR_READING)) this.#scoreHighest(open, best);
      if (open + ROUNDING < best.threshold) break;
      this.#read(list);
      read += 1;
    }
    this.#scoreHighest((lists[read]?.remainingBound ?? 0) + others, best);
    return lists.slice(read);
  }

  #read({ termId, upperBound, isOwn, term }: PostingList): void {
    const { starts, sentences, impacts } = this.#index.postings;
    const upper = this.#upper;
    const touched = this.#touched;
    let count = this.#touchedCount;
    const unit = (this.#weights[term] ?? 0) * IMPACT_UNIT;
    const end = starts[termId + 1] ?? 0;
    for (let at = starts[termId] ?? 0; at < end; at++) {
      const sentence = sentences[at] ?? 0;
      const before = upper[sentence] ?? 0;
      if (before === 0) {
        touched[count] = sentence;
        count += 1;
      }
      upper[sentence] = before + (isOwn ? (impacts[at] ?? 0) * unit : upperBound);
    }
    this.#touchedCount = count;
  }

  /** Scores the sentences of the highest bounds, which raises the threshold. */
  #scoreHighest(open: number, best: TopK): void {
    if (this.#touchedCount <= FEW) {
      for (let i = 0; i < this.#touchedCount; i++) this.#score(this.#touched[i] ?? 0, best);
      return;
    }
    const { max } = best.limits;
    const highest = new TopK({ max, min: max, scoreRatio: 0 });
    highest.threshold = Math.max(0, best.threshold - open - ROUNDING);
    for (let i = 0; i < this.#touchedCount; i++) {
      const sentence = this.#touched[i] ?? 0;
      const bound = this.#upper[sentence] ?? 0;
      if (bound >= highest.threshold) highest.offer(sentence, bound);
    }
    for (const sentence of highest.sentences) this.#score(sentence, best);
  }

  #score(sentence: number, best: TopK): void {
    if (this.#upper[sentence] === DONE) return;
    this.#upper[sentence] = DONE;
    best.offer(sentence, this.scoreOf(sentence));
  }

  /** Leaves in question those sentences only that may yet be among the best. */
  #leaveOut(open: number, best: TopK): void {
    const least = best.threshold - open - ROUNDING;
    let count = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const sentence = this.#touched[i] ?? 0;
      const bound = this.#upper[sentence] ?? 0;
      if (bound !== DONE && bound >= least) {
        this.#touched[count] = sentence;
        count += 1;
      } else this.#upper[sentence] = 0;
    }
    this.#touchedCount = count;
  }

  /** Reads lists for the sentences in question alone, if that costs less than scoring these, and leaves out more. */
  #refine(lists: readonly PostingList[], best: TopK): void {
    const { postings } = this.#index;
    let length = 0;
    for (const list of lists) length += postings.documentFrequency(list.termId);
    if (length > this.#touchedCount * COST_OF_SCORING) return;
    const { starts, sentences } = postings;
    const upper = this.#upper;
    for (const { termId, upperBound } of lists) {
      const end = starts[termId + 1] ?? 0;
      for (let at = starts[termId] ?? 0; at < end; at++) {
        const sentence = sentences[at] ?? 0;
        const before = upper[sentence] ?? 0;
        if (before > 0) upper[sentence] = before + upperBound;
      }
    }
    this.#leaveOut(0, best);
  }
}
