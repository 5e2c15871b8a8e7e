/** Which events of the gateway have been seen: Discord delivers the last minutes again when a session is resumed. */
import { LRUCache } from 'lru-cache';

/** More events than a resumed session delivers again. */
const MAX_EVENTS = 20_000;

export interface SeenEvents {
  /** @returns whether the event is new; from then on it is not */
  isNew(id: string): boolean;
}

export function createSeenEvents(): SeenEvents {
  const seen = new LRUCache<string, true>({ max: MAX_EVENTS });
  return {
    isNew(id) {
      if (seen.has(id)) return false;
      seen.set(id, true);
      return true;
    },
  };
}
