/**
 * The lines of a column -> its tables: lines with several cells that stand below each other. The lines of a cell are put
 * together first, and then the cells whose heights overlap are a row, whether they stand at its top, middle or bottom.
 */
import { extentOf, firstWordWidth, type Row, type Segment, splitSegment, WORD_ROOM } from './page-rows.ts';
import type { PageLine } from './reading-order.ts';

export interface Table {
  /** How many of the lines belong to it. */
  readonly length: number;
  /** The cells of each row, from left to right; a cell may be blank. No rows if the lines turn out to be no table. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
}

/** In sizes of the font: a line that is further below the last one does not belong to its table. */
const MAX_ROW_DISTANCE = 4;
/** A line that is so many times farther below than the rows are from each other does not belong to the table either. */
const FARTHER = 1.6;
/** In sizes of the font: rows that are as near as this are of one table, however near its other rows are. */
const NEAR_ROWS = 2.5;
/** In sizes of the font: the lines of a cell are as near as this, and lines of different cells of a row may be nearer. */
const NEAR_LINES = 1.5;
const HALF_LINE = 0.9;
/** How many lines of a cell may stand above the line in which the other cells of its row are. */
const MAX_LINES_ABOVE = 4;
/** The lines of a cell are nearer to each other than this part of the distance of rows. */
const WITHIN_ROW = 0.85;
/** By which part the distances of the lines of cells may differ. */
const SAME_DISTANCE = 1.15;
/** Two cells are side by side if they share this part of the lower one's height. */
const CELL_OVERLAP = 0.5;
/** The most lines of one cell that are looked at for the next row. */
const MAX_CELL_LINES = 12;
const MAX_COLUMNS = 50;
/** In sizes of the font: a gap that is wider than a space. Columns may be as near as this if they begin at the same place. */
const NARROW_GAP = 0.4;
/** In points: how exactly the cells of a column begin below each other. */
const SAME_LEFT = 1;
/** The fewest rows that show a column behind narrow gaps, and the part of all rows that do. */
const MIN_ALIGNED_ROWS = 3;
const ALIGNED_ROWS = 0.7;
/** The most places that are tried as the left edge of a column behind narrow gaps. */
const MAX_NEAR_EDGES = 12;

/** @returns the table that may begin with the line at an index */
export function tableAt(lines: readonly PageLine[], at: number): Table {
  const rows = rowsFrom(lines, at);
  const none = { length: Math.max(1, rows.length), rows: [], hasHeader: false };
  const columns = columnsOf(rows);
  if (columns.length < 2 || columns.length > MAX_COLUMNS) return none;
  const table = rowsOfCells(cellsOf(rows, columns)).map((cells) => ({
    texts: textsOf(cells, columns.length),
    isBold: cells.every(({ isBold }) => isBold),
  }));
  const [header, ...body] = table;
  if (header === undefined || body.length === 0) return none;
  const isStyled = header.isBold && body.some(({ isBold }) => !isBold);
  const bodyTexts = body.map(({ texts }) => texts);
  return {
    length: rows.length,
    rows: table.map(({ texts }) => texts),
    hasHeader: isStyled || namesNumbers(header.texts, bodyTexts),
  };
}

/** A cell of a table: the lines in it from top to bottom. */
interface Cell {
  readonly column: number;
  readonly lines: CellLine[];
  readonly top: number;
  bottom: number;
  readonly isBold: boolean;
}

/** A line of a cell, and which of the table's lines it is a part of. */
interface CellLine {
  readonly segment: Segment;
  readonly row: number;
}

/** Puts the lines of each cell together. */
function cellsOf(rows: readonly Row[], columns: readonly Column[]): Cell[] {
  const byColumn = columns.map((): CellLine[] => []);
  const startsAtLeft = rows.map(() => false);
  for (const [row, cells] of rows.entries()) {
    for (const segment of cells.flatMap((cell) => splitAtColumns(cell, columns))) {
      const column = columnAt(columns, segment);
      byColumn[column]?.push({ segment, row });
      if (column === 0) startsAtLeft[row] = true;
    }
  }
  const widths = byColumn.map((lines) => widthOf(lines));
  const isRest = restOfCells(byColumn, widths, startsAtLeft);
  return byColumn.flatMap((lines, column) => {
    const cells: Cell[] = [];
    for (const [i, line] of lines.entries()) {
      const { segment } = line;
      const { top, bottom } = extentOf(segment);
      const [open, above] = [cells.at(-1), lines[i - 1]];
      if (open !== undefined && above !== undefined && isRest(column, above, line)) {
        open.lines.push(line);
        open.bottom = Math.max(open.bottom, bottom);
      } else cells.push({ column, lines: [line], top, bottom, isBold: segment.isBold });
    }
    return cells;
  });
}

/**
 * Tells whether a line goes on with the cell whose last line is given: it is as near as lines can be, and its first word had no
 * room above. This is true of the lines of two rows by chance too, so that it counts only if rows are further apart than
 * lines, or if the line has no cell in the first column.
 */
function restOfCells(byColumn: readonly CellLine[][], widths: readonly number[], startsAtLeft: readonly boolean[]) {
  const distances = byColumn.map((lines) =>
    lines.slice(1).map(({ segment }, i) => baselineDistance(lines[i]?.segment ?? segment, segment)),
  );
  const near = SAME_DISTANCE * least(distances.flat().filter((distance) => distance > 0));
  // Most rows have a cell in the first column. In others, two cells may be far from each other because of blank ones.
  const areRowsApart = distances[0]?.some((distance) => distance > near) === true;
  const wraps = (column: number, above: Segment, segment: Segment): boolean =>
    baselineDistance(above, segment) <= near &&
    above.isBold === segment.isBold &&
    hasNoRoom(above, segment, widths[column] ?? 0);
  /** Of each of the table's lines how many cells it has, above which lines these stand, and whether any begins in it. */
  const facts = startsAtLeft.map(() => ({ cells: 0, above: new Set<number>(), hasStart: false }));
  for (const [column, lines] of byColumn.entries()) {
    for (const [i, { segment, row }] of lines.entries()) {
      const [fact, above] = [facts[row], lines[i - 1]];
      if (fact === undefined) continue;
      fact.cells += 1;
      fact.above.add(above?.row ?? -1);
      fact.hasStart ||= above === undefined || !wraps(column, above.segment, segment);
    }
  }
  return (column: number, above: CellLine, { segment, row }: CellLine): boolean => {
    if (!wraps(column, above.segment, segment)) return false;
    const fact = facts[row];
    // If a line has the same cells as the line above, then all go on in it, or none does.
    const isAlike = fact?.above.size === 1 && fact.cells === facts[above.row]?.cells;
    return areRowsApart ? !isAlike || !fact.hasStart : startsAtLeft[row] === false && fact?.hasStart === false;
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** Cells whose heights overlap are a row. The rows are in order. */
function rowsOfCells(cells: readonly Cell[]): Cell[][] {
  const groups: { bottom: number; readonly cells: Cell[] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.top - b.top)) {
    const group = groups.at(-1);
    if (group === undefined || group.bottom - cell.top < CELL_OVERLAP * lineHeight(cell)) {
      groups.push({ bottom: cell.bottom, cells: [cell] });
    } else {
      group.cells.push(cell);
      group.bottom = Math.max(group.bottom, cell.bottom);
    }
  }
  return groups.flatMap((group) => rowsOfGroup(group.cells));
}

function lineHeight({ lines }: Cell): number {
  const [first] = lines;
  if (first === undefined) return 0;
  const { top, bottom } = extentOf(first.segment);
  return bottom - top;
}

/**
 * A group of cells is one row, unless a column has several of them. Then it is not known which cells belong together, but
 * what stands on one line does, so that each line is a row.
 */
function rowsOfGroup(cells: readonly Cell[]): Cell[][] {
  const isOneRow = new Set(cells.map(({ column }) => column)).size === cells.length;
  if (isOneRow) return [[...cells]];
  const byLine = new Map<number, Cell[]>();
  for (const { column, lines } of cells) {
    for (const line of lines) {
      const { top, bottom } = extentOf(line.segment);
      const cell = { column, lines: [line], top, bottom, isBold: line.segment.isBold };
      const row = byLine.get(line.row);
      if (row === undefined) byLine.set(line.row, [cell]);
      else row.push(cell);
    }
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function textsOf(cells: readonly Cell[], columns: number): string[] {
  const texts = Array.from({ length: columns }, () => '');
  for (const { column, lines } of cells)
    texts[column] = [texts[column], ...lines.map(({ segment }) => segment.text)].join(' ').trim();
  return texts;
}

function baselineDistance(above: Segment, below: Segment): number {
  return below.baseline - above.baseline;
}

function widthOf(lines: readonly CellLine[]): number {
  return lines.reduce((widest, { segment }) => Math.max(widest, segment.right - segment.left), 0);
}

/** Whether the first word of a line of a cell would have found no room in the line above. */
function hasNoRoom(above: Segment, line: Segment, columnWidth: number): boolean {
  return above.right - above.left + firstWordWidth(line) + WORD_ROOM * line.size > columnWidth;
}

/** The lines from an index that may be one table. The last of them has several cells, or is the rest of one that has. */
function rowsFrom(lines: readonly PageLine[], at: number): Row[] {
  const start = at + linesAbove(lines, at);
  const first = lines[start];
  const [corner] = first?.cells ?? [];
  if (first === undefined || corner === undefined || first.cells.length < 2) return [];
  const rows: Row[] = lines.slice(at, start + 1).map(({ cells }) => cells);
  /** Lines with a single cell, which belong to the table if it goes on below them. */
  let pending: Row[] = [];
  let widest = 0;
  for (let i = start + 1; i < lines.length && pending.length <= MAX_CELL_LINES; i++) {
    const line = lines[i];
    const [cell] = line?.cells ?? [];
    const before = pending.at(-1) ?? rows.at(-1);
    if (line === undefined || cell === undefined || before === undefined || line.column !== first.column) break;
    const distance = distanceBetween(before, line.cells);
    // Cells of different numbers of lines stand beside each other at less than the distance of two lines.
    const isKnown = widest > corner.size;
    const longest = isKnown ? Math.max(FARTHER * widest, NEAR_ROWS * corner.size) : MAX_ROW_DISTANCE * corner.size;
    if (distance > longest || Math.abs(cell.size - corner.size) > 0.2 * corner.size) break;
    const isBeside = distance < HALF_LINE * corner.size;
    if (line.cells.length > 1 || isBeside) {
      rows.push(...pending, line.cells);
      pending = [];
      widest = Math.max(widest, distance);
    } else if (pending.length === 0 && cell.left > corner.left + corner.size && cellsAbove(rows, cell) <= 1) {
      rows.push(line.cells);
    } else if (cell.isBold && rows.some((row) => row.some(({ isBold }) => !isBold))) break;
    else pending.push(line.cells);
  }
  // The first cell of the last row may have more lines.
  for (const row of pending) {
    const [before, [cell]] = [rows.at(-1), row];
    if (before === undefined || cell === undefined || cellsAbove(rows, cell) !== 1) break;
    if (distanceBetween(before, row) >= WITHIN_ROW * widest) break;
    rows.push(row);
  }
  return rows;
}

/** How many lines from an index on, of a cell that is taller than others of its row, stand above the first line with several. */
function linesAbove(lines: readonly PageLine[], at: number): number {
  for (let i = at; i < at + MAX_LINES_ABOVE; i++) {
    const [above, below] = [lines[i], lines[i + 1]];
    const [cell] = above?.cells ?? [];
    if (above === undefined || cell === undefined || above.cells.length > 1) return i - at;
    if (below === undefined || below.column !== above.column) return 0;
    const distance = distanceBetween(above.cells, below.cells);
    if (distance > NEAR_LINES * cell.size) return 0;
    const [corner, second] = below.cells;
    if (corner === undefined || second === undefined) continue;
    const isBesideCorner = cell.left > corner.right && below.cells.filter((other) => overlaps(other, cell)).length <= 1;
    const isAboveCorner = cell.right < second.left && distance < HALF_LINE * cell.size;
    if (!isBesideCorner && !isAboveCorner) return 0;
  }
  return 0;
}

/** Whether a line, or one shortly below it, has several cells, so that a table may begin with it. */
export function mayBeginTable(lines: readonly PageLine[], at: number): boolean {
  return (lines[at]?.cells.length ?? 0) > 1 || linesAbove(lines, at) > 0;
}

/** How many cells of the last row with several stand above a cell. */
function cellsAbove(rows: readonly Row[], cell: Segment): number {
  const above = rows.findLast((cells) => cells.length > 1) ?? [];
  return above.filter((other) => overlaps(other, cell)).length;
}

function overlaps(a: Pick<Segment, 'left' | 'right'>, b: Pick<Segment, 'left' | 'right'>): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns of the rows with the most cells. Other rows have blank cells, or cells that reach over several columns. */
function columnsOf(rows: readonly Row[]): Column[] {
  const counts = rows.map(({ length }) => length).sort((a, b) => b - a);
  const most = Math.min(counts[1] ?? 0, MAX_COLUMNS);
  const columns: Column[] = [];
  const cells = rows.filter(({ length }) => length > 1 && length >= most).flat();
  for (const { left, right } of cells.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) {
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    } else columns.push({ left, right });
  }
  if (columns.length > MAX_COLUMNS) return columns;
  const edges = narrowEdges(rows);
  return widened(rows, joinColumns(rows, columns)).flatMap(({ left, right }) => {
    const inside = edges.filter((edge) => edge > left + SAME_LEFT && edge < right);
    return [left, ...inside].map((start, i) => ({ left: start, right: inside[i] ?? right }));
  });
}

/** Cells that stand at the left of a column and others in its middle are one column if some reach from the one to the other. */
function joinColumns(rows: readonly Row[], columns: readonly Column[]): Column[] {
  const [filled, bridged] = [new Set<number>(), new Set<number>()];
  for (const row of rows) {
    const reached = row.map((cell) =>
      columns.map((column, i) => (overlaps(column, cell) ? i : -1)).filter((i) => i >= 0),
    );
    for (const [i, [first]] of reached.entries())
      if (first !== undefined && reached[i - 1]?.at(-1) === first - 1) filled.add(first);
    for (const within of reached) for (const i of within.slice(1)) bridged.add(i);
  }
  const joined: Column[] = [];
  for (const [i, column] of columns.entries()) {
    const last = joined.at(-1);
    if (last !== undefined && bridged.has(i) && !filled.has(i))
      joined[joined.length - 1] = { ...last, right: column.right };
    else joined.push(column);
  }
  return joined;
}

/** The columns with the cells of all rows that are in one of them alone. */
function widened(rows: readonly Row[], columns: readonly Column[]): Column[] {
  const wide = columns.map((column) => ({ ...column }));
  for (const { left, right } of rows.flat()) {
    const [at, another] = columns.flatMap((column, i) => (overlaps(column, { left, right }) ? [i] : []));
    const column = wide[at ?? -1];
    if (column === undefined || another !== undefined) continue;
    column.left = Math.min(column.left, left);
    column.right = Math.max(column.right, right);
  }
  return wide.map(({ left, right }, i) => ({ left, right: Math.min(right, columns[i + 1]?.left ?? right) }));
}

/** The left edges of columns that are too near to others for their cells to be segments, from left to right. */
function narrowEdges(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { runs, isMonospaced } of rows.flat()) {
    // Its spaces are wide, and stand below each other.
    if (isMonospaced) continue;
    for (const [i, run] of runs.entries()) {
      const before = runs[i - 1];
      if (before === undefined || run.left - before.right < NARROW_GAP * run.size) continue;
      counts.set(Math.floor(run.left), (counts.get(Math.floor(run.left)) ?? 0) + 1);
    }
  }
  const edges = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_NEAR_EDGES)
    .map(([edge]) => edge)
    .filter((edge) => isNarrowEdge(rows, edge))
    .sort((a, b) => a - b);
  return edges.filter((edge, i) => edge - (edges[i - 1] ?? Number.NEGATIVE_INFINITY) > 2 * SAME_LEFT);
}

/** Whether no text crosses an edge, and most rows with text on both sides have some that begins at it. */
function isNarrowEdge(rows: readonly Row[], edge: number): boolean {
  let [aligned, divided] = [0, 0];
  for (const row of rows) {
    const runs = row.flatMap((segment) => segment.runs);
    if (runs.some(({ left, right }) => left < edge - SAME_LEFT && right > edge)) return false;
    const isDivided = runs.some(({ right }) => right <= edge) && runs.some(({ left }) => left >= edge - SAME_LEFT);
    if (!isDivided) continue;
    divided += 1;
    if (runs.some(({ left }) => Math.abs(left - edge) <= SAME_LEFT)) aligned += 1;
  }
  return aligned >= Math.max(MIN_ALIGNED_ROWS, ALIGNED_ROWS * divided);
}

/** Divides a segment that holds the cells of several columns, because they are near to each other. */
function splitAtColumns(segment: Segment, columns: readonly Column[]): Segment[] {
  return splitSegment(segment, (before, run) => {
    const column = columnAt(columns, run);
    const isAligned = Math.abs((columns[column]?.left ?? 0) - run.left) <= SAME_LEFT;
    const isApart = run.left - before.right >= NARROW_GAP * run.size;
    return columnAt(columns, before) < column && (isAligned || isApart);
  });
}

/** The index of the column that a cell is in: of several, the first. */
function columnAt(columns: readonly Column[], cell: Pick<Segment, 'left'>): number {
  const at = columns.findIndex(({ right }) => cell.left < right);
  return at < 0 ? columns.length - 1 : at;
}

function distanceBetween(above: Row, below: Row): number {
  return (below[0]?.baseline ?? 0) - (above[0]?.baseline ?? 0);
}

/** Whether a row has no numbers, and all rows below it have a number in the same column. */
function namesNumbers(header: readonly string[], body: readonly (readonly string[])[]): boolean {
  if (body.length < 2 || header.some((cell) => /\d/.test(cell) || cell === '')) return false;
  return header.some((_, column) => body.every((cells) => /\d/.test(cells[column] ?? '')));
}
