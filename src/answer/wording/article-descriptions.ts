/** Articles -> a line about each: its label, opening words, date and length. */
import { type Article, isMetadataTitle, quote, type Sentence } from '../../article/article.ts';
import { UNKNOWN_LANGUAGE } from '../../language/languages.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Answerer } from '../answerer.ts';
import { abridged } from './abridged-list.ts';
import { labelOf, labelsOf, MAX_LABEL_LENGTH, titleOf } from './article-labels.ts';
import { dateOf } from './citation.ts';
import { languageName } from './language-name.ts';

/** The most articles in a list. A longer list would not be read. */
export const LISTED_ARTICLES = 10;
/** The number of words that describe an article without a title. */
const OPENING_WORDS = 8;
/** In UTF-16 code units: enough for the opening words, even of a very long first sentence. */
const OPENING_LENGTH = 1000;

const sectionCounts = new WeakMap<Article, number>();

/** The articles of an answerer, a line each. If there are more than `limit`, the last line says how many more. */
export function describeArticles({ articles }: Answerer, phrases: Phrases, limit = LISTED_ARTICLES): string[] {
  const labels = labelsOf(articles);
  return abridged(articles, limit, phrases, (article, i) => describeArticle(article, phrases, labels[i]));
}

/**
 * Describes an article in one line. Its length is given in sections, or in paragraphs if it has no sections.
 *
 * @param label the name of the article in the description
 * @example
 * describeArticle(article, en)
 * // 'korea-troops, “President Donald Trump’s latest push…”, 3 May 2018, 17 paragraphs, 29 sentences'
 * describeArticle(syllabus, en) // 'Syllabus, 3 May 2018, 12 sections, 148 sentences'
 * describeArticle(satzung, en) // 'Satzung, German, 12 sections, 148 sentences'
 */
export function describeArticle(article: Article, phrases: Phrases, label = labelOf(article)): string {
  const opening = titleOf(article) === '' ? [phrases.quoted(openingWords(article))] : [];
  const { sections, paragraphs, sentences } = phrases.citation;
  const sectionCount = countSections(article);
  const parts = sectionCount > 0 ? sections(sectionCount) : paragraphs(article.paragraphCount);
  const encoding = article.encoding === null ? [] : [phrases.citation.readAs(article.encoding)];
  const size = [parts, sentences(article.sentences.length - firstOfText(article))];
  return [
    label,
    ...opening,
    ...dateOf(article, phrases),
    ...foreignLanguageOf(article, phrases),
    ...size,
    ...encoding,
  ].join(', ');
}

/** The language of the article, which readers of another language want to know. */
function foreignLanguageOf({ language }: Article, phrases: Phrases): string[] {
  const isUsual = language === UNKNOWN_LANGUAGE || language === new Intl.Locale(phrases.language).language;
  return isUsual ? [] : [languageName(language, phrases)];
}

/** The number of different sections that blocks belong to. The blocks of one section share its path. */
function countSections(article: Article): number {
  const known = sectionCounts.get(article);
  if (known !== undefined) return known;
  const count = new Set(article.blocks.map(({ section }) => section).filter(({ length }) => length > 0)).size;
  sectionCounts.set(article, count);
  return count;
}

/** The index of the first sentence after a title from the metadata, which is not part of the text that people read. */
function firstOfText({ blocks: [first] }: Article): number {
  return first !== undefined && isMetadataTitle(first) ? first.endSentence : 0;
}

/** The first words of an article without a title, whose file name may say little. */
function openingWords(article: Article): string {
  const first: Sentence | undefined = article.sentences[firstOfText(article)] ?? article.sentences[0];
  const opening = first === undefined ? '' : quote(article, first).slice(0, OPENING_LENGTH);
  const words = opening.split(/\s+/);
  const cut = words.length <= OPENING_WORDS ? words.join(' ') : `${words.slice(0, OPENING_WORDS).join(' ')}…`;
  return oneLine(cut, MAX_LABEL_LENGTH);
}
