/** Being told to stop: by a signal, or, for a shard, by the process that started it. */
import { once } from 'node:events';

/** What a shard is told by the process that started it. */
export const STOP_MESSAGE = 'stop';

/** The last one is that of a terminal that has been closed. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * A signal within this time of the first is the same one: Ctrl-C at a terminal and a supervisor reach every process, and
 * npm passes on what it gets. Whoever means it a second time takes longer.
 */
const ECHO_MS = 500;

/**
 * @returns an abort signal that is aborted when the process is told to stop. Being told a second time ends it at once.
 */
export function shutdownSignal(): AbortSignal {
  const stopping = new AbortController();
  let stoppedAt = 0;
  function stop(): void {
    if (stopping.signal.aborted) return;
    stoppedAt = performance.now();
    stopping.abort();
  }
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (stopping.signal.aborted && performance.now() - stoppedAt > ECHO_MS) process.exit(1);
      stop();
    });
  }
  process.on('message', (message) => {
    if (message === STOP_MESSAGE) stop();
  });
  process.on('disconnect', stop);
  // The process that started this one may have ended before anybody listened.
  if (process.connected === false) stop();
  return stopping.signal;
}

export async function whenAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
