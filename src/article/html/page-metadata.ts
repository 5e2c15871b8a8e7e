/** The tags of a web page -> what the page says about itself, in its `head` or in data for search engines. */
import { oneLine } from '../../text/one-line.ts';
import { calendarDate } from '../calendar-date.ts';
import { type Metadata, NO_METADATA } from '../document.ts';
import { isWebAddress } from '../web-address.ts';
import type { Attributes, TagHandler } from './parse-html.ts';

/** The names by which pages give a piece of metadata in `meta` elements, the best first. */
const META_NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title'],
  author: ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  date: [
    ...['article:published_time', 'datepublished', 'date', 'dcterms.date', 'dcterms.created', 'dc.date', 'pubdate'],
    ...['publish-date', 'dcterms.issued', 'article:modified_time', 'dcterms.modified'],
  ],
  source: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'],
  url: ['og:url'],
} as const;

/** In UTF-16 code units. Data for search engines is not read if it is longer. */
const MAX_DATA_LENGTH = 100_000;
const MAX_METADATA_LENGTH = 500;
const SITE_NAME_SEPARATOR = /\s+[|–—·•-]\s+|\s*::\s*|\s+»\s+/;

export interface PageMetadata extends Omit<Metadata, 'title'> {
  readonly title: string | null;
  /** What relative addresses refer to; `null` if that is not known. */
  readonly base: string | null;
}

export class PageMetadataReader implements TagHandler {
  readonly #meta = new Map<string, string>();
  #title = '';
  #canonical: string | undefined;
  #base: string | undefined;
  #time: string | undefined;
  #data = '';
  /** The element whose text is being read. */
  #reading: 'title' | 'data' | undefined;
  #paragraphs = 0;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'meta':
        this.#readMeta(attributes);
        break;
      case 'link':
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel?.slice(0, 100) ?? '')) this.#canonical ??= attributes.href;
        break;
      case 'base':
        this.#base ??= attributes.href;
        break;
      case 'title':
        if (this.#title === '') this.#reading = 'title';
        break;
      case 'script':
        if (attributes.type?.toLowerCase() === 'application/ld+json') this.#reading = 'data';
        break;
      case 'p':
        this.#paragraphs += 1;
        break;
      case 'time':
        this.#readTime(attributes);
        break;
    }
  }

  close(name: string): void {
    if (name === 'title' || name === 'script') this.#reading = undefined;
  }

  text(text: string): void {
    if (this.#reading === 'title' && this.#title.length < MAX_METADATA_LENGTH) this.#title += text;
    else if (this.#reading === 'data' && this.#data.length + text.length < MAX_DATA_LENGTH) this.#data += `${text}\n`;
  }

  /** @param heading the heading above the content; `null` if there is none */
  end(heading: string | null): PageMetadata {
    const data = structuredData(this.#data);
    const url = this.#address() ?? null;
    const author = [this.#first('author'), data.author].find((name) => name !== undefined && !isWebAddress(name));
    return {
      ...NO_METADATA,
      title: this.#pageTitle(heading),
      author: author ?? null,
      date:
        [this.#first('date'), data.datePublished, this.#time].map(calendarDate).find((date) => date !== null) ?? null,
      source: this.#first('source') ?? null,
      url,
      base: isWebAddress(this.#base) ? this.#base : url,
    };
  }

  #readMeta(attributes: Attributes): void {
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
    const value = oneLineOf(attributes.content ?? '');
    if (name !== undefined && value !== '' && !this.#meta.has(name)) this.#meta.set(name, value);
  }

  /** The time in the head of an article tells when it was written. Later ones may be those of anything. */
  #readTime({ datetime, itemprop = '', pubdate }: Attributes): void {
    const isPublication = itemprop === 'datePublished' || pubdate !== undefined;
    if (datetime !== undefined && (isPublication || this.#paragraphs <= 1)) this.#time ??= datetime;
  }

  #first(field: keyof typeof META_NAMES): string | undefined {
    return META_NAMES[field].map((name) => this.#meta.get(name)).find((value) => value !== undefined);
  }

  /** The title of a page often ends with the name of its site. What else the page calls itself shows where that begins. */
  #pageTitle(heading: string | null): string | null {
    const headline = heading === null ? null : oneLineOf(heading);
    const title = this.#first('title') ?? oneLineOf(this.#title);
    if (title === '') return headline;
    const isConfirmed = headline !== null && title.split(SITE_NAME_SEPARATOR).some((part) => sameWords(part, headline));
    return isConfirmed ? headline : withoutSiteName(title, this.#first('source'), this.#address());
  }

  /** The address of the page, if the page tells it. */
  #address(): string | undefined {
    return [this.#canonical, this.#first('url')].find(isWebAddress);
  }
}

function withoutSiteName(title: string, site: string | undefined, address: string | undefined): string {
  const parts = title.split(SITE_NAME_SEPARATOR);
  const last = parts.at(-1) ?? '';
  const isSite = (site !== undefined && sameWords(last, site)) || isHostName(last, address);
  if (parts.length < 2 || !isSite) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•:»-]+$/, '');
}

function sameWords(a: string, b: string): boolean {
  return oneLineOf(a).toLowerCase() === oneLineOf(b).toLowerCase();
}

/** Whether words are those of a host's name, as "Harrow Mere" are those of www.harrow-mere.example. */
function isHostName(words: string, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const letters = words.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
  const host = new URL(address).hostname.replaceAll('-', '').replace(/^www\./, '');
  return letters !== '' && (letters === host || host.split('.').includes(letters));
}

interface StructuredData {
  readonly datePublished?: string;
  readonly author?: string;
}

/** The date and author of the first thing in the JSON-LD of a page that has them. https://schema.org/Article */
function structuredData(json: string): StructuredData {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return {};
  }
  const things = Array.isArray(parsed) ? parsed : [parsed];
  const inGraph = things.flatMap((thing: unknown) => {
    const graph = isRecord(thing) ? thing['@graph'] : undefined;
    return Array.isArray(graph) ? graph : [thing];
  });
  const found = inGraph.find((thing: unknown) => isRecord(thing) && typeof thing.datePublished === 'string');
  if (!isRecord(found) || typeof found.datePublished !== 'string') return {};
  const authors = Array.isArray(found.author) ? found.author : [found.author];
  const names = authors.flatMap((author: unknown) =>
    isRecord(author) && typeof author.name === 'string' ? author.name : [],
  );
  const author = oneLineOf(names.join(', '));
  return { datePublished: found.datePublished, ...(author === '' ? {} : { author }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function oneLineOf(text: string): string {
  return oneLine(text, MAX_METADATA_LENGTH);
}
