import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Each room, with every other room and package that it may import. A room is a folder of src/, a file there, or commands/;
 * what is in a room and in none of its sub-rooms may import those of the sub-rooms that are named.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  phrases: [],
  steps: ['node:timers/promises'],
  text: ['node:crypto'],
  problem: ['phrases'],
  'standard-output': ['problem', 'text'],
  config: ['problem', 'node:fs', 'dotenv', 'valibot'],
  log: ['config', 'text', 'node:crypto', 'pino', 'pino-pretty'],
  language: ['text', 'language/described', 'language/english'],
  // Each file describes a language by data, and loads its stemmer when it is needed.
  'language/described': ['language', 'text', 'node:module'],
  'language/english': [
    ...['language', 'text', 'node:fs', 'node:module'],
    ...['natural/lib/natural/stemmers/porter_stemmer.js', 'natural/lib/natural/util/stopwords.js'],
  ],
  article: [
    ...['problem', 'text', 'language', 'language/english'],
    ...['node:fs', 'node:fs/promises', 'node:module', 'node:path', 'node:util', 'node:worker_threads', 'node:zlib'],
    ...['chardet', 'chokidar', 'js-yaml', 'markdown-it', 'markdown-it-footnote', 'htmlparser2', 'unpdf', 'unpdf/pdfjs'],
    // Named in a program of one line that runs only in development.
    'tsx/esm/api',
  ],
  'retrieval/index': ['steps', 'language', 'text'],
  'retrieval/query': ['language', 'retrieval/index'],
  'retrieval/search': ['retrieval/query', 'retrieval/index'],
  'retrieval/features': ['language', 'retrieval/search', 'retrieval/query', 'retrieval/index'],
  'retrieval/model': ['language', 'retrieval/features', 'retrieval/query', 'retrieval/index', 'node:module'],
  retrieval: [
    ...['steps', 'language', 'language/english', 'retrieval/model', 'retrieval/features', 'retrieval/search'],
    ...['retrieval/query', 'retrieval/index'],
  ],
  entities: ['steps', 'text', 'language', 'article'],
  conversation: ['language'],
  'answer/aims': [
    ...['language', 'text', 'article', 'entities', 'conversation', 'answer', 'answer/corpus', 'answer/excerpts'],
    ...['retrieval', 'retrieval/features', 'retrieval/query', 'retrieval/index'],
  ],
  'answer/suggestions': ['steps', 'text', 'language', 'article', 'entities', 'answer'],
  'answer/document-questions': ['text', 'language', 'article', 'conversation', 'answer'],
  'answer/corpus': [
    ...['steps', 'problem', 'text', 'language', 'article', 'conversation'],
    ...['retrieval', 'retrieval/model', 'retrieval/index'],
  ],
  'answer/excerpts': [
    ...['text', 'language', 'article', 'answer', 'answer/corpus'],
    ...['retrieval', 'retrieval/features', 'retrieval/query', 'retrieval/index'],
  ],
  answer: [
    ...['steps', 'phrases', 'problem', 'text', 'language', 'language/english', 'article', 'conversation'],
    ...['answer/corpus', 'answer/excerpts', 'answer/suggestions', 'answer/document-questions', 'answer/aims'],
    ...['retrieval', 'retrieval/model', 'retrieval/query', 'retrieval/index'],
  ],
  web: ['node:dns', 'node:http', 'node:https', 'node:net', 'ipaddr.js', 'robots-parser'],
  store: ['problem', 'node:crypto', 'node:fs/promises', 'node:path', 'kysely', 'libsql', 'p-retry', 'pg'],
  library: [
    ...['steps', 'problem', 'text', 'article', 'web', 'store', 'answer'],
    ...['node:crypto', 'node:util', 'node:zlib', 'fflate', 'lru-cache', 'p-limit'],
  ],
  program: ['problem', 'standard-output'],
  monitoring: [
    ...[
      'problem',
      'library',
      'node:child_process',
      'node:events',
      'node:fs',
      'node:http',
      'node:inspector',
      'node:worker_threads',
    ],
    ...['prom-client', 'valibot'],
  ],
  terminal: [
    ...[
      'phrases',
      'problem',
      'text',
      'standard-output',
      'config',
      'program',
      'article',
      'library',
      'retrieval',
      'conversation',
      'answer',
    ],
    ...['node:events', 'node:readline', 'node:util', 'fast-string-width', 'picocolors', 'valibot'],
  ],
  'discord/api-limits': [],
  'discord/scheduling': ['log', 'node:timers/promises'],
  'discord/state': [
    ...['log', 'conversation', 'answer', 'library', 'discord/scheduling'],
    ...['node:timers/promises', 'lru-cache'],
  ],
  'discord/views': [
    ...['phrases', 'text', 'article', 'conversation', 'answer'],
    ...['discord/api-limits', 'discord.js'],
  ],
  'discord/commands': [
    ...['phrases', 'problem', 'text', 'web', 'article', 'answer', 'library'],
    ...['discord/api-limits', 'discord/views', 'node:timers/promises', 'discord.js', 'valibot'],
  ],
  'discord/connection': [
    ...['problem', 'config', 'log', 'discord/api-limits'],
    ...['node:child_process', 'node:events', 'node:timers/promises'],
    ...['@discordjs/ws', 'discord.js', 'lru-cache', 'p-retry', 'valibot'],
  ],
  'discord/sending': [
    ...[
      'phrases',
      'text',
      'log',
      'conversation',
      'discord/api-limits',
      'discord/scheduling',
      'discord/state',
      'discord/views',
      'discord/connection',
      'monitoring',
    ],
    ...['node:timers/promises', 'discord.js', 'lru-cache', 'valibot'],
  ],
  'discord/events': [
    ...['phrases', 'problem', 'text', 'log', 'conversation', 'answer', 'library'],
    ...['discord/api-limits', 'discord/scheduling', 'discord/state', 'discord/views', 'discord/commands'],
    ...['discord/sending', 'monitoring', 'discord.js'],
  ],
  discord: [
    ...['phrases', 'config', 'log', 'answer', 'library', 'monitoring'],
    ...[
      'discord/commands',
      'discord/connection',
      'discord/events',
      'discord/scheduling',
      'discord/sending',
      'discord/state',
      'discord/views',
    ],
    ...['node:child_process', 'node:module', 'node:timers/promises', 'node:url', 'discord.js', 'p-retry', 'valibot'],
  ],
  commands: ['phrases', 'answer', 'discord/commands', 'discord/events', 'discord/views', 'discord.js'],
  index: [
    ...['problem', 'text', 'language', 'article', 'conversation', 'answer', 'answer/document-questions'],
    ...['retrieval', 'retrieval/model', 'retrieval/index'],
  ],
  main: ['config', 'standard-output', 'program', 'article', 'library', 'terminal', 'discord', 'commands'],
  doctor: [
    ...['phrases', 'problem', 'standard-output', 'config', 'program', 'article', 'store', 'answer', 'commands'],
    ...['discord/commands', 'discord/connection', 'node:util', 'discord.js', 'valibot'],
  ],
  'manage-libraries': [
    ...['problem', 'standard-output', 'config', 'program', 'library'],
    ...['node:fs/promises', 'node:path', 'node:util'],
  ],
  'manage-commands': [
    ...['problem', 'standard-output', 'config', 'program', 'commands'],
    ...['discord/commands', 'discord/connection', 'node:util', 'discord.js', 'valibot'],
  ],
};

