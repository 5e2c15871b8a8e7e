/** A question and what was answered to it: what the next one in a conversation may lean on. */
import type { Article } from '../article/article.ts';

/** A sentence, by where it begins in the text of its article. */
export interface Quoted {
  readonly article: Article;
  readonly start: number;
}

/** What a question may lean on: the one before, and its answer. */
export interface Turn {
  /** Complete. */
  readonly question: string;
  /** What stood out in the sentence that was quoted first: it may be what a pronoun stands for. */
  readonly named: readonly string[];
  readonly quoted: Quoted | undefined;
  /** The name of the one article that was asked, if one was chosen. */
  readonly article?: string | undefined;
}
