/**
 * The queue for the engine's time. Questions are worked out one at a time, each person's in turn and in the order in which
 * they came, and what they cost is charged to the person. Between two of them events are read and replies are sent.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createFairQueue } from './fair-queue.ts';

/** Longer than Discord takes to answer a request, and short beside the 3 seconds that an interaction has. */
const MAX_PAUSE_MS = 250;
/** Keeps most of the time for answers, however many requests are urgent. */
const BETWEEN_PAUSES_MS = 1000;

export interface EngineQueue {
  /**
   * Runs the work when the person's turn has come. The turn is over when the work returns: where it returns a promise,
   * others have their turns while that is awaited.
   */
  run<Result>(userId: string, work: () => Result | Promise<Result>): Promise<Result>;
  /** How long all that is in the queue will take, in milliseconds. */
  readonly expectedMs: number;
  /** Gives nobody a turn until an urgent request has been answered: a turn would keep the event loop from sending it. */
  pauseFor(request: Promise<unknown>): void;
}

/** @param charge is told how long each person's work took, in milliseconds */
export function createEngineQueue(charge: (userId: string, ms: number) => void): EngineQueue {
  const queue = createFairQueue();
  const urgent = new Set<Promise<unknown>>();
  let pausedAt = Number.NEGATIVE_INFINITY;

  async function letUrgentThrough(): Promise<void> {
    if (urgent.size === 0 || performance.now() - pausedAt < BETWEEN_PAUSES_MS) return;
    pausedAt = performance.now();
    await Promise.race([Promise.all(urgent), wait(MAX_PAUSE_MS)]);
  }

  return {
    async run(userId, work) {
      const { result } = await queue.add(userId, async () => {
        await letUrgentThrough();
        // By the clock: on some machines it takes longer to ask for the processor time than to answer a question.
        const before = performance.now();
        try {
          // In an object, as the queue would wait for a bare promise.
          return { result: work() };
        } finally {
          charge(userId, performance.now() - before);
        }
      });
      return result;
    },

    get expectedMs() {
      return queue.expectedMs;
    },

    pauseFor(request) {
      const done = request.catch(() => undefined).finally(() => urgent.delete(done));
      urgent.add(done);
    },
  };
}
