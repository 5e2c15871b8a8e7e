/** Question -> the kind of answer that it asks for, judged by its question word and the noun after it. */
import { WordFlag } from '../flags.ts';
import type { AnswerType, QuestionForm } from '../question-form.ts';
import type { ReadToken } from '../terms.ts';
import { functionWordFlags } from './closed-classes.ts';
import { wordFlagsOf } from './word-flags.ts';
import { wordList } from './word-list.ts';

/** A question with one of these asks for a name. */
const CALLED = wordList('called named name names known term nickname');

const LENGTHS = wordList(
  'miles kilometers kilometres km metres meters feet foot ft inches yards acres hectares square',
);

/** Words that occur in answers to "how long", "how old" and similar questions, mostly units. */
const UNITS_BY_ADJECTIVE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'long',
    wordList(
      'years months weeks days hours minutes seconds decades century until since to through lasted miles km feet',
    ),
  ],
  ['old', wordList('age aged year years old born birthday')],
  ['often', wordList('every year month week day annual annually daily weekly times')],
  ['fast', wordList('mph km miles hour per speed')],
  ['hot', wordList('degrees celsius fahrenheit')],
  ...['far', 'tall', 'high', 'deep', 'wide', 'big', 'large'].map((adjective) => [adjective, LENGTHS] as const),
]);

/** Words that open the reply to a question that can be answered with yes or no. */
const REPLIES = wordList('yes no not never you only');

/** Nouns that ask for a number or a place: "what percentage", "what city". */
const NUMBER_NOUNS = wordList(`
  number numbers percentage percent amount amounts population rate size age length height distance cost price
  temperature speed area
`);
const PLACE_NOUNS = wordList(`
  country countries city cities town towns state states place places location region regions continent river island
  street district province county nation
`);
/** Nouns before "of" that are not the focus: "What kind of arches" asks about arches. */
const KIND_NOUNS = wordList('kind type sort name names types kinds form one part example');
/** A determiner between a form of "be" and the focus: "What is the capital". */
const DETERMINERS_OF_FOCUS = wordList('the a an one some');

/** Terms that frame a question ("in which year", "what is the name of") and need not occur in its answer. */
const FRAME_TERMS = wordList('year date kind type sort name call know known locat term exampl');

/** In tokens. */
const MAX_FOCUS_LENGTH = 4;
/** In tokens. A noun such as "kind" ("the best part of") is searched only this near to the beginning of the noun phrase. */
const MAX_KIND_DISTANCE = 3;
/** "What is X?" asks for a definition if at most this number of words follow from the focus on. */
const MAX_DEFINED_LENGTH = 3;

/** Implements `Language.readQuestion` for English. */

export function readQuestion(tokens: readonly ReadToken[]): QuestionForm {
  const at = tokens.findIndex(({ word }) => (word.wordFlags & WordFlag.questionWord) !== 0);
  const asked = readQuestionWord(tokens, at);
  const focus = focusOf(tokens, asked.focusFrom);
  const type = refined(asked.type, lowerAt(tokens, focus ?? -1), tokens.length - (asked.focusFrom ?? 0));
  // "Which country", "what size": the kind of answer, which seldom occurs in it.
  const namesType = type !== asked.type && type !== 'definition';
  const framing: number[] = [];
  let flags = 0;
  let asksForName = false;
  let i = 0;
  for (const { word, term } of tokens) {
    flags |= word.wordFlags;
    if (CALLED.has(word.lower)) asksForName = true;
    if ((term !== undefined && FRAME_TERMS.has(term)) || (i === focus && namesType)) framing.push(i);
    i += 1;
  }
  return {
    type,
    focus,
    framing,
    asksForDefinition: type === 'definition' || (type === 'person' && asksWhoSomeoneIs(tokens, at)),
    asksForName,
    isNegated: (flags & WordFlag.negation) !== 0,
    addressesBot: (flags & WordFlag.address) !== 0,
    asksInPresent: (flags & WordFlag.presentAuxiliary) !== 0,
    replies: type === 'yes-no' ? REPLIES : undefined,
    units: lowerAt(tokens, at) === 'how' ? UNITS_BY_ADJECTIVE.get(lowerAt(tokens, at + 1)) : undefined,
  };
}

function lowerAt(tokens: readonly ReadToken[], at: number): string {
  return tokens[at]?.word.lower ?? '';
}

