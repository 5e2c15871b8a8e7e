/**
 * A queue for work that many people ask for. It is done one piece at a time, for each person in turn: a person who asks for
 * a hundred things delays another by one of them. The pieces of one person are done in the order in which they came.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface FairQueue {
  /**
   * Does the work when its turn has come, and resolves or rejects as it does.
   *
   * @throws {QueueFull} if the queue is full and nobody has more in it than this person
   */
  add<Result>(person: string, work: () => Result | Promise<Result>): Promise<Result>;
  /** How many pieces of work are waiting or being done. */
  readonly length: number;
  /** How long all of them will take, in milliseconds, judged by the last ones. */
  readonly expectedMs: number;
}

/** The queue is full, and nobody has more in it than the person whose work this was. */
export class QueueFull extends Error {}

interface Piece {
  run(): Promise<void>;
  refuse(): void;
}

/** How much one turn counts in the average time of a turn, which thus follows a change within some ten turns. */
const WEIGHT_OF_LAST = 0.1;

/** @param limit how many pieces of work may wait at the same time */
export function createFairQueue(limit = Number.POSITIVE_INFINITY): FairQueue {
  /** The people who wait, in the order of their turns: after a turn a person goes to the end. */
  const waiting = new Map<string, Piece[]>();
  let length = 0;
  let isRunning = false;
  let turnMs = 0;

  async function run(): Promise<void> {
    isRunning = true;
    // Events that have arrived are read first, so that everybody is in the queue when the first turn is given.
    await nextTurn();
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      const before = performance.now();
      await next.run();
      // Between two turns events are read and replies are sent, which counts as a part of the turn.
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

  /** Refuses the last piece of the person who has most in the queue, so that nobody is refused for what others ask. */
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
