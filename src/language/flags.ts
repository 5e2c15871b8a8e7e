/**
 * Kinds of words, as bits of a number. A `WordFlag` is true of a word wherever it occurs, and an index has one number of
 * them for each term; a `TokenFlag` is true of one occurrence of a word, and an index has one number of them for each
 * token.
 */

/** What a word is by itself. */
export const WordFlag = {
  /** It says nothing of what a text is about, and is not a term. */
  stopWord: 1 << 0,
  /** "is", "were" */
  formOfBe: 1 << 1,
  /** "is", "do", "has" */
  presentAuxiliary: 1 << 2,
  /** A sentence that opens with it says more about what the sentence before named. */
  openingPointer: 1 << 3,
  /** "by", before whoever did something. */
  agent: 1 << 4,
  /** "the" */
  definiteArticle: 1 << 5,
  /** "a", "an" */
  indefiniteArticle: 1 << 6,
  /** "of" */
  genitive: 1 << 7,
  /** It means one person: "he", "her". */
  personalPronoun: 1 << 8,
  /** It may mean the subject of the sentence before: "it", "they", "this", "here". */
  impersonal: 1 << 9,
  /** "is", "did", "would", "isn't" */
  auxiliary: 1 << 10,
  /** It is a verb more often than anything else. */
  verb: 1 << 11,
  /** In one of its usual senses it is a kind of person, or a certain person. */
  person: 1 << 12,
  /** In one of its usual senses it is a kind of place, or a certain place. */
  place: 1 << 13,
  /** It opens a reason: "because", "caused". */
  reason: 1 << 14,
  /** It says what something is called: "named", "known". */
  saysName: 1 << 15,
  /** "who", "what's" */
  questionWord: 1 << 16,
  /** "in", "of"; "who", "which" and "that", which open a clause as a preposition opens a phrase. */
  preposition: 1 << 17,
  /** "not", "without", "unable", "didn't" */
  negation: 1 << 18,
  /** It negates what it speaks of: "failed to", "refused". */
  refusal: 1 << 19,
  /** It means whoever asks or is asked: "I", "you". */
  address: 1 << 20,
  /** "they", "their" */
  pluralPronoun: 1 << 21,
  /** "it", "its" */
  thingPronoun: 1 << 22,
  /** "his", "their", before what belongs to somebody. */
  possessivePronoun: 1 << 23,
  /** "this", "those" */
  demonstrative: 1 << 24,
  /** It points back at something that was said before: any of these pronouns. */
  pointing: 1 << 25,
  /** It may occur within a name: the "of" of "the Bank of England". */
  nameLink: 1 << 26,
  /** It can be a noun. */
  noun: 1 << 27,
  /** It asks for a time, or says which time is meant: "year", "era". */
  timeNoun: 1 << 28,
  /** "himself", "itself" */
  reflexive: 1 << 29,
  /** "it", "them", after a verb or a preposition. */
  objectPronoun: 1 << 30,
} as const;

/** What an occurrence of a word is. */
export const TokenFlag = {
  /** Capitalised, and not only because it opens the sentence. */
  capital: 1 << 0,
  /** Capitalised, and it opens the sentence: it may be a name or not. */
  opening: 1 << 1,
  number: 1 << 2,
  time: 1 << 3,
  /** After a currency sign, before a percent sign, or a unit. */
  measured: 1 << 4,
  money: 1 << 5,
  /** "US", "U.S." */
  acronym: 1 << 6,
  /** In round brackets. */
  bracketed: 1 << 7,
  /** A pronoun of which the index knows what it stands for. */
  standsFor: 1 << 8,
} as const;

/** Has room for all of `WordFlag`. */
export const WordFlagArray = Uint32Array;
export type WordFlagArray = Uint32Array;
/** Has room for all of `TokenFlag`: two bytes, as an article has many tokens. */
export const TokenFlagArray = Uint16Array;
export type TokenFlagArray = Uint16Array;

// One bit less than 32, so that no set of flags is a negative number.
checkBits(WordFlag, 8 * WordFlagArray.BYTES_PER_ELEMENT - 1);
checkBits(TokenFlag, 8 * TokenFlagArray.BYTES_PER_ELEMENT);

/** @throws {RangeError} if a flag is not one bit of its own below the limit, which a typed array would cut off silently */
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
