/**
 * The bytes of an HTML file -> its text, in the encoding that a browser would choose: a byte order mark, then what the file
 * declares. https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
import { byteOrderMarkOf, decodeAs } from '../decode-text.ts';

/** A declaration counts only within this many bytes. */
const DECLARATION_WITHIN = 1024;
const DECLARED = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i;
/** What browsers in most places take for granted if nothing is declared. */
const OLD_DEFAULT = 'windows-1252';

export function decodeHtml(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? declaredEncoding(bytes) ?? undeclaredEncoding(bytes);
  return decodeAs(encoding, bytes);
}

/** The encoding that the first bytes prove. */
function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  const marked = byteOrderMarkOf(bytes);
  if (marked !== undefined) return marked;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  // The text begins with "<" or a space.
  if ((first === 0x3c || first === 0x20) && second === 0) return 'utf-16le';
  return first === 0 && (second === 0x3c || second === 0x20) ? 'utf-16be' : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1');
  const [, inMeta, inXml] = DECLARED.exec(opening) ?? [];
  const label = (inMeta ?? inXml)?.toLowerCase();
  // A declaration that can be read as single bytes is not encoded in UTF-16.
  if (label?.startsWith('utf-16')) return 'utf-8';
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function undeclaredEncoding(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return OLD_DEFAULT;
  }
}
