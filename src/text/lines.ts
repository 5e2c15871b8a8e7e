/** Text -> its lines, as places in it. LF, CR and CRLF each end a line. */
import type { Span } from './span.ts';

/** A line without its line break, and where the line after it begins. */
export interface Line extends Span {
  readonly next: number;
}

/** Line by line, so that no regular expression has to keep track of many: V8 gives up on those with a RangeError. */
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
