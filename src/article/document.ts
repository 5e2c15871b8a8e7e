/**
 * What a format makes of a file: the reading text, which is what a reader of the document sees, and the blocks that it
 * consists of. `composeArticle` makes an article of it.
 */
import type { Span } from '../text/span.ts';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  /** The row of a table that names its columns. */
  | 'table-header'
  | 'table-row'
  | 'code'
  | 'quotation'
  /** A question that the document itself asks, as in an FAQ. What follows answers it. */
  | 'question'
  /** What one speaker says, with the speaker's name before it. */
  | 'turn';

/** A block as a format reads it. White space at its ends is not part of it. */
export interface DocumentBlock extends Span {
  readonly kind: BlockKind;
  /**
   * Of a heading its level: 1 to 6, or 0 for a title above all headings. The same for a question that is a heading; a
   * question within the text has the level `INLINE_QUESTION_LEVEL`. Of a list item its depth, counting from 1. Otherwise 0.
   */
  readonly level: number;
  /** The page that it begins on, counting from 1; `null` if the document has no pages. */
  readonly page: number | null;
  /** What an address ends with after `#` to show this block; `null` if that is not known. */
  readonly anchor: string | null;
  /** Whether it is part of the same paragraph as the block before it, like a further item of a list or row of a table. */
  readonly continues: boolean;
  /**
   * The sections of headings of this and of lower levels end before the block, although it is no heading: the headings were
   * those of a part that is over, such as a question that a page folds away with its answer. `null` if none ends so.
   */
  readonly endsSections: number | null;
}

/** The level of a question that is not a heading. It is below all headings. */
export const INLINE_QUESTION_LEVEL = 7;

/** Whether a block opens a section: the blocks below it belong to it. */
export function opensSection({ kind }: Pick<DocumentBlock, 'kind'>): boolean {
  return kind === 'heading' || kind === 'question';
}

/** Words of the reading text that lead somewhere. The address is not part of the reading text. */
export interface Link extends Span {
  readonly url: string;
}

/** What a document says about itself. A field is `null` if the document does not contain it. */
export interface Metadata {
  readonly title: string | null;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The publisher, such as a newspaper. */
  readonly source: string | null;
  /** The address that the document comes from: `https://…` */
  readonly url: string | null;
  /** Several authors are separated by commas. */
  readonly author: string | null;
  /** The BCP 47 tag of its language, if the document names it: "de". Otherwise it is told from the text. */
  readonly language: string | null;
  /** The encoding of its file, as it was told from the bytes; `null` if that is UTF-8 or the file names it. */
  readonly encoding: string | null;
}

export const NO_METADATA: Metadata = {
  ...{ title: null, date: null, source: null, url: null, author: null, language: null, encoding: null },
};

export interface Document {
  readonly metadata: Metadata;
  /** The reading text. All offsets refer to it. */
  readonly text: string;
  /** In reading order, without overlaps. */
  readonly blocks: readonly DocumentBlock[];
  /** In reading order. */
  readonly links: readonly Link[];
}
