/** A searcher, sentences and questions -> the searcher's figures. Only one searcher is measured in a process. */
import type { Figures } from './figures.ts';
import type { Ask } from './peers.ts';

/** The number of questions before measuring begins. */
const STARTING = 100;
/** How long the warm-up takes: long enough for V8 to compile the functions that are called often. */
const WARM_UP_MS = 500;
/** After this time no further questions are asked. */
const DEADLINE_MS = 3000;

/** Three parts of equal length with different questions, because words that are new to a searcher take longer. */
export interface Questions {
  /** Asked in the new process. */
  readonly first: readonly string[];
  readonly warmUp: readonly string[];
  readonly warm: readonly string[];
}

export async function measure(
  load: () => Promise<(sentences: readonly string[]) => Ask>,
  sentences: readonly string[],
  questions: Questions,
): Promise<Figures> {
  const memoryBefore = memory();
  const build = await load();
  const start = performance.now();
  const ask = build(sentences);
  const indexMs = performance.now() - start;
  const memoryAfter = memory();
  const { rss } = process.memoryUsage();
  for (const question of questions.first.slice(0, STARTING)) ask(question);
  const firstTimes = timesOf(ask, questions.first);
  warmUp(ask, questions.warmUp);
  const times = timesOf(ask, questions.warm);
  return {
    indexMs,
    memoryMB: (memoryAfter - memoryBefore) / 1e6,
    residentMB: rss / 1e6,
    questions: times.length,
    medianUs: percentile(times, 0.5) * 1000,
    p99Us: percentile(times, 0.99) * 1000,
    firstMedianUs: percentile(firstTimes, 0.5) * 1000,
    firstP99Us: percentile(firstTimes, 0.99) * 1000,
  };
}

function warmUp(ask: Ask, questions: readonly string[]): void {
  const end = performance.now() + WARM_UP_MS;
  for (let i = 0; performance.now() < end; i++) ask(questions[i % questions.length] ?? '');
}

/** @returns the milliseconds of each question */
function timesOf(ask: Ask, questions: readonly string[]): number[] {
  const times: number[] = [];
  const deadline = performance.now() + DEADLINE_MS;
  for (const question of questions) {
    const start = performance.now();
    const found = ask(question);
    times.push(performance.now() - start);
    if (found instanceof Promise) throw new Error('It answers with a promise, whose time would not be measured.');
    if (performance.now() > deadline) break;
  }
  return times;
}

function memory(): number {
  if (globalThis.gc === undefined) throw new Error('Start it with node --expose-gc.');
  globalThis.gc();
  // Array buffers are counted in external memory.
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The value below which this share of the values lie; NaN if there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
