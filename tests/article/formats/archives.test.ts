/** Archives that are damaged or made to harm, and formats that are not read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFile, paragraph, rules, zip } from './office-files.ts';
import { readFile } from './read-file.ts';

const DAMAGED = 'the file cannot be unpacked. It is damaged, or has more than 10,000 files in it.';
const TOO_LARGE = 'what is packed in the file is too large. It may have 33,554,432 bytes.';

/** The archive with the size of its largest entry written as if it were small. */
function withSmallSizes(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 1))
    copy.writeUInt32LE(9, at + 24);
  for (let at = copy.indexOf('PK\x03\x04'); at >= 0; at = copy.indexOf('PK\x03\x04', at + 1))
    copy.writeUInt32LE(9, at + 22);
  return copy;
}

describe('an archive', () => {
  it.each([
    ['says how large its content is', (bytes: Uint8Array) => bytes],
    ['lies about it', withSmallSizes],
  ])('with more content than is read ends in a problem, if it %s', async (_, change) => {
    const content = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(40_000_000) };
    await expect(readFile('a.docx', change(zipSync(content)))).rejects.toThrow(`a.docx: ${TOO_LARGE}`);
  });

  it('with many large entries is limited by all of them together', async () => {
    const chapters = Array.from({ length: 40 }, (_, i) => `c${i}.xhtml`);
    const items = chapters.map((name) => `<item id="${name}" href="${name}"/>`).join('');
    const spine = chapters.map((name) => `<itemref idref="${name}"/>`).join('');
    const file = zip({
      'META-INF/container.xml': '<rootfile full-path="p.opf"/>',
      'p.opf': `<package><manifest>${items}</manifest><spine>${spine}</spine></package>`,
      ...Object.fromEntries(chapters.map((name) => [name, ' '.repeat(1_000_000)])),
    });
    await expect(readFile('a.epub', file)).rejects.toThrow(`a.epub: ${TOO_LARGE}`);
  });

  it('with too many entries ends in a problem', async () => {
    const entries = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, '']));
    await expect(readFile('a.docx', zip({ ...entries, 'word/document.xml': '' }))).rejects.toThrow(DAMAGED);
  });

  it('that ends too early, or is no archive, ends in a problem', async () => {
    await expect(readFile('a.docx', rules.subarray(0, rules.length / 2))).rejects.toThrow(`a.docx: ${DAMAGED}`);
    await expect(readFile('a.docx', 'Hello.')).rejects.toThrow(`a.docx: ${DAMAGED}`);
    await expect(readFile('a.epub', '')).rejects.toThrow(`a.epub: ${DAMAGED}`);
  });

  it('of which any byte is wrong is read or ends in a problem', async () => {
    const file = docxFile({ body: paragraph('Be kind to each other.') });
    for (let at = 0; at < file.length; at += 7) {
      const wrong = Uint8Array.from(file);
      wrong[at] = 255 - (wrong[at] ?? 0);
      const result = await readFile('a.docx', wrong).catch((error: unknown) => error);
      expect(result).toSatisfy((found: object) => 'blocks' in found || ('kind' in found && found.kind === 'article'));
    }
  });

  it('that is encrypted ends in a problem', async () => {
    const file = Buffer.from(rules);
    for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 1))
      file.writeUInt16LE(1, at + 8);
    await expect(readFile('a.docx', file)).rejects.toThrow('a.docx: the file is encrypted.');
  });
});

describe('a file in a format that is not read', () => {
  const archive = 'the file is a ZIP archive, or an Office file other than a Word document, which is not read.';
  it.each<[string, Uint8Array, string]>([
    ['a.zip', zip({ 'a.txt': 'x' }), `a.zip: ${archive} Save its text as plain text, Markdown, HTML, DOCX,`],
    ['a.pptx', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), `a.pptx: ${archive}`],
    [
      'a.doc',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'a.doc: the file is a document of an old version of Microsoft Office, which is not read. Save its text as',
    ],
    ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.docx: the file is a document of an old version of Microsoft'],
    [
      'b.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'b.docx: the file is an Office document with a password, which is not read. Save it without the password.',
    ],
    ['photo.docx', Buffer.from('\x89PNG', 'latin1'), 'photo.docx: the file is a PNG picture, which is not read.'],
    ['a.txt', Buffer.from('{\\rtf1\\ansi Hello.}'), 'a.txt: the file is an RTF document, which is not read.'],
  ])('ends in a problem that says what to do: %s', async (name, bytes, message) => {
    await expect(readFile(name, bytes)).rejects.toThrow(message);
  });
});
