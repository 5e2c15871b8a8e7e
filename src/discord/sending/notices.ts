/**
 * Notices to one person alone, such as that they ask too fast: in a server by direct message, which they may have turned
 * off. A direct message that Discord forbids counts towards its limit of invalid requests, so few are tried.
 */
import { DiscordAPIError, type Message } from 'discord.js';
import type { Log } from '../../log.ts';
import { createExpiringMap, MINUTE_MS } from '../state/expiring-map.ts';
import type { ChannelMessages } from './channel-messages.ts';

/** Notices by direct message that are tried in ten minutes, at most. */
const MAX_NOTICES = 500;

export interface Notices {
  /** Whether this is the first time in ten minutes that a person is told about a subject; from then on it is not. */
  isFirst(person: { readonly id: string }, subject: string): boolean;
  /** Tells the writer of a message something about it. */
  send(about: Message, content: string): Promise<void>;
}

export function createNotices(channels: ChannelMessages, log: Log): Notices {
  const told = createExpiringMap<object>(10 * MINUTE_MS);
  /** People who take no direct messages from the bot. */
  const closed = createExpiringMap<object>(60 * MINUTE_MS);

  return {
    isFirst({ id }, subject) {
      const key = `${id} ${subject}`;
      const isKnown = told.has(key);
      if (!isKnown) told.set(key, {});
      return !isKnown;
    },

    async send({ id, author, guildId, channelId }, content) {
      const isInServer = guildId !== null;
      if (closed.has(author.id) || (isInServer && told.size >= MAX_NOTICES)) return;
      if (isInServer) told.set(id, {});
      // An answer to the same message has the message's id for its nonce.
      const notice = { reply: { content }, nonce: `${id}-note` };
      try {
        if (isInServer) await channels.postPrivately({ userId: author.id, ...notice });
        else await channels.post({ channelId, userId: author.id, repliesTo: id, ...notice });
      } catch (error) {
        if (error instanceof DiscordAPIError) closed.set(author.id, {});
        log.info({ message: id, guild: guildId, error }, 'a person could not be told something in private');
      }
    },
  };
}
