/** What the engine gives back for a question. Every way in (terminal, JSON lines, Discord) renders this one type. */
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
  /** 0 to 1: of all sentences, how likely this one answers. Comparable within one answer only. 0: not looked at closely. */
  readonly score: number;
  /** Its words that matter for the question (see highlights.ts): offsets into the article's text, like its own. */
  readonly highlights: readonly Span[];
}

interface AnswerBase {
  /** As it was asked. */
  readonly question: string;
  /** A question that leans on the one before it, as it was understood. */
  readonly searchedFor: string | undefined;
  /** What the next question may lean on; nothing after small talk. */
  readonly turn: Turn | undefined;
  /** The articles that were asked. */
  readonly articles: readonly Article[];
  /** The chance, 0 to 1, that the best sentence answers the question. */
  readonly confidence: number;
  /** The best sentences whatever the outcome, those that were not looked at closely last, in reading order. */
  readonly ranked: readonly Excerpt[];
  /** Words of the question, as they were typed, that stand nowhere in what was asked. */
  readonly unknownWords: readonly string[];
}

export interface QuotingAnswer extends AnswerBase {
  /** `answered`: the excerpts should hold the answer. `closest`: they are related, and no more is claimed. */
  readonly outcome: 'answered' | 'closest';
  /** The article was asked for as a whole ("What is this article about?"): the excerpts are how it begins. */
  readonly isOpening?: boolean;
  /** Best first; no two of them say the same. */
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  /** The sentence before the first excerpt, where that one cannot be understood alone, and it is not quoted anyhow. */
  readonly context: Quotation | undefined;
}

interface SilentAnswer extends AnswerBase {
  readonly excerpts: readonly [];
  readonly context?: undefined;
}

/** Nothing related is held. */
export interface NoAnswer extends SilentAnswer {
  readonly outcome: 'not-covered';
}

/** A greeting, or nothing that could be looked up. */
export interface SmallTalkAnswer extends SilentAnswer {
  readonly outcome: 'small-talk';
  readonly smallTalk: SmallTalk;
}

export type Answer = QuotingAnswer | NoAnswer | SmallTalkAnswer;
export type Outcome = Answer['outcome'];
