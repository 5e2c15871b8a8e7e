/** Question -> query: its terms with their weights, what kind of answer it expects, and what it is about. */
import { lookUp } from '../lexicon/lexicon.ts';
import { readTokens, terms } from '../text/terms.ts';
import {
  AUXILIARIES,
  FORMS_OF_BE,
  FRAME_TERMS,
  KIND_NOUNS,
  NUMBER_NOUNS,
  NUMBER_WORDS,
  PLACE_NOUNS,
  PREPOSITIONS,
  PRESENT_AUXILIARIES,
  QUESTION_WORDS,
  TIME_NOUNS,
  UNITS_BY_ADJECTIVE,
} from '../text/word-classes.ts';
import type { SentenceIndex } from './sentence-index.ts';

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
  /** Keys of all tokens, stop words included, in order. */
  readonly keys: readonly string[];
  /** Stop words that are neither auxiliaries nor question words nor articles: "after", "not", "most". */
  readonly smallWords: readonly string[];
  /** Noun senses of the focus. */
  readonly focusSenses: ReadonlySet<number>;
  /** "Who is X?", "What is X?" */
  readonly asksForDefinition: boolean;
  /** "What is X called?" */
  readonly asksForName: boolean;
  readonly isNegated: boolean;
  readonly asksPresent: boolean;
  /** Units in which the answer is measured: "how long", "how far". */
  readonly units: ReadonlySet<string>;
}

