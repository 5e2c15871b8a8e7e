/** The type of an answer. The terminal, the line protocol and Discord all render this one type. */
import type { Article, Sentence } from '../article/article.ts';
import type { SmallTalk } from '../conversation/small-talk.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Span } from '../text/span.ts';
import type { DocumentFact, Outline } from './document-questions/document-fact.ts';

/**
 * A passage of an article, which is one sentence or a few in a row, with its article and position, so that it can be cited.
 * The numbers are those of its first sentence; `end` is the end of its last.
 */
export interface Quotation extends Sentence {
  readonly article: Article;
  /** `article.text.slice(start, end)`. */
  readonly text: string;
  /** How many sentences it has. */
  readonly sentences: number;
}

export interface Excerpt extends Quotation {
  /**
   * The probability among all sentences that this one answers, 0 to 1. Comparable within one answer only. A sentence that
   * was not ranked has 0.
   */
  readonly score: number;
  /** The words to emphasise (see highlights.ts), as offsets into the text of the article. */
  readonly highlights: readonly Span[];
  /**
   * What introduces the passage and is not part of it, if the passage needs it to be understood: the header of its table, or
   * the line before its list or code.
   */
  readonly introduction?: Quotation | undefined;
}

/** What all answers have. */
export interface AnswerBase {
  /** The question as it was typed. */
  readonly question: string;
  /** The complete question that a follow-up was understood as; undefined for a complete question. */
  readonly searchedFor: string | undefined;
  /** The value of `AskOptions.previous` for the next question of the conversation; undefined after small talk. */
  readonly turn: Turn | undefined;
  /** The articles that were searched. */
  readonly articles: readonly Article[];
  /** The probability, 0 to 1, that the best sentence answers the question. */
  readonly confidence: number;
  /** The best sentences, whatever the outcome. Sentences that were not ranked come last, in reading order. */
  readonly ranked: readonly Excerpt[];
  /**
   * Rare words of the question that were not found, as they were typed (see unknown-words.ts). Empty if the question is
   * answered.
   */
  readonly unknownWords: readonly string[];
  /**
   * What the question asks for that no passage can state, if it does. `opinion`: the bot has none, and the excerpts bear on
   * the matter. `members`: the excerpts each name one of the kind that was asked for, and there may be more. `comparison`:
   * the excerpts are about each of the things.
   */
  readonly aim?: 'opinion' | 'members' | 'comparison';
  /**
   * The code of the articles' language, if the question is in another. Words are compared by their letters, so only names,
   * numbers and words that both languages share are found.
   */
  readonly articleLanguage?: string;
}

export interface QuotingAnswer extends AnswerBase {
  /** `answered`: the excerpts most likely contain the answer. `closest`: the excerpts are related, but may not answer. */
  readonly outcome: 'answered' | 'closest';
  /**
   * True if the question was about the article as a whole ("What is this article about?"). The excerpts are its beginning.
   */
  readonly isOpening?: boolean;
  /** Best first, without near-duplicates. */
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  /**
   * The sentence before the first excerpt, if the excerpt cannot be understood alone and the sentence is not an excerpt
   * itself.
   */
  readonly context: Quotation | undefined;
  /**
   * The whole of what the excerpts begin, if the question asked for a list of headings: "What sections are there?" It is
   * shown to people instead of the excerpts. Never empty.
   */
  readonly listing?: readonly Outline[];
}

interface SilentAnswer extends AnswerBase {
  readonly excerpts: readonly [];
  readonly context?: undefined;
}

/** Nothing was found that is related to the question. */
export interface NoAnswer extends SilentAnswer {
  readonly outcome: 'not-covered';
}

/** The question was small talk, or contained no word to search for. */
export interface SmallTalkAnswer extends SilentAnswer {
  readonly outcome: 'small-talk';
  readonly smallTalk: SmallTalk;
}

/** The question was about a document itself, and no sentence of it answers: "who wrote this?" */
export interface DocumentAnswer extends SilentAnswer {
  readonly outcome: 'small-talk';
  readonly smallTalk: 'document';
  /** What is known, for each document. Never empty. */
  readonly facts: readonly DocumentFact[];
}

export type Answer = QuotingAnswer | NoAnswer | SmallTalkAnswer | DocumentAnswer;
export type Outcome = Answer['outcome'];
