/**
 * Work that many people ask for, done one piece at a time and for each person in turn: a person who asks for a hundred
 * things delays another by one of them. What one person asks for is done in the order in which it came.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface FairQueue {
  /**
   * Resolves with what the work gives once its turn has come, or rejects with what it throws; or with `QueueFull` where
   * more waits than may, and this person has most in the queue.
   */
  add<Result>(person: string, work: () => Result | Promise<Result>): Promise<Result>;
  /** How many pieces of work wait or are being done. */
  readonly length: number;
  /** How long all of them will take, by how long the last ones took, in milliseconds. */
  readonly expectedMs: number;
}

/** More waits than may, and nobody has more in the queue than the person whose work this was. */
export class QueueFull extends Error {}

interface Piece {
  run(): Promise<void>;
  refuse(): void;
}

/** How much one turn counts in the average: the estimate follows within some ten turns. */
const WEIGHT_OF_LAST = 0.1;

/** @param most pieces of work that wait at the same time */
export function createFairQueue(most = Number.POSITIVE_INFINITY): FairQueue {
  /** In the order of the turns: whoever has had one goes to the end. */
  const waiting = new Map<string, Piece[]>();
  let length = 0;
  let isRunning = false;
  let turnMs = 0;

  async function run(): Promise<void> {
    isRunning = true;
    // What has arrived is read before anything is done, so that everybody is in the queue when the first turn is given.
    await nextTurn();
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      const before = performance.now();
      await next.run();
      // Between two turns events are read and replies are sent, which takes its share of the time.
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

  /** The last piece of whoever has most in the queue: a person who asks for little is not refused for another's pile. */
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
        if (length > most) refuseOne();
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
