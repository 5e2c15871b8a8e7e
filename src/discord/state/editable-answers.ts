/** The answers that were given to messages in the last ten minutes: they follow their questions when these are edited. */
import type { Turn } from '../../conversation/turn.ts';
import { createExpiringMap, MINUTE_MS } from './expiring-map.ts';

/** An answer that was given. It has ids only, as a message of discord.js takes 12 KB. */
export interface GivenAnswer {
  /** A digest of the question, which changes when the question does, and in which nobody can read it. */
  readonly questionDigest: string;
  /** The turn that the question followed. */
  readonly previous: Turn | undefined;
  /** The turn that the question and its answer made. */
  readonly turn: Turn | undefined;
  /** The id of the message with the answer, whether or not a later edit reached it; nothing where none could be sent. Never rejects. */
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
