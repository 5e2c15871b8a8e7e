/** The bytes of a text file -> its text. */
import { tellLanguageOf } from '../language/languages.ts';
import { Problem } from '../problem.ts';
import type { Document } from './document.ts';

interface EncodedText {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface DecodedText {
  readonly text: string;
  /** The name of the encoding; `null` if it is UTF-8. */
  readonly encoding: string | null;
}

/** In bytes. An encoding shows in the beginning of a text. */
const MAX_EXAMINED_BYTES = 2 ** 16;
/**
 * Out of 100. Of 200 letters in the older encodings of 15 languages, each was told with at least 33; of bytes that are no text,
 * hardly any is.
 */
const MIN_CONFIDENCE = 30;
/** The same for encodings with two bytes for a character, which are told with 99 and more, and mistaken with up to 70. */
const MIN_CONFIDENCE_OF_EAST_ASIAN = 90;
const EAST_ASIAN = /^(?:Shift_JIS|EUC-|GB|Big5|ISO-2022)/i;
/** Control characters that no text has: those of ASCII without tab, line feed, form feed and return, and those of ISO 8859. */
const NEVER_IN_TEXT = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f]/;

/** What browsers call it. */
const WESTERN = 'windows-1252';
/** The characters from 0x80 to 0x9F in windows-1252. https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Nearly all texts are in UTF-8. The encoding of an older text is told from its bytes, and must be reported to whoever adds it: a
 * wrong guess would quote what the author did not write.
 *
 * @throws {Problem} of kind `article` if the bytes are not a text, or the encoding cannot be told
 */
export async function decodeText({ path, bytes }: EncodedText): Promise<DecodedText> {
  const marked = byteOrderMarkOf(bytes);
  if (marked !== undefined) return { text: decodeAs(marked, bytes), encoding: marked.toUpperCase() };
  const advice = 'Save it as UTF-8 text.';
  if (bytes.includes(0))
    throw new Problem('article', `${path}: the file is not text (it contains NUL bytes). ${advice}`, 'encoding');
  try {
    // The byte order mark stays in the text, so that offsets are the same for every reader of the file.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: null };
  } catch {
    const told = await tellEncoding(bytes);
    if (told !== undefined && !NEVER_IN_TEXT.test(told.text)) return told;
    throw new Problem(
      'article',
      `${path}: the file is not valid UTF-8, and its encoding cannot be told. ${advice}`,
      'encoding',
    );
  }
}

/**
 * Reads a text file whose format names no encoding.
 *
 * @param read makes a document of the text
 * @throws {Problem} of kind `article` if the bytes are not a text, or the encoding cannot be told
 */
export async function readDecoded(
  file: EncodedText,
  read: (text: string) => Document | Promise<Document>,
): Promise<Document> {
  const { text, encoding } = await decodeText(file);
  const document = await read(text);
  return { ...document, metadata: { ...document.metadata, encoding } };
}

/**
 * @param encoding a label that `TextDecoder` knows
 * @returns the text; what is not valid becomes U+FFFD
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  // Some versions of Node decode windows-1252 as ISO 8859-1, whose characters from 0x80 to 0x9F have no glyphs.
  return decoder.encoding === WESTERN
    ? text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

/** UTF-16 of either order, if the first bytes say so. */
export function byteOrderMarkOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * The text in its most likely encoding, if that is likely enough. Encodings that differ in few letters, as those of Turkish and
 * of German do, are told apart by the words that they make.
 */
async function tellEncoding(bytes: Uint8Array): Promise<DecodedText | undefined> {
  const { analyse } = await import('chardet');
  const [best, ...others] = analyse(bytes.subarray(0, MAX_EXAMINED_BYTES)).filter(
    ({ name }) => name !== 'UTF-8' && name !== 'ASCII' && isDecoded(name),
  );
  if (best === undefined) return undefined;
  const least = EAST_ASIAN.test(best.name) ? MIN_CONFIDENCE_OF_EAST_ASIAN : MIN_CONFIDENCE;
  if (best.confidence < least) return undefined;
  const likely = [best, ...others.filter(({ confidence }) => confidence > best.confidence / 2)];
  const confirmed = likely.find(({ name, lang }) => tellLanguageOf(decodeAs(name, bytes)) === lang);
  const { name } = confirmed ?? best;
  return { text: decodeAs(name, bytes), encoding: new TextDecoder(name).encoding };
}

/** Whether Node decodes an encoding. */
function isDecoded(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}
