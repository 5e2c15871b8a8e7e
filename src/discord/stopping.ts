/** Being told to stop: by SIGTERM or SIGINT, or, for a shard, by the process that started it. */
import { once } from 'node:events';

/** What a shard is told by the process that started it. */
export const STOP_MESSAGE = 'stop';

/**
 * @returns a signal that is aborted when the process is told to stop. A second SIGTERM or SIGINT ends it at once.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      stopping.abort();
    });
  }
  process.on('message', (message) => {
    if (message === STOP_MESSAGE) stopping.abort();
  });
  process.on('disconnect', () => stopping.abort());
  return stopping.signal;
}

export async function whenAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
