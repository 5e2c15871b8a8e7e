/**
 * What the bot remembers from one event to the next: little, for minutes, and in this process only.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Turn } from '../../conversation/turn.ts';

export const MINUTE = 60_000;
/** So many conversations, people, ... at most: some megabytes. */
const MOST = 10_000;
/** A gateway session that is resumed delivers again what happened in the last minutes. */
const DELIVERED_AGAIN = 20_000;

/** Looked up at each call, so that tests can let minutes pass at once. */
const CLOCK = { now: () => Date.now() };

/** Any person asks less in a minute, and a program that asks more is slowed down. */
const QUESTIONS_A_MINUTE = 60;
/**
 * Time, in milliseconds, that one person's questions may take in a minute, suggestions while they type included. A question
 * takes about one; only whoever sends what is costly on purpose reaches this.
 */
const COST_A_MINUTE_MS = 2000;

/** As long as a person could not have read an answer, and Discord may take to tell its id. */
const SENDING_MS = 500;

/** An answer that was given: to what, and which message says it. Only ids: a message of discord.js takes 12 KB. */
export interface Given {
  /** A digest of the question as it was written. */
  readonly digest: string;
  readonly after: Turn | undefined;
  readonly exchange: Turn | undefined;
  /** The id of the message, whether or not a later edit reached it; none for one that could not be sent. Never rejected. */
  readonly sent: Promise<string | undefined>;
}

/** What a person has asked for in the last minute. */
interface Use {
  asked: number;
  costMs: number;
  isTold: boolean;
}

/** What is forgotten after so long, whether or not anyone asks again. @param most the oldest are forgotten before */
export function shortMemory<Value extends object>(forMs: number, most = MOST): LRUCache<string, Value> {
  return new LRUCache({ max: most, ttl: forMs, ttlAutopurge: true, perf: CLOCK });
}

export function createMemory() {
  const taken = new LRUCache<string, true>({ max: DELIVERED_AGAIN });
  const uses = new LRUCache<string, Use>({ max: MOST, ttl: MINUTE, perf: CLOCK });
  const locales = new LRUCache<string, string>({ max: MOST });
  const conversations = shortMemory<Turn>(10 * MINUTE);

  const sending = new Set<Promise<unknown>>();

  function useOf(userId: string): Use {
    const known = uses.get(userId);
    if (known !== undefined) return known;
    const use = { asked: 0, costMs: 0, isTold: false };
    uses.set(userId, use);
    return use;
  }

  return {
    /** Answers that still follow their questions when these are edited, by the id of the question's message. */
    given: shortMemory<Given>(10 * MINUTE),

    /** @returns whether an event is new; from then on it is not */
    take(id: string): boolean {
      if (taken.has(id)) return false;
      taken.set(id, true);
      return true;
    },

    /** Lets something be taken again that came to nothing. */
    release(id: string): void {
      taken.delete(id);
    },

    /** Counts one more thing that a person asks for. */
    count(userId: string): Pace {
      useOf(userId).asked += 1;
      return this.paceOf(userId);
    },
    /** How fast a person asks, without counting anything. */
    paceOf(userId: string): Pace {
      const use = useOf(userId);
      if (use.asked <= QUESTIONS_A_MINUTE && use.costMs < COST_A_MINUTE_MS) return { isTooFast: false };
      const seconds = Math.max(1, Math.ceil(uses.getRemainingTTL(userId) / 1000));
      const isNews = !use.isTold;
      use.isTold = true;
      return { isTooFast: true, seconds, isNews };
    },
    /** Counts the time that a person's question, or a letter of it, took. */
    charge(userId: string, ms: number): void {
      useOf(userId).costMs += ms;
    },
    /** Whether a person has used up the time of this minute. */
    isSpent(userId: string): boolean {
      return useOf(userId).costMs >= COST_A_MINUTE_MS;
    },

    /** The language of a person's Discord, which interactions tell and messages do not. */
    noteLocale(userId: string, locale: string): void {
      locales.set(userId, locale);
    },
    localeOf(userId: string): string | undefined {
      return locales.get(userId);
    },

    /** What was asked last. @param place a channel of direct messages, or a message of the bot that is the answer */
    recall(place: string): Turn | undefined {
      return conversations.get(place);
    },
    /** The same of a message that may just have been sent. */
    async recallAnswered(messageId: string): Promise<Turn | undefined> {
      // Discord shows a message before it tells its id to the bot that has sent it.
      if (!conversations.has(messageId)) await Promise.race([Promise.allSettled(sending), wait(SENDING_MS)]);
      return conversations.get(messageId);
    },
    /** @param place the channel, or the message once it has been sent */
    remember(place: string | Promise<string | undefined>, exchange: Turn | undefined): void {
      const note = (id: string | undefined): void => {
        if (id !== undefined && exchange !== undefined) conversations.set(id, exchange);
      };
      if (typeof place === 'string') {
        note(place);
        return;
      }
      const sent = place
        .then(note)
        // Whoever sends it hears of it.
        .catch(() => undefined)
        .finally(() => sending.delete(sent));
      sending.add(sent);
    },
  };
}

export type Memory = ReturnType<typeof createMemory>;

export type Pace =
  | { readonly isTooFast: false }
  | {
      readonly isTooFast: true;
      /** Until the next question is taken. */
      readonly seconds: number;
      /** For the first time in this minute. */
      readonly isNews: boolean;
    };
