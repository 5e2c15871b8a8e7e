/**
 * The cells of a table -> its rows as blocks. A cell that spans several rows stands in each of them if it is a label, because
 * a row is quoted alone.
 */
import type { Link } from './document.ts';
import type { NewBlock } from './document-builder.ts';
import { CELL_SEPARATOR } from './document-builder.ts';
import { type InlineText, isInBold, shiftLinks } from './paragraph-block.ts';

export interface TableCell {
  /** Its number in the table, counting from 0. */
  readonly row: number;
  readonly isHeader: boolean;
  /** Over how many rows it extends. */
  readonly rowSpan: number;
  /** Its paragraphs. */
  readonly content: readonly InlineText[];
}

/** In UTF-16 code units: a cell that is longer is not repeated in each row that it spans. */
const MAX_REPEATED_LENGTH = 60;
/** In UTF-16 code units: no table repeats as much, unless it was made to fill the memory. */
const MAX_REPETITION = 200_000;

/** @param cells in reading order */
export function tableRows(cells: readonly TableCell[]): NewBlock[] {
  const blocks: NewBlock[] = [];
  const lastRow = cells.at(-1)?.row ?? 0;
  let repetition = 0;
  /** The first cell of the last row, and the last row that it extends to. */
  let label: { readonly text: InlineText; readonly until: number } | undefined;
  for (let first = 0; first < cells.length; ) {
    const row = cells[first]?.row ?? 0;
    let end = first;
    while (cells[end]?.row === row) end += 1;
    const inRow = cells.slice(first, end);
    const texts = inRow.map(({ content }) => cellText(content));
    if (label !== undefined && label.until >= row && repetition < MAX_REPETITION) {
      texts.unshift(label.text);
      repetition += label.text.text.length;
    } else {
      const [text] = texts;
      const until = row + (inRow[0]?.rowSpan ?? 1) - 1;
      label =
        text !== undefined && until > row && text.text.length <= MAX_REPEATED_LENGTH ? { text, until } : undefined;
    }
    const isBold = blocks.length === 0 && row < lastRow && texts.length > 1;
    const isHeader = inRow.every((cell) => cell.isHeader) || (isBold && texts.every(isInBold));
    const block = joinCells(texts);
    const above = blocks.at(-1);
    if (block.text === '') {
      // A row without text says nothing.
    } else if (isHeader && above?.kind === 'table-header' && !above.text.includes('\n')) {
      // A header of two rows has the names of groups of columns, or that of the table, above those of the columns.
      const { text, links = [] } = above;
      blocks[blocks.length - 1] = { kind: 'table-header', ...join([{ text, links }, block], () => '\n') };
    } else blocks.push({ kind: isHeader ? 'table-header' : 'table-row', ...block });
    first = end;
  }
  return blocks;
}

/** The paragraphs and lines of a cell on one line, with commas between them where no other mark ends a line. */
function cellText(paragraphs: readonly InlineText[]): InlineText {
  const lines = paragraphs.flatMap(splitLines);
  const joined = join(lines, (before) => (before === '' || /[\p{P}\p{S}]$/u.test(before) ? ' ' : ', '));
  return { ...joined, boldLength: lines.every(isInBold) ? joined.text.length : 0 };
}

function splitLines({ text, links, boldLength }: InlineText): InlineText[] {
  if (!text.includes('\n')) return [{ text, links, boldLength }];
  const lines: InlineText[] = [];
  let start = 0;
  let nextLink = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const within: Link[] = [];
    // A link that goes on in the next line is cut.
    for (let link = links[nextLink]; link !== undefined && link.start < end; link = links[++nextLink]) {
      within.push({ ...link, start: Math.max(0, link.start - start), end: Math.min(link.end, end) - start });
    }
    if (line.trim() !== '') lines.push({ text: line, links: within, boldLength: Math.max(0, boldLength - start) });
    start = end + 1;
  }
  return lines;
}

/** The text of a row, with its links. */
export function joinCells(cells: readonly InlineText[]): Pick<InlineText, 'text' | 'links'> {
  const { text, links } = join(cells, () => CELL_SEPARATOR);
  // The separators before and after empty cells at the end of a row say nothing.
  let end = text.length;
  while (end > 0 && ' |'.includes(text[end - 1] ?? '')) end -= 1;
  return { text: text.slice(0, end), links };
}

function join(
  texts: readonly Pick<InlineText, 'text' | 'links'>[],
  separatorAfter: (text: string) => string,
): Pick<InlineText, 'text' | 'links'> {
  const parts: string[] = [];
  const links: Link[] = [];
  let length = 0;
  const append = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [i, { text, links: own }] of texts.entries()) {
    if (i > 0) append(separatorAfter(texts[i - 1]?.text ?? ''));
    for (const link of shiftLinks(own, length)) links.push(link);
    append(text);
  }
  return { text: parts.join(''), links };
}
