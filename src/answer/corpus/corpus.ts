/** Articles -> one corpus: they are indexed and searched together, and their sentences are numbered in reading order. */
import { type Article, quote, type Sentence } from '../../article/article.ts';
import type { QuotedSentence } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Models } from '../../retrieval/model/model.ts';
import { createSearcherInSteps, type Searcher, searcherOfPart } from '../../retrieval/searcher.ts';
import type { Steps } from '../../steps.ts';
import { firstFrom } from '../../text/binary-search.ts';
import { textStructureOf } from './text-structure.ts';

/** The unit of search. One article alone is a corpus of its own, because idf depends on the searched sentences. */
export interface Corpus {
  readonly articles: readonly Article[];
  /** The language of the articles and the questions. */
  readonly language: Language;
  readonly searcher: Searcher;
  /** Every sentence with its article, in the order of the searcher's indexes. */
  readonly sentences: readonly { readonly article: Article; readonly sentence: Sentence }[];
  /** For each article, the index of its first sentence. */
  readonly firsts: ReadonlyMap<Article, number>;
  /** The articles by their ids. Of several articles with the same id, the first. */
  readonly byId: ReadonlyMap<string, Article>;
}

/** @param models what ranks the sentences; by default the models that are part of the program */
export function* createCorpus(articles: readonly Article[], language: Language, models?: Models): Steps<Corpus> {
  const sentences = articles.flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })));
  const texts = sentences.map(({ article, sentence }) => quote(article, sentence));
  const firsts = new Map<Article, number>();
  let first = 0;
  for (const article of articles) {
    firsts.set(article, first);
    first += article.sentences.length;
  }
  return {
    ...{ articles, language, sentences, firsts },
    searcher: yield* createSearcherInSteps(texts, textStructureOf(articles), language, models),
    byId: new Map(articles.toReversed().map((article) => [article.id, article])),
  };
}

/** The corpus of one of the articles, equal to one that is indexed from this article alone. */
export function* corpusOfArticle({ language, firsts, sentences, searcher }: Corpus, article: Article): Steps<Corpus> {
  const from = firsts.get(article) ?? 0;
  const to = from + article.sentences.length;
  return {
    articles: [article],
    language,
    sentences: sentences.slice(from, to),
    firsts: new Map([[article, 0]]),
    byId: new Map([[article.id, article]]),
    searcher: yield* searcherOfPart(searcher, from, to),
  };
}

/** The article that a sentence was quoted from; undefined if it is not in the corpus or has changed since. */
export function articleOfQuoted({ byId }: Corpus, { articleId, revision }: QuotedSentence): Article | undefined {
  const article = byId.get(articleId);
  return article?.revision === revision ? article : undefined;
}

/** The index of a sentence that was quoted before; undefined if it is not in the corpus. */
export function indexOfQuoted(corpus: Corpus, quoted: QuotedSentence): number | undefined {
  const article = articleOfQuoted(corpus, quoted);
  const first = article && corpus.firsts.get(article);
  if (article === undefined || first === undefined) return undefined;
  const own = firstFrom(article.sentences, quoted.start);
  return article.sentences[own]?.start === quoted.start ? first + own : undefined;
}

/** @throws {RangeError} if the corpus has no sentence at that index. */
export function sentenceAt({ sentences }: Corpus, number: number): Corpus['sentences'][number] {
  const found = sentences[number];
  if (found === undefined) throw new RangeError(`There is no sentence ${number}.`);
  return found;
}
