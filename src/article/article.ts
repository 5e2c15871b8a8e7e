/**
 * An article after reading: its reading text, and its blocks and sentences as offsets into it. No code copies or cleans the
 * text, so a sentence is always `article.text.slice(sentence.start, sentence.end)`.
 */
import { firstNotBefore } from '../text/binary-search.ts';
import { digest } from '../text/digest.ts';
import type { Span } from '../text/span.ts';
import type { BlockKind, Link, Metadata } from './document.ts';

export interface Sentence extends Span {
  /** The number of the sentence's paragraph in the article, counting from 1. */
  readonly paragraph: number;
  /** The number of the sentence in its paragraph, counting from 1. */
  readonly sentence: number;
  /** The index of the sentence's block in `Article.blocks`. */
  readonly block: number;
}

/** A block of a document with its place in the document's structure. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /**
   * Of a heading, or a question that is one, its level: 1 to 6, or 0 for a title above all headings. A question within the
   * text has the level 7. Of a list item, its depth, counting from 1. Otherwise 0.
   */
  readonly level: number;
  /** The page that the block begins on, counting from 1; `null` if the document has no pages. */
  readonly page: number | null;
  /** The texts of the headings above it, from the outermost in; the title of the article is left out. */
  readonly section: readonly string[];
  /** What the address of a web page ends with after `#` to show the block's section; `null` if that is not known. */
  readonly anchor: string | null;
  /**
   * The index of the block that introduces this one: the header of its table, the line before its list, the question that it
   * answers, or else the heading above it. -1 if there is none.
   */
  readonly introducedBy: number;
  /** Whether it only introduces the blocks below it, so that it is never an answer by itself. */
  readonly isIntroduction: boolean;
  /** Its sentences: the index of the first, and the index after the last. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

export interface Article extends Omit<Metadata, 'language'> {
  /** Identifies the article in its source. In a folder this is the file's name. */
  readonly id: string;
  /** Changes when the name or the text changes. Stored offsets are valid only for the revision that they were made for. */
  readonly revision: string;
  /** The file's name with its extension. Citations and requests name the article by it. */
  readonly name: string;
  /** The reading text, which all offsets refer to. For a plain-text file it is the whole file, unchanged. */
  readonly text: string;
  /** The BCP 47 tag of the language that it is written in, as far as that is known: "en". */
  readonly language: string;
  readonly paragraphCount: number;
  /** In reading order; never empty. */
  readonly blocks: readonly Block[];
  /** In reading order; never empty. */
  readonly sentences: readonly Sentence[];
  /** In reading order. */
  readonly links: readonly Link[];
}

/** The text of a span of the article, character for character. */
export function quote(article: Pick<Article, 'text'>, { start, end }: Span): string {
  return article.text.slice(start, end);
}

/** The block that a sentence is in. */
export function blockOf({ blocks }: Article, { block }: Sentence): Block {
  const found = blocks[block];
  if (found === undefined) throw new RangeError(`There is no block ${block}.`);
  return found;
}

/** The blocks that a span has a part of, in reading order. */
export function blocksIn({ blocks }: Pick<Article, 'blocks'>, { start, end }: Span): readonly Block[] {
  const first = firstNotBefore(blocks.length, (index) => (blocks[index]?.end ?? 0) <= start);
  const after = firstNotBefore(blocks.length, (index) => (blocks[index]?.start ?? 0) < end);
  return blocks.slice(first, after);
}

/** Whether a block is a title from the metadata. It is shown, but it is no paragraph of the text that people read. */
export function isMetadataTitle({ kind, level }: Pick<Block, 'kind' | 'level'>): boolean {
  return kind === 'heading' && level === 0;
}

/** The revision of an article with this name and this text, in 16 characters of base64url. */
export function revisionOf(name: string, text: string): string {
  return digest(`${name}\n${text}`);
}
