/** The scripts that back up and restore libraries, with each program that they may use. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTHING_SET } from '../support/bot.ts';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';

const WHOSE = ['--server', '81384788765712384'];
const OTHERS = ['--user', '81384788765712385'];

const folder = await mkdtemp(join(tmpdir(), 'verbatim-backup-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const programAt = (name: string): string | undefined => {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

/** A folder of programs for PATH, which has all that the scripts need besides a database's own. */
async function programsWith(...names: readonly string[]): Promise<string> {
  const path = await mkdtemp(join(folder, 'programs-'));
  const usual = 'sh awk basename cat chown date dirname grep head id ls mkdir mktemp mv rm sed tail tr wc'.split(' ');
  for (const name of [...usual, ...names]) {
    const program = name === 'node' ? process.execPath : programAt(name);
    if (program !== undefined) await symlink(program, join(path, name));
  }
  return path;
}

interface Run {
  readonly url: string;
  readonly path?: string | undefined;
  readonly input?: Buffer;
}

async function run(program: string, args: readonly string[], { url, path = process.env.PATH, input }: Run) {
  const child = spawn(program, args, { cwd: process.cwd(), env: { ...NOTHING_SET, PATH: path, DATABASE_URL: url } });
  child.stdin.on('error', () => undefined).end(input);
  const bytes: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => bytes.push(chunk));
  const [complained, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  const written = Buffer.concat(bytes);
  return { code, complained, written, said: written.toString() };
}

const script = (name: string, args: readonly string[], where: Run) =>
  run('sh', [`docs/deployment/${name}.sh`, ...args], where);
const library = (args: readonly string[], url: string) =>
  run(process.execPath, ['dist/src/manage-libraries.js', ...args], { url });

/** Two libraries, one of them with an article of two versions. */
async function fill(url: string): Promise<void> {
  const rules = join(folder, 'rules.md');
  await writeFile(rules, '# Rules\n\nQuiet hours begin at nine.\n');
  await library(['add', rules, ...WHOSE], url);
  await writeFile(rules, '# Rules\n\nQuiet hours begin at ten, «wirklich».\n');
  expect((await library(['add', rules, 'README.md', ...WHOSE], url)).code).toBe(0);
  expect((await library(['add', rules, ...OTHERS], url)).code).toBe(0);
}

/** All that people would miss: the libraries, and the files of one with their list. */
async function contentOf(url: string): Promise<object> {
  const target = await mkdtemp(join(folder, 'export-'));
  const files = join(target, 'files');
  expect((await library(['export', files, ...WHOSE], url)).code).toBe(0);
  const names = (await readdir(files)).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(files, name), 'utf8')));
  return { libraries: (await library(['list'], url)).said, names, contents };
}

let counter = 0;
const newFile = (extension: string): string => {
  counter += 1;
  return join(folder, `it's new ${counter}.${extension}`);
};

interface Engine {
  readonly title: string;
  readonly path?: string;
  readonly extension: string;
  /** The address of a new database. */
  create(): Promise<string>;
}

const postgres: TestPostgres | undefined = await openPostgres();
const opened: TestPostgres[] = postgres === undefined ? [] : [postgres];
afterAll(async () => {
  for (const database of opened) await database.drop();
});

const engines: Engine[] = [
  {
    title: 'SQLite, through the program that is part of the bot',
    path: await programsWith('node'),
    extension: 'db',
    create: async () => `file:${newFile('db')}`,
  },
];
if (programAt('sqlite3') !== undefined) {
  engines.push({
    title: 'SQLite, through sqlite3',
    path: await programsWith('sqlite3'),
    extension: 'db',
    create: async () => `file:${newFile('db')}`,
  });
}
if (postgres !== undefined && programAt('pg_dump') !== undefined) {
  engines.push({
    title: 'PostgreSQL',
    extension: 'dump',
    async create() {
      const database = await openPostgres();
      if (database === undefined) throw new Error('The server has gone.');
      opened.push(database);
      return database.url;
    },
  });
}

