/** A map that keeps its entries for a fixed time, and at most a fixed number of them: whatever the bot remembers, it forgets. */
import { LRUCache } from 'lru-cache';

export const MINUTE_MS = 60_000;

/** Keeps any map of people, channels or messages to some megabytes. */
export const MAX_ENTRIES = 10_000;

/** The clock is looked up at each call, so that tests can let minutes pass at once. */
export const CLOCK = { now: () => Date.now() };

/** @param max how many entries are kept; beyond that the least recently used one is dropped */
export function createExpiringMap<Value extends object>(ttlMs: number, max = MAX_ENTRIES): LRUCache<string, Value> {
  return new LRUCache({ max, ttl: ttlMs, ttlAutopurge: true, perf: CLOCK });
}
