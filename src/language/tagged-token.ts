/** Tokens with their parts of speech in context, the noun phrases that they form, and questions about one token. */
import type { Span } from '../text/span.ts';
import { TokenFlag, WordFlag } from './flags.ts';
import type { Language } from './language.ts';
import type { ReadToken } from './terms.ts';

/** The universal parts of speech (universaldependencies.org/u/pos) that Verbatim distinguishes. */
export type PartOfSpeech =
  | 'noun'
  | 'proper-noun'
  | 'verb'
  | 'auxiliary'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'adposition'
  | 'pronoun'
  | 'number';

export interface TaggedToken extends ReadToken {
  readonly partOfSpeech: PartOfSpeech;
  /** Bits of `WordFlag`, including those that come from the lexicon. */
  readonly flags: number;
  /** It carries meaning: it is neither a stop word nor a word that only asks for more, such as "else". */
  readonly isContent: boolean;
  /** The lexicon contains it. Most words that are not in the lexicon are names. */
  readonly isKnown: boolean;
  /** Its most usual sense is a thing that one can touch, other than a place. */
  readonly isThing: boolean;
  /** It names a place, and does not mean a person in its most usual sense. */
  readonly isPlace: boolean;
  /** It means the people of a place, or things from there: "Polish", "the British". */
  readonly isDemonym: boolean;
}

export interface NounPhrase extends Span {
  readonly text: string;
  readonly kind: 'time' | 'place' | 'name' | 'noun';
  /** The preposition before the phrase, in lower case. */
  readonly preposition: string | undefined;
  /** It is neither a name nor a time, and neither an article nor a preposition is before it: "batteries". */
  readonly isBare: boolean;
}

/** Tags the tokens of a text. If the language has no grammar, each word counts as a noun. */
export function tagTokens(tokens: readonly ReadToken[], language: Language): TaggedToken[] {
  return language.grammar?.tag(tokens) ?? tokens.map(asNoun);
}

function asNoun(token: ReadToken): TaggedToken {
  const { word, term } = token;
  const facts = { isContent: term !== undefined, isKnown: true, isThing: false, isPlace: false, isDemonym: false };
  return { ...token, ...facts, partOfSpeech: 'noun', flags: word.wordFlags };
}

export function isQuestionWord(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.questionWord);
}

export function isArticle(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.definiteArticle | WordFlag.indefiniteArticle);
}

export function isFormOfBe(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.formOfBe);
}

export function isAuxiliary(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.auxiliary);
}

export function isPreposition(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.preposition);
}

/** Whether it means the asker or the bot: "I", "you". */
export function isAddress(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.address);
}

export function isVerb(token: TaggedToken | undefined): boolean {
  return token?.partOfSpeech === 'verb';
}

/** Whether the word can be a noun and is not a verb here. */
export function isNoun(token: TaggedToken | undefined): boolean {
  return !isVerb(token) && hasFlag(token, WordFlag.noun);
}

/** Whether the word can be a noun, whatever it is here. */
export function isNounToo(token: TaggedToken): boolean {
  return hasFlag(token, WordFlag.noun);
}

export function isTime({ word }: ReadToken): boolean {
  return (word.tokenFlags & (TokenFlag.time | TokenFlag.number)) !== 0;
}

/** Whether it is a noun that asks for a time or refers to one: "year", "era". */
export function isTimeNoun(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.timeNoun);
}

/** Whether it may mean a person: a name, a word such as "spokesman", or a word that the lexicon does not contain. */
export function mayBePerson({ term, word, flags, isKnown }: TaggedToken): boolean {
  return term !== undefined && (word.isCapital || (flags & WordFlag.person) !== 0 || !isKnown);
}

/** The kind of thing that a noun phrase names. */
export function kindOfPhrase(tokens: readonly TaggedToken[]): NounPhrase['kind'] {
  if (tokens.some(isTime)) return 'time';
  if (tokens.at(-1)?.isPlace === true) return 'place';
  return tokens.some(({ word }) => word.isCapital) ? 'name' : 'noun';
}

function hasFlag(token: TaggedToken | undefined, flag: number): boolean {
  return token !== undefined && (token.flags & flag) !== 0;
}
