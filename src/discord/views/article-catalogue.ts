/**
 * A lookup of the articles of one answerer by revisions, sentence numbers and names, which buttons and options use. A
 * catalogue is made once for each list of articles, so that no question, suggestion or button is slower with more articles.
 */
import type { Quotation } from '../../answer/answer.ts';
import { quoteSentences } from '../../answer/quotation.ts';
import { labelsOf } from '../../answer/wording/article-labels.ts';
import type { Article } from '../../article/article.ts';
import { firstFrom } from '../../text/binary-search.ts';
import { digest } from '../../text/digest.ts';

export interface Catalogue {
  /** Changes when any of the articles changes. */
  readonly fingerprint: string;
  find(revision: string): Article | undefined;
  /** The number of a sentence among the sentences of all articles, counting from 0. */
  numberOf(quotation: Quotation): number;
  /** The sentence with a number; undefined if there is none. */
  quotationAt(number: number): Quotation | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly article: Article;
  /** The name of the article for readers. No other article of the catalogue has the same label. */
  readonly label: string;
  /** The names that users may type for it, normalised by `searchable`, its label first. */
  readonly names: readonly string[];
}

/** The most characters of a title that are searched. */
const MAX_SEARCHED = 1000;

const catalogues = new WeakMap<readonly Article[], Catalogue>();

/** The catalogue of a list of articles. Making it reads all articles, which the bot does when it starts. */
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
      return place && quoteSentences(place.article, number - place.start, 1);
    },
    entries: articles.map((article, i) => ({
      article,
      label: labels[i] ?? '',
      names: namesOf(article, labels[i] ?? ''),
    })),
  };
}

/** For each article, the number of its first sentence among the sentences of all articles. */
function placesOf(articles: readonly Article[]): { readonly article: Article; readonly start: number }[] {
  let next = 0;
  return articles.map((article) => {
    const start = next;
    next += article.sentences.length;
    return { article, start };
  });
}

/** The index of the sentence of an article that begins at an offset. */
export function sentenceNumber({ sentences }: Article, start: number): number {
  return firstFrom(sentences, start);
}

function namesOf({ name, title }: Article, label: string): string[] {
  const names = [label, name, name.replace(/\.[^.]*$/, ''), title ?? ''].map(searchable);
  return [...new Set(names)].filter((each) => each !== '');
}

/** Normalises a name or a typed text, so that the two can be compared. */
export function searchable(text: string): string {
  return text.slice(0, MAX_SEARCHED).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
