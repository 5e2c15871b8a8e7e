/** A quotation -> the address where its source can be read: the article's own, which shows the quotation's section if it can. */
import { blockOf } from '../../article/article.ts';
import type { Quotation } from '../answer.ts';

/** @returns `null` if the article does not say where it comes from */
export function sourceAddress(quotation: Quotation): string | null {
  const { url } = quotation.article;
  const { anchor } = blockOf(quotation.article, quotation);
  // What follows a "#" that is already there may lead to the page itself, as in addresses of single-page applications.
  if (url === null || anchor === null || url.includes('#')) return url;
  return `${url}#${encodeURI(anchor.toWellFormed())}`;
}
