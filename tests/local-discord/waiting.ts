/**
 * Waiting for what the bot will do: a test waits on one thing, and each change to that thing wakes it.
 */
import { setMaxListeners } from 'node:events';

export const DEFAULT_WAIT_MS = 5000;

/** What all waits of one local Discord share: its end, and what to say when something did not come. */
export class Patience {
  private readonly ending = new AbortController();
  private readonly describe: () => string;

  constructor(describe: () => string) {
    this.describe = describe;
    setMaxListeners(0, this.ending.signal);
  }

  end(): void {
    this.ending.abort();
  }

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  disappointment(what: string): Error {
    return new Error(`${what}. ${this.describe()}`);
  }
}

/** One thing that changes, and those who wait for a change. */
export class Happenings {
  private readonly waiting = new Set<() => void>();
  private readonly patience: Patience;

  constructor(patience: Patience) {
    this.patience = patience;
  }

  changed(): void {
    for (const look of [...this.waiting]) look();
  }

  /** The first thing that `take` finds, now or after a change. */
  next<T>(take: () => T | undefined, what: string, timeoutMs = DEFAULT_WAIT_MS): Promise<T> {
    const promise = new Promise<T>((resolve, reject) => {
      const { signal } = this.patience;
      const settle = (): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        signal.removeEventListener('abort', end);
      };
      const look = (): void => {
        const found = take();
        if (found === undefined) return;
        settle();
        resolve(found);
      };
      const end = (): void => {
        settle();
        reject(this.patience.disappointment(`Closed while waiting for ${what}`));
      };
      const timer = setTimeout(() => {
        settle();
        reject(this.patience.disappointment(`No ${what} within ${timeoutMs} ms`));
      }, timeoutMs);
      this.waiting.add(look);
      signal.addEventListener('abort', end);
      look();
      if (signal.aborted) end();
    });
    // A wait that nobody awaits any more must not end the test run; one that is awaited still rejects.
    promise.catch(() => undefined);
    return promise;
  }
}
