/**
 * An article after parsing: its reading text, and the offsets of its sentences. No code copies or cleans the text, so a
 * sentence is always `article.text.slice(sentence.start, sentence.end)`.
 */
import { digest } from '../text/digest.ts';
import type { Span } from '../text/span.ts';

export interface Sentence extends Span {
  /** The number of the sentence's paragraph in the article, counting from 1. */
  readonly paragraph: number;
  /** The number of the sentence in its paragraph, counting from 1. */
  readonly sentence: number;
}

/** What the opening of an article says about the article. A field is `null` if the opening does not contain it. */
export interface Metadata {
  readonly title: string | null;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The publisher, such as a newspaper. */
  readonly source: string | null;
  /** Several authors are separated by commas. */
  readonly author: string | null;
}

export interface Article extends Metadata {
  /** Identifies the article in its source. In a folder this is the file's name. */
  readonly id: string;
  /** Changes when the name or the text changes. Stored offsets are valid only for the revision that they were made for. */
  readonly revision: string;
  /** The file's name with its extension. Citations and requests name the article by it. */
  readonly name: string;
  /** The reading text, which all offsets refer to. For a plain-text file it is the whole file, unchanged. */
  readonly text: string;
  readonly paragraphCount: number;
  /** In reading order; never empty. */
  readonly sentences: readonly Sentence[];
}

/** The text of a span of the article, character for character. */
export function quote(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}

/** The revision of an article with this name and this text, in 16 characters of base64url. */
export function revisionOf(name: string, text: string): string {
  return digest(`${name}\n${text}`);
}
