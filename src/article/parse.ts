/**
 * Text of a file -> Article: the opening is metadata, blank lines part the paragraphs, and each paragraph is split
 * into sentences. No part of the text is changed; only places in it are noted.
 */
import { Problem } from '../problem.ts';
import type { Article, Sentence, Span } from './article.ts';
import { readOpening } from './metadata.ts';
import { splitSentences } from './sentences.ts';

/** One line break, then lines of nothing but white space. CRLF, LF and CR each end a line; the CR of CRLF does not. */
const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))(?:[^\S\r\n]*(?:\r\n|\n|\r(?!\n)))+/g;

/**
 * @param name the file's name, as citations will give it
 * @param text the file's whole text
 * @param path as a problem will give it
 * @throws {Problem} of kind `article` if no word is left once the metadata is read, or the metadata is malformed.
 */
export function parseArticle(name: string, text: string, path = name): Article {
  const { bodyStart, ...metadata } = readOpening(path, text);
  if (!/[\p{L}\p{N}]/u.test(text.slice(bodyStart))) {
    throw new Problem(
      'article',
      `${path}: the article is empty. Put its text into the file, paragraphs parted by blank lines.`,
    );
  }
  const paragraphs = splitParagraphs(text, bodyStart);
  const sentences = paragraphs.flatMap(({ start, end }, p) =>
    splitSentences(text.slice(start, end)).map(
      (span, s): Sentence => ({ paragraph: p + 1, sentence: s + 1, start: start + span.start, end: start + span.end }),
    ),
  );
  return { name, text, ...metadata, paragraphCount: paragraphs.length, sentences };
}

function splitParagraphs(text: string, bodyStart: number): Span[] {
  const breaks = [...text.slice(bodyStart).matchAll(BLANK_LINES)];
  const starts = [bodyStart, ...breaks.map((gap) => bodyStart + gap.index + gap[0].length)];
  const ends = [...breaks.map((gap) => bodyStart + gap.index), text.length];
  return starts
    .map((start, i) => ({ start, end: ends[i] ?? text.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
