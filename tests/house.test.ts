import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each room, with all that it may import: data flows one way, as in "The house" in README.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  phrases: [],
  problem: ['phrases'],
  remembered: [],
  displayed: [],
  graphemes: [],
  output: ['problem', 'displayed'],
  config: ['problem', 'node:fs', 'dotenv', 'valibot'],
  log: ['config', 'displayed', 'node:crypto', 'pino', 'pino-pretty'],
  article: ['problem', 'graphemes', 'node:fs', 'node:fs/promises', 'node:path'],
  text: ['remembered', 'natural/lib/natural/util/stopwords.js', 'stemmer'],
  lexicon: ['remembered', 'node:fs', 'node:module'],
  retrieval: ['text', 'lexicon', 'node:module'],
  names: ['article', 'text', 'lexicon', 'retrieval'],
  conversation: ['article', 'text', 'lexicon', 'retrieval'],
  answer: [
    'phrases',
    'problem',
    'remembered',
    'graphemes',
    'article',
    'text',
    'lexicon',
    'retrieval',
    'names',
    'conversation',
  ],
  program: ['problem', 'output', 'article', 'answer'],
  terminal: [
    ...['phrases', 'problem', 'displayed', 'output', 'config', 'program', 'retrieval', 'conversation', 'answer'],
    ...['node:events', 'node:readline', 'node:util', 'fast-string-width', 'picocolors', 'valibot'],
  ],
  discord: [
    ...['phrases', 'problem', 'config', 'log', 'program', 'article', 'text', 'conversation', 'answer'],
    ...['node:crypto', 'node:events', 'node:timers/promises', 'node:url', 'node:util'],
    ...['discord.js', 'lru-cache', 'p-retry', 'valibot'],
  ],
  commands: ['phrases', 'answer', 'discord', 'discord.js'],
  index: ['problem', 'article', 'retrieval', 'answer'],
  main: ['config', 'output', 'program', 'terminal', 'discord', 'commands'],
  doctor: [
    'phrases',
    'problem',
    'output',
    'config',
    'program',
    'article',
    'answer',
    'discord',
    'commands',
    'node:util',
    'discord.js',
    'valibot',
  ],
  'manage-commands': [
    'problem',
    'output',
    'config',
    'program',
    'discord',
    'commands',
    'node:util',
    'discord.js',
    'valibot',
  ],
};

/** What takes long to import, and must not be on the way of a terminal user. */
const ONLY_FOR_DISCORD = ['discord.js', 'lru-cache', 'p-retry', 'pino', 'pino-pretty'];

const roomOf = (file: string): string =>
  relative('src', file)
    .replace(/^\.\.\//, '')
    .replace(/\.ts$/, '')
    .split('/')[0] ?? '';

interface Import {
  readonly name: string;
  readonly isLazy: boolean;
  readonly isType: boolean;
}

async function importsOf(file: string): Promise<Import[]> {
  const code = await readFile(file, 'utf8');
  const found = code.matchAll(
    /^(?:import|export) (?<type>type )?[^;]*?from '(?<name>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm,
  );
  return Array.from(found, ({ groups }) => ({
    name: groups?.name ?? groups?.lazy ?? '',
    isLazy: groups?.lazy !== undefined,
    isType: groups?.type !== undefined,
  }));
}

const fileOf = (importer: string, name: string): string => relative('.', resolve(importer, '..', name));

/** All that is loaded when a file is: files by their path, packages by their name. */
async function loadedWith(file: string, loaded = new Set<string>()): Promise<ReadonlySet<string>> {
  loaded.add(file);
  for (const { name, isLazy, isType } of await importsOf(file)) {
    if (isLazy || isType) continue;
    const target = name.startsWith('.') ? fileOf(file, name) : name;
    if (!loaded.has(target)) {
      loaded.add(target);
      if (name.startsWith('.')) await loadedWith(target, loaded);
    }
  }
  return loaded;
}

describe('the house', async () => {
  const filesIn = async (folder: string): Promise<string[]> =>
    (await readdir(folder, { recursive: true }))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name));
  const files = [...(await filesIn('src')), ...(await filesIn('commands'))];

  it('has only rooms that the plan knows', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(files)('%s imports only what its room may', async (file) => {
    const room = roomOf(file);
    for (const { name } of await importsOf(file)) {
      const imported = name.startsWith('.') ? roomOf(fileOf(file, name)) : name;
      expect([room, ...(MAY_IMPORT[room] ?? [])], `${file} imports ${name}`).toContain(imported);
    }
  });

  it.each(files)('%s is not loaded by what it loads', async (file) => {
    for (const { name, isLazy, isType } of await importsOf(file)) {
      if (isLazy || isType || !name.startsWith('.')) continue;
      expect(await loadedWith(fileOf(file, name))).not.toContain(file);
    }
  });

  it('does file work in three files alone: articles are read, the lexicon, and who may read the settings', async () => {
    const readers = [];
    for (const file of files)
      if ((await importsOf(file)).some(({ name }) => name.startsWith('node:fs'))) readers.push(file);
    expect(readers.sort()).toEqual(['src/article/read.ts', 'src/config.ts', 'src/lexicon/lexicon.ts']);
  });

  it.each(['src/main.ts', 'src/terminal/ask.ts', 'src/index.ts'])('does not load Discord with %s', async (file) => {
    const loaded = await loadedWith(file);
    expect(loaded).toContain('src/answer/answerer.ts');
    for (const name of ONLY_FOR_DISCORD) expect(loaded).not.toContain(name);
  });
});
