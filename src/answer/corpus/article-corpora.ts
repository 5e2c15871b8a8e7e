/** The articles -> the corpora that can be searched: all articles together, and each article alone. */
import type { Article } from '../../article/article.ts';
import { unknownArticle } from '../../article/unknown-article.ts';
import type { Language } from '../../language/language.ts';
import type { Models } from '../../retrieval/model/model.ts';
import { atOnce, type Steps } from '../../steps.ts';
import { type Corpus, corpusOfArticle, createCorpus } from './corpus.ts';

/** The most corpora of a single short article that are cached for the next question. Each takes some megabytes. */
const MAX_CACHED = 20;
/**
 * In characters. Indexing a shorter article alone takes a hundredth of a second, and is done when it is first searched
 * alone. A longer article is indexed alone at the start, so that no user waits for it. This makes the start a fifth longer
 * and takes at most twice the memory.
 */
const LONG_ARTICLE = 300_000;

export interface Corpora {
  readonly all: Corpus;
  /**
   * @param article the id or the name of the one article to search; undefined for all articles
   * @throws {Problem} of kind `usage` (code `unknown-article`) if there is no such article.
   */
  corpusOf(article: string | undefined): Corpus;
}

export function* createCorpora(articles: readonly Article[], language: Language, models?: Models): Steps<Corpora> {
  const all = yield* createCorpus(articles, language, models);
  // Reversed, so that the first of several articles with the same name is found.
  const byName = new Map(articles.toReversed().map((article) => [article.name, article] as const));
  const long = articles.length === 1 ? [] : articles.filter(({ text }) => text.length >= LONG_ARTICLE);
  const ready = new Map<Article, Corpus>();
  for (const article of long) ready.set(article, yield* corpusOfArticle(all, article));
  /** In the order of their last use. */
  const cached = new Map<Article, Corpus>();

  function corpusOfOne(article: Article): Corpus {
    const corpus = ready.get(article) ?? cached.get(article) ?? atOnce(corpusOfArticle(all, article));
    if (ready.has(article)) return corpus;
    cached.delete(article);
    cached.set(article, corpus);
    const [oldest] = cached.keys();
    if (cached.size > MAX_CACHED && oldest !== undefined) cached.delete(oldest);
    return corpus;
  }

  return {
    all,
    corpusOf(idOrName) {
      if (idOrName === undefined) return all;
      const article = all.byId.get(idOrName) ?? byName.get(idOrName);
      if (article === undefined) throw unknownArticle(idOrName, articles);
      return articles.length === 1 ? all : corpusOfOne(article);
    },
  };
}
