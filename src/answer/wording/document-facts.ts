/** What is known about documents -> the bot's own words, a line for each document. */
import { type Article, type Block, quote } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import type { DocumentFact } from '../document-questions/document-fact.ts';
import { outlineOf } from '../document-questions/listing.ts';
import { abridged } from './abridged-list.ts';
import { describeArticle, LISTED_ARTICLES } from './article-descriptions.ts';
import { labelOf, titleOf } from './article-labels.ts';
import { dateOf } from './citation.ts';
import { languageName } from './language-name.ts';

/** The most headings that are listed. */
const MAX_HEADINGS = 12;
/** In UTF-16 code units: the length of a heading among others on one line. */
const MAX_HEADING_ON_LINE = 60;
/** In UTF-16 code units, so that all lines fit into a message. */
const MAX_VALUE_LENGTH = 120;
/** In UTF-16 code units. A cut address would lead nowhere, so a longer one is left out. */
const MAX_URL_LENGTH = 400;

export function factsInWords(facts: readonly DocumentFact[], phrases: Phrases): string {
  return abridged(facts, LISTED_ARTICLES, phrases, (fact) => inWords(fact, phrases, facts.length === 1)).join('\n');
}

/** The outermost headings of an article on one line; none if it has too few. */
export function sectionsInWords(article: Article, phrases: Phrases): string[] {
  const headings = outlineOf(article);
  if (headings.length < 2) return [];
  return [`${phrases.document.sections(labelOf(article))} ${joinedHeadings(article, headings, phrases)}`];
}

function joinedHeadings(article: Article, headings: readonly Block[], phrases: Phrases): string {
  const named = (heading: Block): string => oneLine(quote(article, heading), MAX_HEADING_ON_LINE);
  return abridged(headings, MAX_HEADINGS, phrases, named).join(' · ');
}

/** @param isAlone whether there is room for more than a line */
function inWords(fact: DocumentFact, phrases: Phrases, isAlone: boolean): string {
  const { article, matter } = fact;
  const { document, citation } = phrases;
  const label = labelOf(article);
  switch (matter) {
    case 'summary':
      return describeArticle(article, phrases);
    case 'date': {
      const date = statedIn(fact) ?? dateOf(article, phrases)[0];
      return date === undefined ? document.noDate(label) : document.date(label, date);
    }
    case 'author': {
      const author = statedIn(fact) ?? article.author;
      return author === null ? document.noAuthor(label) : document.author(label, oneLine(author, MAX_VALUE_LENGTH));
    }
    case 'source': {
      const stated = statedIn(fact);
      if (stated !== undefined) return document.source(label, stated);

      const url = article.url !== null && article.url.length <= MAX_URL_LENGTH ? [article.url] : [];
      const publisher = article.source === null ? [] : [oneLine(article.source, MAX_VALUE_LENGTH)];
      const source = [...publisher, ...url].join(', ');
      return source === '' ? document.noSource(label) : document.source(label, source);
    }
    case 'length': {
      const pages = article.blocks.at(-1)?.page ?? null;
      const size = [
        ...(pages === null ? [] : [document.pages(pages)]),
        ...[citation.paragraphs(article.paragraphCount), citation.sentences(article.sentences.length)],
      ];
      return document.length(label, size.join(', '));
    }
    case 'title':
      return titleOf(article) === '' ? document.noTitle(label) : document.title(titleOf(article));
    case 'language':
      return fact.isKnown ? document.language(label, languageName(fact.code, phrases)) : document.noLanguage(label);
    case 'outline': {
      if (fact.headings.length === 0) return document.noSections(label);
      const name = fact.under === undefined ? label : fact.under;
      if (!isAlone) return `${document.sections(name)} ${joinedHeadings(article, fact.headings, phrases)}`;
      const named = (heading: Block): string => oneLine(quote(article, heading), MAX_VALUE_LENGTH);
      const areNumbered = haveNumbers(fact.headings.slice(0, MAX_HEADINGS).map(named));
      const listed = abridged(fact.headings, MAX_HEADINGS, phrases, (heading, i) =>
        areNumbered ? named(heading) : `${i + 1}. ${named(heading)}`,
      );
      return [document.sections(name), ...listed].join('\n');
    }
  }
}

function statedIn({ stated }: { readonly stated: string | undefined }): string | undefined {
  return stated === undefined ? undefined : oneLine(stated, MAX_VALUE_LENGTH);
}

/** Whether most headings begin with a number of their own. */
function haveNumbers(headings: readonly string[]): boolean {
  return headings.filter((heading) => /^\P{L}*\d/u.test(heading)).length * 2 > headings.length;
}
