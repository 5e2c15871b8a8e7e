/** Sentences of an article in a row -> a quotation of them, and what is known about its last sentence. */
import { type Article, quote, type Sentence } from '../article/article.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Quotation } from './answer.ts';

export function quoteSentence(article: Article, sentence: Sentence): Quotation {
  return { ...sentence, article, text: quote(article, sentence), sentences: 1 };
}

/**
 * @param first the index of the first sentence in the article
 * @param count the number of sentences, at least 1
 * @returns undefined if the article does not have all of these sentences
 */
export function quoteSentences(article: Article, first: number, count: number): Quotation | undefined {
  const [opening, closing] = [article.sentences[first], article.sentences[first + count - 1]];
  if (opening === undefined || closing === undefined || closing.start < opening.start) return undefined;
  const { end } = closing;
  return { ...opening, end, article, text: quote(article, { start: opening.start, end }), sentences: count };
}

/** The last sentence of a quotation; its only one if it has one. */
export function lastSentenceOf({ article, start, sentences, ...first }: Quotation): Sentence {
  return article.sentences[firstFrom(article.sentences, start) + sentences - 1] ?? { start, ...first };
}

/**
 * How many further items a list has of which the quotation has some in a row, or the line before it and the first items. A
 * single item stands for itself.
 */
export function furtherItemsAfter(quotation: Quotation): number {
  const { blocks } = quotation.article;
  const last = lastSentenceOf(quotation).block;
  const list = blocks[last]?.introducedBy;
  const opensWithItem = blocks[quotation.block]?.introducedBy === list && quotation.block !== last;
  if (blocks[last]?.kind !== 'list-item' || !(list === quotation.block || opensWithItem)) return 0;
  let count = 0;
  // An item of a list within the list, or a further paragraph of an item, is no item of this list.
  for (let at = last + 1; blocks[at]?.kind === 'list-item'; at++) if (blocks[at]?.introducedBy === list) count += 1;
  return count;
}