function hasFlagAt(tokens: readonly ReadToken[], at: number, flag: number): boolean {
  return ((tokens[at]?.word.wordFlags ?? 0) & flag) !== 0;
}

interface AskedFor {
  readonly type: AnswerType;
  /** The index of the first token of the noun phrase that names the kind of answer. */
  readonly focusFrom?: number;
}

/** @param at the index of the question word, or -1 */
function readQuestionWord(tokens: readonly ReadToken[], at: number): AskedFor {
  if (at === -1) return { type: hasFlagAt(tokens, 0, WordFlag.auxiliary) ? 'yes-no' : 'keywords' };
  const next = lowerAt(tokens, at + 1);
  const isBeforeAuxiliary = hasFlagAt(tokens, at + 1, WordFlag.auxiliary);
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
      return {
        type: next === '' || isBeforeAuxiliary || hasFlagAt(tokens, at + 1, WordFlag.preposition) ? 'manner' : 'number',
      };
    default:
      if (!hasFlagAt(tokens, at + 1, WordFlag.formOfBe))
        return isBeforeAuxiliary ? { type: 'thing' } : { type: 'thing', focusFrom: at + 1 };
      return { type: 'thing', focusFrom: at + (DETERMINERS_OF_FOCUS.has(lowerAt(tokens, at + 2)) ? 3 : 2) };
  }
}

/** "what's", "whats" -> "what" */
function withoutIs(lower: string): string {
  return lower.endsWith('s') ? lower.replace(/'?s$/, '') : lower;
}

/** The index of the last noun of the phrase that begins at `from`: "president" in "earlier president promised". */
function focusOf(tokens: readonly ReadToken[], from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  let start = from;
  for (let i = from; i < Math.min(from + MAX_KIND_DISTANCE, tokens.length - 2); i++) {
    if (!hasFlagAt(tokens, i + 1, WordFlag.genitive) || !KIND_NOUNS.has(lowerAt(tokens, i))) continue;
    start = i + (hasFlagAt(tokens, i + 2, WordFlag.definiteArticle | WordFlag.indefiniteArticle) ? 3 : 2);
    break;
  }
  let end = start;
  while (end < Math.min(tokens.length, start + MAX_FOCUS_LENGTH)) {
    const { term, word } = tokens[end] ?? {};
    if (term === undefined || word === undefined || word.isStopWord || hasFlagAt(tokens, end, WordFlag.auxiliary))
      break;
    const mayBeVerb = end > start && /(?:ed|s)$/.test(word.lower);
    const isVerb = (wordFlagsOf(term) & WordFlag.verb) !== 0;
    if (mayBeVerb && (isVerb || isKindOfAnswer(lowerAt(tokens, end - 1)))) break;
    end += 1;
  }
  return end === start ? undefined : end - 1;
}

/** Whether a word that ends in "s" is a verb after this noun: "which country fears". */
function isKindOfAnswer(lower: string): boolean {
  return PLACE_NOUNS.has(lower) || asksForTime(lower);
}

/** Whether "which" and this noun ask for a time: "which year". */
function asksForTime(lower: string): boolean {
  return (functionWordFlags(lower) & WordFlag.timeNoun) !== 0;
}

/**
 * The type of a "what" or "which" question by its focus: "which year" asks for a time, a short "What is X?" for a
 * definition.
 */
function refined(type: AnswerType, focus: string, wordsFromFocus: number): AnswerType {
  if (type !== 'thing' || focus === '') return type;
  if (asksForTime(focus)) return 'time';
  if (NUMBER_NOUNS.has(focus)) return 'number';
  if (PLACE_NOUNS.has(focus)) return 'place';
  return wordsFromFocus <= MAX_DEFINED_LENGTH ? 'definition' : type;
}

/** Whether a question asks who a person is: "Who is Jim Mattis?", with only names and stop words after "is". */
function asksWhoSomeoneIs(tokens: readonly ReadToken[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower.startsWith('whose')) return false;
  const isShort = lower.endsWith('s');
  if (!isShort && !hasFlagAt(tokens, at + 1, WordFlag.formOfBe)) return false;
  return tokens.slice(at + (isShort ? 1 : 2)).every(({ word, term }) => term === undefined || word.isCapital);
}
