import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderSource, readArticles } from '../../src/article/folder-source.ts';
import { MAX_BYTES, MAX_SENTENCES, WHOLE_ALLOWANCE } from '../../src/article/size-limits.ts';
import { folderWith, SAMPLE, sentencesOf } from '../support/articles.ts';

describe('reading articles from a folder', () => {
  it('keeps the text as it is in the file: byte order mark, CRLF and decomposed letters', async () => {
    const text = '\uFEFFCafe\u0301 one.\r\n\r\nTwo.';
    const folder = await folderWith({ 'a.txt': text });
    const { articles } = await readArticles(folder);
    expect(articles.map((article) => [article.name, article.text])).toEqual([['a.txt', text]]);
    expect(articles.flatMap(sentencesOf)).toEqual(['Cafe\u0301 one.', 'Two.']);
  });

  it('reads one file, or all files of a folder in the order of their names', async () => {
    const folder = await folderWith({ 'b.txt': 'B.', 'a.md': 'A.', '.hidden': 'No.' });
    expect((await readArticles(folder)).articles.map(({ name }) => name)).toEqual(['a.md', 'b.txt']);
    expect((await readArticles(join(folder, 'b.txt'))).articles.map(({ name }) => name)).toEqual(['b.txt']);
    expect((await readArticles('data')).articles.map(({ name }) => `data/${name}`)).toEqual([SAMPLE]);
  });

  it('reports the articles that cannot be used and reads the others', async () => {
    const folder = await folderWith({
      'good.txt': 'Good.',
      'empty.txt': '',
      'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      'nul.txt': new Uint8Array([0x41, 0, 0x42]),
      'utf16.txt': new Uint8Array([0xff, 0xfe, 0x41, 0]),
      'latin1.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9]),
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['good.txt', 'utf16.txt']);
    expect(problems.map(({ message }) => message.replace(`${folder}/`, ''))).toEqual([
      'empty.txt: the article is empty. Put its text into the file, with a blank line between paragraphs.',
      'latin1.txt: the file is not valid UTF-8, and its encoding cannot be told. Save it as UTF-8 text.',
      'nul.txt: the file is not text (it contains NUL bytes). Save it as UTF-8 text.',
      'picture.png: the file is a PNG picture, which is not read. Save its text as plain text, Markdown, HTML, DOCX, PDF, EPUB or subtitles (.vtt, .srt).',
    ]);
  });

  it('says what is wrong when nothing can be read', async () => {
    const empty = await folderWith({});
    const bad = await folderWith({ 'bad.txt': '', 'worse.txt': '…' });
    const oneBad = await folderWith({ 'bad.txt': '' });
    await expect(readArticles('no/such/place')).rejects.toThrow('no/such/place: there is no such file or folder.');
    await expect(readArticles(empty)).rejects.toThrow(`${empty}: the folder is empty.`);
    await expect(readArticles(bad)).rejects.toThrow(
      /no article there can be used[\s\S]*bad\.txt: the article is empty[\s\S]*worse\.txt: the article is empty/,
    );
    await expect(readArticles(oneBad)).rejects.toThrow(`${oneBad}/bad.txt: the article is empty.`);
    await expect(readArticles('/dev/null')).rejects.toThrow('/dev/null: this is not a regular file.');
  });

  it.each([
    ['line breaks', '\r\n', 8_000_000],
    ['closing quotes', '"', 18_000_000],
    ['closing quotes and footnotes', '"[1]', 4_500_000],
    ['spaced periods', ' .', 9_000_000],
    ['spaces', ' ', 20_000_000],
  ])('reads a file that contains only %s, and the others', async (_, piece, times) => {
    const folder = await folderWith({ 'a.txt': `So it is.${piece.repeat(times)}So it was.`, 'b.txt': 'Good.' });
    const { articles, problems } = await readArticles(folder);
    expect(problems).toEqual([]);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('leaves out the files that exceed the rest of the size limit, and reads the others', async () => {
    const folder = await folderWith({ 'a.txt': 'A.', 'c.txt': 'C.' });
    await writeFile(join(folder, 'b.txt'), '');
    await truncate(join(folder, 'b.txt'), MAX_BYTES - 1);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
    expect(problems.map(({ message }) => message)).toEqual([
      `${folder}/b.txt: the file has 20,971,519 bytes, which is too much. All articles together may have 20,971,520 ` +
        'bytes, of which 20,971,518 are left. Keep what people ask about and remove the rest.',
    ]);
    await truncate(join(folder, 'b.txt'), 2 ** 40);
    await expect(readArticles(join(folder, 'b.txt'))).rejects.toThrow('the file has 1,099,511,627,776 bytes');
  });

  it('leaves out the files that exceed the rest of the sentence limit, and reads the others', async () => {
    const folder = await folderWith({
      'a.txt': 'One.\n\n'.repeat(MAX_SENTENCES - 1),
      'b.txt': 'Two.\n\nThree.',
      'c.txt': 'Four.',
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
    expect(problems.map(({ message }) => message)).toEqual([
      `${folder}/b.txt: the file has too many sentences. All articles together may have 1,000,000, of which 1 are left. ` +
        'Keep what people ask about and remove the rest.',
    ]);
    // It reads a million sentences, which takes half a minute on a busy machine.
  }, 120_000);

  it('stops reading a file that grows beyond its allowance', async () => {
    const folder = await folderWith({ 'a.txt': 'x '.repeat((MAX_BYTES * 3) / 8) });
    const path = join(folder, 'a.txt');
    const reading = readArticles(path);
    const growing = (async () => {
      for (let i = 0; i < 8; i++) await appendFile(path, 'y '.repeat(MAX_BYTES / 16));
    })();
    await expect(reading).rejects.toThrow('a.txt: the file has grown while it was read, which is too much.');
    await growing;
  });

  it('follows symbolic links to files, and reports those that lead nowhere', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    for (const [name, target] of [
      ['circle.txt', 'circle.txt'],
      ['device.txt', '/dev/zero'],
      ['folder.txt', '.'],
      ['link.txt', 'a.txt'],
      ['nowhere.txt', 'no-such-file'],
    ] as const) {
      await symlink(target, join(folder, name));
    }
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'link.txt']);
    expect(problems.map(({ message }) => message.replace(`${folder}/`, ''))).toEqual([
      'circle.txt: the symbolic link leads in a circle. Make it lead to a file.',
      'device.txt: this is not a regular file. Give a file with an article.',
      'nowhere.txt: there is no such file or folder. Check the path, and where it leads if it is a symbolic link.',
    ]);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt']);
    expect(problems[0]?.message).toContain('pipe.txt: this is not a regular file.');
  });

  it.skipIf(!existsSync('/proc/self/mem'))('reports an error of the system as the problem of the file', async () => {
    const folder = await folderWith({ 'b.txt': 'B.' });
    await symlink('/proc/self/mem', join(folder, 'a.txt'));
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['b.txt']);
    expect(problems[0]?.message).toMatch(/a\.txt: it cannot be read \(EIO: .*\)\. Check it or remove it\.$/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'says when permission is refused (skipped for root, who may read anything)',
    async () => {
      const folder = await folderWith({ 'a.txt': 'A.' });
      await chmod(join(folder, 'a.txt'), 0);
      await expect(readArticles(join(folder, 'a.txt'))).rejects.toThrow('there is no permission to read it');
    },
  );
});

describe('a folder as a source of articles', () => {
  it('lists file names as ids and reads each article by its id', async () => {
    const source = createFolderSource(await folderWith({ 'b.txt': 'B.', 'a.md': 'A.' }));
    expect(await source.list()).toEqual(['a.md', 'b.txt']);
    expect(await source.read('b.txt', WHOLE_ALLOWANCE)).toMatchObject({ id: 'b.txt', name: 'b.txt', text: 'B.' });
  });

  it('lists files that were added after it was created', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    const source = createFolderSource(folder);
    await source.list();
    await writeFile(join(folder, 'b.txt'), 'B.');
    expect(await source.list()).toEqual(['a.txt', 'b.txt']);
  });

  it.each(['', '.', '..', '../outside.txt', 'folder/inside.txt', 'other.txt'])(
    'refuses to read the id %j, which it does not list',
    async (id) => {
      const folder = await folderWith({ 'outside.txt': 'Outside.' });
      await mkdir(join(folder, 'articles', 'folder'), { recursive: true });
      await writeFile(join(folder, 'articles', 'a.txt'), 'A.');
      await writeFile(join(folder, 'articles', 'folder', 'inside.txt'), 'Inside.');
      for (const path of ['articles', 'articles/a.txt']) {
        const source = createFolderSource(join(folder, path));
        await expect(source.read(id, WHOLE_ALLOWANCE)).rejects.toThrow('there is no such file or folder');
      }
    },
  );

  it('changes the revision of an article exactly when its text changes', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    const source = createFolderSource(folder);
    const revision = async () => (await source.read('a.txt', WHOLE_ALLOWANCE)).revision;
    const first = await revision();
    expect(await revision()).toBe(first);
    await writeFile(join(folder, 'a.txt'), 'A!');
    expect(await revision()).not.toBe(first);
  });
});
