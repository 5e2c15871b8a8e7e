/** Which answerer is asked: the program's own, or in cross-validation one that has not learned from the question. */
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import type { Article } from '../../src/article/article.ts';

/** @returns a function that chooses the answerer of these articles for a question about one of them */
export type AnswererChoice = (
  articles: readonly Article[],
) => (asked: { readonly article: string; readonly question: string }) => Answerer;

export const ownAnswerer: AnswererChoice = (articles) => {
  const answerer = createAnswerer(articles);
  return () => answerer;
};
