import { describe, expect, it } from 'vitest';
import { book, zip } from './office-files.ts';
import { linesOfFile, linksOf, readFile } from './read-file.ts';

const CONTAINER = '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>';
const bookOf = (manifest: string, spine: string, more: Record<string, string>): Uint8Array =>
  zip({
    'META-INF/container.xml': CONTAINER,
    'p.opf': `<package><manifest>${manifest}</manifest><spine>${spine}</spine></package>`,
    ...more,
  });
const ONE = ['<item id="a" href="a.xhtml"/>', '<itemref idref="a"/>'] as const;

describe('a book', () => {
  it('is read chapter by chapter in the order of its spine, without its table of contents', async () => {
    expect(await linesOfFile('book.epub', book)).toEqual([
      'heading: A Short Walk',
      'heading 1: One',
      'paragraph: It rained. See the map.',
      'heading 1: Two',
      'paragraph: We walked on[1].',
    ]);
  });

  it('tells its title, authors, date, publisher and source, and has the links that lead out of it', async () => {
    const article = await readFile('book.epub', book);
    expect(article).toMatchObject({
      ...{ title: 'A Short Walk', author: 'Mara Jansen, Jon Hale', date: '2019-04-01' },
      ...{ source: 'Gull Press', url: 'https://example.org/walk' },
    });
    expect(linksOf(article)).toEqual(['the map -> https://example.org/map']);
  });

  it('that lists a chapter a thousand times is read once', async () => {
    const file = bookOf(ONE[0], ONE[1].repeat(1000), { 'a.xhtml': '<p>Once.</p>' });
    expect(await linesOfFile('a.epub', file)).toEqual(['paragraph: Once.']);
  });

  it('cannot refer to a file outside of the archive', async () => {
    const file = bookOf('<item id="a" href="../../../etc/passwd"/>', ONE[1], { 'etc/passwd': '<p>Inside.</p>' });
    expect(await linesOfFile('a.epub', file)).toEqual(['paragraph: Inside.']);
  });

  it('whose chapters are protected against copying ends in a problem', async () => {
    const encryption = '<encryption><enc:CipherReference URI="a.xhtml"/></encryption>';
    const file = bookOf(...ONE, { 'a.xhtml': 'x', 'META-INF/encryption.xml': encryption });
    await expect(readFile('a.epub', file)).rejects.toThrow('a.epub: the book is protected against copying.');
  });

  it('without a list of chapters ends in a problem', async () => {
    await expect(readFile('a.epub', zip({ 'META-INF/container.xml': '<x/>' }))).rejects.toThrow(
      'a.epub: the book has no list of its chapters.',
    );
  });
});
