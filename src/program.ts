/** What all programs share: how they begin, and how they end when something is wrong. */
import { type Answerer, createAnswerer } from './answer/answerer.ts';
import { readArticles } from './article/folder.ts';
import { surviveFailedWrites, warn } from './output.ts';
import { Problem, type ProblemKind } from './problem.ts';

/** How soon a program notices that npm is gone. To look costs less than a microsecond. */
const LOOK_FOR_NPM_MS = 1000;

const EXIT_CODES = { usage: 2, setting: 1, discord: 1, article: 1, output: 1 } as const satisfies Record<
  ProblemKind,
  number
>;

/** Runs a program; a `Problem` that it throws becomes a message on standard error and an exit code. */
export async function run(program: () => Promise<void>): Promise<void> {
  surviveFailedWrites();
  endWithNpm();
  try {
    await program();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    warn(error.message);
    process.exitCode = EXIT_CODES[error.kind];
  }
}

/** Reads the articles at a path and tells which of them had to be left out. */
export async function openAnswerer(path: string, tell: (message: string) => void = warn): Promise<Answerer> {
  const { articles, problems } = await readArticles(path);
  for (const problem of problems) tell(`left out ${problem.message}`);
  return createAnswerer(articles);
}

/**
 * A program that npm has started ends when npm is gone, as if it had got SIGTERM: whoever kills npm means its program, and
 * would otherwise start a second one beside it. npm passes on SIGTERM and SIGINT, and can pass on no other signal.
 */
export function endWithNpm(): void {
  if (process.env.npm_package_name !== 'verbatim') return;
  const [, toldNpm] = /^--npm=(\d+)$/.exec(process.argv[2] ?? '') ?? [];
  const npm = toldNpm === undefined ? process.ppid : Number(toldNpm);
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_FOR_NPM_MS).unref();
}
