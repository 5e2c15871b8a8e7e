/**
 * `DATABASE_URL` -> a database with current tables. `file:…` is a SQLite file, which needs no server; `postgres://…` is for
 * several processes on several machines. Each driver is loaded only when it is used.
 */
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  CamelCasePlugin,
  type Dialect,
  type Driver,
  Kysely,
  Migrator,
  PostgresDialect,
  type PostgresPoolClient,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
} from 'kysely';
import pRetry from 'p-retry';
import { Problem } from '../problem.ts';
import { type Engine, migrationsFor } from './migrations.ts';
import type { Schema } from './schema.ts';

export interface Database {
  /** For reading. */
  readonly query: Kysely<Schema>;
  /** Makes changes that take effect all together, or not at all if `work` throws. */
  write<Result>(work: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const FILE_SCHEME = 'file:';
/**
 * The waits while another process writes to the same file, which takes some milliseconds: ten seconds in all. SQLite could
 * wait itself, but it would hold up everything else of the process.
 */
const WHILE_BUSY = { retries: 100, minTimeout: 5, maxTimeout: 100, randomize: true } as const;
/**
 * Two transactions of PostgreSQL may wait for one another, which it notices, and ends one of them. That one has changed nothing,
 * and is repeated. https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS
 */
const DEADLOCK = '40P01';
const AFTER_DEADLOCK = {
  ...{ retries: 3, minTimeout: 20, maxTimeout: 200, randomize: true },
  shouldRetry: ({ error }: { readonly error: Error }) => 'code' in error && error.code === DEADLOCK,
} as const;
/** PostgreSQL's number of the type `bigint`, which its driver would return as text. All numbers here are safe integers. */
const BIGINT = 20;
/** How Kysely reports a step that this version does not have. */
const UNKNOWN_STEP = /previously executed migration \S+ is missing/;
const FROM_NEWER_VERSION = 'a newer version of the bot has changed its tables; use that version here, too';
/** How long a connection to PostgreSQL may take to open, and a query to return. Queries take some milliseconds. */
const CONNECT_MS = 10_000;
const QUERY_MS = 10_000;
/**
 * Connections of each process. A query takes some milliseconds, so that more would only wait inside PostgreSQL, which accepts a
 * hundred by default: those of 25 processes.
 */
const MAX_CONNECTIONS = 4;
/** PostgreSQL has no connection left, or is starting. Both pass. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const NOT_NOW: readonly unknown[] = ['53300', '57P03'];
/** Some seconds in all, which a person can wait. */
const UNTIL_THERE_IS_ONE = {
  ...{ retries: 6, minTimeout: 50, maxTimeout: 1000, randomize: true },
  shouldRetry: ({ error }: { readonly error: Error }) => 'code' in error && NOT_NOW.includes(error.code),
} as const;
/** Only the user who runs the bot may read the articles of servers and people. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/**
 * Opens a database and brings its tables up to date. A folder or a file that does not exist is made.
 *
 * @param url `file:` and a path, or the address of a PostgreSQL database
 * @throws {Problem} of kind `setting` if the database cannot be opened
 * @example
 * const database = await openDatabase('file:storage/verbatim.db');
 */
export async function openDatabase(url: string): Promise<Database> {
  const engine: Engine = url.startsWith(FILE_SCHEME) ? 'sqlite' : 'postgres';
  try {
    const file = engine === 'sqlite' ? await openFile(url.slice(FILE_SCHEME.length)) : undefined;
    const dialect = file?.dialect ?? (await connect(url));
    const query = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] });
    await bringUpToDate(query, engine, file?.raw).catch(async (error: unknown) => {
      await query.destroy().catch(() => undefined);
      throw error;
    });
    return {
      query,
      write: (work) => pRetry(() => query.transaction().execute(work), AFTER_DEADLOCK),
      close: () => query.destroy(),
    };
  } catch (error) {
    throw unusable(url, engine, error);
  }
}

