/**
 * What an article is once it has been read: its text exactly as it stands in the file, and the places in that text
 * where its paragraphs and sentences lie. Nothing here copies or cleans the text; a sentence is always
 * `article.text.slice(sentence.start, sentence.end)`.
 */
import { digest } from '../text/digest.ts';
import type { Span } from '../text/span.ts';

export interface Sentence extends Span {
  /** Which paragraph of the article it stands in, counting from 1. */
  readonly paragraph: number;
  /** Which sentence of its paragraph it is, counting from 1. */
  readonly sentence: number;
}

/** What the opening of the file says about the article; `null` where it says nothing. */
export interface Metadata {
  readonly title: string | null;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Who published it. */
  readonly source: string | null;
  readonly author: string | null;
}

export interface Article extends Metadata {
  /** What its source calls it, once among all of its articles: for a folder the file's name. */
  readonly id: string;
  /** Changes when the name or the text does, so that whoever kept a place in the text can tell whether it is still there. */
  readonly revision: string;
  /** The file's name, extension included: what citations and requests call the article by. */
  readonly name: string;
  /** The whole text of the file as it was read, byte order mark and line endings included. */
  readonly text: string;
  readonly paragraphCount: number;
  /** All sentences in reading order. Never empty. */
  readonly sentences: readonly Sentence[];
}

/** The revision of an article with this name and this text: 16 characters of base64url. */
export function revisionOf(name: string, text: string): string {
  return digest(`${name}\n${text}`);
}

/** The sentence's own words, character for character. */
export function quote(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}
