/** A question and its answer, reduced to what the next question of the same conversation may refer to. */

/**
 * A reference to a sentence of an article. It does not contain the article, so the old text of a changed article is not kept
 * in memory. The reference is invalid once the article has another revision.
 */
export interface QuotedSentence {
  readonly articleId: string;
  readonly revision: string;
  /** Offset into the text of the article, in UTF-16 code units. */
  readonly start: number;
}

/** Plain data that can be stored and sent: usually a few hundred bytes, at most some tens of kilobytes. */
export interface Turn {
  /** The question as it was understood. It is complete even if a follow-up was asked. */
  readonly question: string;
  /** The highlighted words of the sentence that was quoted first. A pronoun in the next question may refer to them. */
  readonly named: readonly string[];
  /**
   * What the questions before this one were about, the latest first. A pronoun may refer to it even after a question on
   * something else.
   */
  readonly earlier?: readonly string[];
  /** The sentence that was quoted first; undefined if nothing was quoted. */
  readonly quoted: QuotedSentence | undefined;
  /** The id of the one article that was searched; undefined if all were searched. */
  readonly articleId?: string | undefined;
}