async function openFile(path: string): Promise<{ readonly dialect: Dialect; readonly raw: RawDatabase }> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  // SQLite gives the files beside it the same rights.
  await (await open(path, 'a', PRIVATE_FILE)).close();
  const { default: Sqlite } = await import('libsql');
  const raw = new Sqlite(path);
  // With a write-ahead log, readers do not wait for writers; a crash leaves the old state or the new one.
  await whileBusy(async () => raw.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON'));
  return { dialect: new LockingDialect(raw), raw };
}

/** What is used of libsql's database besides Kysely. */
interface RawDatabase extends SqliteDatabase {
  exec(sql: string): unknown;
}

/**
 * SQLite whose transactions get the lock for writing when they begin, so that no statement in them meets the lock of another
 * process. They begin and end by `exec`: a prepared statement of libsql that has met a lock stays in progress, and the
 * connection could never commit again.
 */
class LockingDialect extends SqliteDialect {
  readonly #raw: RawDatabase;

  constructor(raw: RawDatabase) {
    super({ database: raw });
    this.#raw = raw;
  }

  override createDriver(): Driver {
    const raw = this.#raw;
    const driver = new SqliteDriver({ database: raw });
    driver.beginTransaction = () => whileBusy(async () => void raw.exec('BEGIN IMMEDIATE'));
    driver.commitTransaction = async () => void raw.exec('COMMIT');
    driver.rollbackTransaction = async () => rollBack(raw);
    return driver;
  }
}

async function connect(url: string): Promise<Dialect> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: QUERY_MS,
    keepAlive: true,
    types: {
      getTypeParser: ((type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  // Without listeners, the loss of a connection would end the process, whether it is idle or between two queries. The query
  // that needs it fails, and the next one opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const connecting = (): Promise<PostgresPoolClient> => pRetry(() => pool.connect(), UNTIL_THERE_IS_ONE);
  return new PostgresDialect({ pool: { connect: connecting, end: () => pool.end() } });
}

/**
 * Takes the steps that are missing. Of several processes that start at once, one does, and the others wait.
 *
 * @param raw the database if it is SQLite, which Kysely does not lock. All statements take the same connection, so they are
 *   in the transaction that begins here.
 */
async function bringUpToDate(query: Kysely<Schema>, engine: Engine, raw: RawDatabase | undefined): Promise<void> {
  const provider = { getMigrations: async () => migrationsFor(engine) };
  const migrate = async (): Promise<void> => {
    const { error } = await new Migrator({ db: query.withoutPlugins(), provider }).migrateToLatest();
    if (error instanceof Error && UNKNOWN_STEP.test(error.message)) throw new Error(FROM_NEWER_VERSION);
    if (error !== undefined) throw error;
  };
  if (raw === undefined) return migrate();
  await whileBusy(async () => raw.exec('BEGIN IMMEDIATE'));
  try {
    await migrate();
    raw.exec('COMMIT');
  } catch (error) {
    rollBack(raw);
    throw error;
  }
}

/** After some errors, SQLite has already rolled back by itself. */
function rollBack(raw: RawDatabase): void {
  try {
    raw.exec('ROLLBACK');
  } catch {
    // Then there is no transaction any more.
  }
}

/** Repeats work that failed only because another process is writing. */
async function whileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  return pRetry(work, {
    ...WHILE_BUSY,
    shouldRetry: ({ error }) => 'code' in error && String(error.code).startsWith('SQLITE_BUSY'),
  });
}

/** The address is not repeated, because it may contain a password. */
function unusable(url: string, engine: Engine, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return new Problem(
    'setting',
    engine === 'sqlite'
      ? `The database ${url.slice(FILE_SCHEME.length)} cannot be opened (${reason}). Set DATABASE_URL to a file that can be written, such as file:storage/verbatim.db.`
      : `The database in DATABASE_URL cannot be used (${reason}). Check its address, and whether its server is running.`,
  );
}
