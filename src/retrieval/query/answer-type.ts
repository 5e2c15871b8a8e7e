/** The tokens of a question -> what kind of answer it expects: a person, a time, a number, ... */
import { entryOf, isVerb } from '../../language/english/lexicon.ts';
import {
  KIND_NOUNS,
  NUMBER_NOUNS,
  PLACE_NOUNS,
  PREPOSITIONS,
  TIME_NOUNS,
  UNITS_BY_ADJECTIVE,
  WordClass,
} from '../../language/english/word-classes.ts';
import { wordOf } from '../../language/english/words.ts';
import type { ReadToken } from '../../language/terms.ts';

/** `keywords`: the text has no question word; `thing`: it asks what or which, and nothing more is known. */
export type AnswerType =
  | 'person'
  | 'time'
  | 'place'
  | 'number'
  | 'money'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'thing'
  | 'yes-no'
  | 'keywords';

export interface ExpectedAnswer {
  readonly type: AnswerType;
  /** The place among the tokens of the noun that names the kind of answer: "president" in "which earlier president". */
  readonly focus: number | undefined;
  /** Whether the focus is the type itself ("which country", "what size"), so that it seldom occurs in the answer. */
  readonly isTypeFromFocus: boolean;
  /** "Who is X?", "What is X?" */
  readonly isDefinition: boolean;
  /** The units in which the answer is measured, if it is: years and miles for "how long". */
  readonly units: Iterable<string> | undefined;
}

const MAX_NOUN_PHRASE_LENGTH = 4;
/** "Kind of" is looked for at this number of places after the question word. */
const KIND_PLACES = 3;
/** A question of at most this number of words from its focus on, "What is a heron?", asks for a definition. */
const MAX_DEFINITION_LENGTH = 3;
const DETERMINERS = new Set(['the', 'a', 'an', 'one', 'some']);

export function expectedAnswerOf(tokens: readonly ReadToken[]): ExpectedAnswer {
  const questionWord = tokens.findIndex(({ word }) => (word.classes & WordClass.questionWord) !== 0);
  const form = readQuestionWord(tokens, questionWord);
  const focus = focusFrom(tokens, form.focusFrom);
  const type = refineByFocus(form.type, lowerAt(tokens, focus ?? -1), tokens.length - (form.focusFrom ?? 0));
  return {
    type,
    focus,
    isTypeFromFocus: type !== form.type && type !== 'definition',
    isDefinition: type === 'definition' || (type === 'person' && asksWhoSomeoneIs(tokens, questionWord)),
    units:
      lowerAt(tokens, questionWord) === 'how' ? UNITS_BY_ADJECTIVE.get(lowerAt(tokens, questionWord + 1)) : undefined,
  };
}

/** The term that a word is indexed as; undefined for a stop word. */
export function termOf(lower: string): string | undefined {
  const { term, isStopWord } = wordOf(lower);
  return isStopWord || term === '' ? undefined : term;
}

/** The word at a place, in lower case; empty if there is no such place. */
export function lowerAt(tokens: readonly ReadToken[], at: number): string {
  return tokens[at]?.word.lower ?? '';
}

/** @param wordClass of `WordClass` */
function isAt(tokens: readonly ReadToken[], at: number, wordClass: number): boolean {
  return ((tokens[at]?.word.classes ?? 0) & wordClass) !== 0;
}

interface QuestionForm {
  readonly type: AnswerType;
  /** Where the noun phrase begins that names the kind of answer. */
  readonly focusFrom?: number;
}

/** @param at the place of the question word, or -1 */
function readQuestionWord(tokens: readonly ReadToken[], at: number): QuestionForm {
  if (at === -1) return { type: isAt(tokens, 0, WordClass.auxiliary) ? 'yes-no' : 'keywords' };
  const next = lowerAt(tokens, at + 1);
  const isBeforeAuxiliary = isAt(tokens, at + 1, WordClass.auxiliary);
  switch (withoutIs(lowerAt(tokens, at))) {
    case 'who':
    case 'whom':
    case 'whose':
      return { type: 'person' };
    case 'when':
      return { type: 'time' };
    case 'where':
      return { type: 'place' };
    case 'why':
      return { type: 'reason' };
    case 'how':
      if (next === 'many') return { type: 'number', focusFrom: at + 2 };
      if (next === 'much') return { type: 'money', focusFrom: at + 2 };
      if (next === 'long' && lowerAt(tokens, at + 2) === 'ago') return { type: 'time' };
      return { type: next === '' || isBeforeAuxiliary || PREPOSITIONS.has(next) ? 'manner' : 'number' };
    default:
      if (!isAt(tokens, at + 1, WordClass.formOfBe))
        return isBeforeAuxiliary ? { type: 'thing' } : { type: 'thing', focusFrom: at + 1 };
      return { type: 'thing', focusFrom: at + (DETERMINERS.has(lowerAt(tokens, at + 2)) ? 3 : 2) };
  }
}

/** "what's", "whats" -> "what" */
function withoutIs(lower: string): string {
  return lower.endsWith('s') ? lower.replace(/'?s$/, '') : lower;
}

/** The place of the last noun of the noun phrase that begins there: "president" in "earlier president promised". */
function focusFrom(tokens: readonly ReadToken[], from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  let start = from;
  for (let i = from; i < Math.min(from + KIND_PLACES, tokens.length - 2); i++) {
    if (lowerAt(tokens, i + 1) !== 'of' || !KIND_NOUNS.has(lowerAt(tokens, i))) continue;
    start = i + (isAt(tokens, i + 2, WordClass.article) ? 3 : 2);
    break;
  }
  let end = start;
  while (end < Math.min(tokens.length, start + MAX_NOUN_PHRASE_LENGTH)) {
    const lower = lowerAt(tokens, end);
    const term = termOf(lower);
    if (term === undefined || isAt(tokens, end, WordClass.auxiliary)) break;
    const mayBeVerb = end > start && (lower.endsWith('ed') || lower.endsWith('s'));
    if (mayBeVerb && (isVerb(entryOf(term)) || isPlaceOrTimeNoun(lowerAt(tokens, end - 1)))) break;
    end += 1;
  }
  return end === start ? undefined : end - 1;
}

/** After such a noun a word that ends in s is a verb: "which country fears". */
function isPlaceOrTimeNoun(lower: string): boolean {
  return PLACE_NOUNS.has(lower) || TIME_NOUNS.has(lower);
}

/** "Which year" asks for a time; "What is X?", and no more, for a definition. */
function refineByFocus(type: AnswerType, focus: string, wordsFromFocus: number): AnswerType {
  if (type !== 'thing' || focus === '') return type;
  if (TIME_NOUNS.has(focus)) return 'time';
  if (NUMBER_NOUNS.has(focus)) return 'number';
  if (PLACE_NOUNS.has(focus)) return 'place';
  return wordsFromFocus <= MAX_DEFINITION_LENGTH ? 'definition' : type;
}

/** "Who is X?" and "Who's X?", where X is nothing but a name. @param at the place of the question word */
function asksWhoSomeoneIs(tokens: readonly ReadToken[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower.startsWith('whose')) return false;
  const isContraction = lower.endsWith('s');
  if (!isContraction && !isAt(tokens, at + 1, WordClass.formOfBe)) return false;
  return tokens.slice(at + (isContraction ? 1 : 2)).every(({ word, term }) => term === undefined || word.isCapital);
}
