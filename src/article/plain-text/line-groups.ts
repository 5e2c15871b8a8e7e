/** Text -> its lines, in groups that blank lines separate. */
import { linesOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** A line that is not blank, without the white space at its ends. */
export interface TextLine extends Span {
  readonly text: string;
  /** The columns before it. A tab goes to the next multiple of four. */
  readonly indent: number;
}

export interface LineGroup {
  readonly lines: readonly [TextLine, ...TextLine[]];
  /** Whether it is code between two fences. Its lines are all lines between them, without the blank ones. */
  readonly isCode: boolean;
}

/** A longer group is read in parts, so that a file that is one group needs no more memory than other files. */
const MAX_LINES = 4096;

const CODE_FENCE = /^(?:`{3,}|~{3,})[^`]{0,50}$/;

/** The number of a printed page, which is no part of the text: "- 7 -", "Page 7 of 12". It separates groups like a blank line. */
const PRINTED_PAGE_NUMBER = /^(?:[-–—]\s?(?:page\s)?\d{1,4}\s?[-–—]|page\s\d{1,4}\s(?:of|\/)\s\d{1,4})$/iu;

const TAB_WIDTH = 4;

/** @param from the offset at which the first line starts */
export function* lineGroups(text: string, from: number): Generator<LineGroup> {
  let lines: TextLine[] = [];
  let isCode = false;
  function* closed(): Generator<LineGroup> {
    const [first, ...others] = lines;
    if (first !== undefined) yield { lines: [first, ...others], isCode };
    lines = [];
  }
  for (const { start, end } of linesOf(text, from)) {
    const whole = text.slice(start, end);
    const content = whole.trim();
    if (CODE_FENCE.test(content)) {
      yield* closed();
      isCode = !isCode;
    } else if (content !== '' && (isCode || !PRINTED_PAGE_NUMBER.test(content))) {
      if (lines.length === MAX_LINES) yield* closed();
      const at = start + whole.length - whole.trimStart().length;
      lines.push({ start: at, end: at + content.length, text: content, indent: columns(text.slice(start, at)) });
    } else if (!isCode) yield* closed();
  }
  yield* closed();
}

function columns(space: string): number {
  if (!space.includes('\t')) return space.length;
  let column = 0;
  for (const sign of space) column = sign === '\t' ? (Math.floor(column / TAB_WIDTH) + 1) * TAB_WIDTH : column + 1;
  return column;
}