/** More would make a long text, pasted as a question, slow. */
const MAX_TERMS = 30;
/** Above every idf. */
const HELD_FIRST = 1000;
const FRAME_WEIGHT = 0.4;
const LONGEST_NOUN_PHRASE = 4;
const FOCUS_SENSES = 2;
/** Where a question has no capitals, a word is a name if the text nearly always capitalises it. */
const NAME_FROM = 0.7;
const CALLED = /\b(?:called|named|names?|known|term|nickname)\b/i;
const NEGATION = /n['’]t\b|\b(?:not|never|no|without|unable)\b/i;

export function readQuestion(index: SentenceIndex, question: string): Query {
  const tokens = readTokens(question);
  const lowers = tokens.map(({ text }) => text.toLowerCase().replace(/[’ʼ＇]/g, "'"));
  const reading = readQuestionWord(lowers);
  const focus = focusOf(lowers, reading.focusFrom);
  const type = refined(reading.type, lowers[focus ?? -1], lowers.length - (reading.focusFrom ?? 0));
  // "Which country", "what size": the kind of answer, which seldom stands in it.
  const namesType = type !== reading.type && type !== 'definition';
  const hasCapitals = tokens.some(({ text, term }, i) => i > 0 && term !== undefined && /^\p{Lu}/u.test(text));

  const found = new Map<string, QueryTerm>();
  for (const [i, { text, term }] of tokens.entries()) {
    if (term === undefined || found.has(term)) continue;
    const number = index.vocabulary.get(term);
    const isCapital = i > 0 && /^\p{Lu}/u.test(text);
    found.set(term, {
      term,
      weight: index.idf(term) * (FRAME_TERMS.has(term) || (i === focus && namesType) ? FRAME_WEIGHT : 1),
      isName: isCapital || (!hasCapitals && number !== undefined && index.capitalShare(number) > NAME_FROM),
      isNumber: /^\d/.test(text) || NUMBER_WORDS.has(lowers[i] ?? ''),
      isFocus: i === focus,
    });
  }
  const queryTerms = mostTelling(index, [...found.values()]);
  const focusTerm = terms(lowers[focus ?? -1] ?? '')[0];
  return {
    type,
    terms: queryTerms,
    totalWeight: queryTerms.reduce((sum, { weight }) => sum + weight, 0),
    keys: tokens.map(({ term }, i) => term ?? ` ${lowers[i]}`),
    smallWords: tokens.flatMap(({ term }, i) => {
      const lower = lowers[i] ?? '';
      const isSmall = term === undefined && !AUXILIARIES.has(lower) && !QUESTION_WORDS.has(lower);
      return isSmall && !/^(?:the|a|an|of)$/.test(lower) ? [` ${lower}`] : [];
    }),
    focusSenses: new Set(focusTerm === undefined ? [] : (lookUp(focusTerm)?.nouns ?? []).slice(0, FOCUS_SENSES)),
    asksForDefinition: type === 'definition' || (type === 'person' && asksWhoSomeoneIs(question, lowers)),
    asksForName: CALLED.test(question),
    isNegated: NEGATION.test(question),
    asksPresent: lowers.some((lower) => PRESENT_AUXILIARIES.has(lower)),
    units: unitsOf(lowers),
  };
}

/** "How long" asks for years or miles. Stop words ("every") are units too. */
function unitsOf(lowers: readonly string[]): ReadonlySet<string> {
  const words = UNITS_BY_ADJECTIVE.get(lowers[lowers.indexOf('how') + 1] ?? '');
  return new Set(lowers.includes('how') ? [...(words ?? [])].map((word) => terms(word)[0] ?? word) : []);
}

interface Reading {
  readonly type: AnswerType;
  /** Where the noun phrase begins that names the kind of answer. */
  readonly focusFrom?: number;
}

function readQuestionWord(lowers: readonly string[]): Reading {
  const at = lowers.findIndex((lower) => QUESTION_WORDS.has(lower));
  if (at === -1) return { type: AUXILIARIES.has(lowers[0] ?? '') ? 'yes-no' : 'keywords' };
  const next = lowers[at + 1] ?? '';
  switch (lowers[at]?.replace(/'?s$/, '')) {
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
      if (next === 'long' && lowers[at + 2] === 'ago') return { type: 'time' };
      return { type: next === '' || AUXILIARIES.has(next) || PREPOSITIONS.has(next) ? 'manner' : 'number' };
    default:
      if (!FORMS_OF_BE.has(next))
        return AUXILIARIES.has(next) ? { type: 'thing' } : { type: 'thing', focusFrom: at + 1 };
      return { type: 'thing', focusFrom: at + (/^(?:the|a|an|one|some)$/.test(lowers[at + 2] ?? '') ? 3 : 2) };
  }
}

/** The place of the last noun of the phrase that begins there: "president" in "earlier president promised". */
function focusOf(lowers: readonly string[], from: number | undefined): number | undefined {
  if (from === undefined) return undefined;
  let start = from;
  for (let i = from; i < Math.min(from + 3, lowers.length - 2); i++) {
    if (!KIND_NOUNS.has(lowers[i] ?? '') || lowers[i + 1] !== 'of') continue;
    start = i + (/^(?:the|a|an)$/.test(lowers[i + 2] ?? '') ? 3 : 2);
    break;
  }
  let end = start;
  while (end < Math.min(lowers.length, start + LONGEST_NOUN_PHRASE)) {
    const lower = lowers[end] ?? '';
    const [term] = terms(lower);
    if (term === undefined || AUXILIARIES.has(lower)) break;
    if (end > start && /(?:ed|s)$/.test(lower) && (lookUp(term)?.part === 'verb' || isKind(lowers[end - 1]))) break;
    end += 1;
  }
  return end === start ? undefined : end - 1;
}

/** After one of these a word that ends in s is a verb: "which country fears". */
function isKind(lower = ''): boolean {
  return PLACE_NOUNS.has(lower) || TIME_NOUNS.has(lower);
}

/** What the focus says about the answer: "which year" asks for a time. "What is X?", and no more, for a definition. */
function refined(type: AnswerType, focus: string | undefined, wordsFromFocus: number): AnswerType {
  if (type !== 'thing' || focus === undefined) return type;
  if (TIME_NOUNS.has(focus)) return 'time';
  if (NUMBER_NOUNS.has(focus)) return 'number';
  if (PLACE_NOUNS.has(focus)) return 'place';
  return wordsFromFocus <= 3 ? 'definition' : type;
}

function asksWhoSomeoneIs(question: string, lowers: readonly string[]): boolean {
  const at = lowers.findIndex((lower) => QUESTION_WORDS.has(lower));
  if (/^whose/.test(lowers[at] ?? '')) return false;
  const isShort = /s$/.test(lowers[at] ?? '');
  if (!isShort && !FORMS_OF_BE.has(lowers[at + 1] ?? '')) return false;
  return readTokens(question)
    .slice(at + (isShort ? 1 : 2))
    .every(({ text, term }) => term === undefined || /^\p{Lu}/u.test(text));
}

/** Words that the text holds first, as the others weigh most and find nothing. */
function mostTelling({ vocabulary }: SentenceIndex, found: readonly QueryTerm[]): readonly QueryTerm[] {
  if (found.length <= MAX_TERMS) return found;
  const rank = ({ term, weight }: QueryTerm): number => weight + (vocabulary.has(term) ? HELD_FIRST : 0);
  const kept = new Set([...found].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_TERMS));
  return found.filter((term) => kept.has(term));
}
