/** The first bytes of a file -> what it is, for well-known kinds of files that are not articles. */

export interface FileContents {
  /** What the file is, with an article: "a PNG picture". */
  readonly name: string;
  /** What to do so that the file is read, if it is not to save its text in another format. */
  readonly remedy?: string;
}

interface Signature {
  /** As in `FileContents`. */
  readonly contents: string;
  /** The bytes as Latin-1 characters. */
  readonly bytes: string;
  /** Where they are in the file. Default 0. */
  readonly at?: number;
}

/** A file of files, which old versions of Microsoft Office write, and new ones for a document with a password. */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** What the file with the document is called in it. https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-offcrypto */
const ENCRYPTED_DOCUMENT = Buffer.from('EncryptedPackage', 'utf16le');

/** From the list of file signatures that the `file` command of Unix uses. A longer signature is before one that it begins with. */
const SIGNATURES: readonly Signature[] = [
  { contents: 'a PNG picture', bytes: '\x89PNG' },
  { contents: 'a JPEG picture', bytes: '\xff\xd8\xff' },
  { contents: 'a GIF picture', bytes: 'GIF8' },
  { contents: 'a WebP picture', bytes: 'WEBP', at: 8 },
  { contents: 'a TIFF picture', bytes: 'II*\0' },
  { contents: 'a TIFF picture', bytes: 'MM\0*' },
  { contents: 'a sound', bytes: 'ID3' },
  { contents: 'a sound', bytes: 'OggS' },
  { contents: 'a sound', bytes: 'fLaC' },
  { contents: 'a sound', bytes: 'WAVE', at: 8 },
  { contents: 'a video', bytes: 'ftyp', at: 4 },
  { contents: 'a video', bytes: '\x1a\x45\xdf\xa3' },
  { contents: 'a ZIP archive, or an Office file other than a Word document', bytes: 'PK\x03\x04' },
  { contents: 'a gzip archive', bytes: '\x1f\x8b' },
  { contents: 'a 7-Zip archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { contents: 'a RAR archive', bytes: 'Rar!\x1a\x07' },
  { contents: 'a document of an old version of Microsoft Office', bytes: COMPOUND_FILE },
  { contents: 'an RTF document', bytes: '{\\rtf' },
  { contents: 'a PostScript document', bytes: '%!PS' },
  { contents: 'a program', bytes: '\x7fELF' },
  { contents: 'a database', bytes: 'SQLite format 3\0' },
];

/** Of a program for Windows: two letters that may also begin a text, and then bytes that may not. */
const WINDOWS_PROGRAM = /^MZ[^\0]{0,30}\0/;
const LONGEST_SIGNATURE = 32;

/** @returns undefined if the file may be a text */
export function contentsOf(file: Uint8Array): FileContents | undefined {
  const opening = Buffer.from(file.subarray(0, LONGEST_SIGNATURE)).toString('latin1');
  if (WINDOWS_PROGRAM.test(opening)) return { name: 'a program' };
  if (opening.startsWith(COMPOUND_FILE) && Buffer.from(file).includes(ENCRYPTED_DOCUMENT)) {
    return { name: 'an Office document with a password', remedy: 'Save it without the password.' };
  }
  const known = SIGNATURES.find(({ bytes, at = 0 }) => opening.startsWith(bytes, at));
  return known === undefined ? undefined : { name: known.contents };
}
