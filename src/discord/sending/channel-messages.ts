/**
 * Messages that the bot writes into a channel: each is written once, whatever becomes of the connection; those of one
 * channel one after the other, each person's in turn; and none where the bot may not write.
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
import { createFairQueue, type FairQueue } from '../state/fair-queue.ts';
import { channelMessageOf, type Reply } from '../views/reply.ts';

/** Answers that wait in one channel. Discord takes about one message a second in each, so these are two minutes of them. */
const MOST_WAITING = 120;

/** Where a message is, with no more than Discord needs to find it. */
export interface Place {
  readonly channelId: string;
  /** Who asked: people take turns. */
  readonly userId: string;
}

export interface NewMessage extends Place {
  readonly reply: Reply;
  /** Discord makes one message of all requests with one nonce (at most 25 characters). */
  readonly nonce: string;
  /** The message that it replies to, where the bot may read the channel's history. */
  readonly repliesTo?: string | undefined;
}

const Created = v.object({ id: v.string(), content: v.optional(v.string()) });

export function createChannelMessages(client: Client) {
  const queues = new Map<string, FairQueue>();

  /** In its channel's queue, which is there for as long as something waits in it. */
  async function inTurn<Result>({ channelId, userId }: Place, work: () => Promise<Result>): Promise<Result> {
    const queue = queues.get(channelId) ?? createFairQueue(MOST_WAITING);
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

  const messages = {
    /**
     * @returns the id of the new message
     * @throws {QueueFull} if too many answers wait in the channel, most of them this person's
     */
    post(message: NewMessage): Promise<string> {
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
    },

    /** @param id of a message of the bot */
    async edit({ id, reply, ...place }: Place & { readonly id: string; readonly reply: Reply }): Promise<void> {
      await inTurn(place, () =>
        client.rest.patch(Routes.channelMessage(place.channelId, id), { body: channelMessageOf(reply) }),
      );
    },

    /** To one person alone, in their direct messages. */
    async postPrivately(userId: string, reply: Reply, nonce: string): Promise<void> {
      const channel = await client.rest.post(Routes.userChannels(), { body: { recipient_id: userId } });
      await messages.post({ channelId: v.parse(Created, channel).id, userId, reply, nonce });
    },
  };
  return messages;
}

export type ChannelMessages = ReturnType<typeof createChannelMessages>;

function needsHistory(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}

/**
 * What the bot may do where a message is. A try that Discord forbids counts towards its limit of invalid requests, which
 * is 10,000 in ten minutes for all that the bot does (topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
 */
export function rightsAt({ guild, channel, client }: Message): {
  readonly mayWrite: boolean;
  readonly mayReply: boolean;
} {
  if (guild === null || channel.isDMBased()) return { mayWrite: true, mayReply: true };
  const permissions = channel.permissionsFor(client.user);
  // Where Discord has not told, it will.
  if (permissions === null) return { mayWrite: true, mayReply: true };
  const { Administrator, Connect, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
  const isHeard = permissions.has(Administrator) || guild.members.me?.isCommunicationDisabled() !== true;
  const mayWrite = channel.isThread()
    ? channel.sendable && (channel.locked !== true || channel.manageable)
    : isHeard && permissions.has(SendMessages) && (!channel.isVoiceBased() || permissions.has(Connect));
  return { mayWrite: mayWrite && permissions.has(ViewChannel), mayReply: permissions.has(ReadMessageHistory) };
}
