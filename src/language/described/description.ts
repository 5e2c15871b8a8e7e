/**
 * How a language is described by data, in a file of its own: `languageFrom` makes a `Language` of it. Nothing here is loaded
 * from a package before the first text of the language is read.
 */
import { createRequire } from 'node:module';
import type { AnswerType } from '../question-form.ts';

/** Loads a package at once, when it is needed: `import` would load the stemmers of all languages at the start, or return a promise. */
export const require = createRequire(import.meta.url);

export interface LanguageDescription {
  /** A BCP 47 language tag: "de". */
  readonly code: string;
  /**
   * Loads the stemmer. It gets a word in lower case and, unless `stemsAccents`, without accents.
   *
   * @returns a function from such a word to its stem
   */
  readonly loadStemmer?: () => (word: string) => string;
  /** Whether the stemmer needs the letters as they are written, with their marks. */
  readonly stemsAccents?: boolean;
  /** Whether nouns take endings by their case, so that words for times and money are known again by their stems. */
  readonly hasCases?: boolean;
  /** Whether every noun has a capital. */
  readonly hasCapitalNouns?: boolean;
  /**
   * Words that do not show what a text is about, in lower case, as they are written, with spaces between them: articles,
   * pronouns, prepositions, conjunctions, auxiliaries and question words. A text of the language is recognised by them.
   */
  readonly stopWords: string;
  /** Matches further words that do not show what a text is about. */
  readonly smallWords?: RegExp;
  /** Matches a letter that this language has and those that are mistaken for it have not. */
  readonly letters?: RegExp;
  /** Matches a short word that is written together with the next one: "l'" in "l'eau". It is dropped. */
  readonly elision?: RegExp;
  /** Matches an ending that is written after an apostrophe: "'nin" in "Ankara'nin". It is dropped. */
  readonly ending?: RegExp;
  /** Words that count money, in lower case. Words for times come from Node.js. */
  readonly money?: string;
  /**
   * Patterns of questions in lower case, with the kind of answer that they ask for. The first that matches counts. `\b` does
   * not know letters other than a to z: use `words`.
   */
  readonly asks: readonly (readonly [AnswerType, Pattern])[];
  readonly sentences?: SentenceDescription;
  /** Without it, only what people say in many languages is small talk: "hi", "ok". */
  readonly talk?: TalkDescription;
  /** Without it, every question is taken for a complete one. */
  readonly followUps?: FollowUpDescription;
  /** A heading, which "…" stands for, as a question about what is below it; "…?" by default. */
  readonly askAbout?: string;
}

/** What people say to a bot apart from questions: patterns in lower case, with "|" between them. */
export interface TalkDescription {
  readonly greetings: string;
  /** With apologies. */
  readonly thanks: string;
  readonly farewells: string;
  /** "ok", "great". */
  readonly remarks: string;
  /** What may accompany them: "all", "bot". */
  readonly company: string;
  /** "who are you", "what can you do". */
  readonly aboutBot: string;
  /** "are you sure". */
  readonly doubt: string;
  /** What is not a part of the actual question: "can you tell me". */
  readonly politeOpenings: string;
  /** "this article". */
  readonly theArticle: string;
}

/** How people ask on: patterns in lower case, with "|" between them. */
export interface FollowUpDescription {
  /** "and", "but". */
  readonly connectives: string;
  /** "what about", before what is asked about. */
  readonly about?: string;
  /** The same after it: "は" in "日本は？". */
  readonly aboutEnding?: string;
  /** "tell me more". */
  readonly continuation: string;
}

/** A pattern that is compiled when it is first used. */
export interface Pattern {
  test(text: string): boolean;
}

/** Where sentences end, as far as a language differs from English. Abbreviations are listed without their last period. */
export interface SentenceDescription {
  /** Abbreviations that a name follows: "Hr". */
  readonly titles?: string;
  /** Abbreviations that are part of the number that follows: "Nr". */
  readonly beforeNumbers?: string;
  /** Abbreviations that never end a sentence: "z.B". */
  readonly connectives?: string;
  /** Abbreviations that end a sentence only before a word that opens one: "usw". */
  readonly abbreviations?: string;
  /** Names of months and others before which a number with a period is an ordinal, in lower case. */
  readonly months?: string;
  /** Whether a number with a period is an ordinal or a part of a date, unless a word follows that opens a sentence: "3. Oktober". */
  readonly hasOrdinals?: boolean;
  /** Further characters that end a sentence: ";" in Greek. */
  readonly endMarks?: string;
  /** In characters. Where no mark ends a sentence, the parts between spaces are joined up to this length: in Thai. */
  readonly maxUnmarkedLength?: number;
}

/** Matches one of some words or patterns as a whole word. */
export function words(...patterns: readonly string[]): Pattern {
  let compiled: RegExp | undefined;
  return {
    test(text) {
      compiled ??= new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
      return compiled.test(text);
    },
  };
}
