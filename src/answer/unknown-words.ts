/**
 * What was looked up -> those of its words that were not found and are worth naming: names, numbers, and words so rare in
 * the language that an article which contains none of them is most likely about something else.
 */
import type { TokenizedText } from '../conversation/tokenized-text.ts';
import type { Language } from '../language/language.ts';
import { isNoun, type TaggedToken } from '../language/tagged-token.ts';
import type { ReadToken } from '../language/terms.ts';
import { documentFrequency } from '../retrieval/index/postings.ts';
import type { SentenceIndex } from '../retrieval/index/sentence-index.ts';
import { letterSetOf } from '../retrieval/index/vocabulary.ts';
import { editDistanceFrom, mayBeWithin } from '../retrieval/query/edit-distance.ts';
import { TermRelation } from '../retrieval/query/expansion.ts';
import type { Ranking } from '../retrieval/searcher.ts';

/**
 * As a share of all words of a language; in English, "price", "get", "people" and "list" are more common; "weather", "treaty" and "bitcoin"
 * are less. Chosen by looking at the words that are missing from the articles of the development sets.
 */
const COMMON_FROM = 1 / 10_000;
/** Missing words that are looked at: nobody reads a long list, and a pasted text may lack hundreds. */
const MAX_MISSING = 20;
/** In letters of a term: a shorter one begins or ends other words by chance. */
const SHORTEST_PART = 4;
/** Terms that begin alike and end differently by a few letters are forms of a word, as the search takes them. */
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 4;
/** In letters. Words that people write together or apart are shorter. */
const LONGEST_IN_TWO_PARTS = 20;
/** Longer words are no misspellings of common ones, which are short. */
const MAY_BE_MISSPELT = /^[a-z]{3,12}$/;
/** Terms that begin alike, and sentences with a part of a word, that are looked at: hundreds are chance, or a file of data. */
const MAX_LOOKED_AT = 1000;
/** "Likely" is a part of "unlikely", though their stems are not. */
const PREFIXES = ['un', 'in', 'im', 'dis', 're', 'non', 'mis', 'pre', 'over', 'under'];

/** How a sentence may contain a word without containing it as it was typed. */
const FORMS: ReadonlySet<number> = new Set([
  TermRelation.typo,
  TermRelation.form,
  TermRelation.derived,
  TermRelation.acronym,
]);

/** @returns as they were typed, each once, in the order of the question */
export function unknownWordsIn(question: TokenizedText, ranking: Ranking, index: SentenceIndex): string[] {
  const { tokens } = question;
  const found = foundAsForms(ranking);
  const hasCapitals = areCapitalsMeant(tokens);
  /** By term, the first place among the tokens. */
  const missing = new Map<string, number>();
  for (const [i, { term }] of tokens.entries()) {
    if (term === undefined || missing.has(term) || index.vocabulary.has(term) || found.has(term)) continue;
    missing.set(term, i);
    if (missing.size === MAX_MISSING) break;
  }
  const unknown: string[] = [];
  for (const [term, i] of missing) {
    const token = tokens[i];
    if (token === undefined) continue;
    const isName = hasCapitals && i > 0 && token.word.isCapital;
    if (isPartOfAny(term, token, index, isName)) continue;
    if (isName || isRare(term, () => question.tagged[i], index.language)) unknown.push(token.text);
  }
  return unknown;
}

/** The terms of the question that a hit contains in another form or spelling. "Columns" is no form of "Columbia". */
function foundAsForms({ query, hits }: Ranking): ReadonlySet<string> {
  const isForm = (relation: number | undefined, isName: boolean): boolean =>
    relation !== undefined && FORMS.has(relation) && !(isName && relation === TermRelation.form);
  return new Set(
    hits.flatMap(({ match: { relations } }) =>
      query.terms.flatMap(({ term, isName }, i) => (isForm(relations[i], isName) ? [term] : [])),
    ),
  );
}

