/**
 * What the bot remembers from one event to the next: little, for minutes, and in this process only.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Exchange } from '../conversation/exchange.ts';

export const MINUTE = 60_000;
/** So many conversations, people, ... at most: some megabytes. */
const MOST = 10_000;
/** A gateway session that is resumed delivers again what happened in the last minutes. */
const DELIVERED_AGAIN = 20_000;

/** Looked up at each call, so that tests can let minutes pass at once. */
const CLOCK = { now: () => Date.now() };

/** Any person asks less in a minute, and a program that asks more is slowed down. */
const QUESTIONS_A_MINUTE = 60;

/** As long as a person could not have read an answer, and Discord may take to tell its id. */
const SENDING_MS = 500;

/** An answer that was given: to what, and the message that says it. */
export interface Given {
  /** As it was written. */
  readonly question: string;
  readonly after: Exchange | undefined;
  readonly exchange: Exchange | undefined;
  /** Whether or not a later edit reached it; nothing for one that could not be sent. Never rejected. */
  readonly sent: Promise<Message | undefined>;
}

/** What is forgotten after so long, whether or not anyone asks again. @param most the oldest are forgotten before */
export function shortMemory<Value extends object>(forMs: number, most = MOST): LRUCache<string, Value> {
  return new LRUCache({ max: most, ttl: forMs, ttlAutopurge: true, perf: CLOCK });
}

export function createMemory() {
  const taken = new LRUCache<string, true>({ max: DELIVERED_AGAIN });
  const counts = new LRUCache<string, number>({ max: MOST, ttl: MINUTE, noUpdateTTL: true, perf: CLOCK });
  const locales = new LRUCache<string, string>({ max: MOST });
  const conversations = shortMemory<Exchange>(10 * MINUTE);

  const sending = new Set<Promise<unknown>>();

  return {
    /** Answers that still follow their questions when these are edited, by the id of the question's message. */
    given: shortMemory<Given>(10 * MINUTE),

    /** @returns whether an event is new; from then on it is not */
    take(id: string): boolean {
      if (taken.has(id)) return false;
      taken.set(id, true);
      return true;
    },

    /** Counts one more thing that a person asks for. */
    count(userId: string): Pace {
      const asked = (counts.get(userId) ?? 0) + 1;
      counts.set(userId, asked);
      if (asked <= QUESTIONS_A_MINUTE) return { isTooFast: false };
      const seconds = Math.max(1, Math.ceil(counts.getRemainingTTL(userId) / 1000));
      return { isTooFast: true, seconds, isNews: asked === QUESTIONS_A_MINUTE + 1 };
    },

    /** The language of a person's Discord, which interactions tell and messages do not. */
    noteLocale(userId: string, locale: string): void {
      locales.set(userId, locale);
    },
    localeOf(userId: string): string | undefined {
      return locales.get(userId);
    },

    /** What was asked last. @param place a channel of direct messages, or a message of the bot that is the answer */
    recall(place: string): Exchange | undefined {
      return conversations.get(place);
    },
    /** The same of a message that may just have been sent. */
    async recallAnswered(messageId: string): Promise<Exchange | undefined> {
      // Discord shows a message before it tells its id to the bot that has sent it.
      if (!conversations.has(messageId)) await Promise.race([Promise.allSettled(sending), wait(SENDING_MS)]);
      return conversations.get(messageId);
    },
    /** @param place the channel, or the message once it has been sent */
    remember(place: string | Promise<string | undefined>, exchange: Exchange | undefined): void {
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
