/**
 * A ZIP archive -> the contents of its entries. Nothing in it is trusted: an entry is found by the central directory, its size
 * is what comes out, and nothing is written to a disk. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../problem.ts';

interface ZipEntry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_HEADER_LENGTH = 30;
const DIRECTORY_ENTRY_LENGTH = 46;
const END_OF_DIRECTORY_LENGTH = 22;
/** The comment at the end of an archive has a length of 16 bits. */
const MAX_COMMENT_LENGTH = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** A book with a file for each page has some thousands. */
const MAX_ZIP_ENTRIES = 10_000;
/** In bytes, of all entries that are read. All articles together may have 20 MB of text. */
const MAX_UNPACKED = 32 * 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  return bytes.length >= END_OF_DIRECTORY_LENGTH && [LOCAL_HEADER, END_OF_DIRECTORY].includes(view.getUint32(0, true));
}

/** The names of the entries; none if the bytes are not an archive. */
export function zipNames(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(isZip(bytes) ? readDirectory(bytes)?.keys() : []);
}

export class ZipArchive {
  readonly #path: string;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = MAX_UNPACKED;

  /** @throws {Problem} of kind `article` if the bytes are not a whole archive, or one with too many entries */
  constructor({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }) {
    this.#path = path;
    this.#bytes = bytes;
    const entries = readDirectory(bytes);
    if (entries === undefined) throw this.#damaged();
    this.#entries = entries;
  }

  /**
   * @returns undefined if there is no such entry
   * @throws {Problem} of kind `article` if the entry is encrypted or damaged, or if the entries are too large together
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.isEncrypted) {
      throw new Problem('article', `${this.#path}: the file is encrypted. Save it without a password.`, 'protected');
    }
    const content = this.#inflate(this.#dataOf(entry), entry.method);
    this.#left -= content.length;
    return content;
  }

  #dataOf({ offset, compressedSize }: ZipEntry): Uint8Array {
    const view = viewOf(this.#bytes);
    const isHeader = offset + LOCAL_HEADER_LENGTH <= view.byteLength && view.getUint32(offset, true) === LOCAL_HEADER;
    if (!isHeader) throw this.#damaged();
    const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const start = offset + LOCAL_HEADER_LENGTH + names;
    if (start + compressedSize > this.#bytes.length) throw this.#damaged();
    return this.#bytes.subarray(start, start + compressedSize);
  }

  #inflate(data: Uint8Array, method: number): Uint8Array {
    if (method === STORED && data.length <= this.#left) return data;
    if (method === STORED || this.#left === 0) throw this.#tooLarge();
    if (method !== DEFLATED) throw this.#damaged();
    try {
      // Inflation stops as soon as more comes out.
      return inflateRawSync(data, { maxOutputLength: this.#left });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? this.#tooLarge() : this.#damaged();
    }
  }

  #tooLarge(): Problem {
    const max = MAX_UNPACKED.toLocaleString('en');
    return new Problem(
      'article',
      `${this.#path}: what is packed in the file is too large. It may have ${max} bytes. Split it into several files.`,
      'too-costly',
    );
  }

  #damaged(): Problem {
    const max = MAX_ZIP_ENTRIES.toLocaleString('en');
    return new Problem(
      'article',
      `${this.#path}: the file cannot be unpacked. It is damaged, or has more than ${max} files in it. Save or download it again.`,
      'damaged',
    );
  }
}

/** @returns undefined if there is no complete directory, or one with too many entries */
function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) return undefined;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + DIRECTORY_ENTRY_LENGTH;
    const name = Buffer.from(bytes.subarray(nameStart, nameStart + nameLength)).toString('utf8');
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of the directory is at the end of the file, before a comment. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_OF_DIRECTORY_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_LENGTH); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
