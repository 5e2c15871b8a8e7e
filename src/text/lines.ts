/** Text -> its lines, as offsets into the text. LF, CR and CRLF each end a line. */
import type { Span } from './span.ts';

/** A line without its line break. */
export interface Line extends Span {
  /** Where the next line starts, after the line break. */
  readonly next: number;
}

/**
 * Yields one line at a time, because a single regular expression for many lines fails in V8 with a RangeError.
 *
 * @param from the offset at which the first line starts
 */
export function* linesOf(text: string, from: number): Generator<Line> {
  const lineBreak = /\r\n?|\n/g;
  let start = from;
  while (start < text.length) {
    lineBreak.lastIndex = start;
    const found = lineBreak.exec(text);
    const end = found?.index ?? text.length;
    const next = end + (found?.[0].length ?? 0);
    yield { start, end, next };
    start = next;
  }
}
