/**
 * The most that all articles together may contain, so that no text can use up the memory. The worst texts that were found,
 * made only of different words or of the shortest sentences, took 1.4 GB with their index; prose of the same size takes 0.45
 * GB.
 */
import { Problem } from '../problem.ts';
import type { Article } from './article.ts';

/** About 40 novels. Measured in bytes of UTF-8, because the file system knows this size before a file is read. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * One sentence for every 20 bytes; prose has one for every 100. Limited because every sentence takes memory, however short.
 */
export const MAX_SENTENCES = 1_000_000;

/** The most that the next article may contain, given the articles that have been read already. */
export interface Allowance {
  readonly bytes: number;
  readonly sentences: number;
}

export const WHOLE_ALLOWANCE: Allowance = { bytes: MAX_BYTES, sentences: MAX_SENTENCES };

export function allowanceAfter({ bytes, sentences }: Allowance, article: Article): Allowance {
  return {
    bytes: bytes - Buffer.byteLength(article.text),
    sentences: sentences - article.sentences.length,
  };
}

/** Whether an article that has been read before may be used again. */
export function fitsInto({ bytes, sentences }: Allowance, article: Article): boolean {
  return Buffer.byteLength(article.text) <= bytes && article.sentences.length <= sentences;
}

/** @param what what the file does, as in "has grown while it was read" */
export function exceedsBytes(path: string, what: string, left: number): Problem {
  const [max, rest] = [MAX_BYTES, left].map((bytes) => bytes.toLocaleString('en'));
  return new Problem(
    'article',
    `${path}: the file ${what}, which is too much. All articles together may have ${max} bytes, of which ${rest} are ` +
      'left. Keep what people ask about and remove the rest.',
    'too-much-text',
  );
}
