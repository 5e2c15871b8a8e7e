/** The rows of a page -> its lines in reading order: column after column, and within a column from top to bottom. */
import type { Row, Segment } from './page-rows.ts';

/** A line of a column: one segment, or the cells of a table from left to right. */
export interface PageLine {
  /** Counting from 1. */
  readonly page: number;
  /** Lines of one column have the same number. It is never used again in the document. */
  readonly column: number;
  readonly cells: Row;
}

/** Each column has this many lines at least; fewer are a part of a table, unless other pages have the same columns. */
const MIN_LINES = 4;
/** And its lines have this many characters on average. The cells of a table are shorter. */
const MIN_LINE_LENGTH = 18;
/** In points: how exactly the lines of a column begin below each other. */
const ALIGNED = 3;
/** In sizes of the font: lines that are further apart than this are not of one paragraph. */
const PARAGRAPH_DISTANCE = 1.6;
/** The most columns inside columns. */
const MAX_CUT_DEPTH = 6;
/** The most places that are tried as the left edge of a column. */
const MAX_EDGES = 8;

export class ReadingOrder {
  #columns = 0;
  /** The left edges of the columns that were found so far, in points. */
  readonly #edges: number[] = [];

  /** Call it once for each page, in the order of the pages. */
  linesOf(rows: readonly Row[], page: number): PageLine[] {
    const lines: PageLine[] = [];
    this.#read(rows, page, 0, lines);
    return lines;
  }

  #read(rows: readonly Row[], page: number, depth: number, lines: PageLine[]): void {
    const columns = depth < MAX_CUT_DEPTH ? this.#findColumns(rows) : undefined;
    if (columns === undefined) {
      this.#columns += 1;
      for (const cells of rows) lines.push({ page, column: this.#columns, cells });
      return;
    }
    this.#read(rows.slice(0, columns.from), page, depth + 1, lines);
    this.#read(columns.left, page, depth + 1, lines);
    this.#read(columns.right, page, depth + 1, lines);
    this.#read(rows.slice(columns.to), page, depth + 1, lines);
  }

  /** The longest part of a page in which two columns stand side by side. */
  #findColumns(rows: readonly Row[]): Columns | undefined {
    let best: Columns | undefined;
    for (const edge of popularEdges(rows)) {
      const isKnown = this.#edges.some((known) => Math.abs(known - edge) <= ALIGNED);
      for (const columns of columnsAt(rows, edge)) {
        const areColumns = isKnown || (isTextColumn(columns.left) && isTextColumn(columns.right));
        if (areColumns && columns.to - columns.from > (best === undefined ? 0 : best.to - best.from)) best = columns;
      }
    }
    if (best !== undefined) this.#edges.push(best.edge);
    return best;
  }
}

interface Columns {
  /** The rows from this index to before that one are in columns. */
  readonly from: number;
  readonly to: number;
  readonly left: readonly Row[];
  readonly right: readonly Row[];
  readonly edge: number;
}

/** The places at which most segments begin, except the first on the left. */
function popularEdges(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  let leftmost = Number.POSITIVE_INFINITY;
  for (const { left } of rows.flat()) {
    const place = Math.round(left / ALIGNED);
    counts.set(place, (counts.get(place) ?? 0) + 1);
    leftmost = Math.min(leftmost, place);
  }
  return [...counts]
    .filter(([place, count]) => place > leftmost + 2 && count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_EDGES)
    .map(([place]) => place * ALIGNED);
}

/** The parts of a page in which no segment crosses the edge, and there are segments on both sides. */
function* columnsAt(rows: readonly Row[], edge: number): Generator<Columns> {
  let from = 0;
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to];
    if (row?.every(({ left, right }) => left >= edge - ALIGNED || right < edge) === true) continue;
    const end = row === undefined ? to : endOfColumns(rows, from, to, edge);
    const part = rows.slice(from, end);
    const side = (isOnSide: (segment: Segment) => boolean): Row[] =>
      part.map((cells) => cells.filter(isOnSide)).filter((cells) => cells.length > 0);
    const left = side((segment) => segment.left < edge - ALIGNED);
    const right = side((segment) => segment.left >= edge - ALIGNED);
    if (left.length > 0 && right.length > 0) yield { from, to: end, left, right, edge };
    from = to + 1;
  }
}

/**
 * Where columns end above text that goes across both. Columns above such text are about equally long, so that short lines
 * below both of them, such as a footnote or a heading, belong to the text across.
 */
function endOfColumns(rows: readonly Row[], from: number, to: number, edge: number): number {
  let end = to;
  while (end > from && rows[end - 1]?.every(({ left }) => left < edge - ALIGNED) === true) end -= 1;
  for (; end < to && end > from; end++) {
    const [above, below] = [rows[end - 1]?.[0], rows[end]?.[0]];
    if (above !== undefined && below !== undefined && below.baseline - above.baseline > PARAGRAPH_DISTANCE * below.size)
      return end;
  }
  return to;
}

function isTextColumn(rows: readonly Row[]): boolean {
  const segments = rows.flat();
  const length = segments.reduce((sum, { text }) => sum + text.length, 0);
  return rows.length >= MIN_LINES && length / segments.length >= MIN_LINE_LENGTH;
}
