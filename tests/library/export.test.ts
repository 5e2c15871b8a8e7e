import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_LIST, exportArchive, exportedFiles, exportParts } from '../../src/library/export.ts';
import type { StoringOwner } from '../../src/library/owner.ts';
import type { ArticleRecord } from '../../src/store/article-store.ts';
import { fileOf, openLibraries } from '../support/libraries.ts';

const SERVER: StoringOwner = { kind: 'server', id: '1' };

const record = (name: string, fileName = name, fileBytes = 100): ArticleRecord => ({
  ...{ id: name, name, fileName, fileBytes, title: null, ownTitle: null, url: null, link: null, channel: null },
  ...{ contentHash: '', readerVersion: 1, textBytes: 1, sentenceCount: 1 },
  ...{ revision: 1, addedBy: '1', addedAt: 0, quoted: 0 },
});

describe('an export', () => {
  it('has every file as it was given, and a list of what else is known', async () => {
    const { own } = await openLibraries();
    const texts = {
      'rules.md': '# Rules\n\nBe kind.\n',
      'größe.txt': 'Die Größe ist zwölf Meter.',
      'empty line.txt': 'a\n\n\nb',
    };
    for (const [name, text] of Object.entries(texts)) {
      await own.add(SERVER, fileOf(name, text, { url: 'https://example.org/' }), '42');
    }
    const archive = unzipSync(await exportArchive(own, exportedFiles(await own.list(SERVER))));
    const { [EXPORT_LIST]: list, ...files } = archive;
    const decoded = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
    expect(decoded).toEqual(texts);
    expect(JSON.parse(Buffer.from(list ?? []).toString())).toContainEqual(
      expect.objectContaining({ file: 'rules.md', title: 'Rules', source: 'https://example.org/', addedBy: '42' }),
    );
  });

  it('leaves out what was removed while it was made', async () => {
    const { own } = await openLibraries();
    const gone = { ...record('gone.md'), contentHash: 'gone' };
    expect(Object.keys(unzipSync(await exportArchive(own, exportedFiles([gone]))))).toEqual([EXPORT_LIST]);
  });

  it('gives every file a name of its own that no file system refuses, with the extension of its format', () => {
    const names = exportedFiles([
      record('House rules', 'rules.md'),
      record('../../etc/passwd', 'x.txt'),
      record('FAQ.md'),
      record('faq.md'),
      record('articles.json'),
      record('...'),
      record('a/b\\c:d.pdf'),
      record('CON.txt'),
      record(`${'長'.repeat(97)}.md`),
    ]).map(({ name }) => name);
    expect(names).toEqual([
      'House rules.md',
      '_.._etc_passwd.txt',
      'FAQ.md',
      'faq (2).md',
      'articles (2).json',
      'article',
      'a_b_c_d.pdf',
      '_CON.txt',
      `${'長'.repeat(84)}.md`,
    ]);
  });

  it('has parts that fit, in order, with every file once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 60 }), (sizes) => {
        const files = exportedFiles(sizes.map((size, i) => record(`${i}.txt`, `${i}.txt`, size)));
        const parts = exportParts(files, 50_000);
        expect(parts.flat()).toEqual(files);
        for (const part of parts) {
          const bytes = part.reduce((sum, file) => sum + file.record.fileBytes, 0);
          expect(part.length === 1 || bytes <= 50_000).toBe(true);
        }
      }),
    );
  });
});
