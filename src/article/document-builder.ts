/** Blocks, one after another -> a document. For formats whose reading text differs from the text of the file. */
import type { BlockKind, Document, DocumentBlock, Link, Metadata } from './document.ts';
import { highestLevel, SectionEnds } from './section-ends.ts';

/**
 * A block to add. Unless given, its level is 0, it has no page and no anchor, it begins a paragraph of its own, and it ends
 * only the sections of parts that were closed.
 */
export interface NewBlock extends Partial<Omit<DocumentBlock, 'kind' | 'start' | 'end'>> {
  readonly kind: BlockKind;
  /** Its part of the reading text. White space at its ends is removed. */
  readonly text: string;
  /** The links in the text, as offsets into it. */
  readonly links?: readonly Link[];
}

/** Between the cells of a table row. */
export const CELL_SEPARATOR = ' | ';
/** The indentation of each further level of a list. */
const INDENTATION = '  ';

export class DocumentBuilder {
  readonly #blocks: DocumentBlock[] = [];
  readonly #links: Link[] = [];
  readonly #pieces: string[] = [];
  readonly #ends = new SectionEnds();
  #length = 0;

  /** Adds a block after the others. Nothing is added if its text is blank. */
  add(block: NewBlock): void {
    const { kind, text, links = [], level = 0, page = null, anchor = null, continues = false } = block;
    const trimmed = text.trim();
    if (trimmed === '') return;
    const isFirst = this.#blocks.length === 0;
    if (!isFirst) this.#append(continues ? '\n' : '\n\n');
    if (kind === 'list-item') this.#append(INDENTATION.repeat(Math.max(0, Math.min(level, 8) - 1)));
    const start = this.#length;
    this.#append(trimmed);
    this.#blocks.push({
      ...{ kind, level, page, anchor, start, end: this.#length },
      continues: continues && !isFirst,
      endsSections: highestLevel(block.endsSections ?? null, this.#ends.next({ kind, level })),
    });
    const shift = start - (text.length - text.trimStart().length);
    for (const link of links) {
      const [from, to] = [Math.max(start, link.start + shift), Math.min(this.#length, link.end + shift)];
      if (from < to) this.#links.push({ start: from, end: to, url: link.url });
    }
  }

  /** Begins a part of the document. The sections of headings in it end with it. */
  openPart(): void {
    this.#ends.openPart();
  }

  closePart(): void {
    this.#ends.closePart();
  }

  /** The blocks so far. */
  get blocks(): readonly DocumentBlock[] {
    return this.#blocks;
  }

  build(metadata: Metadata): Document {
    return { metadata, text: this.#pieces.join(''), blocks: this.#blocks, links: this.#links };
  }

  #append(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
