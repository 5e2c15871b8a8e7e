/** A question to try first: made for the articles at hand, and offered only if the engine answers it. */
import { quote } from '../article/article.ts';
import type { Answerer } from './answerer.ts';

/** Two or three capitalised words in a row that do not open the sentence: a name. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}/gu;

/** So many names are tried, those that are mentioned most. */
const TRIED = 20;

const found = new WeakMap<Answerer, string | undefined>();

/** @returns the question about a name that is answered with the most confidence; none if no such question is answered */
export function exampleQuestion(answerer: Answerer): string | undefined {
  if (!found.has(answerer)) found.set(answerer, findExample(answerer));
  return found.get(answerer);
}

function findExample(answerer: Answerer): string | undefined {
  const mentions = new Map<string, number>();
  for (const article of answerer.articles) {
    for (const sentence of article.sentences) {
      for (const [name] of quote(article, sentence).matchAll(NAME)) mentions.set(name, (mentions.get(name) ?? 0) + 1);
    }
  }
  const names = [...mentions].sort(([, a], [, b]) => b - a).slice(0, TRIED);
  return names
    .map(([name]) => answerer.answer(`What is said about ${name}?`, { top: 1 }))
    .filter(({ outcome }) => outcome === 'answered')
    .sort((a, b) => b.confidence - a.confidence)[0]?.question;
}
