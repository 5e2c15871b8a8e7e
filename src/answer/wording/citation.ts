/**
 * A quotation -> its citation: article and section, date, page, paragraph and sentence, and the address of the source.
 *
 * Paragraph and sentence are given even where section and page are known. Only they say exactly what is quoted, tell two
 * passages of one section apart, and find the passage again on the pages of the article and in the line protocol.
 */
import { type Article, type Block, blockOf } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Quotation } from '../answer.ts';
import { furtherItemsAfter, lastSentenceOf } from '../quotation.ts';
import { labelOf } from './article-labels.ts';
import { sourceAddress } from './source-address.ts';

export interface Citation {
  /** The article and the section: "Syllabus › Late work". */
  readonly path: string;
  /** "3 May 2018, page 2, paragraph 5, sentence 2" */
  readonly details: string;
  /** The address of the source; `null` if it is not known. */
  readonly address: string | null;
}

/** In UTF-16 code units: the width of a message on a wide screen, so that small print stays on about one line. */
const MAX_PATH_LENGTH = 120;
const PATH_SEPARATOR = ' › ';
/** In place of the outer sections of a path that is too long. */
const LEFT_OUT = `${PATH_SEPARATOR}…${PATH_SEPARATOR}`;

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export function citationOf(quotation: Quotation, phrases: Phrases): Citation {
  const { article } = quotation;
  const block = blockOf(article, quotation);
  const items = furtherItemsAfter(quotation);
  const further = items === 0 ? [] : [phrases.citation.furtherItems(items)];
  const page = block.page === null ? [] : [phrases.citation.page(block.page)];
  return {
    path: pathOf(article, block),
    details: [...dateOf(article, phrases), ...page, placeOf(quotation, phrases), ...further].join(', '),
    address: sourceAddress(quotation),
  };
}

/**
 * The citation in words, without the address.
 *
 * @example
 * citation(excerpt, en) // 'korea-troops, 3 May 2018, paragraph 5, sentence 2'
 */
export function citation(quotation: Quotation, phrases: Phrases): string {
  const { path, details } = citationOf(quotation, phrases);
  return `${path}, ${details}`;
}

/**
 * The number by which readers tell several quotations apart.
 *
 * @param index counting from 0
 * @example
 * numberOfQuotation(0) // '[1]'
 */
export function numberOfQuotation(index: number): string {
  return `[${index + 1}]`;
}

/**
 * The article and the section of a block. If that is too long, the outer sections are left out, because the innermost one
 * says most.
 *
 * @example
 * pathOf(article, block) // 'Syllabus › … › Late work'
 */
export function pathOf(article: Article, { section }: Pick<Block, 'section'>): string {
  const title = labelOf(article);
  const whole = [title, ...section].join(PATH_SEPARATOR);
  if (whole.length <= MAX_PATH_LENGTH || section.length === 0) return whole;
  for (let outer = 1; outer < section.length; outer += 1) {
    const shortened = title + LEFT_OUT + section.slice(outer).join(PATH_SEPARATOR);
    if (shortened.length <= MAX_PATH_LENGTH) return shortened;
  }
  const longest = Math.floor((MAX_PATH_LENGTH - LEFT_OUT.length) / 2);
  const ends = [title, section.at(-1) ?? ''].map((end) => oneLine(end, longest));
  return ends.join(section.length === 1 ? PATH_SEPARATOR : LEFT_OUT);
}

/** The sentence before an excerpt, with an introduction: "Just before (paragraph 7, sentence 1): ..." */
export function justBefore(quotation: Quotation, phrases: Phrases): string {
  return phrases.citation.justBefore(placeOf(quotation, phrases), quotation.text);
}

/** The position of a passage in words: "paragraph 5, sentence 2", "paragraph 5, sentences 2 to 4". */
export function placeOf(quotation: Quotation, { citation: words }: Phrases): string {
  const { paragraph, sentence } = quotation;
  const last = lastSentenceOf(quotation);
  const first = words.place(paragraph, sentence);
  if (last.paragraph !== paragraph) return words.fromTo(first, words.place(last.paragraph, last.sentence));
  return last.sentence === sentence ? first : words.placeOfSeveral(paragraph, sentence, last.sentence);
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
