/**
 * The queue for answering. Questions are answered one at a time: users take turns, each user's questions keep their order,
 * and the time that they take is charged to the user. Between two questions, events are read and replies are sent.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createFairQueue } from './fair-queue.ts';

/** Longer than Discord takes to respond to a request, and short compared with the 3 seconds for an interaction. */
const MAX_PAUSE_MS = 250;
/** The least time between two pauses, which keeps most of the time for answers even if many requests are urgent. */
const BETWEEN_PAUSES_MS = 1000;

export interface EngineQueue {
  /**
   * Runs the work when it is the user's turn. The turn ends when the work returns. If it returns a promise, other users have
   * their turns while the promise is pending.
   */
  run<Result>(userId: string, work: () => Result | Promise<Result>): Promise<Result>;
  /** The expected time for everything in the queue, in milliseconds. */
  readonly expectedMs: number;
  /**
   * Delays the next turn until an urgent request has been answered, because a turn would block the event loop that sends it.
   */
  pauseFor(request: Promise<unknown>): void;
}

/** @param charge called with the time that each user's work took, in milliseconds */
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
        // Elapsed time, because on some machines reading the processor time takes longer than answering a question.
        const before = performance.now();
        try {
          // Wrapped in an object, because the queue would wait for a bare promise.
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
