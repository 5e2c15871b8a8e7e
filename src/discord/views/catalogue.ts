/**
 * All articles that the bot has, as buttons and options call them: by revisions, numbers and names. It is made once,
 * when the bot starts, so that no question, suggestion or button takes longer the more articles there are.
 */
import type { Quotation } from '../../answer/answer.ts';
import { labelsOf } from '../../answer/wording/article-labels.ts';
import { type Article, quote } from '../../article/article.ts';
import { firstFrom } from '../../text/binary-search.ts';
import { digest } from '../../text/digest.ts';

export interface Catalogue {
  /** Changes when any of the articles does. */
  readonly fingerprint: string;
  find(revision: string): Article | undefined;
  /** Of a sentence among those of all articles, counting from 0. */
  numberOf(quotation: Quotation): number;
  /** The sentence of such a number. */
  quotationAt(number: number): Quotation | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly article: Article;
  /** What it is called, and nothing else is. */
  readonly label: string;
  /** All that it may be asked for by, its label first, as `searchable` makes it. */
  readonly names: readonly string[];
}

/** Of a title, so much is searched. */
const LONGEST_SEARCHED = 1000;

const catalogues = new WeakMap<readonly Article[], Catalogue>();

/** Made the first time that it is asked for, by reading all articles through: the bot does so when it starts. */
export function catalogueOf(articles: readonly Article[]): Catalogue {
  const known = catalogues.get(articles);
  if (known !== undefined) return known;
  const catalogue = createCatalogue(articles);
  catalogues.set(articles, catalogue);
  return catalogue;
}

function createCatalogue(articles: readonly Article[]): Catalogue {
  const byRevision = new Map(articles.map((article) => [article.revision, article]));
  const places = placesOf(articles);
  const starts = new Map(places.map(({ article, start }) => [article, start]));
  const labels = labelsOf(articles);
  return {
    fingerprint: digest([...byRevision.keys()].join()),
    find: (revision) => byRevision.get(revision),
    numberOf: ({ article, start }) => (starts.get(article) ?? 0) + sentenceNumber(article, start),
    quotationAt(number) {
      const place = places[firstFrom(places, number + 1) - 1];
      const sentence = place?.article.sentences[number - place.start];
      return place && sentence && { ...sentence, article: place.article, text: quote(place.article, sentence) };
    },
    entries: articles.map((article, i) => ({
      article,
      label: labels[i] ?? '',
      names: namesOf(article, labels[i] ?? ''),
    })),
  };
}

/** Which number the first sentence of each article has among those of all. */
function placesOf(articles: readonly Article[]): { readonly article: Article; readonly start: number }[] {
  let next = 0;
  return articles.map((article) => {
    const start = next;
    next += article.sentences.length;
    return { article, start };
  });
}

/** Of the sentence of an article that begins at an offset, counting from 0. */
export function sentenceNumber({ sentences }: Article, start: number): number {
  return firstFrom(sentences, start);
}

function namesOf({ name, title }: Article, label: string): string[] {
  return [...new Set([label, name, name.replace(/\.[^.]*$/, ''), title ?? ''].map(searchable))].filter(
    (it) => it !== '',
  );
}

/** As it is compared with what people type. */
export function searchable(text: string): string {
  return text.slice(0, LONGEST_SEARCHED).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
