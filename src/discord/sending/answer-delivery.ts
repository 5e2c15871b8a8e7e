/**
 * Sends the answers to messages: first as a reply, and after an edit of the question as an edit of that reply. It stores
 * what a later edit or follow-up needs to know about the answer.
 */
import type { Message } from 'discord.js';
import type { Turn } from '../../conversation/turn.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../monitoring/metrics.ts';
import { digest } from '../../text/digest.ts';
import { QueueFull } from '../scheduling/fair-queue.ts';
import type { Conversations } from '../state/conversations.ts';
import type { GivenAnswer, GivenAnswers } from '../state/editable-answers.ts';
import type { Reply } from '../views/reply.ts';
import { type ChannelMessages, rightsAt } from './channel-messages.ts';

export interface PreparedAnswer {
  /** The message with the question. */
  readonly message: Message;
  readonly reply: Reply;
  /** The turn that the question followed. */
  readonly previous: Turn | undefined;
  /** The answer that this one replaces. */
  readonly earlier: GivenAnswer | undefined;
  /** When the event arrived, by `performance.now()`. */
  readonly askedAt: number;
}

/** Whether an answer was sent, or why not. */
export type Delivery = 'sent' | 'channel-busy' | 'failed';

export interface DeliveryParts {
  readonly conversations: Conversations;
  readonly givenAnswers: GivenAnswers;
  readonly channels: ChannelMessages;
  readonly metrics: Metrics;
  readonly log: Log;
}

export function createAnswerDelivery({ conversations, givenAnswers, channels, metrics, log }: DeliveryParts) {
  return async function deliver({ message, reply, previous, earlier, askedAt }: PreparedAnswer): Promise<Delivery> {
    const { id, guildId, channelId } = message;
    const { turn } = reply;
    // Edits are sent one after another, so that the last one remains visible.
    const sent = Promise.resolve(earlier?.sent).then((sentId) => send(message, reply, sentId));
    const questionDigest = digest(message.content);
    const given = { questionDigest, previous, turn, sent: sent.catch(() => earlier?.sent) };
    givenAnswers.set(id, given);
    conversations.remember(sent, turn);
    try {
      await sent;
      if (reply.isApology === true) metrics.failure('message');
      else metrics.reply('message', performance.now() - askedAt);
      if (reply.answer !== undefined) metrics.question('message', reply.answer.outcome);
      return 'sent';
    } catch (error) {
      if (earlier !== undefined) {
        // The earlier answer is still visible, unless another edit has been made since.
        if (givenAnswers.get(id) === given) givenAnswers.set(id, earlier);
        if (conversations.recall(channelId) === turn) conversations.remember(channelId, earlier.turn);
      }
      if (error instanceof QueueFull) {
        log.info({ message: id, guild: guildId, channel: channelId }, 'too many answers wait in a channel');
        return 'channel-busy';
      }
      metrics.failure('message');
      log.error({ message: id, guild: guildId, error }, 'an answer could not be sent');
      return 'failed';
    }
  };

  /** @returns the id of the bot's message */
  async function send(message: Message, reply: Reply, sentId: string | undefined): Promise<string> {
    const { id, channelId, author } = message;
    const place = { channelId, userId: author.id };
    if (sentId === undefined) {
      return channels.post({ ...place, reply, nonce: id, repliesTo: rightsAt(message).mayReply ? id : undefined });
    }
    await channels.edit({ ...place, id: sentId, reply });
    return sentId;
  }
}

export type DeliverAnswer = ReturnType<typeof createAnswerDelivery>;
