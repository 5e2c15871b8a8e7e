/** How one searcher is timed, in the process that it has for itself. */
import type { Figures } from './figures.ts';
import type { Ask } from './peers.ts';

/** Enough for V8 to have compiled what is called often. */
export const WARM_UP = 100;
/** Who is slow is asked fewer questions. */
export const DEADLINE_MS = 8000;

export async function measure(
  load: () => Promise<(sentences: readonly string[]) => Ask>,
  sentences: readonly string[],
  questions: readonly string[],
): Promise<Figures> {
  const memoryBefore = memory();
  const build = await load();
  const start = performance.now();
  const ask = build(sentences);
  const indexMs = performance.now() - start;
  const memoryAfter = memory();
  const { rss } = process.memoryUsage();
  for (const question of questions.slice(0, WARM_UP)) ask(question);
  const times = timesOf(ask, questions);
  return {
    indexMs,
    memoryMB: (memoryAfter - memoryBefore) / 1e6,
    residentMB: rss / 1e6,
    questions: times.length,
    medianUs: percentile(times, 0.5) * 1000,
    p99Us: percentile(times, 0.99) * 1000,
  };
}

/** Milliseconds of each question. */
function timesOf(ask: Ask, questions: readonly string[]): number[] {
  const times: number[] = [];
  const deadline = performance.now() + DEADLINE_MS;
  for (const question of questions) {
    const start = performance.now();
    const found = ask(question);
    times.push(performance.now() - start);
    if (found instanceof Promise) throw new Error('It answers later: the time it takes would not be seen.');
    if (performance.now() > deadline) break;
  }
  return times;
}

function memory(): number {
  if (globalThis.gc === undefined) throw new Error('Start it with node --expose-gc.');
  globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

/** The value below which this share of the others lie; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
