/**
 * The engine's time, shared by everybody who asks: one question after the other, each person in turn, and what each person's
 * questions cost is counted. Between two questions Discord is heard and replies are sent.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createFairQueue } from './fair-queue.ts';
import type { Memory } from './memory.ts';

/** Longer than Discord takes to answer a request, and short beside the time that it gives for an interaction. */
const LONGEST_PAUSE_MS = 250;
/** So that most of the time goes to answers, however many requests cannot wait. */
const BETWEEN_PAUSES_MS = 1000;

export interface Schedule {
  /** Resolves with what the work gives; what a person asks for is worked out in the order in which it came. */
  run<Result>(userId: string, work: () => Result): Promise<Result>;
  /** How long all that waits will take, in milliseconds. */
  readonly expectedMs: number;
  /** Gives nobody a turn until a request is through that cannot wait: a turn would keep the event loop from sending it. */
  pauseFor(request: Promise<unknown>): void;
}

export function createSchedule(memory: Pick<Memory, 'charge'>): Schedule {
  const queue = createFairQueue();
  const urgent = new Set<Promise<unknown>>();
  let pausedAt = Number.NEGATIVE_INFINITY;

  async function letUrgentThrough(): Promise<void> {
    if (urgent.size === 0 || performance.now() - pausedAt < BETWEEN_PAUSES_MS) return;
    pausedAt = performance.now();
    await Promise.race([Promise.all(urgent), wait(LONGEST_PAUSE_MS)]);
  }

  return {
    run: (userId, work) =>
      queue.add(userId, async () => {
        await letUrgentThrough();
        // By the clock: on some machines it takes longer to ask for the processor time than to answer a question.
        const before = performance.now();
        try {
          return work();
        } finally {
          memory.charge(userId, performance.now() - before);
        }
      }),

    get expectedMs() {
      return queue.expectedMs;
    },

    pauseFor(request) {
      const done = request.catch(() => undefined).finally(() => urgent.delete(done));
      urgent.add(done);
    },
  };
}
