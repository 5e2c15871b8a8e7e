/**
 * Long work in steps: a generator that yields whenever it has worked for a moment. It runs at once where nobody waits, and a
 * slice at a time where an event loop must go on in between.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

export type Steps<Result> = Generator<undefined, Result, undefined>;

/** How long the event loop waits for a slice. A question takes less than a tenth of it. */
const SLICE_MS = 8;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** Maps a list, with a step after every `size` elements. */
export function* mapInSteps<Value, Result>(
  values: readonly Value[],
  size: number,
  map: (value: Value, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, value] of values.entries()) {
    results.push(map(value, index));
    if ((index + 1) % size === 0) yield;
  }
  return results;
}
