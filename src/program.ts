/** What all programs share: how they begin, and how they end when something is wrong. */
import { type Answerer, createAnswerer } from './answer/answerer.ts';
import { readArticles } from './article/read.ts';
import { Problem, type ProblemKind } from './problem.ts';

const EXIT_CODES = { usage: 2, setting: 1, discord: 1, article: 1 } as const satisfies Record<ProblemKind, number>;

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

/** Reads the articles at a path and tells which of them had to be left out. */
export async function openAnswerer(path: string, tell: (message: string) => void = warn): Promise<Answerer> {
  const { articles, problems } = await readArticles(path);
  for (const problem of problems) tell(`left out ${problem.message}`);
  return createAnswerer(articles);
}

/** Tells a person something without mixing it into the answers. */
export function warn(message: string): void {
  process.stderr.write(`verbatim: ${message}\n`);
}

/** `… | head -1` closes the pipe when it has seen enough: that ends the program, and is no failure. */
function endWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
