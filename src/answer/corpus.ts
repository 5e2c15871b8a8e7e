/**
 * The sentences of articles that are asked together, numbered as the searcher numbers them, and how they are quoted.
 */
import { type Article, quote, type Sentence } from '../article/article.ts';
import type { Quoted } from '../conversation/turn.ts';
import { annotate } from '../language/annotation.ts';
import { MOST_LOOKED_AT } from '../retrieval/index/sentence-index.ts';
import type { Query } from '../retrieval/query/query.ts';
import { createSearcher, type Ranking, type Searcher, type SearchHit, searcherOfPart } from '../retrieval/searcher.ts';
import { firstFrom } from '../text/binary-search.ts';
import type { Excerpt } from './answer.ts';
import { highlights } from './highlights.ts';

/** Sentences that tell how an article begins. */
const OPENING = 2;

/** Articles that are asked together, indexed together: how rare a word is depends on what is asked. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly searcher: Searcher;
  readonly sentences: readonly { readonly article: Article; readonly sentence: Sentence }[];
  /** For each article the number of its first sentence. */
  readonly firsts: ReadonlyMap<Article, number>;
}

export function createCorpus(articles: readonly Article[]): Corpus {
  const sentences = articles.flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })));
  const texts = sentences.map(({ article, sentence }) => quote(article, sentence));
  const firsts = new Map<Article, number>();
  let first = 0;
  for (const article of articles) {
    firsts.set(article, first);
    first += article.sentences.length;
  }
  return { articles, sentences, firsts, searcher: createSearcher(texts, paragraphNumbers(articles)) };
}

/** One of the articles alone, as if it had never been asked with the others. */
export function corpusOfArticle({ firsts, sentences, searcher }: Corpus, article: Article): Corpus {
  const from = firsts.get(article) ?? 0;
  const to = from + article.sentences.length;
  return {
    articles: [article],
    sentences: sentences.slice(from, to),
    firsts: new Map([[article, 0]]),
    searcher: searcherOfPart(searcher, from, to),
  };
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
export function numberOf({ firsts }: Corpus, { article, start }: Quoted): number | undefined {
  const first = firsts.get(article);
  const own = firstFrom(article.sentences, start);
  return first === undefined || article.sentences[own]?.start !== start ? undefined : first + own;
}

export function toExcerpt(
  scope: Corpus,
  query: Query,
  { sentence: number, score, match }: Ranking['hits'][number],
): Excerpt {
  const { article, sentence } = sentenceAt(scope, number);
  const text = quote(article, sentence);
  const inSentence = highlights(text, annotate(text, MOST_LOOKED_AT), query, match, scope.searcher.index);
  return {
    ...sentence,
    ...{ article, text, score },
    highlights: inSentence.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end })),
  };
}

/** Sentences that were not hit, in reading order: enough to fill the ranking up to `top`. */
export function unrelated(scope: Corpus, hits: readonly SearchHit[], top: number): Excerpt[] {
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
export function openingOf(scope: Corpus, top: number): readonly [Excerpt, ...Excerpt[]] | undefined {
  const [first, ...others] = scope.articles.length === 1 ? unrelated(scope, [], Math.min(top, OPENING)) : [];
  return first && [first, ...others];
}

function sentenceAt({ sentences }: Corpus, number: number): Corpus['sentences'][number] {
  const found = sentences[number];
  if (found === undefined) throw new RangeError(`There is no sentence ${number}.`);
  return found;
}
