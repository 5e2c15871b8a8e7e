/** `npm run library`: lists, fills, empties and exports the libraries of servers and people, for operators and scripts. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Config, loadConfig } from './config.ts';
import { EXPORT_LIST, exportedFiles, exportList } from './library/export.ts';
import { limitsOf } from './library/limits.ts';
import { openOwnArticles } from './library/open-articles.ts';
import { type ArticleChange, fileName, type GivenFile, type OwnArticles } from './library/own-articles.ts';
import type { StoringOwner } from './library/owner.ts';
import { unpackFile } from './library/read-content.ts';
import { Problem } from './problem.ts';
import { run } from './program.ts';
import { tell, warn } from './standard-output.ts';

const USAGE = `Lists, fills, empties and exports the libraries of servers and people.

Usage:
  npm run library -- list                            lists the libraries
  npm run library -- list WHOSE                      lists the articles of one
  npm run library -- add FILE… WHOSE [--channel ID]  adds files, or replaces those with the same name
  npm run library -- remove NAME… WHOSE              removes articles, named as in the list
  npm run library -- export FOLDER WHOSE             writes all files into a folder
  npm run library -- purge                           deletes now what the bot deletes later
  npm run library -- purge WHOSE                     deletes a whole library at once. This cannot be undone

WHOSE is --server ID, or --user ID for the library of a person. The running bot notices each change.
The database is that of DATABASE_URL.

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

/** Recorded as whoever added an article. */
const TERMINAL = 'terminal';
/** Only the user who exports may read the files. A file that is there already is not overwritten. */
const EXPORT_FOLDER = { recursive: true, mode: 0o700 } as const;
const NEW_FILE = { flag: 'wx', mode: 0o600 } as const;
const ID = /^\d{17,20}$/;
const MEGABYTE = 2 ** 20;

