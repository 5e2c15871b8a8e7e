/** A new PostgreSQL database for one test file, if there is a server: that of `TEST_POSTGRES_URL`, or of this machine. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export interface TestPostgres {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * @param without is told why there is no server
 * @returns undefined if there is no server
 */
export async function openPostgres(without = announceSkipping): Promise<TestPostgres | undefined> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
  } catch (error) {
    without(String(error));
    await client.end().catch(() => undefined);
    return undefined;
  }
  const name = `verbatim_test_${randomBytes(6).toString('hex')}`;
  await client.query(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
}

function announceSkipping(reason: string): void {
  process.stdout.write(`Tests on PostgreSQL are skipped: no server (${reason}).\n`);
}
