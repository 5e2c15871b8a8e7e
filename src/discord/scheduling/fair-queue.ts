/**
 * A queue in which users take turns. One piece of work is done at a time, so a user with a hundred pieces delays another
 * user by only one of them. The pieces of one user are done in the order in which they were added.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface FairQueue {
  /**
   * Does the work when it is its turn, and resolves or rejects with its result.
   *
   * @throws {QueueFull} if the queue is full and no user has more work in it than this one
   */
  add<Result>(person: string, work: () => Result | Promise<Result>): Promise<Result>;
  /** The number of pieces of work that are waiting or being done. */
  readonly length: number;
  /** The expected time for all of them in milliseconds, estimated from the last turns. */
  readonly expectedMs: number;
}

/** Rejects a piece of work because the queue is full and no user has more work in it than its owner. */
export class QueueFull extends Error {}

interface Piece {
  run(): Promise<void>;
  refuse(): void;
}

/** The weight of one turn in the average time of a turn. The average follows a change within about ten turns. */
const WEIGHT_OF_LAST = 0.1;

/** @param limit the most pieces of work that may wait at the same time */
export function createFairQueue(limit = Number.POSITIVE_INFINITY): FairQueue {
  /** The waiting work of each user, in the order of their turns. After a turn, a user moves to the end. */
  const waiting = new Map<string, Piece[]>();
  let length = 0;
  let isRunning = false;
  let turnMs = 0;

  async function run(): Promise<void> {
    isRunning = true;
    // Events that have arrived are read first, so that all users are in the queue before the first turn.
    await nextTurn();
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      const before = performance.now();
      await next.run();
      // Between two turns, events are read and replies are sent, which counts as part of the turn.
      await nextTurn();
      turnMs += (performance.now() - before - turnMs) * WEIGHT_OF_LAST;
    }
    isRunning = false;
  }

  function takeNext(): Piece | undefined {
    const [first] = waiting;
    if (first === undefined) return undefined;
    const [person, pieces] = first;
    const next = pieces.shift();
    waiting.delete(person);
    if (pieces.length > 0) waiting.set(person, pieces);
    return next;
  }

  /** Rejects the last piece of the user with the most work, so that other users are not affected. */
  function refuseOne(): void {
    const busiest = [...waiting].reduce((one, other) => (other[1].length > one[1].length ? other : one));
    const [person, pieces] = busiest;
    pieces.pop()?.refuse();
    if (pieces.length === 0) waiting.delete(person);
    length -= 1;
  }

  return {
    add(person, work) {
      return new Promise((resolve, reject) => {
        const piece: Piece = {
          async run() {
            try {
              resolve(await work());
            } catch (error) {
              reject(error);
            } finally {
              length -= 1;
            }
          },
          refuse: () => reject(new QueueFull()),
        };
        const own = waiting.get(person);
        if (own === undefined) waiting.set(person, [piece]);
        else own.push(piece);
        length += 1;
        if (length > limit) refuseOne();
        if (!isRunning) void run();
      });
    },
    get length() {
      return length;
    },
    get expectedMs() {
      return length * turnMs;
    },
  };
}
