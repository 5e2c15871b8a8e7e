/**
 * Limits how much one user may ask in a minute, by number and by the time that the questions take.
 *
 * The libraries for this purpose (@sapphire/ratelimits, limiter, rate-limiter-flexible) decide before the work is done. Here
 * the cost is known only afterwards, all of it is charged even if it exceeds the rest of the limit, and memory must stay
 * bounded for any number of users. None of the three supports this without awaiting a promise in the middle of a turn.
 */
import { LRUCache } from 'lru-cache';
import { CLOCK, MAX_ENTRIES, MINUTE_MS } from './expiring-map.ts';

/** The most questions of one user in a minute. Nobody asks more by hand, and a program that asks more is slowed down. */
const MAX_QUESTIONS = 60;
/**
 * The most time that one user's questions may take in a minute, in milliseconds, including suggestions while typing. A
 * question takes about one millisecond, so only a user who sends costly questions on purpose reaches this.
 */
const MAX_COST_MS = 2000;

export type Pace =
  | { readonly isTooFast: false }
  | {
      readonly isTooFast: true;
      /** Seconds until the next question is accepted, at least 1. */
      readonly seconds: number;
      /** Whether the user has not been told yet in this minute. */
      readonly isNews: boolean;
    };

export interface RateLimit {
  /** Counts one more question of a user. */
  count(userId: string): Pace;
  /** The pace of a user, without counting a question. */
  paceOf(userId: string): Pace;
  /** Adds the time that a user's question took, in milliseconds. */
  charge(userId: string, ms: number): void;
  /** Whether a user has used up the time of this minute. */
  isSpent(userId: string): boolean;
}

/** A user's questions and their cost since the user's minute began. */
interface Use {
  questions: number;
  costMs: number;
  wasTold: boolean;
}

export function createRateLimit(): RateLimit {
  const uses = new LRUCache<string, Use>({ max: MAX_ENTRIES, ttl: MINUTE_MS, perf: CLOCK });

  function useOf(userId: string): Use {
    const known = uses.get(userId);
    if (known !== undefined) return known;
    const use = { questions: 0, costMs: 0, wasTold: false };
    uses.set(userId, use);
    return use;
  }

  function paceOf(userId: string): Pace {
    const use = useOf(userId);
    if (use.questions <= MAX_QUESTIONS && use.costMs < MAX_COST_MS) return { isTooFast: false };
    const seconds = Math.max(1, Math.ceil(uses.getRemainingTTL(userId) / 1000));
    const isNews = !use.wasTold;
    use.wasTold = true;
    return { isTooFast: true, seconds, isNews };
  }

  return {
    paceOf,
    count(userId) {
      useOf(userId).questions += 1;
      return paceOf(userId);
    },
    charge(userId, ms) {
      useOf(userId).costMs += ms;
    },
    isSpent: (userId) => useOf(userId).costMs >= MAX_COST_MS,
  };
}
