import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each room, with all that it may import: data flows one way, as in "The house" in README.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  config: ['problem', 'dotenv', 'valibot'],
  article: ['problem', 'node:fs', 'node:fs/promises', 'node:path'],
  text: ['natural/lib/natural/stemmers/porter_stemmer.js', 'natural/lib/natural/util/stopwords.js'],
  retrieval: ['text'],
  answer: ['problem', 'article', 'text', 'retrieval'],
  terminal: [
    'problem',
    'config',
    'article',
    'retrieval',
    'answer',
    'node:events',
    'node:readline',
    'node:util',
    'picocolors',
    'valibot',
    'wrap-ansi',
  ],
  index: ['problem', 'article', 'retrieval', 'answer'],
  main: ['config', 'terminal'],
};

const roomOf = (path: string): string => relative('src', path).replace(/\.ts$/, '').split('/')[0] ?? '';

async function importsOf(path: string): Promise<string[]> {
  const code = await readFile(path, 'utf8');
  return Array.from(
    code.matchAll(/\bfrom '(?<name>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/g),
    ({ groups }) => groups?.name ?? groups?.lazy ?? '',
  );
}

describe('the house', async () => {
  const files = (await readdir('src', { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));

  it('has only rooms that the plan knows', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(files)('%s imports only what its room may', async (file) => {
    const room = roomOf(file);
    for (const name of await importsOf(file)) {
      const imported = name.startsWith('.') ? roomOf(resolve(file, '..', name).replace(`${resolve('.')}/`, '')) : name;
      expect([room, ...(MAY_IMPORT[room] ?? [])], `${file} imports ${name}`).toContain(imported);
    }
  });

  it('does file work in one room file alone', async () => {
    const readers = [];
    for (const file of files)
      if ((await importsOf(file)).some((name) => name.startsWith('node:fs'))) readers.push(file);
    expect(readers).toEqual(['src/article/read.ts']);
  });
});
