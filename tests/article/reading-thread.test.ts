/** Reading files in a thread of its own, and its limits. */
import { describe, expect, it } from 'vitest';
import { readArticleFile, readHere } from '../../src/article/article-format.ts';
import { readInThread } from '../../src/article/reading-thread.ts';
import { WHOLE_ALLOWANCE } from '../../src/article/size-limits.ts';
import { pdfLines, pdfOf, pdfWithContents } from '../support/pdf-files.ts';

const fileOf = (bytes: Uint8Array, name = 'a.pdf') => ({ id: name, name, path: `data/${name}`, bytes });

/** A page of so many words, each of which is an object. */
function manyWords(count: number): Uint8Array {
  const words = Array.from({ length: count }, (_, i) => `1 0 0 1 ${i % 500} ${i % 700} Tm (w${i}) Tj`);
  return pdfWithContents([`BT /F0 9 Tf ${words.join(' ')} ET`]);
}

const LIMITS = { ms: 60_000, heapMiB: 768, growth: 2 ** 30 };

describe('reading a file in a thread', () => {
  // Before the other tests: what they leave behind in memory can be used again without growth.
  it.each([
    ['buffers', () => pdfWithContents([' '.repeat(400_000_000)]), { ...LIMITS, growth: 64 * 2 ** 20 }],
    ['objects', () => manyWords(300_000), { ...LIMITS, heapMiB: 24 }],
  ])('ends when it takes too much memory for %s', async (_, bomb, limits) => {
    await expect(readInThread(fileOf(bomb()), WHOLE_ALLOWANCE, limits)).rejects.toThrow(
      'data/a.pdf: reading the file takes too much memory.',
    );
  });

  it('gives the same article as reading it here', async () => {
    const file = fileOf(pdfOf([pdfLines(['The garden is open.', 'Dogs are not allowed.'], { x: 72, y: 80 })]));
    expect(await readArticleFile(file, WHOLE_ALLOWANCE)).toEqual(await readHere(file, WHOLE_ALLOWANCE));
  });

  it('leaves the event loop free', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const page = pdfLines(
      Array.from({ length: 50 }, (_, i) => `Line ${i} of a page.`),
      { x: 72, y: 80 },
    );
    await readArticleFile(fileOf(pdfOf(Array(20).fill(page))), WHOLE_ALLOWANCE);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it('reports problems as reading it here does', async () => {
    const file = fileOf(pdfWithContents(['']));
    await expect(readArticleFile(file, WHOLE_ALLOWANCE)).rejects.toMatchObject({
      name: 'Problem',
      kind: 'article',
      message: 'data/a.pdf: it contains pictures of pages and no text. Run OCR on it first.',
    });
  });

  it('ends when it takes too long, and the next file is read', async () => {
    await expect(readInThread(fileOf(manyWords(300_000)), WHOLE_ALLOWANCE, { ...LIMITS, ms: 300 })).rejects.toThrow(
      'data/a.pdf: reading the file takes too much time.',
    );
    const { text } = await readInThread(fileOf(Buffer.from('Text.'), 'a.txt'), WHOLE_ALLOWANCE);
    expect(text).toBe('Text.');
  });

  it('refuses more text than is allowed, however small the file is', async () => {
    const file = fileOf(pdfOf([pdfLines(['word '.repeat(20)], { x: 72, y: 80 })]));
    await expect(readArticleFile(file, { ...WHOLE_ALLOWANCE, bytes: 50 })).rejects.toThrow(
      'data/a.pdf: the file contains 99 bytes of text, which is too much.',
    );
  });
});

describe('a file in a format that is not read', () => {
  it.each([
    ['a PNG picture', '\x89PNG\r\n\x1a\n\0'],
    ['a ZIP archive, or an Office file other than a Word document', 'PK\x03\x04\x14\0'],
    ['a program', 'MZ\x90\0\x03\0'],
    ['a program', '\x7fELF\x02'],
    ['an RTF document', '{\\rtf1 Hello}'],
    ['a video', '\0\0\0\x20ftypisom'],
  ])('is named, with the formats that are: %s', async (contents, bytes) => {
    const reading = readArticleFile(fileOf(Buffer.from(bytes, 'latin1'), 'notes.txt'), WHOLE_ALLOWANCE);
    await expect(reading).rejects.toThrow(
      new RegExp(
        `^data/notes\\.txt: the file is ${contents}, which is not read\\. Save its text as plain text, .*PDF.* or `,
      ),
    );
  });

  it.each(['MZ is the sign of a program.', 'PK', 'ID', '%PDF is a format.'])('is not the text %j', async (text) => {
    expect((await readArticleFile(fileOf(Buffer.from(text), 'notes.txt'), WHOLE_ALLOWANCE)).text).toBe(text);
  });
});
