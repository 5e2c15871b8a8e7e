/** A question and an index -> the query: its terms with their weights, and the kind of answer that it expects. */
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import type { Language } from '../../language/language.ts';
import type { AnswerType } from '../../language/question-form.ts';
import { type ReadToken, readTokens } from '../../language/terms.ts';
import { idf } from '../index/idf.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { missing } from '../index/table-access.ts';

export interface QueryTerm {
  readonly term: string;
  /** The term's id in the index; -1 if the text does not contain it. */
  readonly termId: number;
  /** The term's entry in the lexicon, or `NO_ENTRY`. */
  readonly entry: number;
  /** The term's idf, reduced for a word that only frames the question. */
  readonly weight: number;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Whether the term names the kind of answer: "president" in "which earlier president". */
  readonly isFocus: boolean;
}

export interface Query {
  readonly type: AnswerType;
  /** The distinct terms, in the order of the question; at most `MAX_QUERY_TERMS`. */
  readonly terms: readonly QueryTerm[];
  /** The sum of the terms' weights. */
  readonly totalWeight: number;
  /** Terms of the text that two words of the query form together: "OrderRepository" for "order repository". */
  readonly joined: readonly { readonly termId: number; readonly queryTerm: number }[];
  /** The term ids of the first 32 tokens, stop words included; -1 for a token that the text does not contain. */
  readonly tokenIds: readonly number[];
  /**
   * A bit for the position of each stop word other than auxiliaries, question words, articles and "of": "after", "not",
   * "most".
   */
  readonly functionWords: number;
  /** The most usual senses of the focus as a noun. */
  readonly focusSenses: readonly number[];
  /** "Who is X?", "What is X?" */
  readonly asksForDefinition: boolean;
  /** "What is X called?" */
  readonly asksForName: boolean;
  readonly isNegated: boolean;
  /** Whether it mentions the asker or the bot, as small talk does: "Who made you?", "Tell me a joke". */
  readonly addressesBot: boolean;
  /** Whether it asks in the present tense. */
  readonly asksInPresent: boolean;
  /**
   * The term ids of the answer's possible units, -1 for one that does not occur. Undefined unless it asks "how long" or the
   * like.
   */
  readonly units: readonly number[] | undefined;
  /** The weights of the cues for questions like this one; undefined in a language without cues. */
  readonly cueWeights: Float32Array | undefined;
  /** The term ids of words that a reply may open with. Undefined unless it can be answered with yes or no. */
  readonly replies: readonly number[] | undefined;
}

/**
 * Further terms are left out, because a long text pasted as a question would be slow. A set of terms must fit in 32 bits.
 */
export const MAX_QUERY_TERMS = 30;
/** Higher than every idf. Added to the rank of a word that the text contains. */
const CONTAINED_BONUS = 1000;
/** The factor for the idf of a word that only frames the question. */
const FRAME_FACTOR = 0.4;
const MAX_FOCUS_SENSES = 2;
/** If a question has no capitals, a word is a name if the text capitalises more than this share of its occurrences. */
const NAME_CAPITAL_SHARE = 0.7;
const GRAMMATICAL =
  WordFlag.auxiliary |
  WordFlag.questionWord |
  WordFlag.definiteArticle |
  WordFlag.indefiniteArticle |
  WordFlag.genitive;
/** The number of bits that bitwise operators work on. */
const MAX_POSITIONS = 32;

/**
 * @param question any text, or its tokens if it has been tokenised already
 * @example
 * parseQuery(index, 'Which country fears the withdrawal?').type; // 'place'
 */
