/**
 * What an article is once it has been read: its reading text, and the places in it where its paragraphs and sentences are.
 * Nothing copies or cleans the text, so that a sentence is always `article.text.slice(sentence.start, sentence.end)`.
 */
import { digest } from '../text/digest.ts';
import type { Span } from '../text/span.ts';

export interface Sentence extends Span {
  /** The number of its paragraph in the article, counting from 1. */
  readonly paragraph: number;
  /** Its own number in that paragraph, counting from 1. */
  readonly sentence: number;
}

/** What an article says about itself before its text begins; `null` where it says nothing. */
export interface Metadata {
  readonly title: string | null;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Who published it. */
  readonly source: string | null;
  /** Several authors are separated by commas. */
  readonly author: string | null;
}

export interface Article extends Metadata {
  /** What its source calls it, unique in that source: in a folder, the file's name. */
  readonly id: string;
  /** Changes when the name or the text does, which tells whoever kept a place in the text that it may have moved. */
  readonly revision: string;
  /** The file's name with its extension: what citations and requests call the article. */
  readonly name: string;
  /** The reading text, which all offsets refer to. Of a plain-text file it is the whole file, as it was read. */
  readonly text: string;
  readonly paragraphCount: number;
  /** In reading order; never empty. */
  readonly sentences: readonly Sentence[];
}

/** The text at a place in the article, character for character. */
export function quote(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}

/** The revision of an article with this name and this text, in 16 characters of base64url. */
export function revisionOf(name: string, text: string): string {
  return digest(`${name}\n${text}`);
}