const FLAGS = {
  server: { type: 'string' },
  user: { type: 'string' },
  channel: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** What is asked for. `owner` and `names` are there if the action needs them. */
type Wish =
  | { readonly action: 'help' | 'list' | 'purge'; readonly owner: undefined }
  | {
      readonly action: 'list' | 'add' | 'remove' | 'export' | 'purge';
      readonly owner: StoringOwner;
      readonly names: readonly string[];
      readonly channel: string | null;
    };

await run(async () => {
  const wish = parseWish(process.argv.slice(2));
  if (wish.action === 'help') return tell(USAGE);
  const config = loadConfig();
  // An operator may add as many files as the library takes.
  const limits = { ...config.libraryLimits, additionsPerMinute: Number.POSITIVE_INFINITY };
  const { own, close } = await openOwnArticles({ url: config.databaseUrl, limits, secret: '', warn });
  try {
    await fulfil(wish, own, config);
  } finally {
    await close();
  }
});

async function fulfil(wish: Wish, own: OwnArticles, { libraryLimits }: Config): Promise<void> {
  if (wish.owner === undefined) {
    if (wish.action === 'list') return tellLibraries(own);
    await own.purge();
    return tell('Purged.');
  }
  const { action, owner, names } = wish;
  if (['purge', 'export', 'remove'].includes(action) && (await own.revisionOf(owner)) === 0) {
    throw new Problem('article', `The ${owner.kind} ${owner.id} has no library.`);
  }
  if (action === 'list') return tellArticles(own, owner);
  if (action === 'purge') {
    await own.deleteAll(owner);
    return tell(`The library of the ${owner.kind} ${owner.id} is deleted.`);
  }
  if (action === 'export') return exportTo(names[0] ?? '', own, owner);
  for (const name of names) {
    try {
      const done =
        action === 'add' ? addFromDisk(name, wish.channel, own, owner, libraryLimits) : removeNamed(name, own, owner);
      await tell(await done);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The others may still be fine.
      warn(error.message);
      process.exitCode = 1;
    }
  }
}

async function tellLibraries(own: OwnArticles): Promise<void> {
  const libraries = await own.libraries();
  if (libraries.length === 0) return tell('There are no libraries yet.');
  for (const { owner, articles, fileBytes, leftAt } of libraries) {
    const left = leftAt === null ? '' : `, left ${new Date(leftAt).toISOString()}`;
    await tell(`${owner.replace(':', ' ')}: ${counted(articles, 'article')}, ${roundedMegabytes(fileBytes)} MB${left}`);
  }
}

async function tellArticles(own: OwnArticles, owner: StoringOwner): Promise<void> {
  const records = await own.list(owner);
  if (records.length === 0) return tell('There are no articles.');
  for (const { name, sentenceCount, channel, addedAt, quoted } of records) {
    const where = channel === null ? '' : `, in channel ${channel}`;
    await tell(
      `${name}: ${counted(sentenceCount, 'sentence')}, ${new Date(addedAt).toISOString()}, quoted ${counted(quoted, 'time')}${where}`,
    );
  }
}

async function addFromDisk(
  path: string,
  channel: string | null,
  own: OwnArticles,
  owner: StoringOwner,
  limits: Config['libraryLimits'],
): Promise<string> {
  const bytes = await readWithin(path, limits.fileBytes);
  const name = fileName(basename(path));
  const file: GivenFile = { name, bytes: async () => bytes, title: null, url: null, channel };
  const known = (await own.list(owner)).find((article) => article.name === name);
  const change = known ? await own.replace(owner, known.id, file, TERMINAL) : await own.add(owner, file, TERMINAL);
  if (change.kind !== 'changed') throw refusal(path, change, owner, limits);
  if (channel !== null && known !== undefined) await own.moveTo(owner, known.id, channel);
  const count = change.article?.sentences.length ?? 0;
  return `${name}: ${known === undefined ? 'added' : 'replaced'}, ${counted(count, 'sentence')}`;
}

/** @throws {Problem} of kind `article` if the file cannot be read, or is too large */
async function readWithin(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (!file.isFile()) throw new Error('it is not a regular file');
    if (file.size <= maxBytes) return await readFile(path);
  } catch (error) {
    throw new Problem(
      'article',
      `${path}: it cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  throw new Problem(
    'article',
    `${path}: the file is larger than ${roundedMegabytes(maxBytes)} MB. FILE_MB allows more.`,
  );
}

function refusal(
  path: string,
  change: Exclude<ArticleChange, { readonly kind: 'changed' }>,
  { kind }: StoringOwner,
  limits: Config['libraryLimits'],
): Problem {
  const most = limitsOf(kind, limits);
  if (change.kind === 'too-much-text') {
    return new Problem(
      'article',
      `${path}: it has more than ${counted(limits.articleSentences, 'sentence')}. ARTICLE_SENTENCES allows more.`,
    );
  }
  if (change.kind !== 'full') return new Problem('article', `${path}: it was not added (${change.kind}).`);
  const reasons = {
    articles: `the library has ${counted(most.articles, 'article')}. LIBRARY_ARTICLES allows more`,
    files: `the files of the library would have more than ${roundedMegabytes(most.fileBytes)} MB. LIBRARY_MB allows more`,
    text: `the library would have more than ${counted(most.sentences, 'sentence')}. LIBRARY_SENTENCES allows more`,
  };
  return new Problem('article', `${path}: ${reasons[change.limit]}. Nothing was added.`);
}

async function removeNamed(name: string, own: OwnArticles, owner: StoringOwner): Promise<string> {
  const known = (await own.list(owner)).find((article) => article.name === name);
  if (known === undefined)
    throw new Problem('article', `${name}: the library has no such article. “list” shows the names.`);
  await own.remove(owner, known.id);
  return `${name}: removed`;
}

async function exportTo(folder: string, own: OwnArticles, owner: StoringOwner): Promise<void> {
  const files = exportedFiles(await own.list(owner));
  try {
    await mkdir(folder, EXPORT_FOLDER);
    for (const { name, record } of files) {
      const stored = await own.gzippedFile(record);
      if (stored !== undefined) await writeFile(join(folder, name), await unpackFile(stored), NEW_FILE);
    }
    await writeFile(join(folder, EXPORT_LIST), exportList(files), NEW_FILE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('output', `${folder}: the files cannot be written there (${reason}). Name a new folder.`);
  }
  await tell(`${folder}: ${counted(files.length, 'file')}, and what is known of them in ${EXPORT_LIST}`);
}

/** @example counted(2, 'article') // '2 articles' */
function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function roundedMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

/** @throws {Problem} of kind `usage` if the arguments are not those of the usage */
function parseWish(args: readonly string[]): Wish {
  const { values, positionals } = flagsOf(args);
  const [action, ...names] = positionals;
  if (values.help) return { action: 'help', owner: undefined };
  const owner = ownerIn(values.server, values.user);
  const channel = values.channel ?? null;
  if (channel !== null && (action !== 'add' || owner?.kind !== 'server' || !ID.test(channel))) {
    throw wrong('--channel needs the ID of a channel, and is only for adding files to the library of a server.');
  }
  switch (action) {
    case 'list':
    case 'purge':
      if (names.length > 0) throw wrong(`“${action}” takes no names, but it got “${names[0]}”.`);
      return owner === undefined ? { action, owner } : { action, owner, names, channel };
    case 'add':
    case 'remove':
    case 'export':
      if (owner === undefined) throw wrong(`“${action}” needs --server ID or --user ID.`);
      if (names.length === 0)
        throw wrong(`“${action}” needs ${action === 'export' ? 'a folder' : 'at least one name'}.`);
      if (action === 'add') checkNames(names);
      if (action === 'export' && names.length > 1) throw wrong('“export” takes one folder.');
      return { action, owner, names, channel };
    default:
      throw wrong(action === undefined ? 'Say what to do.' : `There is no action “${action}”.`);
  }
}

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** The second of two files with one name would replace the first. */
function checkNames(paths: readonly string[]): void {
  const names = paths.map((path) => fileName(basename(path)));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw wrong(`Two of the files are called “${twice}”. Rename one of them.`);
}

function ownerIn(server: string | undefined, user: string | undefined): StoringOwner | undefined {
  if (server !== undefined && user !== undefined) throw wrong('Give --server or --user, and not both.');
  const id = server ?? user;
  if (id === undefined) return undefined;
  if (!ID.test(id)) throw wrong(`“${id}” is no ID of Discord, which has 17 to 20 digits.`);
  return { kind: server === undefined ? 'person' : 'server', id };
}

function wrong(message: string): Problem {
  return new Problem('usage', `${message}\n\n${USAGE}`);
}
