/** What the programs of the terminal share: how they begin, and how they end when something is wrong. */
import { type Answerer, createAnswerer } from '../answer/answerer.ts';
import { readArticles } from '../article/read.ts';
import { Problem, type ProblemKind } from '../problem.ts';
import { endWhenPipeCloses } from './output.ts';

const EXIT_CODES = { usage: 2, article: 1 } as const satisfies Record<ProblemKind, number>;

/** Runs a program; a `Problem` that it throws becomes a message on standard error and an exit code. */
export async function run(program: () => Promise<void>): Promise<void> {
  endWhenPipeCloses();
  try {
    await program();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    warn(error.message);
    process.exitCode = EXIT_CODES[error.kind];
  }
}

/** Reads the articles at a path and says which of them had to be left out. */
export async function openAnswerer(path: string): Promise<Answerer> {
  const { articles, problems } = await readArticles(path);
  for (const problem of problems) warn(`left out ${problem.message}`);
  return createAnswerer(articles);
}

/** Tells a person something without mixing it into the answers. */
export function warn(message: string): void {
  process.stderr.write(`verbatim: ${message}\n`);
}
