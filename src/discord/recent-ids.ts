/** Remembers what has been taken in hand, because Discord may deliver an event again after a gateway session is resumed. */

/** A resumed session replays minutes at most; this is some megabytes. */
const REMEMBERED = 20_000;

export interface RecentIds {
  /** Whether the id is new; from then on it is not. */
  take(id: string): boolean;
}

export function createRecentIds(remembered = REMEMBERED): RecentIds {
  const ids = new Set<string>();
  return {
    take(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > remembered && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
