/** Question -> query: its terms with their weights, what kind of answer it expects, and what it is about. */
import { entryOf, isVerb, NO_ENTRY, sensesOf } from '../../language/english/lexicon.ts';
import { TokenFlag } from '../../language/english/token-flags.ts';
import {
  FRAME_TERMS,
  KIND_NOUNS,
  NUMBER_NOUNS,
  PLACE_NOUNS,
  PREPOSITIONS,
  TIME_NOUNS,
  UNITS_BY_ADJECTIVE,
  WordClass,
} from '../../language/english/word-classes.ts';
import { wordOf } from '../../language/english/words.ts';
import { type ReadToken, readTokens } from '../../language/terms.ts';
import { idf, type SentenceIndex } from '../index/sentence-index.ts';

/** What the answer should be. `keywords`: no question word; `thing`: what or which, and nothing more is known. */
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

export interface QueryTerm {
  readonly term: string;
  /** The number of its key in the index; -1 if the text does not hold it. */
  readonly termId: number;
  /** Its entry in the lexicon, or `NO_ENTRY`. */
  readonly entry: number;
  /** idf, less for a word that only frames the question. */
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** It names the kind of answer: "president" in "which earlier president". */
  readonly isFocus: boolean;
}

export interface Query {
  readonly type: AnswerType;
  /** In the order of the question, each once; the `MAX_TERMS` that tell most. */
  readonly terms: readonly QueryTerm[];
  readonly totalWeight: number;
  /** Numbers of the keys of the first 32 tokens, stop words included; -1 for what the text does not hold. */
  readonly tokenIds: readonly number[];
  /** A bit for the place of each stop word that is no auxiliary, question word or article: "after", "not", "most". */
  readonly smallWords: number;
  /** Noun senses of the focus. */
  readonly focusSenses: readonly number[];
  /** "Who is X?", "What is X?" */
  readonly asksForDefinition: boolean;
  /** "What is X called?" */
  readonly asksForName: boolean;
  readonly isNegated: boolean;
  /** "Who made you?" "Tell me a joke": it speaks of who asks or who is asked, as talk with a bot does. */
  readonly isAddressed: boolean;
  readonly asksPresent: boolean;
  /** Units in which the answer is measured, as numbers of keys; none unless it asks for some: "how long", "how far". */
  readonly units: readonly number[] | undefined;
}

/** More would make a long text, pasted as a question, slow. */
export const MAX_TERMS = 30;
/** Above every idf. */
const HELD_FIRST = 1000;
const FRAME_WEIGHT = 0.4;
const LONGEST_NOUN_PHRASE = 4;
const FOCUS_SENSES = 2;
/** Where a question has no capitals, a word is a name if the text nearly always capitalises it. */
const NAME_FROM = 0.7;
const DETERMINERS = new Set(['the', 'a', 'an', 'one', 'some']);
/** Bits in a number. */
const MOST_PLACES = 32;

/** @param question its text, or its tokens where they have been read already */
export function parseQuery(index: SentenceIndex, question: string | readonly ReadToken[]): Query {
  const tokens = typeof question === 'string' ? readTokens(question) : question;
  const questionWord = tokens.findIndex(({ word }) => (word.classes & WordClass.questionWord) !== 0);
  const reading = readQuestionWord(tokens, questionWord);
  const focus = focusOf(tokens, reading.focusFrom);
  const type = refined(reading.type, lowerAt(tokens, focus ?? -1), tokens.length - (reading.focusFrom ?? 0));
  // "Which country", "what size": the kind of answer, which seldom stands in it.
  const namesType = type !== reading.type && type !== 'definition';
  const hasCapitals = tokens.some(({ word, term }, i) => i > 0 && term !== undefined && word.isCapital);

  const found: QueryTerm[] = [];
  const seen = new Set<string>();
  const tokenIds: number[] = [];
  let smallWords = 0;
  let classes = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const { word, term } = token;
    const termId = index.termIds.get(term ?? word.stopTerm) ?? -1;
    classes |= word.classes;
    if (i < MOST_PLACES) {
      tokenIds.push(termId);
      if (term === undefined && !(word.classes & WordClass.grammatical)) smallWords |= 1 << i;
    }
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    const entry = termId < 0 ? entryOf(term) : (index.entries[termId] ?? NO_ENTRY);
    const ownIdf = termId < 0 ? idf(index.sentenceCount, 0, entry) : (index.idfs[termId] ?? 0);
    const isFrame = FRAME_TERMS.has(term) || (i === focus && namesType);
    const isCapital = i > 0 && word.isCapital;
    found.push({
      term,
      termId,
      entry,
      weight: isFrame ? ownIdf * FRAME_WEIGHT : ownIdf,
      isName: isCapital || (!hasCapitals && termId >= 0 && (index.capitalShares[termId] ?? 0) > NAME_FROM),
      isNumber: (word.flags & TokenFlag.number) !== 0,
      isFocus: i === focus,
    });
  }
  const queryTerms = mostTelling(found);
  let totalWeight = 0;
  for (const { weight } of queryTerms) totalWeight += weight;
  const focusTerm = termOf(lowerAt(tokens, focus ?? -1));
  return {
    type,
    terms: queryTerms,
    totalWeight,
    tokenIds,
    smallWords,
    focusSenses: focusTerm === undefined ? [] : sensesOf(entryOf(focusTerm)).slice(0, FOCUS_SENSES),
    asksForDefinition: type === 'definition' || (type === 'person' && asksWhoSomeoneIs(tokens, questionWord)),
    asksForName: (classes & WordClass.called) !== 0,
    isNegated: (classes & WordClass.negation) !== 0,
    isAddressed: (classes & WordClass.address) !== 0,
    asksPresent: (classes & WordClass.presentAuxiliary) !== 0,
    units: lowerAt(tokens, questionWord) === 'how' ? unitsOf(index, lowerAt(tokens, questionWord + 1)) : undefined,
  };
}