describe.each(engines)('a backup of $title', ({ path, extension, create }) => {
  let source: string;
  let backup: string;
  let content: object;

  beforeAll(async () => {
    source = await create();
    backup = newFile(extension);
    await fill(source);
    content = await contentOf(source);
    const made = await script('backup', [backup], { url: source, path });
    expect(made).toMatchObject({ complained: '', code: 0 });
    expect(made.said).toBe(`${backup}: ${(await stat(backup)).size} bytes\n`);
  }, 60_000);

  const restore = (args: readonly string[], url: string) => script('restore', args, { url, path });

  it('is private, and leaves nothing else behind', async () => {
    expect((await stat(backup)).mode & 0o077).toBe(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('.verbatim.'))).toEqual([]);
  });

  it('has the same articles after it was restored into a new database', async () => {
    const target = await create();
    const restored = await restore([backup], target);
    expect(restored).toMatchObject({ complained: '', said: 'Restored. Libraries: 2\n', code: 0 });
    expect(await contentOf(target)).toEqual(content);
    expect((await library(['purge', ...OTHERS], target)).code).toBe(0);
  });

  it('is restored into the tables that a bot has made and nobody has used', async () => {
    const target = await create();
    expect((await library(['list'], target)).code).toBe(0);
    expect(await restore([backup], target)).toMatchObject({ complained: '', code: 0 });
    expect(await contentOf(target)).toEqual(content);
  });

  it('replaces other libraries only if it is told to', async () => {
    const target = await create();
    await library(['add', 'SECURITY.md', ...WHOSE], target);
    const before = await contentOf(target);
    const refused = await restore([backup], target);
    expect(refused).toMatchObject({ said: '', code: 1 });
    expect(refused.complained).toContain('The database has libraries already: 1. Nothing was changed.');
    expect(await contentOf(target)).toEqual(before);
    expect(await restore(['--replace', backup], target)).toMatchObject({ complained: '', code: 0 });
    expect(await contentOf(target)).toEqual(content);
  });

  it('never overwrites a file', async () => {
    const before = await readFile(backup);
    const again = await script('backup', [backup], { url: source, path });
    expect(again).toMatchObject({ said: '', code: 1 });
    expect(again.complained).toContain('exists already');
    expect(await readFile(backup)).toEqual(before);
  });

  it('is named by the time in a folder', async () => {
    const backups = await mkdtemp(join(folder, 'backups-'));
    expect(await script('backup', [backups], { url: source, path })).toMatchObject({ complained: '', code: 0 });
    const [only = ''] = await readdir(backups);
    expect(only).toMatch(new RegExp(String.raw`^verbatim-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.${extension}$`));
  });

  it('goes through standard output and standard input', async () => {
    const { written, complained } = await script('backup', ['-'], { url: source, path });
    expect(complained).toBe('');
    const target = await create();
    const restored = await script('restore', ['-'], { url: target, path, input: written });
    expect(restored).toMatchObject({ complained: '', code: 0 });
    expect(await contentOf(target)).toEqual(content);
  });

  it('that is damaged or of something else changes nothing', async () => {
    const target = await create();
    await library(['add', 'SECURITY.md', ...WHOSE], target);
    const before = await contentOf(target);
    const short = newFile(extension);
    await writeFile(short, await readFile(backup));
    await truncate(short, Math.floor((await stat(short)).size / 2));
    for (const wrong of [short, 'README.md', join(folder, 'none')]) {
      expect(await restore(['--replace', wrong], target)).toMatchObject({ said: '', code: 1 });
    }
    expect(await contentOf(target)).toEqual(before);
  });

  it('is not restored while another program uses the database', async () => {
    const target = await create();
    await library(['list'], target);
    const close = await hold(target);
    const refused = await restore([backup], target);
    await close();
    expect(refused.complained).toContain('Another program uses the database. Stop the bot');
    expect(refused.code).toBe(1);
    expect(await restore([backup], target)).toMatchObject({ complained: '', code: 0 });
  });

  it('is refused where there is no database of the bot', async () => {
    const { said, code } = await script('backup', [newFile(extension)], { url: await create(), path });
    expect({ said, code }).toEqual({ said: '', code: 1 });
  });
});

