/**
 * Notices to one user, for example that they ask too fast. In a server they are sent as direct messages, which a user may
 * have disabled. Forbidden direct messages count towards Discord's limit of invalid requests, so few are tried.
 */
import { DiscordAPIError, type Message } from 'discord.js';
import type { Log } from '../../log.ts';
import { createExpiringMap, MINUTE_MS } from '../state/expiring-map.ts';
import type { ChannelMessages } from './channel-messages.ts';

/** The most notices that are tried as direct messages in ten minutes. */
const MAX_NOTICES = 500;

export interface Notices {
  /** Whether a user has not been told about a subject in the last ten minutes. The call itself counts as telling. */
  isFirst(person: { readonly id: string }, subject: string): boolean;
  /** Sends a notice to the author of a message. */
  send(about: Message, content: string): Promise<void>;
}

export function createNotices(channels: ChannelMessages, log: Log): Notices {
  /** The subjects that users were told about, and the messages whose authors were sent a direct message. */
  const recent = createExpiringMap<object>(10 * MINUTE_MS);
  /** The users who do not accept direct messages from the bot. */
  const unreachable = createExpiringMap<object>(60 * MINUTE_MS);

  return {
    isFirst({ id }, subject) {
      const key = `${id} ${subject}`;
      const isKnown = recent.has(key);
      if (!isKnown) recent.set(key, {});
      return !isKnown;
    },

    async send({ id, author, guildId, channelId }, content) {
      const isInServer = guildId !== null;
      if (unreachable.has(author.id) || (isInServer && recent.size >= MAX_NOTICES)) return;
      if (isInServer) recent.set(id, {});
      // Differs from the nonce of an answer to the same message, which is the message's id.
      const notice = { reply: { content }, nonce: `${id}-note` };
      try {
        if (isInServer) await channels.postPrivately({ userId: author.id, ...notice });
        else await channels.post({ channelId, userId: author.id, repliesTo: id, ...notice });
      } catch (error) {
        if (error instanceof DiscordAPIError) unreachable.set(author.id, {});
        log.info({ message: id, guild: guildId, error }, 'a person could not be told something in private');
      }
    },
  };
}
