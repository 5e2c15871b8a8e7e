/** An index -> the arrays that a query on it needs. They are reused, because they are too large to create for each query. */
import type { SentenceIndex } from '../index/sentence-index.ts';
import { MAX_QUERY_TERMS } from './query.ts';

/**
 * One query at a time uses the arrays, through a `QueryRun`. Between two queries every array contains only zeros, so a query
 * need not clear an element for each sentence, and no trace of a question remains.
 */
export interface Scratch {
  /**
   * For each term id, 1 + the index of its first element in `Expansion.relatedTerms`; 0 if it has none. Owner: `Expansion`.
   */
  readonly firstRelated: Uint32Array;
  /** For each term id, 1 + the index of its first element among the terms that share n-grams. Owner: `SharedNgrams`. */
  readonly firstSharing: Uint32Array;
  /** For each term id, a bit for each n-gram that it shares with a term of the query. Owner: `SharedNgrams`. */
  readonly sharedNgrams: Uint32Array;
  /** For each term id, a bit for each position of the term in the question. Owner: `Expansion`. */
  readonly positions: Uint32Array;
  /** For each sentence, an upper bound of its score. Owner: `MaxScore`. */
  readonly upperBounds: Float32Array;
  /** The sentences with an upper bound above 0, from the start of the array. Owner: `MaxScore`. */
  readonly candidates: Uint32Array;
  /** For each term of the query, how often the sentence that is being scored contains it. Owner: `MaxScore`. */
  readonly frequencies: Float64Array;
  /** For each term of the query, the weight of its closest related term in that sentence. Owner: `MaxScore`. */
  readonly strengths: Float64Array;
  /** A temporary number for each term of the query. One function at a time uses the array, and clears it first. */
  readonly termValues: Float64Array;
  /** For each sentence, 1 + the index of its match among the run's matches; 0 if it has none. Owner: `QueryRun`. */
  readonly matchNumbers: Uint32Array;
  /** One row of features for each candidate, created when first needed. Owner: `QueryRun`. */
  readonly rows: Float64Array[];
}

export function createScratch({ terms, sentenceCount }: SentenceIndex): Scratch {
  return {
    firstRelated: new Uint32Array(terms.length),
    firstSharing: new Uint32Array(terms.length),
    sharedNgrams: new Uint32Array(terms.length),
    positions: new Uint32Array(terms.length),
    upperBounds: new Float32Array(sentenceCount),
    candidates: new Uint32Array(sentenceCount),
    frequencies: new Float64Array(MAX_QUERY_TERMS),
    strengths: new Float64Array(MAX_QUERY_TERMS),
    termValues: new Float64Array(MAX_QUERY_TERMS),
    matchNumbers: new Uint32Array(sentenceCount),
    rows: [],
  };
}
