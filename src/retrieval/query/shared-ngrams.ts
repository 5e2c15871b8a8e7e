/**
 * Query -> the terms of the index that share n-grams with the query's terms. These need no knowledge of the language: "rechnung"
 * is found in "rechnungsbetrag", and "jerusalem" in "gerusalemme".
 */
import { bitCount } from '../index/bit-count.ts';
import { inverseDocumentFrequency } from '../index/bm25.ts';
import { ngramsOf } from '../index/ngrams.ts';
import { documentFrequency } from '../index/postings.ts';
import { endExamined, type SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';
import { startOf } from '../index/token-table.ts';
import type { Query } from './query.ts';
import type { Scratch } from './reusable-arrays.ts';

/** A term of the index that shares n-grams with a term of the query. */
interface SharingTerm {
  readonly termId: number;
  /** The index of the query's term in `Query.terms`. */
  readonly queryTerm: number;
  /** A bit for each n-gram of the query's term that it has. */
  readonly shared: number;
  /** The same term of the index in relation to another term of the query. */
  readonly next: SharingTerm | undefined;
}

/** A term that shares so many n-grams with a term of the query that the two are most often forms or parts of one word. */
export interface AkinTerm {
  readonly termId: number;
  readonly queryTerm: number;
  /** The Dice coefficient: twice the number of n-grams that both have, divided by the number that each has. At most 1. */
  readonly dice: number;
}

/** A term with a smaller share of the n-grams of another is left out, because most words share some by chance. */
const MIN_SHARED_NGRAMS = 0.25;
/** One n-gram in common is often chance: "cerca" and "cerrada" begin alike. */
const MIN_COMMON = 2;
/** Of the limits tried on 16 languages, 0.25 to 0.5, this one ranked best. */
const MIN_DICE = 0.4;

export class SharedNgrams {
  /** For each term of the query, the idf of each of its n-grams. */
  readonly weights: readonly (readonly number[])[];
  /** The sum of all weights. */
  readonly totalWeight: number;
  /** Terms other than the query's own. */
  readonly akin: readonly AkinTerm[];
  readonly #index: SentenceIndex;
  readonly #firstSharing: Scratch['firstSharing'];
  readonly #sharing: SharingTerm[] = [];
  /** Each of the sentences asked for so far is read once: it is most often a neighbour of others too. */
  readonly #ofSentences = new Map<number, Uint32Array>();

  constructor(index: SentenceIndex, { terms }: Query, scratch: Scratch) {
    this.#index = index;
    this.#firstSharing = scratch.firstSharing;
    const akin: AkinTerm[] = [];
    this.weights = terms.map(({ term, termId: ownId }, queryTerm) => {
      const ngrams = ngramsOf(term);
      const { touched, weights } = lookUp(index, ngrams, scratch);
      for (const termId of touched) {
        const shared = scratch.sharedNgrams[termId] ?? missing();
        scratch.sharedNgrams[termId] = 0;
        const count = bitCount(shared);
        if (count < MIN_SHARED_NGRAMS * ngrams.length) continue;
        const next = this.#sharedBy(termId);
        this.#firstSharing[termId] = this.#sharing.push({ termId, queryTerm, shared, next });
        const dice = (2 * count) / (ngrams.length + (index.ngrams.counts[termId] ?? missing()));
        if (count >= MIN_COMMON && dice >= MIN_DICE && termId !== ownId) akin.push({ termId, queryTerm, dice });
      }
      return weights;
    });
    this.akin = akin;
    this.totalWeight = this.weights.reduce((sum, ofTerm) => ofTerm.reduce((more, weight) => more + weight, sum), 0);
  }

  /** For each term of the query, the bits of its n-grams that a sentence has. */
  inSentence(sentence: number): Uint32Array {
    const known = this.#ofSentences.get(sentence);
    if (known !== undefined) return known;
    const { tokens } = this.#index;
    const shared = new Uint32Array(this.weights.length);
    const end = endExamined(this.#index, sentence);
    for (let at = startOf(this.#index, sentence); at < end; at++) {
      let sharing = this.#sharedBy(tokens[at] ?? missing());
      for (; sharing !== undefined; sharing = sharing.next) {
        shared[sharing.queryTerm] = (shared[sharing.queryTerm] ?? missing()) | sharing.shared;
      }
    }
    this.#ofSentences.set(sentence, shared);
    return shared;
  }

  /** What a term of the index shares with the terms of the query, as a chain linked by `next`; undefined if it is nothing. */
  #sharedBy(termId: number): SharingTerm | undefined {
    const number = this.#firstSharing[termId] ?? missing();
    return number === 0 ? undefined : this.#sharing[number - 1];
  }

  /** Forgets the sentences so far, of which there may be a million. */
  forgetSentences(): void {
    this.#ofSentences.clear();
  }

  /** Resets the scratch arrays to zeros. */
  clear(): void {
    for (const { termId } of this.#sharing) this.#firstSharing[termId] = 0;
  }
}

/** Sets a bit in `sharedNgrams` for each n-gram of each term that has it. */
function lookUp(
  { ngrams: index, postings, sentenceCount }: SentenceIndex,
  ngrams: readonly string[],
  { sharedNgrams }: Scratch,
): { readonly touched: readonly number[]; readonly weights: readonly number[] } {
  const touched: number[] = [];
  const weights = ngrams.map((ngram, place) => {
    // The sentences that contain two of the terms are counted twice.
    let frequency = 0;
    for (const termId of index.termsWith(ngram)) {
      const before = sharedNgrams[termId] ?? missing();
      if (before === 0) touched.push(termId);
      sharedNgrams[termId] = before | (1 << place);
      frequency += documentFrequency(postings, termId);
    }
    return inverseDocumentFrequency(sentenceCount, Math.min(sentenceCount, frequency));
  });
  return { touched, weights };
}
