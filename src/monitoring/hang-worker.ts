/** The thread that ends the process when the event loop of its main thread hangs (see hang-watch.ts). */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { WatchedLoop } from './hang-watch.ts';

const STANDARD_ERROR = 2;
/** The loop hangs if it gives no sign of life in so many looks in a row. After the machine has slept, both threads go on. */
const LOOKS = 6;

const { beats, hangMs }: WatchedLoop = workerData;
const beatCount = new Int32Array(beats);
let last = Atomics.load(beatCount, 0);
let looksInVain = 0;

setInterval(() => {
  const now = Atomics.load(beatCount, 0);
  looksInVain = now === last ? looksInVain + 1 : 0;
  last = now;
  // The first process of a container ignores the signal that it sends to itself: it needs an init process.
  if (looksInVain !== LOOKS) return;
  // Everything else that writes needs the main thread.
  try {
    writeSync(STANDARD_ERROR, `The bot has hung for ${hangMs / 1000} seconds, and ends to be started again.\n`);
  } catch {
    // Nobody reads it.
  }
  // Nothing in the main thread can run, so that no other signal would end it.
  process.kill(process.pid, 'SIGKILL');
}, hangMs / LOOKS);
