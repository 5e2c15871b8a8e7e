/**
 * What all articles together may have, so that no text can take all memory: the worst that were found, of nothing but
 * different words, or of the shortest sentences, took 1.4 GB with their index, where prose of the same size takes 0.45.
 */

/** Some 40 novels. In bytes of UTF-8, which the file system tells before a file is read. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** One for each 20 bytes, where prose has one for each 100: what the shortest sentences take, however little they say. */
export const MOST_SENTENCES = 1_000_000;
