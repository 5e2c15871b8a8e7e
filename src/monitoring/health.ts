/** Whether a process can answer: the gateway, the articles and the database, each checked when somebody asks. */
import type { Readings } from './metrics.ts';

/** A database that takes longer is no help to a question either. */
const DATABASE_MS = 2000;

export const OK = 'ok';

/** For each part, `ok` or what is wrong, in a few words without secrets. */
export interface Checks {
  readonly gateway: string;
  readonly articles: string;
  readonly database: string;
}

export const areAllOk = (checks: Readonly<Partial<Checks>>): boolean =>
  Object.values(checks).every((finding) => finding === OK);

/** @param askDatabase rejects if the database cannot be asked; undefined before it is open */
export async function checksOf(
  { gateway, libraries }: Partial<Readings>,
  askDatabase: (() => Promise<unknown>) | undefined,
): Promise<Checks> {
  return {
    gateway: gateway?.isReady === true ? OK : 'not connected to Discord',
    articles: libraries === undefined ? 'not read yet' : OK,
    database: askDatabase === undefined ? 'not open yet' : await databaseFinding(askDatabase),
  };
}

async function databaseFinding(ask: () => Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${DATABASE_MS / 1000} s`), DATABASE_MS);
  });
  const asked = ask().then(
    () => OK,
    () => 'cannot be asked',
  );
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer));
}
