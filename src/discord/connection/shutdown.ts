/** Signals of the operating system, and the messages of a shard's parent process -> an abort signal. */
import { once } from 'node:events';

/** The message with which the parent process stops a shard. */
export const STOP_MESSAGE = 'stop';

/** SIGHUP comes when the terminal is closed. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * A signal within this time of the first counts as the same signal, because Ctrl-C and supervisors signal every process of a
 * group, and npm also forwards its own signal. A person takes longer to press Ctrl-C twice.
 */
const ECHO_MS = 500;

/** @returns a signal that is aborted when the process should stop. A second request ends the process immediately. */
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
  // The parent process may have ended before this one listened.
  if (process.connected === false) stop();
  return stopping.signal;
}

/** Resolves when a signal is aborted, or immediately if it has been aborted already. */
export async function whenAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
