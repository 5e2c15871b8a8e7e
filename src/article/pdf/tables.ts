/** The lines of a column -> its tables: lines with several cells that stand below each other. */
import type { Row, Segment } from './page-rows.ts';
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
/** A line that is nearer to the line above than this part of the usual distance is the rest of the row above. */
const WITHIN_ROW = 0.8;
/** The most lines of one cell that are looked at for the next row. */
const MAX_CELL_LINES = 12;
const MAX_COLUMNS = 50;
/** In UTF-16 code units. */
const LONGEST_FIRST_WORD = 100;

/** @returns the table that may begin with the line at an index */
export function tableAt(lines: readonly PageLine[], at: number): Table {
  const rows = rowsFrom(lines, at);
  const none = { length: Math.max(1, rows.length), rows: [], hasHeader: false };
  const columns = columnsOf(rows);
  if (columns.length < 2 || columns.length > MAX_COLUMNS) return none;
  const usual = usualDistance(rows);
  const table: { readonly cells: string[]; readonly isBold: boolean }[] = [];
  for (const [i, cells] of rows.entries()) {
    const before = rows[i - 1];
    const distance = before === undefined ? Number.POSITIVE_INFINITY : distanceBetween(before, cells);
    const continued = table.at(-1);
    const startsRow = cells.some((cell) => columnAt(columns, cell) === 0);
    const isNear = distance < WITHIN_ROW * usual && cells.every((cell) => continuesCell(columns, before, cell));
    const isRest = continued !== undefined && (!startsRow || isNear);
    const target = isRest ? continued.cells : columns.map(() => '');
    for (const cell of cells) {
      const column = columnAt(columns, cell);
      target[column] = `${target[column] ?? ''} ${cell.text}`.trim();
    }
    if (!isRest) table.push({ cells: target, isBold: cells.every(({ isBold }) => isBold) });
  }
  if (table.length < 2) return none;
  const [header, ...body] = table;
  const isStyled = header?.isBold === true && body.some(({ isBold }) => !isBold);
  const hasHeader =
    isStyled ||
    (header !== undefined &&
      namesNumbers(
        header.cells,
        body.map(({ cells }) => cells),
      ));
  return { length: rows.length, rows: table.map(({ cells }) => cells), hasHeader };
}

/** Whether the first word of a cell would have found no room in the line above. */
function continuesCell(columns: readonly Column[], above: Row | undefined, cell: Segment): boolean {
  const column = columnAt(columns, cell);
  const before = above?.find((other) => columnAt(columns, other) === column);
  const [word = ''] = /^\S+/.exec(cell.text.slice(0, LONGEST_FIRST_WORD)) ?? [];
  const width = ((cell.right - cell.left) * word.length) / cell.text.length;
  return before !== undefined && before.right + width > (columns[column]?.right ?? 0);
}

/** The lines from an index that may be one table. The last of them has several cells, or is the rest of one that has. */
function rowsFrom(lines: readonly PageLine[], at: number): Row[] {
  const first = lines[at];
  const [corner] = first?.cells ?? [];
  if (first === undefined || corner === undefined || first.cells.length < 2) return [];
  const rows: Row[] = [first.cells];
  /** Lines with a single cell, which belong to the table if it goes on below them. */
  let pending: Row[] = [];
  let widest = 0;
  for (let i = at + 1; i < lines.length && pending.length <= MAX_CELL_LINES; i++) {
    const line = lines[i];
    const [cell] = line?.cells ?? [];
    const before = pending.at(-1) ?? rows.at(-1);
    if (line === undefined || cell === undefined || before === undefined || line.column !== first.column) break;
    const distance = distanceBetween(before, line.cells);
    const longest = widest === 0 ? MAX_ROW_DISTANCE * corner.size : Math.max(FARTHER * widest, 2 * corner.size);
    if (distance > longest || Math.abs(cell.size - corner.size) > 0.2 * corner.size) break;
    if (line.cells.length > 1) {
      rows.push(...pending, line.cells);
      pending = [];
      widest = Math.max(widest, distance);
    } else if (pending.length === 0 && cell.left > corner.left + corner.size && fitsColumn(rows, line.cells)) {
      rows.push(line.cells);
    } else if (cell.isBold && rows.length > 1) break;
    else pending.push(line.cells);
  }
  // The first cell of the last row may have more lines.
  for (const row of pending) {
    const before = rows.at(-1);
    if (before === undefined || distanceBetween(before, row) >= WITHIN_ROW * widest || !fitsColumn(rows, row)) break;
    rows.push(row);
  }
  return rows;
}

/** Whether the only cell of a line stands below a cell of the rows above, and reaches no other. */
function fitsColumn(rows: readonly Row[], [cell]: Row): boolean {
  const above = rows.findLast((cells) => cells.length > 1) ?? [];
  return cell !== undefined && above.filter((other) => overlaps(other, cell)).length === 1;
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
  return columns;
}

/** The index of the column that a cell is in: of several, the first. */
function columnAt(columns: readonly Column[], cell: Segment): number {
  const at = columns.findIndex(({ right }) => cell.left < right);
  return at < 0 ? columns.length - 1 : at;
}

function distanceBetween(above: Row, below: Row): number {
  return (below[0]?.baseline ?? 0) - (above[0]?.baseline ?? 0);
}

/** The distance that a quarter of the rows exceed: cells of several lines make most distances small. */
function usualDistance(rows: readonly Row[]): number {
  const distances = rows.slice(1).map((row, i) => distanceBetween(rows[i] ?? row, row));
  return distances.sort((a, b) => a - b)[Math.floor(distances.length * 0.75)] ?? 0;
}

/** Whether a row has no numbers, and all rows below it have a number in the same column. */
function namesNumbers(header: readonly string[], body: readonly (readonly string[])[]): boolean {
  if (body.length < 2 || header.some((cell) => /\d/.test(cell) || cell === '')) return false;
  return header.some((_, column) => body.every((cells) => /\d/.test(cells[column] ?? '')));
}