/** Where every word that is looked up has a capital, capitals do not tell a name. */
function areCapitalsMeant(tokens: readonly ReadToken[]): boolean {
  return tokens.some(({ word }, i) => i > 0 && !word.isCapital && !/^\d/.test(word.lower));
}

/** A noun that is seldom used, or a word that the lexicon lacks, unless it is a misspelling of a common word. */
function isRare(term: string, inContext: () => TaggedToken | undefined, language: Language): boolean {
  if (isCommon(term, language)) return false;
  const token = inContext();
  return token?.isKnown === false ? !isMisspelling(term, language) : token !== undefined && isNoun(token);
}

function isCommon(term: string, { stopWords, lexicon }: Language): boolean {
  return stopWords.has(term) || lexicon.frequencyOf(lexicon.entryOf(term)) >= COMMON_FROM * lexicon.corpusSize;
}

/** Whether one letter makes a common word of it: one more, one less, another one, or two that change places. */
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

/** Some 1,500 in English. Looked up at the first missing word. */
function commonTermsOf(language: Language): readonly CommonTerm[] {
  const known = commonTerms.get(language);
  if (known !== undefined) return known;
  const { lexicon, stopWords } = language;
  const terms = [...stopWords, ...lexicon.termsFrom(COMMON_FROM * lexicon.corpusSize)];
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
  if (term.length >= SHORTEST_PART && (beginsAny(term, index) || spellings(index).includes(`${term}\n`))) return true;
  // "Columbia" is no form of "columns".
  if (isName || term.length < SHORTEST_STEM) return false;
  return beginsAny(term.slice(0, Math.max(SHORTEST_STEM, term.length - 3)), index, term.length + LONGEST_ENDING);
}

/** Whether a term opens with these letters. @param longest in letters of the term */
function beginsAny(opening: string, { vocabulary, terms }: SentenceIndex, longest = Number.POSITIVE_INFINITY): boolean {
  const { sorted } = vocabulary;
  const spellingAt = (place: number): string => terms[sorted[place] ?? -1] ?? '';
  const first = vocabulary.firstPlaceOf(opening);
  for (let place = first; place < first + MAX_LOOKED_AT && spellingAt(place).startsWith(opening); place++) {
    if (spellingAt(place).length <= longest) return true;
  }
  return false;
}

/** Whether the text has the word as two words in a row: "Wi-Fi" for "wifi", "e-mail" for "email". */
function occursInTwoParts(lower: string, index: SentenceIndex): boolean {
  for (let at = 1; at < Math.min(lower.length, LONGEST_IN_TWO_PARTS); at++) {
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

/** Whether a sentence has one right before the other, of the sentences with the rarer one. */
function areInARow(first: number, second: number, index: SentenceIndex): boolean {
  const { postings, starts, tokens } = index;
  const countOfFirst = documentFrequency(postings, first);
  const countOfSecond = documentFrequency(postings, second);
  // A stop word has no postings.
  const rarer = countOfSecond === 0 || (countOfFirst > 0 && countOfFirst <= countOfSecond) ? first : second;
  const from = postings.starts[rarer] ?? 0;
  for (const sentence of postings.sentences.subarray(
    from,
    Math.min(postings.starts[rarer + 1] ?? 0, from + MAX_LOOKED_AT),
  )) {
    const ofSentence = tokens.subarray(starts[sentence], starts[sentence + 1]);
    for (let at = ofSentence.indexOf(first); at >= 0; at = ofSentence.indexOf(first, at + 1)) {
      if (ofSentence[at + 1] === second) return true;
    }
  }
  return false;
}

const joined = new WeakMap<SentenceIndex, string>();

/** All terms, a line each: one text is searched many times as fast as an array. Made at the first unknown word. */
function spellings(index: SentenceIndex): string {
  const known = joined.get(index);
  if (known !== undefined) return known;
  const text = Array.from(index.vocabulary.sorted, (termId) => `${index.terms[termId]}\n`).join('');
  joined.set(index, text);
  return text;
}
