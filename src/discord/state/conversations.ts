/**
 * The last turn of each conversation, for ten minutes. A conversation is either a direct-message channel, or the replies to
 * one answer of the bot.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Turn } from '../../conversation/turn.ts';
import { createExpiringMap, MINUTE_MS } from './expiring-map.ts';

/**
 * How long to wait for the ids of answers that are being sent. Nobody reads an answer and replies before Discord returns its
 * id.
 */
const SENDING_MS = 500;

export interface Conversations {
  /** @param place the id of a direct-message channel or of an answer */
  recall(place: string): Turn | undefined;
  /** Like `recall` for an answer, but waits if the id of an answer may not be known yet because it has just been sent. */
  recallAnswered(messageId: string): Promise<Turn | undefined>;
  /**
   * Stores the last turn of a conversation. Without a turn, nothing changes.
   *
   * @param place the id of the channel or the answer, or a promise of the id of an answer that is being sent
   */
  remember(place: string | Promise<string | undefined>, turn: Turn | undefined): void;
}

export function createConversations(): Conversations {
  const turns = createExpiringMap<Turn>(10 * MINUTE_MS);
  const sending = new Set<Promise<unknown>>();

  return {
    recall: (place) => turns.get(place),

    async recallAnswered(messageId) {
      // Discord shows a message to users before it returns the message's id to the bot.
      if (!turns.has(messageId)) await Promise.race([Promise.allSettled(sending), wait(SENDING_MS)]);
      return turns.get(messageId);
    },

    remember(place, turn) {
      const note = (id: string | undefined): void => {
        if (id !== undefined && turn !== undefined) turns.set(id, turn);
      };
      if (typeof place === 'string') {
        note(place);
        return;
      }
      const sent = place
        .then(note)
        // The code that sends the answer handles the failure.
        .catch(() => undefined)
        .finally(() => sending.delete(sent));
      sending.add(sent);
    },
  };
}
