/** The answers to messages of the last ten minutes. When a question is edited, its answer is edited too. */
import type { Turn } from '../../conversation/turn.ts';
import { createExpiringMap, MINUTE_MS } from './expiring-map.ts';

/** An answer that was given. It contains ids instead of messages, because a message of discord.js takes 12 KB. */
export interface GivenAnswer {
  /** A digest of the question. It changes when the question does, and does not reveal the text. */
  readonly questionDigest: string;
  /** The turn that the question followed. */
  readonly previous: Turn | undefined;
  /** The turn of the question and its answer. */
  readonly turn: Turn | undefined;
  /**
   * The id of the message with the answer; undefined if none could be sent. A failed edit does not change it, and it never
   * rejects.
   */
  readonly sent: Promise<string | undefined>;
}

export interface GivenAnswers {
  /** @param messageId the id of the message with the question */
  get(messageId: string): GivenAnswer | undefined;
  set(messageId: string, answer: GivenAnswer): void;
}

export function createGivenAnswers(): GivenAnswers {
  const answers = createExpiringMap<GivenAnswer>(10 * MINUTE_MS);
  return {
    get: (messageId) => answers.get(messageId),
    set: (messageId, answer) => void answers.set(messageId, answer),
  };
}
