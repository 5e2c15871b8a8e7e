/** What the engine returns for a question. The terminal, the JSON lines and Discord all render this one type. */
import type { Article, Sentence } from '../article/article.ts';
import type { SmallTalk } from '../conversation/small-talk.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Span } from '../text/span.ts';

/** One sentence of an article, with all that is needed to cite it. */
export interface Quotation extends Sentence {
  readonly article: Article;
  /** `article.text.slice(start, end)`. */
  readonly text: string;
}

export interface Excerpt extends Quotation {
  /**
   * 0 to 1: of all sentences, how likely this one answers. Scores are comparable within one answer only. A sentence that
   * was not looked at closely has 0.
   */
  readonly score: number;
  /** The words that matter for the question (see highlights.ts), as offsets into the text of the article. */
  readonly highlights: readonly Span[];
}

interface AnswerBase {
  /** The question as it was typed. */
  readonly question: string;
  /** A follow-up as it was understood; undefined for a complete question. */
  readonly searchedFor: string | undefined;
  /** What to give with the next question of the conversation; undefined after small talk. */
  readonly turn: Turn | undefined;
  /** The articles that were searched. */
  readonly articles: readonly Article[];
  /** The chance, 0 to 1, that the best sentence answers the question. */
  readonly confidence: number;
  /** The best sentences whatever the outcome. Those that were not looked at closely come last, in reading order. */
  readonly ranked: readonly Excerpt[];
  /**
   * Words of the question, as they were typed, that were not found and are worth naming (see unknown-words.ts); none where
   * the question is answered.
   */
  readonly unknownWords: readonly string[];
}

export interface QuotingAnswer extends AnswerBase {
  /** `answered`: the excerpts most likely contain the answer. `closest`: they are related, and no more is claimed. */
  readonly outcome: 'answered' | 'closest';
  /** True if the article was asked as a whole ("What is this article about?"): the excerpts are how it begins. */
  readonly isOpening?: boolean;
  /** Best first; no two of them say the same. */
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  /** The sentence before the first excerpt, if that one cannot be understood alone and the sentence is no excerpt. */
  readonly context: Quotation | undefined;
}

interface SilentAnswer extends AnswerBase {
  readonly excerpts: readonly [];
  readonly context?: undefined;
}

/** Nothing was found that is related to the question. */
export interface NoAnswer extends SilentAnswer {
  readonly outcome: 'not-covered';
}

/** A greeting and the like, or a question with nothing in it to look up. */
export interface SmallTalkAnswer extends SilentAnswer {
  readonly outcome: 'small-talk';
  readonly smallTalk: SmallTalk;
}

export type Answer = QuotingAnswer | NoAnswer | SmallTalkAnswer;
export type Outcome = Answer['outcome'];
