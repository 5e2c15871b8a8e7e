/** The gateway events that have been seen, because Discord delivers recent events again when a session is resumed. */
import { LRUCache } from 'lru-cache';

/** More events than a resumed session delivers again. */
const MAX_EVENTS = 20_000;

export interface SeenEvents {
  /** @returns whether the event is new; the call itself marks it as seen */
  isNew(id: string): boolean;
  /** The ids of those that were seen, the last one first. */
  ids(): Iterable<string>;
}

export function createSeenEvents(): SeenEvents {
  const seen = new LRUCache<string, true>({ max: MAX_EVENTS });
  return {
    isNew(id) {
      if (seen.has(id)) return false;
      seen.set(id, true);
      return true;
    },
    ids: () => seen.keys(),
  };
}
