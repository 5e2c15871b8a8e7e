/**
 * A stream of UTF-8 -> its lines. Node's readline will not do here: it also ends a line at U+2028 and U+2029, which may
 * stand inside JSON strings, and it holds a line of any length in memory.
 */

/** In UTF-16 code units. Far above any sensible request, far below what a string can hold. */
export const MAX_LINE_LENGTH = 64 * 1024 * 1024;

export type Line = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-long' };

/** Lines end at LF or CRLF; a last line without an end counts, and a byte order mark at the very start does not. */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxLength = MAX_LINE_LENGTH): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;

  function add(piece: string): void {
    length += piece.length;
    if (length <= maxLength) pieces.push(piece);
    else pieces = [];
  }

  function take(): Line {
    const line: Line =
      length > maxLength ? { kind: 'too-long' } : { kind: 'text', text: pieces.join('').replace(/\r$/, '') };
    pieces = [];
    length = 0;
    return line;
  }

  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    add(first);
    for (const piece of others) {
      yield take();
      add(piece);
    }
  }
  add(decoder.decode());
  if (length > 0) yield take();
}
