/**
 * The blocks of a document in order -> for each block the one that introduces it, and its section. A block is introduced by
 * the header of its table, the line before its list or its code, the question that it answers, or the heading above it.
 */
import { oneLine } from '../text/one-line.ts';
import { type Document, type DocumentBlock, opensSection } from './document.ts';

/** A block's place in the structure of its document. */
export interface BlockPlace {
  /** The index of the block that introduces it; -1 if there is none. */
  readonly introducedBy: number;
  /** The texts of the headings above it, from the outermost in, without the title. */
  readonly section: readonly string[];
  /** Its own, or else the last one before it in its section. */
  readonly anchor: string | null;
}

interface OpenHeading {
  readonly block: number;
  readonly level: number;
  /** The section of the blocks below the heading. */
  readonly section: readonly string[];
}

/** In UTF-16 code units. A longer heading is cut in the sections. */
const MAX_HEADING_LENGTH = 200;

/** @param title the index of the block that is the title of the document; -1 if there is none */
export function outline({ text, blocks }: Pick<Document, 'text' | 'blocks'>, title: number): BlockPlace[] {
  const headings: OpenHeading[] = [];
  /** The last item at each depth of the list that is being read. */
  let items: number[] = [];
  let beforeList = -1;
  let header = -1;
  let anchor: string | null = null;
  return blocks.map((block, i): BlockPlace => {
    const before = blocks[i - 1];
    const { kind, level } = block;
    if (block.endsSections !== null) {
      closeSections(block.endsSections);
      anchor = blocks[headings.at(-1)?.block ?? -1]?.anchor ?? null;
    }
    if (opensSection(block)) closeSections(level);
    anchor = opensSection(block) ? block.anchor : (block.anchor ?? anchor);
    const heading = headings.at(-1);
    const place = (introducedBy: number): BlockPlace => ({ introducedBy, section: heading?.section ?? [], anchor });
    const underHeading = heading?.block ?? -1;
    if (kind !== 'list-item') items = [];
    if (kind !== 'table-row') header = kind === 'table-header' ? i : -1;
    switch (kind) {
      case 'heading':
      case 'question': {
        const section =
          i === title
            ? []
            : [...(heading?.section ?? []), oneLine(text.slice(block.start, block.end), MAX_HEADING_LENGTH)];
        headings.push({ block: i, level, section });
        return place(underHeading);
      }
      case 'list-item': {
        const isNew = before?.kind !== 'list-item' || !block.continues;
        if (isNew && level <= 1) items = [];
        if (items.length === 0) beforeList = leadsIn(before) ? i - 1 : underHeading;
        items.length = Math.min(items.length, Math.max(0, level - 1));
        const parent = items.at(-1) ?? beforeList;
        items.push(i);
        return place(parent);
      }
      case 'table-row':
        return place(header >= 0 ? header : underHeading);
      case 'table-header':
      case 'quotation':
        return place(leadsIn(before) ? i - 1 : underHeading);
      case 'code':
        return place(before !== undefined && isProse(before) ? i - 1 : underHeading);
    }
    return place(underHeading);

    function leadsIn(block: DocumentBlock | undefined): boolean {
      return block !== undefined && isProse(block) && text[block.end - 1] === ':';
    }
  });

  function closeSections(level: number): void {
    while ((headings.at(-1)?.level ?? -1) >= level) headings.pop();
  }
}

function isProse({ kind }: DocumentBlock): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'turn';
}
