/**
 * Waiting for the bot: a test waits for something, and each change to it wakes the test.
 */
import { setMaxListeners } from 'node:events';

export const DEFAULT_WAIT_MS = 5000;

/** The shared state of all waits of a local Discord: its end, and the message when something did not happen in time. */
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

/** Something that changes, with the waits for a change. */
export class Happenings {
  private readonly waiting = new Set<() => void>();
  private readonly patience: Patience;

  constructor(patience: Patience) {
    this.patience = patience;
  }

  changed(): void {
    for (const look of [...this.waiting]) look();
  }

  /** Resolves with the first thing that `take` finds, now or after a change. */
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
    // A rejection that nobody awaits must not end the test run. One that is awaited still rejects.
    promise.catch(() => undefined);
    return promise;
  }
}