export function parseQuery(index: SentenceIndex, question: string | readonly ReadToken[]): Query {
  const { language } = index;
  const { lexicon } = language;
  const tokens = typeof question === 'string' ? readTokens(question, language) : question;
  const form = language.readQuestion(tokens);
  const { focus } = form;
  const hasCapitals = tokens.some(({ word, term }, i) => i > 0 && term !== undefined && word.isCapital);

  const found: QueryTerm[] = [];
  const seen = new Set<string>();
  const tokenIds: number[] = [];
  let functionWords = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { word, term } = tokens[i] ?? missing();
    const termId = index.termIds.get(term ?? word.stopTerm) ?? -1;
    if (i < MAX_POSITIONS) {
      tokenIds.push(termId);
      if (term === undefined && !isGrammatical(word.wordFlags)) functionWords |= 1 << i;
    }
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    const isContained = termId >= 0;
    const entry = isContained ? (index.entries[termId] ?? missing()) : lexicon.entryOf(term);
    const termIdf = isContained ? (index.idfs[termId] ?? missing()) : idf(lexicon, index.sentenceCount, 0, entry);
    const isCapital = i > 0 && word.isCapital;
    found.push({
      term,
      termId,
      entry,
      weight: form.framing.includes(i) ? termIdf * FRAME_FACTOR : termIdf,
      isName: isCapital || (!hasCapitals && isContained && isCapitalInText(index, termId)),
      isNumber: (word.tokenFlags & TokenFlag.number) !== 0,
      isFocus: i === focus,
    });
  }
  const terms = mostInformative(found);
  let totalWeight = 0;
  for (const { weight } of terms) totalWeight += weight;
  const focusTerm = tokens[focus ?? -1]?.term;
  return {
    type: form.type,
    terms,
    totalWeight,
    joined: joinedTerms(tokens, terms, index),
    tokenIds,
    functionWords,
    focusSenses: focusTerm === undefined ? [] : lexicon.sensesOf(lexicon.entryOf(focusTerm)).slice(0, MAX_FOCUS_SENSES),
    asksForDefinition: form.asksForDefinition,
    asksForName: form.asksForName,
    isNegated: form.isNegated,
    addressesBot: form.addressesBot,
    asksInPresent: form.asksInPresent,
    cueWeights: index.cueTable?.answerCues.forQuestion(tokens),
    units: form.units && idsOf(form.units, index),
    replies: form.replies && idsOf(form.replies, index),
  };
}

/** In UTF-16 code units. Words that people join are shorter. */
const MAX_JOINED_LENGTH = 24;

/** The terms of the text that pairs of words next to each other form, with each term of the query that is part of one. */
function joinedTerms(
  tokens: readonly ReadToken[],
  terms: readonly QueryTerm[],
  { language, termIds }: SentenceIndex,
): Query['joined'] {
  const joined: { termId: number; queryTerm: number }[] = [];
  for (let i = 1; i < Math.min(tokens.length, MAX_POSITIONS); i++) {
    const [first, second] = [tokens[i - 1] ?? missing(), tokens[i] ?? missing()];
    if (first.term === undefined || first.text.length + second.text.length > MAX_JOINED_LENGTH) continue;
    // Words that the text contains apart are seldom meant as one.
    if (termIds.has(first.term) && termIds.has(second.term ?? second.word.stopTerm)) continue;
    const termId = termIds.get(termOf(first.word.lower + second.word.lower, language));
    if (termId === undefined) continue;
    for (const [queryTerm, { term }] of terms.entries()) {
      if (term === first.term || term === second.term) joined.push({ termId, queryTerm });
    }
  }
  return joined;
}

/**
 * Whether a stop word only has a grammatical function. A negation carries meaning, even if it is also an auxiliary
 * ("didn't").
 */
function isGrammatical(wordFlags: number): boolean {
  return (wordFlags & GRAMMATICAL) !== 0 && (wordFlags & WordFlag.negation) === 0;
}

/** The term ids of the words that occur. */
function idsOf(words: ReadonlySet<string>, { language, termIds }: SentenceIndex): readonly number[] {
  const ids: number[] = [];
  for (const word of words) {
    const termId = termIds.get(termOf(word, language));
    if (termId !== undefined) ids.push(termId);
  }
  return ids;
}

/** The spelling under which a word is indexed. A unit may be a stop word ("every"). */
function termOf(text: string, language: Language): string {
  const { term, stopTerm, isStopWord } = language.wordOf(text);
  return isStopWord ? stopTerm : term;
}

function isCapitalInText({ capitalShares }: SentenceIndex, termId: number): boolean {
  return (capitalShares[termId] ?? missing()) > NAME_CAPITAL_SHARE;
}

/** A weight as a share of the query's total weight; 0 for a query without terms. */
export function weightShare({ totalWeight }: Query, weight: number): number {
  return totalWeight === 0 ? 0 : weight / totalWeight;
}

/** Keeps the words that the text contains first, because the others have the highest weights but find nothing. */
function mostInformative(found: readonly QueryTerm[]): readonly QueryTerm[] {
  if (found.length <= MAX_QUERY_TERMS) return found;
  const rank = ({ termId, weight }: QueryTerm): number => weight + (termId >= 0 ? CONTAINED_BONUS : 0);
  const kept = new Set([...found].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_QUERY_TERMS));
  return found.filter((term) => kept.has(term));
}
