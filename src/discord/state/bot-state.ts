/** What the bot remembers from one event to the next: little, for minutes, and in this process only. One file each. */
import { type Conversations, createConversations } from './conversations.ts';
import { createEngineQueue, type EngineQueue } from './engine-queue.ts';
import { createGivenAnswers, type GivenAnswers } from './given-answers.ts';
import { createLocales, type Locales } from './locales.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';

export interface BotState {
  readonly seenEvents: SeenEvents;
  readonly locales: Locales;
  readonly rateLimit: RateLimit;
  readonly conversations: Conversations;
  readonly givenAnswers: GivenAnswers;
  readonly queue: EngineQueue;
}

export function createBotState(): BotState {
  const rateLimit = createRateLimit();
  return {
    rateLimit,
    seenEvents: createSeenEvents(),
    locales: createLocales(),
    conversations: createConversations(),
    givenAnswers: createGivenAnswers(),
    queue: createEngineQueue(rateLimit),
  };
}
