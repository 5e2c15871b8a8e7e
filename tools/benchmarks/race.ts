/** Runs every peer on one corpus, each run in a process of its own, and keeps the best run of each. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { type Figures, FiguresSchema } from './figures.ts';
import { PEERS } from './peers.ts';

const PROCESS = resolve(import.meta.dirname, '../../dist/tools/benchmarks/peer-process.js');
/** Ends a process that hangs. */
const TIMEOUT_MS = 15 * 60 * 1000;

export interface Race {
  readonly sentences: number;
  readonly questions: number;
  readonly results: readonly Result[];
}

export type Result = { readonly name: string } & (
  | { readonly kind: 'ran'; readonly figures: Figures }
  | { readonly kind: 'left-out'; readonly beyond: number }
  | { readonly kind: 'failed'; readonly why: string }
);

export interface Files {
  readonly sentences: string;
  readonly questions: string;
}

/**
 * Runs every peer once in each round, so that a busy minute of the machine slows down all of them. All figures of a result
 * come from the same run.
 *
 * @param onRun called before each run, and in place of each run that is skipped
 */
export async function race(
  names: readonly string[],
  files: Files,
  { sentences, questions, rounds }: { readonly sentences: number; readonly questions: number; readonly rounds: number },
  onRun: (name: string) => void,
): Promise<Race> {
  const results = new Map<string, Result>();
  for (const name of names) {
    const beyond = PEERS[name]?.maxSentences ?? 0;
    if (sentences > beyond) results.set(name, { name, kind: 'left-out', beyond });
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      onRun(name);
      const earlier = results.get(name);
      if (earlier === undefined || isWorthAnother(earlier, questions))
        results.set(name, better(earlier, await runOnce(name, files)));
    }
  }
  return { sentences, questions, results: names.flatMap((name) => results.get(name) ?? []) };
}

/** Whether another run may improve a result. A peer that did not finish its questions in time is far behind in any case. */
function isWorthAnother(earlier: Result, questions: number): boolean {
  return earlier.kind === 'ran' && earlier.figures.questions === questions;
}

function better(earlier: Result | undefined, later: Result): Result {
  if (earlier?.kind !== 'ran' || later.kind !== 'ran') return later;
  return later.figures.medianUs < earlier.figures.medianUs ? later : earlier;
}

async function runOnce(name: string, { sentences, questions }: Files): Promise<Result> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', PROCESS, name, sentences, questions],
      { timeout: TIMEOUT_MS },
    );
    return { name, kind: 'ran', figures: v.parse(FiguresSchema, JSON.parse(stdout)) };
  } catch (error) {
    return { name, kind: 'failed', why: error instanceof Error ? error.message.trim() : String(error) };
  }
}
