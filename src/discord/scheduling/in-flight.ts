/** The work that events have started and that is not done, so that the bot can finish it before it stops. */
import type { Log } from '../../log.ts';

export interface InFlight {
  /** Does a piece of work, unless the bot has been told to stop. An error in it is logged, and ends nothing else. */
  take(work: () => Promise<void>): void;
  /** How many pieces of work are not done. */
  readonly size: number;
  /** Resolves when all that has been taken is done. */
  settled(): Promise<unknown>;
}

export function createInFlight(log: Log, stopped: AbortSignal): InFlight {
  const inFlight = new Set<Promise<void>>();
  return {
    take(work) {
      if (stopped.aborted) return;
      const done = work()
        .catch((error: unknown) => {
          if (!stopped.aborted) log.error({ error }, 'an event could not be handled');
        })
        .finally(() => inFlight.delete(done));
      inFlight.add(done);
    },
    get size() {
      return inFlight.size;
    },
    settled: () => Promise.allSettled(inFlight),
  };
}
