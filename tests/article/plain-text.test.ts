import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleFormat, formatOf } from '../../src/article/article-format.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { readSample } from '../support/articles.ts';
import { prose } from '../support/prose.ts';

describe('parsing an article', () => {
  it('finds every sentence at its offsets in the text, whatever the text', () => {
    fc.assert(
      fc.property(prose, prose, (first, second) => {
        const text = `Word ${first}\n\n${second}`;
        const article = parseArticle('any.txt', text);
        // Only lines and signs that mark a heading are no part of a sentence.
        let from = 0;
        for (const { start, end } of article.sentences) {
          expect(text.slice(from, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
        const places = article.sentences.map(({ paragraph, sentence }) => paragraph * 1e6 + sentence);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts paragraphs at blank lines, with any line ending and white space in between', () => {
    const article = parseArticle('a.txt', '\n\nOne\r\nmore.\r\n \t\r\nTwo. Three.\r\rFour\nfive.\n\n\n');
    expect(article.paragraphCount).toBe(3);
    expect(article.sentences.map(({ paragraph, sentence }) => [paragraph, sentence])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
    ]);
  });

  it('reads the date at the beginning of the sample article as metadata, not as part of its first sentence', async () => {
    const [article] = await readSample();
    expect(article).toMatchObject({ name: 'korea-troops.txt', title: null, date: '2018-05-03', paragraphCount: 17 });
    expect(article?.sentences[0]).toMatchObject({ paragraph: 1, sentence: 1, start: 17 });
  });

  it.each(['', ' \n\n ', '\uFEFF', 'date 2018-05-03 ', '---\ntitle: X\n---\n', '…'])(
    'refuses %j as an empty article',
    (text) => {
      expect(() => parseArticle('a.txt', text)).toThrow('a.txt: the article is empty');
    },
  );

  it('has a revision of 16 characters that depends on its text and its name', () => {
    const { revision } = parseArticle('a.txt', 'It is.');
    expect(revision).toBe('joAv91HiRIG5UGvU');
    expect(parseArticle('a.txt', 'It is.').revision).toBe(revision);
    expect(parseArticle('b.txt', 'It is.').revision).not.toBe(revision);
    expect(parseArticle('a.txt', 'It was.').revision).not.toBe(revision);
  });
});

describe('the format of a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const format = (name: string, extension: string): ArticleFormat => ({
    name,
    extensions: [extension],
    read: () => Promise.reject(new Error('No file is read here.')),
  });
  const pdf = { ...format('PDF', '.pdf'), recognises: (file: Uint8Array) => file[0] === 0x25 };
  const formats = [format('Markdown', '.md'), pdf];

  it.each([
    ['the one that its name ends in, in capitals too', { name: 'README.MD', bytes: bytes('# Cats') }, 'Markdown'],
    ['the one that its bytes prove, whatever its name', { name: 'paper.md', bytes: bytes('%PDF-1.7') }, 'PDF'],
    ['plain text if no other is known', { name: 'notes.log', bytes: bytes('Cats sleep.') }, 'plain text'],
  ])('is %s', (_, file, expected) => {
    expect(formatOf(file, formats).name).toBe(expected);
  });

  it.each(['a.txt', 'a.log', 'a'])('is plain text for a text named %s', (name) => {
    expect(formatOf({ name, bytes: bytes('Cats sleep.') }).name).toBe('plain text');
  });
});
