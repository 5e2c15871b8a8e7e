/**
 * The sentences of articles that are asked together, numbered as the searcher numbers them, and how they are quoted.
 */
import { type Article, quote, type Sentence } from '../article/article.ts';
import type { Quoted } from '../conversation/exchange.ts';
import { annotate } from '../retrieval/annotation.ts';
import type { Query } from '../retrieval/query.ts';
import { createSearcher, type Hit, type Ranking, type Searcher } from '../retrieval/searcher.ts';
import type { Excerpt } from './answer.ts';
import { highlights } from './highlights.ts';

/** Sentences that tell how an article begins. */
const OPENING = 2;

/** Articles that are asked together, indexed together: how rare a word is depends on what is asked. */
export interface Searched {
  readonly articles: readonly Article[];
  readonly searcher: Searcher;
  readonly sentences: readonly { readonly article: Article; readonly sentence: Sentence }[];
}

export function indexTogether(articles: readonly Article[]): Searched {
  const sentences = articles.flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })));
  const texts = sentences.map(({ article, sentence }) => quote(article, sentence));
  return { articles, sentences, searcher: createSearcher(texts, paragraphNumbers(articles)) };
}

/** For each sentence of all articles, in order, which paragraph of all it stands in. */
function paragraphNumbers(articles: readonly Article[]): number[] {
  let before = 0;
  return articles.flatMap(({ sentences, paragraphCount }) => {
    const numbers = sentences.map(({ paragraph }) => before + paragraph);
    before += paragraphCount;
    return numbers;
  });
}

/** The place of a sentence among all that are searched together. */
export function numberOf(sentences: Searched['sentences'], quoted: Quoted | undefined): number | undefined {
  const number = sentences.findIndex(
    ({ article, sentence }) => article === quoted?.article && sentence.start === quoted.start,
  );
  return number < 0 ? undefined : number;
}

export function toExcerpt(
  scope: Searched,
  query: Query,
  { sentence: number, score, match }: Ranking['hits'][number],
): Excerpt {
  const { article, sentence } = sentenceAt(scope, number);
  const text = quote(article, sentence);
  const inSentence = highlights(text, annotate(text), query, match, scope.searcher.index);
  return {
    ...sentence,
    ...{ article, text, score },
    highlights: inSentence.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end })),
  };
}

/** Sentences that were not hit, in reading order: enough to fill the ranking up to `top`. */
export function unrelated(scope: Searched, hits: readonly Hit[], top: number): Excerpt[] {
  const hit = new Set(hits.map(({ sentence }) => sentence));
  const filling: Excerpt[] = [];
  for (const number of scope.sentences.keys()) {
    if (hits.length + filling.length >= top) break;
    if (hit.has(number)) continue;
    const { article, sentence } = sentenceAt(scope, number);
    filling.push({ ...sentence, article, text: quote(article, sentence), score: 0, highlights: [] });
  }
  return filling;
}

/** How the article begins; nothing where several are asked together. */
export function openingOf(scope: Searched, top: number): readonly [Excerpt, ...Excerpt[]] | undefined {
  const [first, ...others] = scope.articles.length === 1 ? unrelated(scope, [], Math.min(top, OPENING)) : [];
  return first && [first, ...others];
}

function sentenceAt({ sentences }: Searched, number: number): Searched['sentences'][number] {
  const found = sentences[number];
  if (found === undefined) throw new RangeError(`There is no sentence ${number}.`);
  return found;
}
