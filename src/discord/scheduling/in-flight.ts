/** The unfinished work that events have started, so that the bot can finish it before it stops. */
import type { Log } from '../../log.ts';

export interface InFlight {
  /**
   * Does a piece of work, unless the bot has been told to stop. An error in it is logged, and does not affect other work.
   */
  take(work: () => Promise<void>): void;
  /** The number of unfinished pieces of work. */
  readonly size: number;
  /** Resolves when all work is finished. */
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
