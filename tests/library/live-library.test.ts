/** A library that notices when articles change, with real files. */
import { appendFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFolderSource } from '../../src/article/folder-source.ts';
import { MAX_BYTES } from '../../src/article/size-limits.ts';
import { openLiveLibrary } from '../../src/library/live-library.ts';
import { folderWith } from '../support/articles.ts';

/** Opens a library over a path. `logged` resolves with all lines once there are so many. */
async function openOver(path: string) {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const add = (line: string): void => {
    lines.push(line);
    for (const check of waiting) check();
  };
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const library = await openLiveLibrary(createFolderSource(path), { info: add, warn: add }, stopping.signal);
  return {
    library,
    names: () => library.answererFor().articles.map(({ name }) => name),
    texts: () => library.answererFor().articles.map(({ text }) => text),
    logged: (count: number) =>
      new Promise<readonly string[]>((resolve) => {
        const check = (): void => {
          if (lines.length < count) return;
          waiting.delete(check);
          resolve(lines.map((line) => line.replaceAll(`${path}/`, '')));
        };
        waiting.add(check);
        check();
      }),
  };
}

describe('a library over a folder', () => {
  it('serves articles that are added, changed and removed, and logs them', async () => {
    const folder = await folderWith({ 'a.txt': 'Cats sleep.', 'b.txt': 'Dogs bark.' });
    const { library, names, logged } = await openOver(folder);
    await writeFile(join(folder, 'c.txt'), 'Bees hum.');
    expect(await logged(1)).toEqual(['article added: c.txt']);
    expect(library.answererFor().answer('What do bees do?').excerpts[0]?.text).toBe('Bees hum.');
    await writeFile(join(folder, 'a.txt'), 'Cats purr.');
    expect((await logged(2))[1]).toBe('article changed: a.txt');
    expect(library.answererFor().answer('What do cats do?').excerpts[0]?.text).toBe('Cats purr.');
    await rm(join(folder, 'b.txt'));
    expect((await logged(3))[2]).toBe('article removed: b.txt');
    expect(names()).toEqual(['a.txt', 'c.txt']);
  });

  it('makes one index for a burst of changes, and none if nothing differs', async () => {
    const folder = await folderWith({ 'a.txt': 'A.', 'b.txt': 'B.' });
    const { library, logged } = await openOver(folder);
    const first = library.answererFor();
    const seen = new Set([first]);
    // The same text again, and a new date, are no change.
    await writeFile(join(folder, 'a.txt'), 'A.');
    await utimes(join(folder, 'b.txt'), 0, 0);
    for (let i = 0; i < 20; i++) await writeFile(join(folder, `c${i}.txt`), 'C.');
    for (let i = 1; i <= 20; i++) {
      await logged(i);
      seen.add(library.answererFor());
    }
    expect(await logged(20)).toEqual(Array.from({ length: 20 }, (_, i) => `article added: c${i}.txt`).sort());
    expect(seen.size).toBe(2);
    expect(library.answererFor().articles.slice(0, 2)).toEqual(first.articles);
    expect(library.answererFor().articles[0]).toBe(first.articles[0]);
  });

  it('sees an article that is replaced by another file, as editors save, even with an old date', async () => {
    const folder = await folderWith({ 'a.txt': 'Before.' });
    const { texts, logged } = await openOver(folder);
    await writeFile(join(folder, '.a.txt.swp'), 'Hidden.');
    await writeFile(join(folder, 'a.txt~'), 'Backup.');
    await writeFile(join(folder, '.new'), 'After.');
    await utimes(join(folder, '.new'), 0, 0);
    await rename(join(folder, '.new'), join(folder, 'a.txt'));
    expect(await logged(1)).toEqual(['article changed: a.txt']);
    expect(texts()).toEqual(['After.']);
  });

  it('keeps the last version of an article that cannot be read, and logs that once', async () => {
    const folder = await folderWith({ 'a.txt': 'Good.', 'b.txt': 'B.' });
    const { texts, logged } = await openOver(folder);
    await writeFile(join(folder, 'a.txt'), new Uint8Array([0x43, 0xe9]));
    await logged(1);
    await writeFile(join(folder, 'b.txt'), 'B, again.');
    expect(await logged(2)).toEqual([
      'not read, or kept as it was: a.txt: the file is not valid UTF-8, and its encoding cannot be told. Save it as UTF-8 text.',
      'article changed: b.txt',
    ]);
    expect(texts()).toEqual(['Good.', 'B, again.']);
    await writeFile(join(folder, 'a.txt'), 'Better.');
    expect((await logged(3))[2]).toBe('article changed: a.txt');
    expect(texts()).toEqual(['Better.', 'B, again.']);
  });

  it('keeps all articles while the folder has gone, and reads those of the folder that comes back', async () => {
    const around = await folderWith({});
    const folder = join(around, 'data');
    await mkdir(folder);
    await writeFile(join(folder, 'a.txt'), 'A.');
    const { names, logged } = await openOver(folder);
    await rename(folder, join(around, 'old'));
    expect((await logged(1))[0]).toContain('the articles stay as they were:');
    expect(names()).toEqual(['a.txt']);
    await mkdir(join(around, 'new'));
    await writeFile(join(around, 'new', 'b.txt'), 'B.');
    await rename(join(around, 'new'), folder);
    expect((await logged(3)).slice(1)).toEqual(['article added: b.txt', 'article removed: a.txt']);
    await appendFile(join(folder, 'b.txt'), ' More.');
    expect((await logged(4))[3]).toBe('article changed: b.txt');
  });

  it('has no articles once the last has been removed', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    const { library, names, logged } = await openOver(folder);
    await rm(join(folder, 'a.txt'));
    expect(await logged(1)).toEqual(['article removed: a.txt']);
    expect(names()).toEqual([]);
    expect(library.answererFor().answer('Who is Patrick Ryder?').outcome).toBe('not-covered');
  });

  it('keeps to the limit of all articles together, and uses the room that is freed', async () => {
    const text = `A.${' '.repeat(MAX_BYTES / 2)}`;
    const folder = await folderWith({ 'a.txt': text, 'c.txt': 'C.' });
    const { names, logged } = await openOver(folder);
    await writeFile(join(folder, 'b.txt'), text);
    expect((await logged(1))[0]).toContain('b.txt: the file has 10,485,762 bytes');
    expect(names()).toEqual(['a.txt', 'c.txt']);
    await writeFile(join(folder, 'a.txt'), 'A.');
    expect((await logged(3)).slice(1)).toEqual(['article added: b.txt', 'article changed: a.txt']);
    expect(names()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('may be over a single file', async () => {
    const folder = await folderWith({ 'a.txt': 'Before.', 'b.txt': 'Other.' });
    const { texts, logged } = await openOver(join(folder, 'a.txt'));
    await writeFile(join(folder, 'a.txt'), 'After.');
    expect(await logged(1)).toEqual(['article changed: a.txt']);
    expect(texts()).toEqual(['After.']);
  });

  it('is not opened if there is no article', async () => {
    const folder = await folderWith({});
    await expect(openOver(folder)).rejects.toThrow('the folder is empty');
    await expect(openOver(join(folder, 'none'))).rejects.toThrow('there is no such file or folder');
  });
});
