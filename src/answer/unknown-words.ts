/**
 * The searched question -> its words to report as not found: names, numbers, and words so rare in the language that an
 * article without them is most likely about something else.
 */
import type { TokenizedText } from '../conversation/tokenized-text.ts';
import { TokenFlag } from '../language/flags.ts';
import type { Language } from '../language/language.ts';
import { isNoun, type TaggedToken } from '../language/tagged-token.ts';
import type { ReadToken } from '../language/terms.ts';
import { documentFrequency } from '../retrieval/index/postings.ts';
import type { SentenceIndex } from '../retrieval/index/sentence-index.ts';
import { letterSetOf } from '../retrieval/index/vocabulary.ts';
import { editDistanceFrom, mayBeWithin } from '../retrieval/query/edit-distance.ts';
import { SPELLING_RELATIONS, TermRelation } from '../retrieval/query/expansion.ts';
import type { Ranking } from '../retrieval/searcher.ts';

/**
 * The least share of all words of a language that makes a word common. In English, "price", "get", "people" and "list" are
 * common; "weather", "treaty" and "bitcoin" are not. Chosen by looking at the words that are missing from the articles of
 * the development sets.
 */
const MIN_COMMON_SHARE = 1 / 10_000;
/** The most missing words that are examined. Nobody reads a long list, and a pasted text may have hundreds of them. */
const MAX_MISSING = 20;
/** In letters of a term. A shorter term is part of other words by chance. */
const MIN_PART_LENGTH = 4;
/** In letters. As in the search, terms with the same beginning and different endings count as forms of one word. */
const MIN_STEM_LENGTH = 5;
const MAX_ENDING_LENGTH_DIFFERENCE = 4;
/** In letters. A word that people write as one or as two words is shorter. */
const MAX_SPLIT_LENGTH = 20;
/** Common words are short, so a longer word is not a misspelling of one. */
const MAY_BE_MISSPELT = /^[a-z]{3,12}$/;
/** The most terms with the same beginning, and sentences with a part of a word, to examine. Only a data file has more. */
const MAX_EXAMINED = 1000;
/** Prefixes to try, because "likely" is part of "unlikely" although their stems differ. */
const PREFIXES = ['un', 'in', 'im', 'dis', 're', 'non', 'mis', 'pre', 'over', 'under'];

/** The relations by which a sentence contains a word in another form or spelling. */
const FORM_RELATIONS: ReadonlySet<number> = new Set([...SPELLING_RELATIONS, TermRelation.form, TermRelation.derived]);

/** @returns the distinct words as they were typed, in the order of the question */
export function unknownWordsIn(question: TokenizedText, ranking: Ranking, index: SentenceIndex): string[] {
  const { tokens, language } = question;
  const found = foundAsForms(ranking);
  const hasCapitals = areCapitalsMeant(tokens);
  /** For each missing term, the index of its first token. */
  const missing = new Map<string, number>();
  for (const [i, { term }] of tokens.entries()) {
    if (term === undefined || missing.has(term) || index.vocabulary.has(term) || found.has(term)) continue;
    missing.set(term, i);
    if (missing.size === MAX_MISSING) break;
  }
  const unknown: ReadToken[] = [];
  for (const [term, i] of missing) {
    const token = tokens[i];
    if (token === undefined) continue;
    const isName = hasCapitals && i > 0 && token.word.isCapital;
    if (isPartOfAny(term, token, index, isName)) continue;
    // Without a lexicon, it is not known which words are rare: only names and numbers surely are.
    const isNumber = language.grammar === undefined && (token.word.tokenFlags & TokenFlag.number) !== 0;
    if (isName || isNumber || isRare(term, () => question.tagged[i], language)) unknown.push(token);
  }
  return withHyphens(unknown, question.text);
}

/** The words as they were typed. Two with a hyphen between them are one: "Wi-Fi". */
function withHyphens(tokens: readonly ReadToken[], text: string): string[] {
  const words: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const isJoined = before !== undefined && /^[-‐‑]$/.test(text.slice(before.end, token.start));
    if (isJoined) words.push(`${words.pop() ?? ''}${text.slice(before.end, token.end)}`);
    else words.push(token.text);
  }
  return words;
}

/**
 * The terms of the question that a hit contains in another form or spelling. A name has no other forms: "columns" is not a
 * form of "Columbia".
 */
function foundAsForms({ query, hits }: Ranking): ReadonlySet<string> {
  const isForm = (relation: number | undefined, isName: boolean): boolean =>
    relation !== undefined && FORM_RELATIONS.has(relation) && !(isName && relation === TermRelation.form);
  return new Set(
    hits.flatMap(({ match: { relations } }) =>
      query.terms.flatMap(({ term, isName }, i) => (isForm(relations[i], isName) ? [term] : [])),
    ),
  );
}

/** Whether capitals show names. They do not if every searched word is capitalised. */
function areCapitalsMeant(tokens: readonly ReadToken[]): boolean {
  return tokens.some(({ word }, i) => i > 0 && !word.isCapital && !/^\d/.test(word.lower));
}

/** Whether a word is a rare noun, or is missing from the lexicon and is not a misspelling of a common word. */
function isRare(term: string, inContext: () => TaggedToken | undefined, language: Language): boolean {
  if (isCommon(term, language)) return false;
  const token = inContext();
  return token?.isKnown === false ? !isMisspelling(term, language) : token !== undefined && isNoun(token);
}

