/**
 * Messages that the bot writes into a channel. Each is written once, whatever becomes of the connection; those of one
 * channel are written one after the other, each person's in turn.
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

/** Answers that may wait in one channel: two minutes of them, as Discord takes about one message a second in a channel. */
const MAX_WAITING = 120;

/** Where a message goes. */
interface Place {
  readonly channelId: string;
  /** The person for whom it is written: people take turns. */
  readonly userId: string;
}

interface NewMessage {
  readonly userId: string;
  readonly reply: Reply;
  /** Discord makes one message of all requests with the same nonce (at most 25 characters). */
  readonly nonce: string;
}

interface NewChannelMessage extends NewMessage, Place {
  /** The id of the message that it replies to, where the bot may read the channel's history. */
  readonly repliesTo?: string | undefined;
}

interface EditedMessage extends Place {
  /** The id of a message of the bot. */
  readonly id: string;
  readonly reply: Reply;
}

export interface ChannelMessages {
  /**
   * @returns the id of the new message
   * @throws {QueueFull} if too many answers wait in the channel, most of them this person's
   */
  post(message: NewChannelMessage): Promise<string>;
  edit(message: EditedMessage): Promise<void>;
  /** Posts to one person alone, in their direct messages. */
  postPrivately(message: NewMessage): Promise<void>;
}

const Created = v.object({ id: v.string(), content: v.optional(v.string()) });

export function createChannelMessages(client: Client): ChannelMessages {
  const queues = new Map<string, FairQueue>();

  /** Does the work in the channel's queue, which is there for as long as something waits in it. */
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
 * What the bot may do in the channel of a message. It is looked up before anything is tried, as each request that Discord
 * forbids counts towards 10,000 invalid ones in ten minutes, after which Discord takes none
 * (topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
 */
export function rightsAt({ guild, channel, client }: Message): {
  readonly mayWrite: boolean;
  readonly mayReply: boolean;
} {
  if (guild === null || channel.isDMBased()) return { mayWrite: true, mayReply: true };
  const permissions = channel.permissionsFor(client.user);
  // Where the permissions are not known, Discord answers whether the bot may.
  if (permissions === null) return { mayWrite: true, mayReply: true };
  const { Administrator, Connect, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
  const isHeard = permissions.has(Administrator) || guild.members.me?.isCommunicationDisabled() !== true;
  const mayWrite = channel.isThread()
    ? channel.sendable && (channel.locked !== true || channel.manageable)
    : isHeard && permissions.has(SendMessages) && (!channel.isVoiceBased() || permissions.has(Connect));
  return { mayWrite: mayWrite && permissions.has(ViewChannel), mayReply: permissions.has(ReadMessageHistory) };
}
