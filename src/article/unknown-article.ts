/** A name that no article has -> the problem that says so, and names the articles that there are. */

import { Problem } from '../problem.ts';
import type { Article } from './article.ts';

export function unknownArticle(name: string, articles: readonly Article[]): Problem {
  const names = articles.map((article) => article.name);
  return new Problem('usage', ({ problems }) => problems.noArticle(name, names), 'unknown-article');
}
