/** A message -> the previous turn, which the message may refer to. */
import type { Message } from 'discord.js';
import type { Turn } from '../../conversation/turn.ts';
import type { Conversations } from '../state/conversations.ts';
import { repliedTo } from './message-filter.ts';

export interface PreviousTurns {
  /**
   * The turn that a message replies to. For the direct messages in one channel, the promises resolve in the order of the
   * messages.
   */
  repliedTo(message: Message): Promise<Turn | undefined>;
  /** The last turn of a direct-message channel, for a message that is not a reply. */
  lastIn(message: Message): Turn | undefined;
}

export function createPreviousTurns(conversations: Conversations): PreviousTurns {
  /** The promise of the last message in each direct-message channel, so that the next message waits for it. */
  const recalling = new Map<string, Promise<Turn | undefined>>();

  return {
    async repliedTo(message) {
      const { channelId, guildId } = message;
      const id = repliedTo(message);
      const recall = async () => (id === undefined ? undefined : conversations.recallAnswered(id));
      if (guildId !== null) return recall();
      const recalled = Promise.resolve(recalling.get(channelId)).then(recall);
      recalling.set(channelId, recalled);
      const turn = await recalled;
      if (recalling.get(channelId) === recalled) recalling.delete(channelId);
      return turn;
    },

    lastIn: ({ guildId, channelId }) => (guildId === null ? conversations.recall(channelId) : undefined),
  };
}
