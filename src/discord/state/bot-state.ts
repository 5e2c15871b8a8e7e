/**
 * The state that the bot keeps between events: small, for some minutes, and only in this process. Each part has its own
 * file.
 */

import { createEngineQueue, type EngineQueue } from '../scheduling/engine-queue.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { createGivenAnswers, type GivenAnswers } from './editable-answers.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { createLocales, type Locales } from './user-locales.ts';

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
    queue: createEngineQueue(rateLimit.charge),
  };
}
