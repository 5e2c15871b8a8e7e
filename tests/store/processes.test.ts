import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createArticleStore } from '../../src/store/article-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openPostgres } from '../support/postgres.ts';

const PROCESSES = 4;
const CHANGES = 20;

const folder = await mkdtemp(join(tmpdir(), 'verbatim-processes-'));
const postgres = await openPostgres();
afterAll(async () => {
  await postgres?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** How often a process is killed while it writes. `CRASHES=200` takes some minutes. */
const CRASHES = Number(process.env.CRASHES ?? 8);
/** In milliseconds: longer than a process takes to begin to write. */
const LONGEST_LIFE_MS = 700;

/** A process that adds articles, and replaces each, until it is killed. It says what it has been told is stored. */
const ENDLESS_WRITER = `
  import { createArticleStore } from './dist/src/store/article-store.js';
  import { openDatabase } from './dist/src/store/database.js';
  const [url, name] = process.argv.slice(1);
  // Revisions begin at the time, which is 0 here, so that they count the changes.
  const store = createArticleStore(await openDatabase(url), () => 0);
  const limits = { articles: 1e6, fileBytes: 1e9, textBytes: 1e9, sentences: 1e9 };
  const contentOf = (text) => {
    const bytes = Buffer.from(text);
    return { contentHash: text, bytes, document: bytes, readerVersion: 1, fileBytes: 1, textBytes: 1, sentenceCount: 1 };
  };
  process.stdout.write('ready\\n');
  for (let i = 0; ; i++) {
    const article = { name: name + i, fileName: 'a', title: null, ownTitle: null, url: null, link: null, channel: null, addedBy: name };
    const { id } = await store.add('server:2', { ...article, ...contentOf(name + i) }, limits);
    process.stdout.write(name + i + ' 1\\n');
    await store.replace('server:2', id, { ...contentOf(name + i + ' again'), fileName: 'a', title: null, ownTitle: null, url: null, link: null, addedBy: name }, limits);
    process.stdout.write(name + i + ' 2\\n');
  }
`;

/** A process that opens the database and adds articles to the same library as all others. */
const WRITER = `
  import { createArticleStore } from './dist/src/store/article-store.js';
  import { openDatabase } from './dist/src/store/database.js';
  const [url, name] = process.argv.slice(1);
  const database = await openDatabase(url);
  const store = createArticleStore(database, () => 0);
  const limits = { articles: 1000, fileBytes: 1e9, textBytes: 1e9, sentences: 1e9 };
  for (let i = 0; i < ${CHANGES}; i++) {
    const bytes = Buffer.from(name + i);
    const article = { name: name + i, fileName: 'a', title: null, ownTitle: null, url: null, link: null, channel: null, addedBy: name };
    const content = { contentHash: name + i, bytes, document: bytes, readerVersion: 1, fileBytes: 1, textBytes: 1, sentenceCount: 1 };
    const { kind } = await store.add('server:1', { ...article, ...content }, limits);
    if (kind !== 'changed') throw new Error(kind);
  }
  await database.close();
`;

describe.each([
  ['SQLite', `file:${join(folder, 'processes.db')}`],
  ['PostgreSQL', postgres?.url],
])('several processes on %s', (_, url) => {
  it.skipIf(url === undefined)('open a new database and change one library at once, and nothing is lost', async () => {
    const run = (name: string) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', WRITER, url ?? '', name]);
    await Promise.all(Array.from({ length: PROCESSES }, (__, i) => run(`process ${i} `)));
    const database = await openDatabase(url ?? '');
    const store = createArticleStore(database);
    expect(await store.list('server:1')).toHaveLength(PROCESSES * CHANGES);
    expect(await store.revisionOf('server:1')).toBe(PROCESSES * CHANGES);
    await database.close();
  });
});

describe.each([
  ['SQLite', `file:${join(folder, 'crashes.db')}`],
  ['PostgreSQL', postgres?.url],
])('a process that is killed while it writes to %s', (_, url) => {
  const timeout = 30_000 + CRASHES * 5 * LONGEST_LIFE_MS;
  it.skipIf(url === undefined)('loses nothing that was stored, and leaves nothing half done', { timeout }, async () => {
    const told = new Map<string, number>();
    for (let crash = 0; crash < CRASHES; crash++) {
      const args = ['--input-type=module', '-e', ENDLESS_WRITER, url ?? '', `crash ${crash} article `];
      const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      writer.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      await once(writer.stdout, 'data');
      setTimeout(() => writer.kill('SIGKILL'), (LONGEST_LIFE_MS * (crash + 1)) / CRASHES);
      await once(writer, 'close');
      for (const line of output.split('\n').slice(1, -1)) told.set(line.slice(0, -2), Number(line.slice(-1)));
    }
    const database = await openDatabase(url ?? '');
    const store = createArticleStore(database);
    const stored = await store.list('server:2');
    expect(told.size).toBeGreaterThan(CRASHES);
    const revisions = new Map(stored.map(({ name, revision }) => [name, revision]));
    expect(revisions.size).toBe(stored.length);
    for (const [name, revision] of told) expect(revisions.get(name)).toBeGreaterThanOrEqual(revision);
    for (const { contentHash } of stored) expect(await store.bytesOf(contentHash)).toBeDefined();
    const changes = [...revisions.values()].reduce((sum, revision) => sum + revision, 0);
    expect(await store.revisionOf('server:2')).toBe(changes);
    await database.close();
  });
});

it.skipIf(process.platform === 'win32')('nobody but the user who runs the bot can read the file', async () => {
  const path = join(folder, 'private', 'verbatim.db');
  const database = await openDatabase(`file:${path}`);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) expect((await stat(file)).mode & 0o077).toBe(0);
  expect((await stat(join(folder, 'private'))).mode & 0o077).toBe(0);
  await database.close();
});

it.skipIf(postgres === undefined)(
  'a connection to PostgreSQL that is lost fails one query, and the next one works',
  async () => {
    const database = await openDatabase(postgres?.url ?? '');
    const store = createArticleStore(database);
    await store.revisionOf('server:1');
    const admin = new pg.Client({ connectionString: postgres?.url });
    await admin.connect();
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.end();
    const revision = await store.revisionOf('server:1').catch(() => store.revisionOf('server:1'));
    expect(revision).toBeGreaterThanOrEqual(0);
    await database.close();
  },
);

it.skipIf(postgres === undefined)('PostgreSQL without a connection left is asked again until it has one', async () => {
  const role = `verbatim_few_${process.pid}`;
  const PASSWORD = randomBytes(12).toString('hex');
  const admin = new pg.Client({ connectionString: postgres?.url });
  await admin.connect();
  await admin.query(
    `create role ${role} login password '${PASSWORD}' connection limit 1; grant all on schema public to ${role}`,
  );
  await admin.query(`grant all on all tables in schema public to ${role}`);
  const url = new URL(postgres?.url ?? '');
  url.username = role;
  url.password = PASSWORD;
  const first = new pg.Client({ connectionString: url.href });
  await first.connect();
  const opening = openDatabase(url.href);
  // These are refused after the first attempt to open the database, which was made before them.
  for (let refusals = 0; refusals < 3; refusals++) {
    const another = new pg.Client({ connectionString: url.href });
    await expect(another.connect()).rejects.toMatchObject({ code: '53300' });
  }
  await first.end();
  const database = await opening;
  expect(await createArticleStore(database).revisionOf('server:1')).toBeGreaterThanOrEqual(0);
  await database.close();
  await admin.query(`drop owned by ${role}; drop role ${role}`);
  await admin.end();
});
