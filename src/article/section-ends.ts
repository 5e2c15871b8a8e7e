/**
 * The parts and blocks of a document, one after another -> the sections that end with a part. A heading in what a page folds
 * away, in a quotation or in a list of definitions is not above what comes after it.
 */
import { type DocumentBlock, opensSection } from './document.ts';
import { STYLED_HEADING_LEVEL } from './paragraph-block.ts';

interface OpenPart {
  /** The highest level of the headings in it, which is the smallest number; infinity if there is none. */
  level: number;
  /** Whether its last block is a heading; undefined if it has no block. */
  endsWithHeading: boolean | undefined;
}

export class SectionEnds {
  readonly #parts: OpenPart[] = [];
  #ended: number | null = null;

  openPart(): void {
    this.#parts.push({ level: Number.POSITIVE_INFINITY, endsWithHeading: undefined });
  }

  /** Closes the innermost part, if there is one. */
  closePart(): void {
    const part = this.#parts.pop();
    if (part?.endsWithHeading === undefined) return;
    const outer = this.#parts.at(-1);
    if (outer !== undefined) outer.endsWithHeading = part.endsWithHeading;
    // A part that ends with a heading is only the heading of what follows.
    if (!part.endsWithHeading && part.level < Number.POSITIVE_INFINITY) {
      this.#ended = highestLevel(this.#ended, part.level);
    } else if (outer !== undefined) outer.level = Math.min(outer.level, part.level);
  }

  /** @returns `DocumentBlock.endsSections` of the next block */
  next(block: Pick<DocumentBlock, 'kind' | 'level'>): number | null {
    const part = this.#parts.at(-1);
    const isHeading = opensSection(block);
    if (part !== undefined) {
      // A heading of the highest level is above the whole document, even if it stands in a part of it.
      if (isHeading && block.level > 1) part.level = Math.min(part.level, block.level);
      part.endsWithHeading = isHeading;
    }
    const ended = this.#ended;
    this.#ended = null;
    // The level of a heading tells what ends before it, unless it is only one by its style.
    return isHeading && block.level < STYLED_HEADING_LEVEL ? null : ended;
  }
}

/** The higher of two values of `DocumentBlock.endsSections`, which ends what either of them does. */
export function highestLevel(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
