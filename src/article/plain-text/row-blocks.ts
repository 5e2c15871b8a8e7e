/** The lines of a paragraph -> the rows of a table among them, if tabs or vertical bars divide each line into as many cells. */
import type { Span } from '../../text/span.ts';
import type { TextLine } from './line-groups.ts';

export interface TableRow extends Span {
  readonly kind: 'table-header' | 'table-row';
}

/** A line below the header of a table with bars: "|---|:--:|". */
const isHeaderRule = ({ text }: TextLine): boolean => text.includes('-') && /^[|\s:+=-]+$/.test(text);

const isEdge = (sign: string | undefined): boolean => sign === '|' || sign === ' ' || sign === '\t';

/** A table, and the index of the first line that is part of it. Only one line may precede it, such as its title. */
export interface TableInLines {
  readonly from: number;
  readonly rows: readonly TableRow[];
}

/** @returns undefined if the lines are not clearly a table */
export function tableIn(lines: readonly TextLine[]): TableInLines | undefined {
  for (const from of [0, 1]) {
    const rows = rowBlocks(lines.slice(from));
    if (rows !== undefined) return { from, rows };
  }
  return undefined;
}

function rowBlocks(lines: readonly TextLine[]): TableRow[] | undefined {
  if (lines.length < 2) return undefined;
  const separator = ['\t', '|'].find((sign) => areDivided(lines, sign));
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
  const inner = separator === '|' ? line.replace(/^\||\|$/g, '') : line;
  let count = 1;
  for (let at = inner.indexOf(separator); at >= 0; at = inner.indexOf(separator, at + 1)) count += 1;
  return count;
}
