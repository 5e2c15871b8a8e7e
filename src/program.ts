/** How every program of this package starts, and how it exits after an error. */

import { Problem, type ProblemKind } from './problem.ts';
import { surviveFailedWrites, warn } from './standard-output.ts';

/** How often a program checks that npm is still running. One check takes less than a microsecond. */
const CHECK_NPM_EVERY_MS = 1000;

const EXIT_CODES = { usage: 2, setting: 1, discord: 1, article: 1, output: 1 } as const satisfies Record<
  ProblemKind,
  number
>;

/** Runs a program. A `Problem` that it throws becomes a message on standard error and an exit code. */
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

/**
 * Makes a program that npm started stop, as after SIGTERM, when npm no longer runs. Whoever kills npm wants to stop the
 * program; if it kept running, the next `npm start` would start a second bot. npm forwards SIGTERM and SIGINT but cannot
 * forward SIGKILL.
 */
export function endWithNpm(): void {
  if (process.env.npm_package_name !== 'verbatim') return;
  const [, toldNpm] = /^--npm=(\d+)$/.exec(process.argv[2] ?? '') ?? [];
  const npm = toldNpm === undefined ? process.ppid : Number(toldNpm);
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, CHECK_NPM_EVERY_MS).unref();
}
