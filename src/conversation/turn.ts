/** A question and what was answered to it, as far as the next question of the same conversation may refer to them. */

/**
 * A sentence of an article, by where it begins. It holds no article: after an article was changed, its revision is no
 * longer found, and nothing of the old text is kept in memory.
 */
export interface QuotedSentence {
  readonly articleId: string;
  readonly revision: string;
  /** Offset into the text of the article, in UTF-16 code units. */
  readonly start: number;
}

/** Plain data of at most some tens of kilobytes, most often some hundred bytes: it can be kept, sent and stored. */
export interface Turn {
  /** The question as it was understood: complete by itself, even where a follow-up was asked. */
  readonly question: string;
  /** The words that stood out in the sentence that was quoted first: a pronoun of the next question may stand for them. */
  readonly named: readonly string[];
  /** The sentence that was quoted first; undefined if none was. */
  readonly quoted: QuotedSentence | undefined;
  /** The id of the one article that was asked; undefined if all were. */
  readonly articleId?: string | undefined;
}
