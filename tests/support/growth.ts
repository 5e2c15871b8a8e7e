/**
 * How the cost of a piece of work grows with its input: the exponent of a power of the size. It compares the work with
 * itself at two sizes on the same machine, so that no test depends on how fast the machine is.
 */
import { runInThisContext } from 'node:vm';

/** Work with a larger exponent grows too fast: between the sizes used here, n log n is at most 1.2 and n² at least 1.8. */
export const FASTEST_GROWTH = 1.5;

/** In microseconds of processor time: long enough to be measured. The larger size then takes a fraction of a second. */
const SMALL_RUN_US = 3000;
const FACTOR = 8;
/** Work that takes longer has grown too fast already, and exponential work would never end. */
const MAX_RUN_MS = 5000;
const ATTEMPTS = 5;

/**
 * @param work does what is measured, for a size in any unit
 * @param smallest the size to begin with; it is doubled until the work takes long enough to be measured
 * @param largest no size above this is tried, so that input with a fixed limit can be measured up to its limit
 * @returns 1 for linear, 2 for quadratic; infinity for work that does not end within five seconds
 */
export function growthOf(work: (size: number) => unknown, smallest = 256, largest = 4_000_000): number {
  let size = smallest;
  while (size * FACTOR * 2 <= largest && cost(work, size) < SMALL_RUN_US) size *= 2;
  let exponent = Number.POSITIVE_INFINITY;
  // Another program, or garbage collection, can only make work look slower than it is.
  for (let attempt = 0; attempt < ATTEMPTS && exponent > FASTEST_GROWTH; attempt++) {
    const [small, large] = [leastCost(work, size), leastCost(work, size * FACTOR)];
    if (large === Number.POSITIVE_INFINITY) return large;
    exponent = Math.min(exponent, Math.log(large / Math.max(small, SMALL_RUN_US / 10)) / Math.log(FACTOR));
  }
  return exponent;
}

/**
 * The same for work that ends later. It cannot be stopped.
 *
 * @param smallest a size that takes long enough to be measured
 * @param largest a size that ends in time even if the work grows too fast
 */
export async function growthOfPromise(
  work: (size: number) => Promise<unknown>,
  smallest: number,
  largest: number,
): Promise<number> {
  // What is only done once, such as loading a library, does not count.
  await work(smallest);
  let exponent = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && exponent > FASTEST_GROWTH; attempt++) {
    let small = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) small = Math.min(small, await costOfPromise(work, smallest));
    const large = await costOfPromise(work, largest);
    exponent = Math.min(exponent, Math.log(large / Math.max(small, SMALL_RUN_US / 10)) / Math.log(largest / smallest));
  }
  return exponent;
}

/** @returns the microseconds of processor time of one run */
async function costOfPromise(work: (size: number) => Promise<unknown>, size: number): Promise<number> {
  const before = process.cpuUsage();
  await work(size);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function leastCost(work: (size: number) => unknown, size: number): number {
  const first = cost(work, size);
  return first > 100 * SMALL_RUN_US ? first : Math.min(first, cost(work, size), cost(work, size));
}

/** @returns the microseconds of processor time of one run */
function cost(work: (size: number) => unknown, size: number): number {
  const run = { work: () => work(size) };
  const before = process.cpuUsage();
  if (!endsInTime(run.work)) return Number.POSITIVE_INFINITY;
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Runs work that may never end. V8 can interrupt code and regular expressions if a script of `node:vm` calls them. */
function endsInTime(work: () => unknown): boolean {
  const call = runInThisContext('(work) => { globalThis.measuredWork = work; }') as (work: () => unknown) => void;
  call(work);
  try {
    runInThisContext('globalThis.measuredWork()', { timeout: MAX_RUN_MS });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
