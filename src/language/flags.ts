/**
 * Kinds of words, as bits of a number. A `WordFlag` is true of a word wherever it occurs, and an index stores one number of
 * them for each term. A `TokenFlag` is true of one occurrence of a word, and an index stores one number of them for each
 * token.
 */

/** The kinds of a word that do not depend on its context. */
export const WordFlag = {
  /** A word that does not show what a text is about, and is not a term. */
  stopWord: 1 << 0,
  /** "is", "were" */
  formOfBe: 1 << 1,
  /** "is", "do", "has" */
  presentAuxiliary: 1 << 2,
  /** A sentence that opens with this word continues the topic of the sentence before: "this", "it", "they". */
  openingPointer: 1 << 3,
  /** "by", before the person or thing that acted. */
  agent: 1 << 4,
  /** "the" */
  definiteArticle: 1 << 5,
  /** "a", "an" */
  indefiniteArticle: 1 << 6,
  /** "of" */
  genitive: 1 << 7,
  /** A pronoun for one person: "he", "her". */
  personalPronoun: 1 << 8,
  /** A word that may refer to the subject of the sentence before: "it", "they", "this", "here". */
  impersonal: 1 << 9,
  /** "is", "did", "would", "isn't" */
  auxiliary: 1 << 10,
  /** A word that is a verb more often than any other part of speech. */
  verb: 1 << 11,
  /** A word that means a person or a kind of person in one of its usual senses. */
  person: 1 << 12,
  /** A word that means a place or a kind of place in one of its usual senses. */
  place: 1 << 13,
  /** A word that introduces a reason: "because", "caused". */
  reason: 1 << 14,
  /** A word that introduces a name: "named", "known". */
  saysName: 1 << 15,
  /** "who", "what's" */
  questionWord: 1 << 16,
  /** "in", "of"; also "who", "which" and "that", which open a clause as a preposition opens a phrase. */
  preposition: 1 << 17,
  /** "not", "without", "unable", "didn't" */
  negation: 1 << 18,
  /** A verb that negates its object: "failed to", "refused". */
  refusal: 1 << 19,
  /** A pronoun for the asker or the bot: "I", "you". */
  address: 1 << 20,
  /** "they", "their" */
  pluralPronoun: 1 << 21,
  /** "it", "its" */
  thingPronoun: 1 << 22,
  /** "his", "their" */
  possessivePronoun: 1 << 23,
  /** "this", "those" */
  demonstrative: 1 << 24,
  /** A pronoun or determiner that refers back to something mentioned before: "he", "this", "such". */
  pointing: 1 << 25,
  /** A word that may occur within a name: the "of" in "the Bank of England". */
  nameLink: 1 << 26,
  /** A word that can be a noun. */
  noun: 1 << 27,
  /** A noun that asks for a time or refers to one: "year", "era". */
  timeNoun: 1 << 28,
  /** "himself", "itself" */
  reflexive: 1 << 29,
  /** A pronoun after a verb or a preposition: "it", "them". */
  objectPronoun: 1 << 30,
} as const;

/** The kinds of one occurrence of a word. */
export const TokenFlag = {
  /** Capitalised, and not only because it opens the sentence. */
  capital: 1 << 0,
  /** Capitalised at the beginning of the sentence, so that it may or may not be a name. */
  opening: 1 << 1,
  number: 1 << 2,
  time: 1 << 3,
  /** A number after a currency sign or before a percent sign, or a unit. */
  measured: 1 << 4,
  money: 1 << 5,
  /** "US", "U.S." */
  acronym: 1 << 6,
  /** Inside round brackets. */
  bracketed: 1 << 7,
  /** A pronoun whose antecedent the index contains. */
  hasAntecedent: 1 << 8,
  /** After a hyphen: the "off" in "hand-off". */
  hyphenated: 1 << 9,
} as const;

/** Its elements have room for all bits of `WordFlag`. */
export const WordFlagArray = Uint32Array;
export type WordFlagArray = Uint32Array;
/** Its elements have room for all bits of `TokenFlag`: only two bytes each, because an article has many tokens. */
export const TokenFlagArray = Uint16Array;
export type TokenFlagArray = Uint16Array;

// One bit less than 32, so that no set of flags is a negative number.
checkBits(WordFlag, 8 * WordFlagArray.BYTES_PER_ELEMENT - 1);
checkBits(TokenFlag, 8 * TokenFlagArray.BYTES_PER_ELEMENT);

/**
 * Checks that every flag is a bit of its own that fits into a typed array, which would silently cut off a higher bit.
 *
 * @throws {RangeError} if one does not
 */
function checkBits(flags: Readonly<Record<string, number>>, bits: number): void {
  let taken = 0;
  for (const [name, flag] of Object.entries(flags)) {
    const isOneBit = flag > 0 && (flag & (flag - 1)) === 0;
    if (!isOneBit || flag >= 2 ** bits || (taken & flag) !== 0) {
      throw new RangeError(`The flag ${name} needs a bit of its own, of ${bits}.`);
    }
    taken |= flag;
  }
}
