/** A message -> the turn of the conversation that it may refer to. */
import type { Message } from 'discord.js';
import type { Turn } from '../../conversation/turn.ts';
import type { Conversations } from '../state/conversations.ts';
import { repliedTo } from './message-filter.ts';

export interface PreviousTurns {
  /** The turn that a message replies to. For the direct messages of a channel it resolves in the order in which they came. */
  repliedTo(message: Message): Promise<Turn | undefined>;
  /** The last turn of a channel of direct messages, for a message that replies to none. */
  lastIn(message: Message): Turn | undefined;
}

export function createPreviousTurns(conversations: Conversations): PreviousTurns {
  /** By channel, the promise for the last direct message: one that has to wait for it does not come after the next one. */
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
