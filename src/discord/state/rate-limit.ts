/**
 * How much one person may ask in a minute, by number and by the time that their questions cost.
 *
 * The libraries for this (@sapphire/ratelimits, limiter, rate-limiter-flexible) decide before the work is done. Here its
 * cost is known only afterwards, all of it is charged even where it exceeds what is left, and memory must stay bounded
 * however many people ask; none of the three does that without waiting for a promise in the middle of a turn.
 */
import { LRUCache } from 'lru-cache';
import { CLOCK, MAX_ENTRIES, MINUTE_MS } from './expiring-map.ts';

/** No person asks that much by hand; a program that asks more is slowed down. */
const MAX_QUESTIONS = 60;
/**
 * Time that one person's questions may cost in a minute, in milliseconds, suggestions while they type included. A question
 * costs about one, so that only a person who sends costly questions on purpose reaches this.
 */
const MAX_COST_MS = 2000;

export type Pace =
  | { readonly isTooFast: false }
  | {
      readonly isTooFast: true;
      /** Seconds until the next question is taken, at least 1. */
      readonly seconds: number;
      /** Whether the person asks too fast for the first time in this minute. */
      readonly isNews: boolean;
    };

export interface RateLimit {
  /** Counts one more thing that a person asks for. */
  count(userId: string): Pace;
  /** Looks how fast a person asks, and counts nothing. */
  paceOf(userId: string): Pace;
  /** Adds the time, in milliseconds, that something cost which a person asked for. */
  charge(userId: string, ms: number): void;
  /** Whether a person has used up the time of this minute. */
  isSpent(userId: string): boolean;
}

/** What a person has asked for since their minute began. */
interface Use {
  questions: number;
  costMs: number;
  isTold: boolean;
}

export function createRateLimit(): RateLimit {
  const uses = new LRUCache<string, Use>({ max: MAX_ENTRIES, ttl: MINUTE_MS, perf: CLOCK });

  function useOf(userId: string): Use {
    const known = uses.get(userId);
    if (known !== undefined) return known;
    const use = { questions: 0, costMs: 0, isTold: false };
    uses.set(userId, use);
    return use;
  }

  function paceOf(userId: string): Pace {
    const use = useOf(userId);
    if (use.questions <= MAX_QUESTIONS && use.costMs < MAX_COST_MS) return { isTooFast: false };
    const seconds = Math.max(1, Math.ceil(uses.getRemainingTTL(userId) / 1000));
    const isNews = !use.isTold;
    use.isTold = true;
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
