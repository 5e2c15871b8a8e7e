/** The articles -> the corpora that can be searched: all articles together, and each article alone once it is chosen. */
import type { Article } from '../../article/article.ts';
import type { Language } from '../../language/language.ts';
import { Problem } from '../../problem.ts';
import { type Corpus, corpusOfArticle, createCorpus } from './corpus.ts';

/** Corpora of one article that are kept for the next question, some megabytes each. */
const MAX_KEPT = 20;
/**
 * In characters. To index a shorter article alone takes a hundredth of a second, which is done when it is first asked. A
 * longer article is indexed alone from the beginning, so that nobody waits for it. Together that takes a fifth longer, and
 * at most twice the memory.
 */
const LONG_ARTICLE = 300_000;

export interface Corpora {
  readonly all: Corpus;
  /**
   * @param article the id or the name of the one article to search; undefined for all
   * @throws {Problem} of kind `usage` (code `unknown-article`) if there is no such article.
   */
  corpusOf(article: string | undefined): Corpus;
}

export function createCorpora(articles: readonly Article[], language: Language): Corpora {
  const all = createCorpus(articles, language);
  // Of several articles with the same name, the first; and an id comes before a name.
  const byName = new Map(articles.toReversed().map((article) => [article.name, article] as const));
  const long = articles.length === 1 ? [] : articles.filter(({ text }) => text.length >= LONG_ARTICLE);
  const ready = new Map(long.map((article) => [article, corpusOfArticle(all, article)] as const));
  /** The one that was asked last comes last. */
  const kept = new Map<Article, Corpus>();

  function corpusOfOne(article: Article): Corpus {
    const corpus = ready.get(article) ?? kept.get(article) ?? corpusOfArticle(all, article);
    if (ready.has(article)) return corpus;
    kept.delete(article);
    kept.set(article, corpus);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return corpus;
  }

  return {
    all,
    corpusOf(idOrName) {
      if (idOrName === undefined) return all;
      const article = all.byId.get(idOrName) ?? byName.get(idOrName);
      if (article === undefined) {
        const names = articles.map((candidate) => candidate.name);
        throw new Problem('usage', ({ problems }) => problems.noArticle(idOrName, names), 'unknown-article');
      }
      return articles.length === 1 ? all : corpusOfOne(article);
    },
  };
}
