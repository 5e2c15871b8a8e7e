/**
 * A code block -> the pieces of it that are quoted. A short block is one piece; a long one is cut at its blank lines or, if
 * there are too few, after any line.
 */
import { linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** In UTF-16 code units: some ten lines, which a reader of a message can take in at a glance. */
const MAX_PIECE_LENGTH = 500;

/** @returns spans in reading order, with only white space between them; only a single line may be longer than the limit */
export function* splitCode(text: string, { start, end }: Span): Generator<Span> {
  let piece: Span | undefined;
  for (const paragraph of runsOfLines(text, start, end)) {
    if (piece !== undefined && paragraph.end - piece.start > MAX_PIECE_LENGTH) {
      yield piece;
      piece = undefined;
    }
    piece = { start: piece?.start ?? paragraph.start, end: paragraph.end };
  }
  if (piece !== undefined) yield piece;
}

/** The runs of lines without a blank line between them. A run that is too long is cut into groups of lines. */
function* runsOfLines(text: string, start: number, end: number): Generator<Span> {
  let run: Span | undefined;
  for (const line of linesOf(text.slice(0, end), start)) {
    const isBlank = text.slice(line.start, line.end).trim() === '';
    if (run !== undefined && (isBlank || line.end - run.start > MAX_PIECE_LENGTH)) {
      yield run;
      run = undefined;
    }
    if (!isBlank) run = { start: run?.start ?? line.start, end: line.end };
  }
  if (run !== undefined) yield run;
}