/** Opens a database as a running bot has it open. */
async function hold(url: string): Promise<() => Promise<void>> {
  if (url.startsWith('file:')) {
    const database = new Sqlite(url.slice('file:'.length));
    database.exec('SELECT count(*) FROM libraries');
    return async () => void database.close();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return () => client.end();
}

describe('the scripts', () => {
  const url = `file:${join(folder, 'none.db')}`;

  it.each([
    ['backup', [], 'Say where to write the backup.'],
    ['backup', ['a', 'b'], 'Name one file or folder.'],
    ['backup', ['--frob'], 'There is no option --frob.'],
    ['restore', [], 'Name the backup.'],
    ['restore', ['a', 'b'], 'Name one backup.'],
    ['restore', ['--replace'], 'Name the backup.'],
    ['restore', ['--frob'], 'There is no option --frob.'],
  ])('%s with %j says what is wrong, and how it is used', async (name, args, message) => {
    const { code, complained } = await script(name, args, { url });
    expect(code).toBe(2);
    expect(complained).toContain(message);
    expect(complained).toContain('Usage:');
  });

  it.each(['backup', 'restore'])('%s --help says how it is used', async (name) => {
    const { code, said } = await script(name, ['--help'], { url });
    expect(code).toBe(0);
    expect(said).toContain('Exit codes: 0 done, 1 failed, 2 wrong usage.');
  });

  it('say that a folder is missing', async () => {
    const { code, complained } = await script('backup', [join(folder, 'none/')], { url });
    expect({ code, complained }).toEqual({ code: 1, complained: `There is no folder ${join(folder, 'none/')}.\n` });
  });

  it('back up no database that does not exist, and make none', async () => {
    const { code, complained } = await script('backup', [join(folder, 'copy.db')], { url });
    expect(code).toBe(1);
    expect(complained).toContain('There is no database at');
    await expect(stat(url.slice('file:'.length))).rejects.toThrow();
  });

  it('read DATABASE_URL from .env, as the bot does', async () => {
    const place = await mkdtemp(join(folder, 'place-'));
    await mkdir(join(place, 'storage'));
    await fill(`file:${join(place, 'storage/own.db')}`);
    const backup = join(place, 'copy.db');
    for (const line of [
      'DATABASE_URL=file:storage/own.db # here',
      'DATABASE_URL="file:storage/own.db"',
      "export DATABASE_URL = 'file:storage/own.db'",
    ]) {
      await writeFile(join(place, '.env'), `DISCORD_TOKEN=\n${line}\nLOG_LEVEL=info\n`);
      const child = spawn('sh', [resolve('docs/deployment/backup.sh'), backup], {
        cwd: place,
        env: { PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
      });
      const [complained, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
      expect([complained, code]).toEqual(['', 0]);
      await rm(backup);
    }
  });

  // Only root may give files to others.
  it.skipIf(process.getuid?.() !== 0)(
    'leave a restored database to the owner of its folder, which may be a link',
    async () => {
      const owner = 61_184;
      const [real, link] = [join(folder, 'private'), join(folder, 'linked')];
      await mkdir(real);
      await chown(real, owner, owner);
      await symlink(real, link);
      const from = `file:${join(folder, 'owned.db')}`;
      await fill(from);
      const copy = join(folder, 'owned-copy.db');
      expect((await script('backup', [copy], { url: from })).code).toBe(0);
      expect((await script('restore', [copy], { url: `file:${join(link, 'verbatim.db')}` })).code).toBe(0);
      expect(await stat(join(real, 'verbatim.db'))).toMatchObject({ uid: owner, gid: owner });
    },
  );

  it('hide the password of PostgreSQL from other users of the machine', async () => {
    const programs = await programsWith();
    for (const name of ['psql', 'pg_dump', 'pg_restore']) {
      const spy = `#!/bin/sh\necho "$PGPASSWORD" "$@" >&2\nexit 1\n`;
      await writeFile(join(programs, name), spy, { mode: 0o755 });
    }
    const { complained } = await script('backup', [join(folder, 'copy.dump')], {
      url: 'postgres://bot:p%40ss:w%2Frd@db.example:5433/verbatim?sslmode=require',
      path: programs,
    });
    expect(complained).toContain('p@ss:w/rd --no-psqlrc');
    expect(complained).toContain('--dbname=postgres://bot@db.example:5433/verbatim?sslmode=require');
  });
});
