/** A map with limits for the age and the number of its entries, so that all state of the bot expires. */
import { LRUCache } from 'lru-cache';

export const MINUTE_MS = 60_000;

/** Limits each map of users, channels or messages to some megabytes. */
export const MAX_ENTRIES = 10_000;

/** `Date.now` is looked up at each call, so that tests can replace it to let minutes pass. */
export const CLOCK = { now: () => Date.now() };

/**
 * @param ttlMs how long an entry is kept, in milliseconds
 * @param max the most entries; beyond it, the least recently used one is dropped
 */
export function createExpiringMap<Value extends object>(ttlMs: number, max = MAX_ENTRIES): LRUCache<string, Value> {
  return new LRUCache({ max, ttl: ttlMs, ttlAutopurge: true, perf: CLOCK });
}
