/**
 * The articles of one answerer as buttons and options refer to them: by revisions, numbers and names. A catalogue is made
 * once for each list of articles, so that no question, suggestion or button takes longer the more articles there are.
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
  /** The number of a sentence among those of all articles, counting from 0. */
  numberOf(quotation: Quotation): number;
  /** The sentence that has a number. */
  quotationAt(number: number): Quotation | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly article: Article;
  /** What the article is called. No other article of the catalogue is called the same. */
  readonly label: string;
  /** The names by which people may ask for it, as `searchable` makes them, its label first. */
  readonly names: readonly string[];
}

/** Characters of a title that are searched, at most. */
const MAX_SEARCHED = 1000;

const catalogues = new WeakMap<readonly Article[], Catalogue>();

/** To make it reads all articles through; the bot does so when it starts. */
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

/** For each article the number of its first sentence among those of all. */
function placesOf(articles: readonly Article[]): { readonly article: Article; readonly start: number }[] {
  let next = 0;
  return articles.map((article) => {
    const start = next;
    next += article.sentences.length;
    return { article, start };
  });
}

/** The number, counting from 0, of the sentence of an article that begins at an offset. */
export function sentenceNumber({ sentences }: Article, start: number): number {
  return firstFrom(sentences, start);
}

function namesOf({ name, title }: Article, label: string): string[] {
  const names = [label, name, name.replace(/\.[^.]*$/, ''), title ?? ''].map(searchable);
  return [...new Set(names)].filter((each) => each !== '');
}

/** The form of a text in which it is compared with what people type. */
export function searchable(text: string): string {
  return text.slice(0, MAX_SEARCHED).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
