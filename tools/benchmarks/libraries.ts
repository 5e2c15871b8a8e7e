/**
 * A number of servers and a database -> what their libraries cost: filling them, the memory of their indexes, and questions to
 * them with more or less memory. Each is measured in a process of its own.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import * as v from 'valibot';
import { Problem } from '../../src/problem.ts';
import { openDatabase } from '../../src/store/database.ts';
import { eventCount } from './ask-libraries.ts';
import type { Material } from './corpus.ts';
import {
  type AskFigures,
  AskFiguresSchema,
  type FillFigures,
  FillFiguresSchema,
  type Weighing,
  WeighingSchema,
} from './library-figures.ts';
import type { Job } from './library-process.ts';

const PROCESS = resolve(import.meta.dirname, '../../dist/tools/benchmarks/library-process.js');
const FILE_SCHEME = 'file:';

export interface LibrariesOptions {
  readonly servers: number;
  /** The number of questions in each part. */
  readonly questions: number;
  /** `LIBRARY_MEMORY_MB`, one measurement for each. */
  readonly memory: readonly number[];
  /** By default a SQLite file in a temporary folder. */
  readonly database: string | undefined;
}

export interface LibrariesFigures {
  readonly engine: string;
  readonly servers: number;
  /** Undefined if the database was full before. */
  readonly fill: FillFigures | undefined;
  readonly databaseMB: number;
  readonly weighings: readonly Weighing[];
  readonly asks: readonly AskFigures[];
}

/** How often `measureLibraries` calls `onStep`. */
export const librariesStepCount = ({ servers, questions, memory }: LibrariesOptions): number =>
  servers + memory.length * eventCount(questions);

/** @throws {Problem} if the database cannot be used, or contains something else */
export async function measureLibraries(
  { servers, questions, memory, database }: LibrariesOptions,
  { sentences }: Pick<Material, 'sentences'>,
  onStep: () => void,
): Promise<LibrariesFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-libraries-'));
  try {
    const url = database ?? `${FILE_SCHEME}${join(folder, 'libraries.db')}`;
    const file = join(folder, 'sentences.txt');
    await writeFile(file, sentences.map((sentence) => `${sentence.replace(/\s+/g, ' ')}\n`).join(''));
    const job = { sentences: file, servers, url };
    const known = await libraryCount(url);
    if (known !== 0 && known !== servers) {
      throw new Problem(
        'usage',
        `--database: it contains ${known} libraries. Give an empty database, or one that this command has filled for ${servers} servers.`,
      );
    }
    const fill =
      known === 0 ? v.parse(FillFiguresSchema, await runProcess({ kind: 'fill', ...job }, onStep)) : undefined;
    const databaseMB = (await sizeOf(url)) / 1e6;
    const weighings = v.parse(v.array(WeighingSchema), await runProcess({ kind: 'weigh', ...job }, onStep));
    const asks: AskFigures[] = [];
    for (const memoryMB of memory) {
      const figures = await runProcess({ kind: 'ask', ...job, memoryMB, questions }, onStep);
      asks.push(v.parse(AskFiguresSchema, figures));
    }
    const engine = url.startsWith(FILE_SCHEME) ? 'SQLite' : 'PostgreSQL';
    return { engine, servers, fill, databaseMB, weighings, asks };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const MessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('step') }),
  v.object({ kind: v.literal('figures'), figures: v.unknown() }),
]);

/** @returns the figures of the process, as it sends them */
function runProcess(job: Job, onStep: () => void): Promise<unknown> {
  const child = fork(PROCESS, [JSON.stringify(job)], { execArgv: ['--expose-gc'] });
  return new Promise((done, failed) => {
    let figures: unknown;
    child.on('message', (received) => {
      const message = v.parse(MessageSchema, received);
      if (message.kind === 'step') onStep();
      else figures = message.figures;
    });
    child.on('error', failed);
    child.on('exit', (code, signal) => {
      if (code === 0 && figures !== undefined) done(figures);
      else failed(new Error(`The process that measures (${job.kind}) ended with ${signal ?? code}.`));
    });
  });
}

async function libraryCount(url: string): Promise<number> {
  const database = await openDatabase(url);
  try {
    return (await database.query.selectFrom('libraries').select('owner').execute()).length;
  } finally {
    await database.close();
  }
}

/** @returns bytes, on disk */
async function sizeOf(url: string): Promise<number> {
  if (url.startsWith(FILE_SCHEME)) {
    const path = url.slice(FILE_SCHEME.length);
    const files = [path, `${path}-wal`].filter((name) => existsSync(name));
    return (await Promise.all(files.map(async (name) => (await stat(name)).size))).reduce((sum, size) => sum + size, 0);
  }
  const database = await openDatabase(url);
  try {
    const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(
      database.query,
    );
    return rows[0]?.bytes ?? Number.NaN;
  } finally {
    await database.close();
  }
}
