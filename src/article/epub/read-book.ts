/** The bytes of an EPUB file -> Document. A package file in the archive names the chapters and tells about the book. */
import { Problem } from '../../problem.ts';
import { calendarDate } from '../calendar-date.ts';
import { type Document, NO_METADATA } from '../document.ts';
import { DocumentBuilder, type NewBlock } from '../document-builder.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { MAX_BLOCKS, tooManyBlocks } from '../html/html-reader.ts';
import { parseXml } from '../html/parse-html.ts';
import { withoutPlaces } from '../html/resolve-links.ts';
import { isWebAddress } from '../web-address.ts';
import { ZipArchive } from '../zip/zip-archive.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
/** Put before each chapter, because it is XHTML even if it does not say so. */
const XML_DECLARATION = '<?xml version="1.0"?>';
/** A chapter of which more is links to other chapters is a table of contents. */
const MAX_LINKED_SHARE = 0.8;

interface PackageFile {
  /** The values of the elements of Dublin Core, such as `dc:title`. */
  readonly metadata: ReadonlyMap<string, readonly string[]>;
  /** The names of the chapters in the archive, in reading order. */
  readonly chapters: readonly string[];
}

/** @throws {Problem} of kind `article` if the file is damaged, protected against copying, or too large */
export function readBook(file: { readonly path: string; readonly bytes: Uint8Array }): Document {
  const archive = new ZipArchive(file);
  const read = (name: string): string | undefined => {
    const content = archive.read(name);
    return content === undefined ? undefined : decodeHtml(content);
  };
  const packageName = rootFile(read(CONTAINER) ?? '');
  const packageText = packageName === undefined ? undefined : read(packageName);
  if (packageName === undefined || packageText === undefined) {
    throw new Problem(
      'article',
      `${file.path}: the book has no list of its chapters. Download or export it again.`,
      'damaged',
    );
  }
  const { metadata, chapters } = readPackage(packageName, packageText);
  const encrypted = encryptedNames(read(ENCRYPTION) ?? '');
  if (chapters.some((chapter) => encrypted.has(chapter))) {
    throw new Problem(
      'article',
      `${file.path}: the book is protected against copying. Use one without protection.`,
      'protected',
    );
  }
  const first = (name: string): string | null => metadata.get(name)?.[0] ?? null;
  const document = new DocumentBuilder();
  const title = first('dc:title');
  if (title !== null) document.add({ kind: 'heading', level: 0, text: title });
  for (const chapter of chapters) {
    const blocks = htmlBlocks(file.path, XML_DECLARATION + (read(chapter) ?? ''));
    if (document.blocks.length + blocks.length > MAX_BLOCKS) throw tooManyBlocks(file.path);
    if (isContentsPage(blocks)) continue;
    for (const block of blocks) document.add(withoutPlaces(block));
  }
  const addresses = [...(metadata.get('dc:source') ?? []), ...(metadata.get('dc:identifier') ?? [])];
  return document.build({
    ...NO_METADATA,
    title,
    author: metadata.get('dc:creator')?.join(', ') ?? null,
    date: calendarDate(first('dc:date')),
    source: first('dc:publisher'),
    url: addresses.find(isWebAddress) ?? null,
  });
}

function rootFile(xml: string): string | undefined {
  let path: string | undefined;
  parseXml(xml, {
    open(name, attributes) {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'];
    },
  });
  return path;
}

function readPackage(packageName: string, xml: string): PackageFile {
  const metadata = new Map<string, string[]>();
  const items = new Map<string, string>();
  const chapters = new Set<string>();
  const contents = new Set<string>();
  const spine: string[] = [];
  let reading: string | undefined;
  let value = '';
  parseXml(xml, {
    open(name, attributes) {
      const { id = '', href = '', properties = '', idref = '', type } = attributes;
      if (name.startsWith('dc:')) [reading, value] = [name, ''];
      else if (localName(name) === 'item') {
        if (/(?:^|\s)nav(?:\s|$)/.test(properties)) contents.add(resolveName(packageName, href));
        items.set(id, resolveName(packageName, href));
      } else if (localName(name) === 'itemref') spine.push(idref);
      else if (localName(name) === 'reference' && type === 'toc') contents.add(resolveName(packageName, href));
    },
    close(name) {
      if (name !== reading) return;
      const text = value.replace(/\s+/g, ' ').trim();
      if (text !== '') metadata.set(name, [...(metadata.get(name) ?? []), text].slice(0, MAX_VALUES));
      reading = undefined;
    },
    text(text) {
      if (reading !== undefined && value.length < MAX_VALUE_OF_BOOK) value += text;
    },
  });
  // A chapter that is listed twice is read once.
  for (const id of spine) chapters.add(items.get(id) ?? '');
  return { metadata, chapters: [...chapters].filter((chapter) => chapter !== '' && !contents.has(chapter)) };
}

/** No book has more authors, or a longer title. */
const MAX_VALUES = 20;
const MAX_VALUE_OF_BOOK = 500;

/** The names of the entries whose content is encrypted. Some books only encrypt their fonts. */
function encryptedNames(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  parseXml(xml, {
    open(name, { URI: address }) {
      if (localName(name) === 'CipherReference' && address !== undefined) names.add(resolveName('', address));
    },
  });
  return names;
}

/** The name of the entry that a file of the archive refers to, without what follows "#". */
function resolveName(from: string, reference: string): string {
  const base = new URL(encodeURI(from.slice(0, from.lastIndexOf('/') + 1)), 'file:///');
  try {
    return decodeURIComponent(new URL(reference, base).pathname).slice(1);
  } catch {
    return '';
  }
}

function isContentsPage(blocks: readonly NewBlock[]): boolean {
  let [length, linked] = [0, 0];
  for (const { text, links = [] } of blocks) {
    length += text.length;
    for (const { start, end, url } of links) if (!/^\w+:/.test(url)) linked += end - start;
  }
  return linked > 0 && linked >= length * MAX_LINKED_SHARE;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
