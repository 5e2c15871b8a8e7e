/**
 * Lines -> the rows of a table whose columns have a fixed width, if there is one. Its cells are what stands between runs of
 * two or more spaces, and at least one such gap is at the same place in every line.
 */
import type { Span } from '../../text/span.ts';
import type { TextLine } from './line-groups.ts';
import type { LineShape } from './line-shape.ts';

export interface TableInColumns {
  /** Undefined if no row names the columns. */
  readonly header: Span | undefined;
  /** The other rows. */
  readonly rows: readonly Span[];
  /** The number of lines from the first on that are part of it. */
  readonly lineCount: number;
}

/** From a column to the column after the last, counting from 0 at the edge of the page. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** In UTF-16 code units, so that what is compared is bounded. A longer line is no row. */
const MAX_LINE_WIDTH = 300;
/** Without a line of dashes below its header, fewer rows may have a gap at the same place by chance. */
const MIN_ROWS = 3;
const MAX_HEADER_LINES = 3;

const DASHES = /^[-=_~–—]{2,}(?:\s+[-=_~–—]{2,})*$/u;

/** A line that separates the header of a table from its rows: "------  ----". */
export const isDashes = ({ text }: TextLine): boolean => text.length <= MAX_LINE_WIDTH && DASHES.test(text);

/** @param shapes of the lines */
export function tableInColumns(lines: readonly TextLine[], shapes: readonly LineShape[]): TableInColumns | undefined {
  const rule = lines.slice(0, MAX_HEADER_LINES + 1).findIndex(isDashes);
  return rule > 0 ? withHeader(lines, shapes, rule) : withoutHeader(lines, shapes);
}

/** The table ends with the first line that does not fit. */
function withHeader(
  lines: readonly TextLine[],
  shapes: readonly LineShape[],
  rule: number,
): TableInColumns | undefined {
  const header = lines.slice(0, rule);
  if (header.some(isTooLong)) return undefined;
  const left = leftmost(header);
  let gaps = commonGaps(header.map((line, i) => gapsIn(line, left, markLength(line, shapes[i]))));
  if (gaps.length === 0) return undefined;
  const rows = new Rows();
  let lineCount = rule + 1;
  for (const line of lines.slice(rule + 1)) {
    if (isTooLong(line)) break;
    if (!isDashes(line)) {
      const own = gapsIn(line, left);
      // A row may be shorter, because its last cells are empty.
      const end = line.indent + line.text.length;
      const remaining = intersect(gaps, [...own, { from: end, to: Number.POSITIVE_INFINITY }]);
      // Text across the columns is no row.
      if (remaining.length < (own.length > 0 ? 1 : gaps.length)) break;
      gaps = remaining;
      rows.add(line, gaps);
    }
    lineCount += 1;
  }
  const [first, last] = [header[0], header.at(-1)];
  if (rows.spans.length === 0 || first === undefined || last === undefined) return undefined;
  return { header: { start: first.start, end: last.end }, rows: rows.spans, lineCount };
}

function withoutHeader(lines: readonly TextLine[], shapes: readonly LineShape[]): TableInColumns | undefined {
  if (lines.length < MIN_ROWS || lines.some(isTooLong)) return undefined;
  const left = leftmost(lines);
  const gaps = commonGaps(lines.map((line, i) => gapsIn(line, left, markLength(line, shapes[i]))));
  if (gaps.length === 0) return undefined;
  const rows = new Rows();
  for (const line of lines) rows.add(line, gaps);
  if (rows.spans.length < MIN_ROWS || rows.spans.length * 2 < lines.length) return undefined;
  const [header, ...others] = rows.spans;
  const lineCount = lines.length;
  return namesColumns(lines) ? { header, rows: others, lineCount } : { header: undefined, rows: rows.spans, lineCount };
}

/** Whether the first line alone has no numbers. */
function namesColumns([first, ...others]: readonly TextLine[]): boolean {
  return first !== undefined && !/\d/.test(first.text) && others.every(({ text }) => /\d/.test(text));
}

/** The rows so far. A line whose first cell is empty continues the row above it. */
class Rows {
  readonly spans: Span[] = [];

  add({ start, end, indent }: TextLine, [first]: readonly Gap[]): void {
    const above = this.spans.at(-1);
    const isContinuation = above !== undefined && first !== undefined && indent > first.from;
    if (isContinuation) this.spans[this.spans.length - 1] = { start: above.start, end };
    else this.spans.push({ start, end });
  }
}

/** The number of characters that number or name the line, such as "1.1  " or "Hours:  ". The space after them is no gap. */
function markLength({ text }: TextLine, shape: LineShape | undefined): number {
  if (shape === undefined) return 0;
  if (shape.kind === 'label') return text.indexOf(': ') + 2;
  if (shape.kind === 'question' || shape.kind === 'answer') return text.length;
  return 'length' in shape ? shape.length : 0;
}

const isTooLong = ({ text }: TextLine): boolean => text.length > MAX_LINE_WIDTH;

const leftmost = (lines: readonly TextLine[]): number =>
  lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);

/** @param left the column at which the leftmost line begins; what is left of it is the margin of the page */
function gapsIn({ text, indent }: TextLine, left: number, from = 0): Gap[] {
  const gaps: Gap[] = indent > left ? [{ from: left, to: indent }] : [];
  for (const { index, 0: found } of text.matchAll(/ {2,}/g)) {
    if (index >= from) gaps.push({ from: indent + index, to: indent + index + found.length });
  }
  return gaps;
}

function commonGaps([first = [], ...others]: readonly (readonly Gap[])[]): readonly Gap[] {
  return others.reduce(intersect, first);
}

/** @returns in order, as the given ones are, the parts at least two columns wide that are in both */
function intersect(some: readonly Gap[], others: readonly Gap[]): readonly Gap[] {
  const common: Gap[] = [];
  for (let [i, j] = [0, 0]; ; ) {
    const [one, other] = [some[i], others[j]];
    if (one === undefined || other === undefined) return common;
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    if (to - from >= 2) common.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}
