/**
 * A stream of UTF-8 bytes -> its lines. Node's readline is unsuitable, because it also ends lines at U+2028 and U+2029,
 * which may occur inside JSON strings, and keeps a line of any length in memory.
 */

/** In UTF-16 code units. Far longer than any sensible request, and far shorter than the longest string that V8 allows. */
export const MAX_LINE_LENGTH = 64 * 1024 * 1024;

/**
 * A line of input. The text of a line above the limit is dropped, but the line still yields one item, so that replies stay
 * in order.
 */
export type InputLine = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-long' };

/**
 * Yields the lines of a stream. Lines end at LF or CRLF. The last line needs no line break, and a byte order mark at the
 * very start is ignored.
 *
 * @param maxLength the most UTF-16 code units of a line; the text of a longer line is not kept in memory
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;

  function add(piece: string): void {
    length += piece.length;
    if (length <= maxLength) pieces.push(piece);
    else pieces = [];
  }

  function take(): InputLine {
    const line: InputLine =
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
