/**
 * A dictionary of the terms of a language: how common each term is, which other terms it is related to, and its noun senses.
 * Entries are numbers, because a question looks up hundreds of them.
 */

/** How two words are related. The numbers are those in the file of a lexicon. */
export const LexicalRelation = {
  synonym: 0,
  derived: 1,
  broader: 2,
  narrower: 3,
  similar: 4,
  opposite: 5,
  part: 6,
  /** A sentence with the one word often answers a question with the other: "fee" and "cost". */
  associated: 7,
} as const;

/** Used in place of an entry for a term that the lexicon does not contain. */
export const NO_ENTRY = -1;

/** How often a word is each part of speech: 0 for never, and above that on a logarithmic scale. */
export interface WordUses {
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly adverb: number;
}

export interface Lexicon {
  /** The number of words in the corpus that frequencies are counted in. */
  readonly corpusSize: number;
  readonly entryCount: number;
  /** @returns the entry of a term, or `NO_ENTRY` */
  entryOf(term: string): number;
  /** Whether the dictionary or the corpus contains the term. Otherwise the lexicon has only associations of it, if anything. */
  isWord(entry: number): boolean;
  /** How often the term occurs in the corpus; 0 for `NO_ENTRY`. */
  frequencyOf(entry: number): number;
  /** The terms that occur at least this often in the corpus. */
  termsFrom(frequency: number): string[];
  /** Whether the term is a verb more often than any other part of speech. */
  isVerb(entry: number): boolean;
  /** The most usual senses of the term as a noun, the most usual first. */
  sensesOf(entry: number): readonly number[];
  /** The most usual sense of the term as a noun, if it has one. */
  usualSenseOf(entry: number): number | undefined;
  /** The broader sense directly above a sense, if there is one: "country" above "Japan". */
  senseAbove(sense: number): number | undefined;
  /** The last sense below a sense. All senses from the sense itself up to this one are the sense or below it. */
  lastSenseBelow(sense: number): number;
  /** Whether one of the most usual noun senses of the term is from `first` to `last`, both included. */
  hasSenseWithin(entry: number, first: number, last: number): boolean;
  /** The first index of the entries related to an entry. They end before the first index of the next entry. */
  relatedStart(entry: number): number;
  relatedEntry(at: number): number;
  /** A value of `LexicalRelation`. */
  relationAt(at: number): number;
  /** How usual the senses are in which the two words are related: above 0, at most 1. */
  strengthAt(at: number): number;
  /**
   * How often a word is each part of speech. Undefined for a word that the lexicon does not contain or that can only be a
   * noun.
   *
   * @param word as it is written, in lower case and without endings: "lead", not a term
   */
  usesOf(word: string): WordUses | undefined;
}

/** An unknown term counts as half an occurrence, so in a corpus of 50 words it is 1 word in 100. */
const FLAT_CORPUS = 50;

/** A lexicon without entries, for a language without a dictionary. Every term counts as equally common: 1 word in 100. */
export const emptyLexicon: Lexicon = {
  corpusSize: FLAT_CORPUS,
  entryCount: 0,
  entryOf: () => NO_ENTRY,
  isWord: () => false,
  frequencyOf: () => 0,
  termsFrom: () => [],
  isVerb: () => false,
  sensesOf: () => [],
  usualSenseOf: () => undefined,
  senseAbove: () => undefined,
  lastSenseBelow: (sense) => sense,
  hasSenseWithin: () => false,
  relatedStart: () => 0,
  relatedEntry: () => NO_ENTRY,
  relationAt: () => LexicalRelation.synonym,
  strengthAt: () => 0,
  usesOf: () => undefined,
};
