/** The articles of a library -> archives with their files, and with a list of what else is known of them. */
import { Zip, type ZipInputFile, ZipPassThrough } from 'fflate';
import type { ArticleRecord } from '../store/article-store.ts';
import { cutAt } from '../text/graphemes.ts';
import type { OwnArticles } from './own-articles.ts';

/** A file of an export. */
export interface ExportedFile {
  /** No other file of the export has it, and every file system accepts it. */
  readonly name: string;
  readonly record: ArticleRecord;
}

/** The file of an export that lists the others. */
export const EXPORT_LIST = 'articles.json';

/** The most bytes of the headers of a file in an archive, besides its name, which is there twice. */
const HEADER_BYTES = 200;
/** The longest name that the file systems of Linux, macOS and Windows accept, in bytes of UTF-8. */
const MAX_NAME_BYTES = 255;

/** The parts of a gzip file as zlib writes it, in bytes: the data in between are those of a ZIP archive. RFC 1952. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;
/** The method of the data, as a ZIP archive calls it. */
const DEFLATE = 8;

/** Characters that some file systems do not accept, or that lead out of a folder. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu;
const DOTS_AT_EDGES = /^\.+|[. ]+$/g;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const FILE_EXTENSION = /\.[a-z0-9]{1,8}$/i;

/** The files that an export consists of, with their names. An article without an extension gets the one of its file. */
export function exportedFiles(records: readonly ArticleRecord[]): ExportedFile[] {
  const taken = new Set([EXPORT_LIST]);
  return records.map((record) => {
    const [extension = ''] = FILE_EXTENSION.exec(record.fileName) ?? [];
    const safe = record.name.replace(UNSAFE, '_').replace(DOTS_AT_EDGES, '').replace(DEVICE, '_$&') || 'article';
    const stem = safe.toLowerCase().endsWith(extension.toLowerCase())
      ? safe.slice(0, safe.length - extension.length)
      : safe;
    // File systems that do not distinguish cases would take two names for one.
    for (let number = 1; ; number++) {
      const ending = `${number === 1 ? '' : ` (${number})`}${extension}`;
      const name = `${withinBytes(stem, MAX_NAME_BYTES - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return { name, record };
    }
  });
}

/** As many of the first characters of a text as have at most this many bytes. */
function withinBytes(text: string, max: number): string {
  let end = text.length;
  while (Buffer.byteLength(text.slice(0, end)) > max) end = cutAt(text, end - 1);
  return text.slice(0, end);
}

/** The most bytes that a file takes in an archive, with its entry in the list. */
function sizeIn({ name, record }: ExportedFile): number {
  const entry = JSON.stringify(entryOf({ name, record }), undefined, 4);
  return record.fileBytes + Buffer.byteLength(entry) + 2 * Buffer.byteLength(name) + HEADER_BYTES;
}

/** @returns the files in groups, of each of which the archive has at most this many bytes, unless one file alone has more */
export function exportParts(files: readonly ExportedFile[], maxBytes: number): ExportedFile[][] {
  const parts: ExportedFile[][] = [];
  let left = 0;
  for (const file of files) {
    const size = sizeIn(file);
    const part = parts.at(-1);
    if (part === undefined || size > left) {
      parts.push([file]);
      left = maxBytes - size;
    } else {
      part.push(file);
      left -= size;
    }
  }
  return parts;
}

/**
 * A ZIP archive with the files, and with the list of them. Files that were removed in the meantime are left out. The files are
 * taken over as they are stored, so that none of them is unpacked.
 */
export async function exportArchive(own: OwnArticles, files: readonly ExportedFile[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const list = new ZipPassThrough(EXPORT_LIST);
  archive.add(list);
  list.push(new TextEncoder().encode(exportList(files)), true);
  for (const { name, record } of files) {
    const gzipped = await own.gzippedFile(record);
    if (gzipped !== undefined) addStored(archive, name, record.addedAt, Buffer.from(gzipped));
  }
  archive.end();
  return Buffer.concat(chunks);
}

function addStored(archive: Zip, filename: string, mtime: number, gzipped: Buffer): void {
  const { length } = gzipped;
  const file: ZipInputFile = {
    ...{ filename, mtime, compression: DEFLATE },
    crc: gzipped.readUInt32LE(length - GZIP_TRAILER),
    size: gzipped.readUInt32LE(length - GZIP_TRAILER / 2),
  };
  archive.add(file);
  file.ondata?.(null, new Uint8Array(gzipped.subarray(GZIP_HEADER, length - GZIP_TRAILER)), true);
}

/** What is known of the articles besides their files, as JSON. */
export function exportList(files: readonly ExportedFile[]): string {
  return `${JSON.stringify(files.map(entryOf), undefined, 2)}\n`;
}

function entryOf({ name, record }: ExportedFile) {
  return {
    file: name,
    name: record.name,
    title: record.title ?? record.ownTitle,
    source: record.url,
    link: record.link,
    channel: record.channel,
    revision: record.revision,
    addedBy: record.addedBy,
    addedAt: new Date(record.addedAt).toISOString(),
    quoted: record.quoted,
  };
}
