/** Text -> its tokens with what each is in it; and the phrases that tokens make up. */
import type { Span } from '../text/span.ts';
import { TokenFlag, WordFlag } from './flags.ts';
import type { Language } from './language.ts';
import type { ReadToken } from './terms.ts';

/** Of the universal parts of speech (universaldependencies.org/u/pos) those that are told apart. */
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
  /** Of `WordFlag`: what the word is by itself, with what the lexicon knows of it. */
  readonly flags: number;
  /** It names something: no stop word, and none that asks for more of something. */
  readonly isContent: boolean;
  /** The lexicon has it. Of words that are not in it, most are names. */
  readonly isKnown: boolean;
  /** It names a place, and is no person in its usual sense. */
  readonly isPlace: boolean;
  /** It means the people of a place, or what belongs to one: "Polish", "the British". */
  readonly isDemonym: boolean;
}

export interface NounPhrase extends Span {
  readonly text: string;
  readonly kind: 'time' | 'place' | 'name' | 'noun';
  /** The word before it, in lower case, if it is one. */
  readonly preposition: string | undefined;
}

/** The tokens of a text, in order. Without a grammar of its language, each word is taken for a noun. */
export function tagTokens(tokens: readonly ReadToken[], language: Language): TaggedToken[] {
  return language.grammar?.tag(tokens) ?? tokens.map(asNoun);
}

function asNoun(token: ReadToken): TaggedToken {
  const { word, term } = token;
  const facts = { isContent: term !== undefined, isKnown: true, isPlace: false, isDemonym: false };
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

/** Whether it speaks of whoever asks or is asked. */
export function isAddress(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.address);
}

export function isVerb({ partOfSpeech }: TaggedToken): boolean {
  return partOfSpeech === 'verb';
}

/** Whether it can be a noun, and is no verb here. */
export function isNoun(token: TaggedToken): boolean {
  return !isVerb(token) && hasFlag(token, WordFlag.noun);
}

export function isTime({ word }: ReadToken): boolean {
  return (word.tokenFlags & (TokenFlag.time | TokenFlag.number)) !== 0;
}

/** Whether it asks for a time, or says which time is meant: "year", "era". */
export function isTimeNoun(token: TaggedToken | undefined): boolean {
  return hasFlag(token, WordFlag.timeNoun);
}

/** Whether it may be somebody: a name, "spokesman", or a word that the lexicon does not have. */
export function mayBePerson({ term, word, flags, isKnown }: TaggedToken): boolean {
  return term !== undefined && (word.isCapital || (flags & WordFlag.person) !== 0 || !isKnown);
}

/** The kind of what a few words alone name. */
export function kindOf(tokens: readonly TaggedToken[]): NounPhrase['kind'] {
  if (tokens.some(isTime)) return 'time';
  if (tokens.at(-1)?.isPlace === true) return 'place';
  return tokens.some(({ word }) => word.isCapital) ? 'name' : 'noun';
}

function hasFlag(token: TaggedToken | undefined, flag: number): boolean {
  return token !== undefined && (token.flags & flag) !== 0;
}