function isCommon(term: string, { stopWords, lexicon }: Language): boolean {
  return stopWords.has(term) || lexicon.frequencyOf(lexicon.entryOf(term)) >= MIN_COMMON_SHARE * lexicon.corpusSize;
}

/** Whether one edit turns a word into a common word: a letter added, removed or replaced, or two neighbours swapped. */
function isMisspelling(term: string, language: Language): boolean {
  if (!MAY_BE_MISSPELT.test(term)) return false;
  const distanceTo = editDistanceFrom(term, 1);
  const letters = letterSetOf(term);
  return commonTermsOf(language).some(
    (common) => mayBeWithin(letters, common.letters, 1) && distanceTo(common.term) <= 1,
  );
}

interface CommonTerm {
  readonly term: string;
  readonly letters: number;
}

const commonTerms = new WeakMap<Language, readonly CommonTerm[]>();

/** The common terms of a language, about 1,500 in English. They are collected at the first missing word. */
function commonTermsOf(language: Language): readonly CommonTerm[] {
  const known = commonTerms.get(language);
  if (known !== undefined) return known;
  const { lexicon, stopWords } = language;
  const terms = [...stopWords, ...lexicon.termsFrom(MIN_COMMON_SHARE * lexicon.corpusSize)];
  const common = terms.map((term) => ({ term, letters: letterSetOf(term) }));
  commonTerms.set(language, common);
  return common;
}

/** Whether a term of the index contains the word, or shares its stem with it. */
function isPartOfAny(term: string, { word }: ReadToken, index: SentenceIndex, isName: boolean): boolean {
  if (!/^\p{L}+$/u.test(term)) return false;
  const { language, vocabulary } = index;
  if (PREFIXES.some((prefix) => vocabulary.has(language.wordOf(prefix + word.lower).term))) return true;
  if (occursInTwoParts(word.lower, index)) return true;
  if (term.length >= MIN_PART_LENGTH && (beginsAny(term, index) || spellings(index).includes(`${term}\n`))) return true;
  // "Columbia" is not a form of "columns".
  if (isName || term.length < MIN_STEM_LENGTH) return false;
  return beginsAny(
    term.slice(0, Math.max(MIN_STEM_LENGTH, term.length - 3)),
    index,
    term.length + MAX_ENDING_LENGTH_DIFFERENCE,
  );
}

/**
 * Whether a term of the index begins with these letters.
 *
 * @param longest the greatest length of the term, in letters
 */
function beginsAny(opening: string, { vocabulary, terms }: SentenceIndex, longest = Number.POSITIVE_INFINITY): boolean {
  const { sorted } = vocabulary;
  const spellingAt = (place: number): string => terms[sorted[place] ?? -1] ?? '';
  const first = vocabulary.firstPlaceOf(opening);
  for (let place = first; place < first + MAX_EXAMINED && spellingAt(place).startsWith(opening); place++) {
    if (spellingAt(place).length <= longest) return true;
  }
  return false;
}

/** Whether the text contains the word as two consecutive words: "Wi-Fi" for "wifi", "e-mail" for "email". */
function occursInTwoParts(lower: string, index: SentenceIndex): boolean {
  for (let at = 1; at < Math.min(lower.length, MAX_SPLIT_LENGTH); at++) {
    const first = termIdOf(lower.slice(0, at), index);
    const second = termIdOf(lower.slice(at), index);
    if (first !== undefined && second !== undefined && areInARow(first, second, index)) return true;
  }
  return false;
}

function termIdOf(lower: string, { language, termIds }: SentenceIndex): number | undefined {
  const { term, stopTerm } = language.wordOf(lower);
  return termIds.get(term) ?? termIds.get(stopTerm);
}

/** Whether one term comes right before the other in a sentence. Only the sentences with the rarer term are examined. */
function areInARow(first: number, second: number, index: SentenceIndex): boolean {
  const { postings, starts, tokens } = index;
  const countOfFirst = documentFrequency(postings, first);
  const countOfSecond = documentFrequency(postings, second);
  // A stop word has no postings.
  const rarer = countOfSecond === 0 || (countOfFirst > 0 && countOfFirst <= countOfSecond) ? first : second;
  const from = postings.starts[rarer] ?? 0;
  for (const sentence of postings.sentences.subarray(
    from,
    Math.min(postings.starts[rarer + 1] ?? 0, from + MAX_EXAMINED),
  )) {
    const ofSentence = tokens.subarray(starts[sentence], starts[sentence + 1]);
    for (let at = ofSentence.indexOf(first); at >= 0; at = ofSentence.indexOf(first, at + 1)) {
      if (ofSentence[at + 1] === second) return true;
    }
  }
  return false;
}

const spellingsByIndex = new WeakMap<SentenceIndex, string>();

/**
 * All terms as one string with a line for each, which is searched many times faster than an array. Made at the first unknown
 * word.
 */
function spellings(index: SentenceIndex): string {
  const known = spellingsByIndex.get(index);
  if (known !== undefined) return known;
  const text = Array.from(index.vocabulary.sorted, (termId) => `${index.terms[termId]}\n`).join('');
  spellingsByIndex.set(index, text);
  return text;
}
