/**
 * How the sentences of a document belong together: which sentence introduces which, such as a heading the sentences below
 * it, and what kind of block each sentence is in.
 */
import { defined } from './table-access.ts';

/** What is known about a sentence from its block, as bits of a number. */
export const SentenceKind = {
  /** A heading, a question or a table header with something below it. It introduces, and is never an answer by itself. */
  introduction: 1 << 0,
  /** A question that the document asks itself. */
  question: 1 << 1,
  listItem: 1 << 2,
  tableRow: 1 << 3,
  code: 1 << 4,
  /** The title of a document, above all of its headings. */
  title: 1 << 5,
  /** It is a question. */
  asks: 1 << 6,
} as const;

/** The structure of a text. Each array has an element for each sentence. */
export interface TextStructure {
  /** The number of the sentence's paragraph. It opens a paragraph if the number differs from that of the one before. */
  readonly paragraphOf: ArrayLike<number>;
  /** The index of the sentence that introduces it, which is an earlier one; -1 if there is none. */
  readonly introducedBy?: ArrayLike<number>;
  /** Bits of `SentenceKind`. */
  readonly kinds?: ArrayLike<number>;
}

/** The introductions in a text that has some. */
export interface Introductions {
  readonly introducedBy: Int32Array;
  readonly kinds: Uint8Array;
  /** For each sentence, the index after the last sentence that it introduces directly or indirectly; 0 if there is none. */
  readonly ends: Uint32Array;
}

/** At most this many introductions above a sentence are examined: more than any real document nests. */
const MAX_DEPTH = 8;

/** @returns undefined if no sentence introduces another */
export function findIntroductions({ introducedBy, kinds = [] }: TextStructure): Introductions | undefined {
  if (introducedBy === undefined) return undefined;
  const parents = Int32Array.from(introducedBy);
  if (parents.every((parent) => parent < 0)) return undefined;
  const ends = new Uint32Array(parents.length);
  // Backwards, so that the end of a section includes those of its sub-sections.
  for (let sentence = parents.length - 1; sentence >= 0; sentence--) {
    const parent = defined(parents[sentence]);
    if (parent >= 0) ends[parent] = Math.max(defined(ends[parent]), sentence + 1, defined(ends[sentence]));
  }
  const ownKinds = new Uint8Array(parents.length);
  ownKinds.set(kinds);
  return { introducedBy: parents, kinds: ownKinds, ends };
}

/** The introductions of a range of the sentences. A sentence that is introduced from outside the range has none. */
export function partOfIntroductions(
  whole: Introductions,
  from: number,
  to: number,
): Omit<TextStructure, 'paragraphOf'> {
  return {
    introducedBy: whole.introducedBy.subarray(from, to).map((parent) => (parent < from ? -1 : parent - from)),
    kinds: whole.kinds.subarray(from, to),
  };
}

/** What introduces a sentence, directly and indirectly, the nearest first; at most `MAX_DEPTH` of them. */
export function introductionsAbove({ introducedBy }: Introductions, sentence: number): number[] {
  const above: number[] = [];
  let at = defined(introducedBy[sentence]);
  for (; at >= 0 && above.length < MAX_DEPTH; at = defined(introducedBy[at])) above.push(at);
  return above;
}

/** Whether a sentence may be an answer. */
export function mayAnswer(introductions: Introductions | undefined, sentence: number): boolean {
  return introductions === undefined || (defined(introductions.kinds[sentence]) & SentenceKind.introduction) === 0;
}
