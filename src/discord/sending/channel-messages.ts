/**
 * Messages that the bot writes into a channel. Each is written exactly once, even if the connection fails. The messages of
 * one channel are written one after another, and users take turns.
 */
import {
  type Client,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import * as v from 'valibot';
import { createFairQueue, type FairQueue } from '../scheduling/fair-queue.ts';
import { channelMessageOf, type Reply } from '../views/reply.ts';

/**
 * The most answers that may wait in one channel: those of two minutes, because Discord accepts about one message a second.
 */
const MAX_WAITING = 120;

/** The channel and the user that a message is for. */
interface Place {
  readonly channelId: string;
  /** The user that the message is for. Users take turns. */
  readonly userId: string;
}

interface NewMessage {
  readonly userId: string;
  readonly reply: Reply;
  /** Discord creates only one message for all requests with the same nonce (at most 25 characters). */
  readonly nonce: string;
}

interface NewChannelMessage extends NewMessage, Place {
  /** The id of the message that it replies to, if the bot may read the channel's history. */
  readonly repliesTo?: string | undefined;
}

interface EditedMessage extends Place {
  /** The id of the bot's message. */
  readonly id: string;
  readonly reply: Reply;
}

export interface ChannelMessages {
  /**
   * @returns the id of the new message
   * @throws {QueueFull} if too many answers wait in the channel, and this user has the most
   */
  post(message: NewChannelMessage): Promise<string>;
  edit(message: EditedMessage): Promise<void>;
  /** Posts to one user's direct messages. */
  postPrivately(message: NewMessage): Promise<void>;
}

const Created = v.object({ id: v.string(), content: v.optional(v.string()) });

export function createChannelMessages(client: Client): ChannelMessages {
  const queues = new Map<string, FairQueue>();

  /** Does the work in the channel's queue. The queue exists only while something waits in it. */
  async function inTurn<Result>({ channelId, userId }: Place, work: () => Promise<Result>): Promise<Result> {
    const queue = queues.get(channelId) ?? createFairQueue(MAX_WAITING);
    queues.set(channelId, queue);
    try {
      return await queue.add(userId, work);
    } finally {
      if (queue.length === 0) queues.delete(channelId);
    }
  }

  async function create(channelId: string, body: RESTPostAPIChannelMessageJSONBody) {
    return v.parse(Created, await client.rest.post(Routes.channelMessages(channelId), { body }));
  }

  function post(message: NewChannelMessage): Promise<string> {
    return inTurn(message, async () => {
      const { channelId, reply, nonce, repliesTo } = message;
      const body = { ...channelMessageOf(reply), nonce, enforce_nonce: true };
      const reference = repliesTo !== undefined && {
        message_reference: { message_id: repliesTo, fail_if_not_exists: false },
      };
      const { id } = await create(channelId, { ...body, ...reference }).catch((error: unknown) => {
        if (repliesTo === undefined || !needsHistory(error)) throw error;
        return create(channelId, body);
      });
      return id;
    });
  }

  return {
    post,

    async edit({ id, reply, ...place }) {
      await inTurn(place, () =>
        client.rest.patch(Routes.channelMessage(place.channelId, id), { body: channelMessageOf(reply) }),
      );
    },

    async postPrivately(message) {
      const channel = await client.rest.post(Routes.userChannels(), { body: { recipient_id: message.userId } });
      await post({ ...message, channelId: v.parse(Created, channel).id });
    },
  };
}

function needsHistory(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}

/**
 * What the bot may do in the channel of a message. It is checked before a request is made, because Discord blocks a bot
 * after 10,000 forbidden requests in ten minutes (topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
 */
export function rightsAt({ guild, channel, client }: Message): {
  readonly mayWrite: boolean;
  readonly mayReply: boolean;
} {
  if (guild === null || channel.isDMBased()) return { mayWrite: true, mayReply: true };
  const permissions = channel.permissionsFor(client.user);
  // If the permissions are unknown, the request shows whether the bot may write.
  if (permissions === null) return { mayWrite: true, mayReply: true };
  const { Administrator, Connect, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
  const isHeard = permissions.has(Administrator) || guild.members.me?.isCommunicationDisabled() !== true;
  const mayWrite = channel.isThread()
    ? channel.sendable && (channel.locked !== true || channel.manageable)
    : isHeard && permissions.has(SendMessages) && (!channel.isVoiceBased() || permissions.has(Connect));
  return { mayWrite: mayWrite && permissions.has(ViewChannel), mayReply: permissions.has(ReadMessageHistory) };
}
