/**
 * The last turn of each conversation, for ten minutes. A conversation is either a channel of direct messages, or what
 * follows on one answer: a message of the bot that people reply to.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Turn } from '../../conversation/turn.ts';
import { createExpiringMap, MINUTE_MS } from './expiring-map.ts';

/** No person can read an answer and reply to it sooner than Discord tells the bot its id. */
const SENDING_MS = 500;

export interface Conversations {
  /** @param place the id of a channel of direct messages, or of an answer */
  recall(place: string): Turn | undefined;
  /** The same for a message of the bot that may have been sent a moment ago, whose id is not known yet. */
  recallAnswered(messageId: string): Promise<Turn | undefined>;
  /**
   * Notes the last turn of a conversation; without a turn nothing changes.
   *
   * @param place the id of the channel or the answer; or a promise for the id of an answer that is being sent
   */
  remember(place: string | Promise<string | undefined>, turn: Turn | undefined): void;
}

export function createConversations(): Conversations {
  const turns = createExpiringMap<Turn>(10 * MINUTE_MS);
  const sending = new Set<Promise<unknown>>();

  return {
    recall: (place) => turns.get(place),

    async recallAnswered(messageId) {
      // Discord shows a message to people before it tells its id to the bot that has sent it.
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
        // The failure is dealt with where the answer is sent.
        .catch(() => undefined)
        .finally(() => sending.delete(sent));
      sending.add(sent);
    },
  };
}
