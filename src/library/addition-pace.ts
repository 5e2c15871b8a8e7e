/** Counts the additions to each library, so that nobody keeps the bot busy with reading. */
import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;
const SECOND_MS = 1000;
/** Each takes some hundred bytes. */
const MAX_OWNERS = 10_000;

export interface AdditionPace {
  /** Counts an addition. @returns in how many seconds the next one is possible; 0 if this one is */
  waitOf(owner: string): number;
}

/** @param now the time in milliseconds */
export function createAdditionPace(perMinute: number, now: () => number): AdditionPace {
  /** For each owner, when the additions of the last minute began. */
  const times = new LRUCache<string, readonly number[]>({ max: MAX_OWNERS });
  return {
    waitOf(owner) {
      const time = now();
      const recent = (times.get(owner) ?? []).filter((at) => time - at < WINDOW_MS);
      const [first = time] = recent;
      if (recent.length >= perMinute) return Math.ceil((first + WINDOW_MS - time) / SECOND_MS);
      times.set(owner, [...recent, time]);
      return 0;
    },
  };
}
