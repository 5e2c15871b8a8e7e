/**
 * The lines of a paragraph -> the rows of a table among them, if tabs or vertical bars divide each line into as many cells, or
 * if its cells stand in columns.
 */
import type { Span } from '../../text/span.ts';
import { isDashes, tableInColumns } from './columns.ts';
import type { TextLine } from './line-groups.ts';
import type { LineShape } from './line-shape.ts';

export interface TableRow extends Span {
  readonly kind: 'table-header' | 'table-row';
}

/** A line below the header of a table with bars: "|---|:--:|". */
const isHeaderRule = ({ text }: TextLine): boolean => text.includes('-') && /^[|｜\s:+=-]+$/.test(text);

const isEdge = (sign: string | undefined): boolean => sign !== undefined && '|｜ \t\u3000'.includes(sign);

/** A table, the index of the first line that is part of it, and the index after the last. */
export interface TableInLines {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TableRow[];
}

/** Only its title may precede a table, and a line below the title. */
const MAX_LINES_BEFORE = 2;

/**
 * @param shapes of the lines
 * @returns undefined if the lines are not clearly a table
 */
export function tableIn(lines: readonly TextLine[], shapes: readonly LineShape[]): TableInLines | undefined {
  for (let from = 0; from <= MAX_LINES_BEFORE; from++) {
    const rest = lines.slice(from);
    const rows = from < MAX_LINES_BEFORE ? rowBlocks(rest) : undefined;
    if (rows !== undefined) return { from, to: lines.length, rows };
    const table = rest[0] === undefined || isDashes(rest[0]) ? undefined : tableInColumns(rest, shapes.slice(from));
    if (table !== undefined) return { from, to: from + table.lineCount, rows: headerAndRows(table.rows, table.header) };
  }
  return undefined;
}

function headerAndRows(rows: readonly Span[], header: Span | undefined): TableRow[] {
  const blocks = rows.map(({ start, end }): TableRow => ({ kind: 'table-row', start, end }));
  return header === undefined ? blocks : [{ kind: 'table-header', ...header }, ...blocks];
}

function rowBlocks(lines: readonly TextLine[]): TableRow[] | undefined {
  if (lines.length < 2) return undefined;
  const separator = ['\t', '|', '｜'].find((sign) => areDivided(lines, sign));
  if (separator === undefined) return undefined;
  const rows = lines.filter((line) => !isHeaderRule(line));
  const hasRule = lines[1] !== undefined && isHeaderRule(lines[1]);
  const [first, ...others] = rows;
  const hasHeader =
    hasRule || (first !== undefined && !/\d/.test(first.text) && others.some(({ text }) => /\d/.test(text)));
  return rows.map((row, i) => ({ kind: i === 0 && hasHeader ? 'table-header' : 'table-row', ...withoutEdges(row) }));
}

/** The row without the bars at its ends. */
function withoutEdges({ text, start, end }: TextLine): Span {
  let [from, to] = [0, text.length];
  while (from < to && isEdge(text[from])) from += 1;
  while (to > from && isEdge(text[to - 1])) to -= 1;
  return from === to ? { start, end } : { start: start + from, end: start + to };
}

function areDivided(lines: readonly TextLine[], separator: string): boolean {
  const counts = lines.filter((line) => !isHeaderRule(line)).map(({ text }) => countCells(text, separator));
  const [first = 0] = counts;
  return first > 1 && counts.length > 1 && counts.every((count) => count === first);
}

function countCells(line: string, separator: string): number {
  const inner = separator === '\t' ? line : line.replace(/^[|｜]|[|｜]$/g, '');
  let count = 1;
  for (let at = inner.indexOf(separator); at >= 0; at = inner.indexOf(separator, at + 1)) count += 1;
  return count;
}