/** The files that choose the default language. All others receive a language and use its interface. */
const NAMES_LANGUAGES = 'src/language/languages.ts';

/** Packages that are slow to import, and must not delay a terminal user. */
const ONLY_FOR_DISCORD = ['discord.js', 'lru-cache', 'p-retry', 'pino', 'pino-pretty'];

/** The libraries of the formats of articles, each of which is imported when a file of its format is read. */
const ONLY_FOR_FORMATS = ['markdown-it', 'markdown-it-footnote', 'htmlparser2'];

/** The innermost room that a file is in. */
function roomOf(file: string): string {
  const path = relative('src', file)
    .replace(/^\.\.\//, '')
    .replace(/\.ts$/, '');
  const rooms = Object.keys(MAY_IMPORT).filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? path;
}

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

/** Everything that is loaded together with a file: files by their path, packages by their name. */
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

  it('accesses files in only six files: for articles, the lexicon, the permissions of the settings, the database, libraries, and a last message', async () => {
    const readers = [];
    for (const file of files)
      if ((await importsOf(file)).some(({ name }) => name.startsWith('node:fs'))) readers.push(file);
    expect(readers.sort()).toEqual([
      'src/article/folder-source.ts',
      'src/config.ts',
      'src/language/english/lexicon.ts',
      'src/manage-libraries.ts',
      'src/monitoring/hang-worker.ts',
      'src/store/database.ts',
    ]);
  });

  it('refers to English in only one file, and as a language, not by its data', async () => {
    const importers = [];
    for (const file of files) {
      if (roomOf(file) === 'language/english') continue;
      const ofEnglish = (await importsOf(file)).filter(({ name }) =>
        fileOf(file, name).startsWith('src/language/english/'),
      );
      for (const { name } of ofEnglish) expect(fileOf(file, name)).toBe('src/language/english/english.ts');
      if (ofEnglish.length > 0) importers.push(file);
    }
    expect(importers.sort()).toEqual([NAMES_LANGUAGES]);
  });

  it('declares no name in two files, as a name has one meaning', async () => {
    // Each program has its usage, and each language names what it needs, of the interface and of the articles.
    const declaring = new Map<string, Set<string>>();
    for (const file of files.filter((each) => !['phrases', 'language/described'].includes(roomOf(each)))) {
      const declared = (await readFile(file, 'utf8')).matchAll(
        /^(?:export )?(?:async )?(?:const|let|function\*?|class|interface|type) (?<name>\w+)/gm,
      );
      for (const { groups } of declared) {
        const name = groups?.name ?? '';
        declaring.set(name, (declaring.get(name) ?? new Set()).add(file));
      }
    }
    const several = [...declaring].filter(([name, { size }]) => size > 1 && name !== 'USAGE');
    expect(several).toEqual([]);
  });

  it.each(['src/main.ts', 'src/terminal/ask.ts', 'src/index.ts'])(
    'loads neither Discord nor the formats with %s',
    async (file) => {
      const loaded = await loadedWith(file);
      expect(loaded).toContain('src/answer/answerer.ts');
      for (const name of [...ONLY_FOR_DISCORD, ...ONLY_FOR_FORMATS]) expect(loaded).not.toContain(name);
    },
  );
});
