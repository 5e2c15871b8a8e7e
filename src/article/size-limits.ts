/**
 * How much all articles together may contain, so that no text can take all memory. The worst texts that were found, made of
 * nothing but different words or of the shortest sentences, took 1.4 GB with their index; prose of the same size takes 0.45.
 */
import type { Article } from './article.ts';

/** About 40 novels. In bytes of UTF-8, which the file system knows before a file is read. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** One for every 20 bytes, where prose has one for every 100: the shortest sentences take memory however little they say. */
export const MAX_SENTENCES = 1_000_000;

/** What one more article may contain beside those that have been read already. */
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
