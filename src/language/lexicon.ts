/**
 * What a dictionary knows of the terms of a language: how common they are, which others they are related to, and what
 * kinds of things they name. An entry is a number, and what is known of it is looked up by that number, as a question
 * looks up hundreds of them.
 */

/** How two words are related, by the numbers that the relations have in a lexicon. */
export const LexicalRelation = {
  synonym: 0,
  derived: 1,
  broader: 2,
  narrower: 3,
  similar: 4,
  opposite: 5,
  part: 6,
} as const;

/** In place of an entry, for a term that the lexicon does not have. */
export const NO_ENTRY = -1;

/** How often a word is each part of speech: 0 never, then on a logarithmic scale. */
export interface WordUses {
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly adverb: number;
}

export interface Lexicon {
  /** How many words there are in the corpus that frequencies are counted in. */
  readonly corpusSize: number;
  readonly entryCount: number;
  /** @returns the entry of a term, or `NO_ENTRY` */
  entryOf(term: string): number;
  /** How often the term occurs in the corpus; 0 for `NO_ENTRY`. */
  frequencyOf(entry: number): number;
  /** The terms that occur at least this often in the corpus. */
  termsFrom(frequency: number): string[];
  /** Whether the term is a verb more often than anything else. */
  isVerb(entry: number): boolean;
  /** The most usual senses of the term as a noun, the most usual first. */
  sensesOf(entry: number): readonly number[];
  /** The sense that includes a sense ("country" includes "Japan"), if any. */
  senseAbove(sense: number): number | undefined;
  /** A sense and all that it includes are those from the sense itself up to this one. */
  lastSenseBelow(sense: number): number;
  /** Whether one of the most usual senses of the term as a noun is among these. */
  hasSenseWithin(entry: number, first: number, last: number): boolean;
  /** The entries related to an entry are numbered from here on, up to the first of the next entry. */
  relatedStart(entry: number): number;
  relatedEntry(at: number): number;
  /** Of `LexicalRelation`. */
  relationAt(at: number): number;
  /** Above 0, at most 1: how usual the senses are in which the two words are related. */
  strengthAt(at: number): number;
  /**
   * How often a word is each part of speech, of words that can be something else than a noun.
   *
   * @param word as it is written, in lower case and without endings: "lead", not a term
   */
  usesOf(word: string): WordUses | undefined;
}

/** Makes every word equally common: each is half a word of this many. */
const FLAT_CORPUS = 50;

/** For a language without a dictionary: it has no word, so every term counts as equally common, 1 word in 100. */
export const emptyLexicon: Lexicon = {
  corpusSize: FLAT_CORPUS,
  entryCount: 0,
  entryOf: () => NO_ENTRY,
  frequencyOf: () => 0,
  termsFrom: () => [],
  isVerb: () => false,
  sensesOf: () => [],
  senseAbove: () => undefined,
  lastSenseBelow: (sense) => sense,
  hasSenseWithin: () => false,
  relatedStart: () => 0,
  relatedEntry: () => NO_ENTRY,
  relationAt: () => LexicalRelation.synonym,
  strengthAt: () => 0,
  usesOf: () => undefined,
};
