/** A question to try first: made for the articles at hand, and offered only if the engine answers it. */
import { quote } from '../article/article.ts';
import type { Answerer } from './answerer.ts';

/** Two or three capitalised words in a row that do not open the sentence: a name. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}/gu;

const found = new WeakMap<Answerer, string | undefined>();

/** @returns a question about the name that the articles mention most, or none if they hold no name that can be asked for. */
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
  return [...mentions]
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => `What is said about ${name}?`)
    .find((question) => answerer.answer(question).outcome === 'answered');
}
