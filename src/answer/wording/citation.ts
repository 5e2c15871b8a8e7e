/** A quoted sentence -> its citation: article, date, paragraph and sentence. */
import type { Article, Sentence } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import type { Quotation } from '../answer.ts';
import { labelOf } from './article-labels.ts';

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * @example
 * citation(excerpt, en) // 'korea-troops, 3 May 2018, paragraph 5, sentence 2'
 */
export function citation(quotation: Quotation, phrases: Phrases): string {
  const { article } = quotation;
  return [labelOf(article), ...dateOf(article, phrases), placeOf(quotation, phrases)].join(', ');
}

/** The sentence before an excerpt, with an introduction: "Just before (paragraph 7, sentence 1): ..." */
export function justBefore(quotation: Quotation, phrases: Phrases): string {
  return phrases.citation.justBefore(placeOf(quotation, phrases), quotation.text);
}

/** The position of a sentence in words: "paragraph 5, sentence 2". */
export function placeOf({ paragraph, sentence }: Sentence, phrases: Phrases): string {
  return phrases.citation.place(paragraph, sentence);
}

/**
 * The article's date with the month as a word, because readers of different countries read "03/05" differently.
 *
 * @returns one date, or none if the article has none
 */
export function dateOf({ date }: Article, { language }: Phrases): string[] {
  if (date === null) return [];
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  // English does not use `Intl`, which takes 10 ms to format its first date. That would delay the terminal's first answer.
  if (language === 'en') return [`${day} ${ENGLISH_MONTHS[month - 1]} ${year}`];
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return [time.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })];
}
