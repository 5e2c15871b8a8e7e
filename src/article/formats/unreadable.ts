/** Files that would be taken for text, but are in a format that is not read -> a message that says what to do. */
import { Problem } from '../../problem.ts';
import type { ArticleFormat } from '../article-format.ts';
import { isZip, ZipArchive } from '../zip/zip-archive.ts';

const READ_FORMATS = 'DOCX, PDF, EPUB, HTML, Markdown or plain text';

/** Archives that no other format recognises. */
export const otherArchive: ArticleFormat = {
  name: 'ZIP',
  extensions: ['.zip', '.odt', '.pages', '.pptx', '.xlsx'],
  recognises: isZip,
  async read(file) {
    const archive = new ZipArchive(file);
    const what = archive.has('[Content_Types].xml') ? 'an Office file other than a Word document' : 'a ZIP archive';
    throw new Problem('article', `${file.path}: the file is ${what}. Save the text in it as ${READ_FORMATS}.`);
  },
};

/** The beginning of a compound file, in which Office kept documents before 2007 and keeps those with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const oldOffice: ArticleFormat = {
  name: 'old Word',
  extensions: ['.doc'],
  recognises(bytes) {
    return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
  },
  async read({ path }) {
    throw new Problem(
      'article',
      `${path}: the file is an old Word document, or one with a password. Open it and save it as .docx without a password.`,
    );
  },
};

export const richText: ArticleFormat = {
  name: 'RTF',
  extensions: ['.rtf'],
  recognises(bytes) {
    return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';
  },
  async read({ path }) {
    throw new Problem('article', `${path}: the file is in the format RTF. Save it as ${READ_FORMATS}.`);
  },
};
