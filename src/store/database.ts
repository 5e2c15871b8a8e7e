/**
 * `DATABASE_URL` -> a database with current tables. `file:…` is a SQLite file, which needs no server; `postgres://…` is for
 * several processes on several machines. Each driver is loaded only when it is used.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  CamelCasePlugin,
  type Dialect,
  Kysely,
  Migrator,
  PostgresDialect,
  SqliteDialect,
  sql,
  type Transaction,
} from 'kysely';
import pRetry from 'p-retry';
import { Problem } from '../problem.ts';
import { type Engine, migrationsFor } from './migrations.ts';
import type { Schema } from './schema.ts';

export interface Database {
  /** For reading. */
  readonly query: Kysely<Schema>;
  /**
   * Makes changes that take effect all together, or not at all if `work` throws. It may be called again, if another process
   * was writing at the same time.
   */
  write<Result>(work: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const FILE_SCHEME = 'file:';
/**
 * The waits while another process writes to the same file, which takes some milliseconds: ten seconds in all. SQLite could
 * wait itself, but it would hold up everything else of the process.
 */
const WHILE_BUSY = { retries: 100, minTimeout: 5, maxTimeout: 100, randomize: true } as const;
/** PostgreSQL's number of the type `bigint`, which its driver would return as text. All numbers here are safe integers. */
const BIGINT = 20;
/** How long a connection to PostgreSQL may take to open. */
const CONNECT_MS = 10_000;

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
    const dialect = engine === 'sqlite' ? await openFile(url.slice(FILE_SCHEME.length)) : await connect(url);
    const query = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] });
    await bringUpToDate(query, engine).catch(async (error: unknown) => {
      await query.destroy().catch(() => undefined);
      throw error;
    });
    return {
      query,
      write: (work) => whileBusy(() => query.transaction().execute(work)),
      close: () => query.destroy(),
    };
  } catch (error) {
    throw unusable(url, engine, error);
  }
}

async function openFile(path: string): Promise<Dialect> {
  await mkdir(dirname(path), { recursive: true });
  const { default: Sqlite } = await import('libsql');
  const database = new Sqlite(path);
  // With a write-ahead log, readers do not wait for writers; a crash leaves the old state or the new one.
  await whileBusy(async () => database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON'));
  return new SqliteDialect({ database });
}

async function connect(url: string): Promise<Dialect> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    types: {
      getTypeParser: ((type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  });
  // Without a listener, the loss of an idle connection would end the process. The next query opens another one.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** Takes the steps that are missing. Of several processes that start at once, one does, and the others wait. */
async function bringUpToDate(query: Kysely<Schema>, engine: Engine): Promise<void> {
  const provider = { getMigrations: async () => migrationsFor(engine) };
  const migrate = async (): Promise<void> => {
    const { error } = await new Migrator({ db: query.withoutPlugins(), provider }).migrateToLatest();
    if (error !== undefined) throw error;
  };
  if (engine === 'postgres') return migrate();
  // Kysely locks PostgreSQL, but not SQLite. There all statements take the same connection, so they are in this transaction.
  await whileBusy(() => sql`begin immediate`.execute(query));
  try {
    await migrate();
    await sql`commit`.execute(query);
  } catch (error) {
    await sql`rollback`.execute(query);
    throw error;
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
