/** A topic: something in an article that people may ask about, with the possible questions about it. */
import type { Article } from '../../article/article.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';

/** In UTF-16 code units. Such a question fits on a button of Discord and can be read at a glance. */
export const MAX_SUGGESTION_LENGTH = 80;

export interface CandidateQuestion {
  readonly text: string;
  /** The words of the question, as `searchableText` joins them. */
  readonly words: string;
}

export interface Topic {
  /** `question`: the article asks it itself; `section`: it is the heading of one; `entity`: a person, a number, … */
  readonly kind: 'question' | 'definition' | 'section' | 'entity';
  readonly article: Article;
  /** The words of its name, as `searchableText` joins them. */
  readonly words: string;
  /** Best first. It is not yet known whether the articles answer them. */
  readonly questions: readonly CandidateQuestion[];
  /** The part of the text that the topic stands for: a section, or the sentence that mentions it first. */
  readonly span: Span;
  /** What an excerpt about the topic has to contain; undefined if it has to be within `span` instead. */
  readonly mention?: string;
}

/** @returns undefined if no question has the right length */
export function topicOf(
  { questions, name, ...topic }: Omit<Topic, 'words' | 'questions'> & { name: string; questions: readonly string[] },
  language: Language,
): Topic | undefined {
  const fitting = questions.filter(({ length }) => length <= MAX_SUGGESTION_LENGTH);
  if (fitting.length === 0) return undefined;
  const candidates = fitting.map((text) => ({ text, words: searchableText(wordsOf(text, language)) }));
  return { ...topic, words: searchableText(wordsOf(name, language)), questions: candidates };
}

/** The words of a text in lower case, with straight apostrophes. */
export function wordsOf(text: string, language: Language): string[] {
  return tokenize(text, undefined, language.hasDecimalComma).map(({ text: word }) => language.wordOf(word).lower);
}

/**
 * Joins words into one string, each after a space. Searching a string is many times faster than searching a list of words.
 */
export function searchableText(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

/**
 * Whether a searchable text contains, for each typed word, a word that begins with it, because the last typed word may be
 * unfinished. False if nothing was typed.
 */
export function containsAll(typed: readonly string[], words: string): boolean {
  return typed.length > 0 && typed.every((word) => words.includes(` ${word}`));
}
