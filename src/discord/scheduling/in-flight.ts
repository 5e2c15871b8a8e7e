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

/** More events than arrive in the second that they are kept back. */
const MAX_KEPT_BACK = 10_000;

/** @param held keeps the work back until it resolves, because another process still does it */
export function createInFlight(log: Log, stopped: AbortSignal, held?: Promise<unknown>): InFlight {
  const inFlight = new Set<Promise<void>>();
  let keptBack: (() => void)[] | undefined;
  if (held !== undefined) {
    keptBack = [];
    void held.then(() => {
      const waiting = keptBack ?? [];
      keptBack = undefined;
      for (const start of waiting) start();
    });
  }

  function start(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => {
        if (!stopped.aborted) log.error({ error }, 'an event could not be handled');
      })
      .finally(() => inFlight.delete(done));
    inFlight.add(done);
  }

  return {
    take(work) {
      if (stopped.aborted) return;
      if (keptBack === undefined) start(work);
      else if (keptBack.length < MAX_KEPT_BACK) keptBack.push(() => start(work));
    },
    get size() {
      return inFlight.size;
    },
    settled: () => Promise.allSettled(inFlight),
  };
}
