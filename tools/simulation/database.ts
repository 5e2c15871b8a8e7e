/** The address that an operator gave, if any -> the database of all shards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../tests/support/postgres.ts';

export interface SharedDatabase {
  readonly url: string;
  /** For readers: which kind of database it is. */
  readonly engine: 'PostgreSQL' | 'SQLite';
  /** Deletes it, if it was made for the simulation. */
  close(): Promise<void>;
}

/** Without an address, makes a database: in PostgreSQL if there is a server, and else in a file. */
export async function openSharedDatabase(url: string | undefined): Promise<SharedDatabase> {
  if (url !== undefined)
    return { url, engine: url.startsWith('file:') ? 'SQLite' : 'PostgreSQL', close: () => Promise.resolve() };
  const postgres = await openPostgres(() => undefined);
  if (postgres !== undefined) return { url: postgres.url, engine: 'PostgreSQL', close: () => postgres.drop() };
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-simulation-'));
  return {
    url: `file:${join(folder, 'libraries.db')}`,
    engine: 'SQLite',
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
