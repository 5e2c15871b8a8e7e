/** The bytes of a text file -> its text. */
import { Problem } from '../problem.ts';

/**
 * Only UTF-8 is read: a wrong guess at another encoding would quote what the author did not write.
 *
 * @throws {Problem} of kind `article` if the bytes are not a text in UTF-8
 */
export function decodeUtf8({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): string {
  const advice = 'Save it as UTF-8 text.';
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Problem('article', `${path}: the file is encoded as UTF-16. ${advice}`, 'encoding');
  }
  if (bytes.includes(0))
    throw new Problem('article', `${path}: the file is not text (it contains NUL bytes). ${advice}`, 'encoding');
  try {
    // The byte order mark stays in the text, so that offsets are the same for every reader of the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem('article', `${path}: the file is not valid UTF-8. ${advice}`, 'encoding');
  }
}