function lowerAt(tokens: readonly ReadToken[], at: number): string {
  return tokens[at]?.word.lower ?? '';
}

function isAt(tokens: readonly ReadToken[], at: number, wordClass: number): boolean {
  return ((tokens[at]?.word.classes ?? 0) & wordClass) !== 0;
}

/** The term that a word counts as; none for a stop word. */
function termOf(lower: string): string | undefined {
  const { term, isStopWord } = wordOf(lower);
  return isStopWord || term === '' ? undefined : term;
}

/** "How long" asks for years or miles. Stop words ("every") are units too. @param adjective the word after "how" */
function unitsOf({ termIds }: SentenceIndex, adjective: string): readonly number[] | undefined {
  const words = UNITS_BY_ADJECTIVE.get(adjective);
  return words && Array.from(words, (word) => termIds.get(termOf(word) ?? wordOf(word).stopTerm) ?? -1);
}

interface QuestionForm {
  readonly type: AnswerType;
  /** Where the noun phrase begins that names the kind of answer. */
  readonly focusFrom?: number;
}

/** @param at where the question word stands, or -1 */
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

/** The place of the last noun of the phrase that begins there: "president" in "earlier president promised". */
function focusOf(tokens: readonly ReadToken[], from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  let start = from;
  for (let i = from; i < Math.min(from + 3, tokens.length - 2); i++) {
    if (lowerAt(tokens, i + 1) !== 'of' || !KIND_NOUNS.has(lowerAt(tokens, i))) continue;
    start = i + (isAt(tokens, i + 2, WordClass.article) ? 3 : 2);
    break;
  }
  let end = start;
  while (end < Math.min(tokens.length, start + LONGEST_NOUN_PHRASE)) {
    const lower = lowerAt(tokens, end);
    const term = termOf(lower);
    if (term === undefined || isAt(tokens, end, WordClass.auxiliary)) break;
    const mayBeVerb = end > start && (lower.endsWith('ed') || lower.endsWith('s'));
    if (mayBeVerb && (isVerb(entryOf(term)) || isKind(lowerAt(tokens, end - 1)))) break;
    end += 1;
  }
  return end === start ? undefined : end - 1;
}

/** After one of these a word that ends in s is a verb: "which country fears". */
function isKind(lower: string): boolean {
  return PLACE_NOUNS.has(lower) || TIME_NOUNS.has(lower);
}

/** What the focus says about the answer: "which year" asks for a time. "What is X?", and no more, for a definition. */
function refined(type: AnswerType, focus: string, wordsFromFocus: number): AnswerType {
  if (type !== 'thing' || focus === '') return type;
  if (TIME_NOUNS.has(focus)) return 'time';
  if (NUMBER_NOUNS.has(focus)) return 'number';
  if (PLACE_NOUNS.has(focus)) return 'place';
  return wordsFromFocus <= 3 ? 'definition' : type;
}

function asksWhoSomeoneIs(tokens: readonly ReadToken[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower.startsWith('whose')) return false;
  const isShort = lower.endsWith('s');
  if (!isShort && !isAt(tokens, at + 1, WordClass.formOfBe)) return false;
  return tokens.slice(at + (isShort ? 1 : 2)).every(({ word, term }) => term === undefined || word.isCapital);
}

/** Words that the text holds first, as the others weigh most and find nothing. */
function mostTelling(found: readonly QueryTerm[]): readonly QueryTerm[] {
  if (found.length <= MAX_TERMS) return found;
  const rank = ({ termId, weight }: QueryTerm): number => weight + (termId >= 0 ? HELD_FIRST : 0);
  const kept = new Set([...found].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_TERMS));
  return found.filter((term) => kept.has(term));
}
