/**
 * Ends the process if its event loop hangs: it would answer nothing any more, and could not even notice it. Whatever supervises
 * the bot then starts it again. A thread of its own watches, because it goes on while the loop hangs.
 */
import { url as inspectorUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';

/** Between two signs of life of the event loop. */
const BEAT_MS = 1000;
/** No question takes nearly so long. The index of the most articles that are allowed takes a fraction of it, also on a slow machine. */
const HANG_MS = 180_000;
/** In MB, for the thread, which only counts. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 };

/** What the thread gets. */
export interface WatchedLoop {
  /** One number, which the event loop increases. */
  readonly beats: SharedArrayBuffer;
  readonly hangMs: number;
}

/** Neither the thread nor the signs of life keep the process alive. At a debugger, which stops the loop, nothing is watched. */
export function endIfLoopHangs(hangMs = HANG_MS): void {
  if (inspectorUrl() !== undefined) return;
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(beats);
  setInterval(() => Atomics.add(count, 0, 1), BEAT_MS).unref();
  const workerData: WatchedLoop = { beats, hangMs };
  // Without the options of this process, some of which a thread does not accept.
  const options = { workerData, resourceLimits: THREAD_MEMORY, execArgv: [] };
  const watching = new Worker(new URL('./hang-worker.js', import.meta.url), options);
  // Without the thread, the bot serves as well.
  watching.on('error', () => undefined);
  watching.unref();
}
