/**
 * Replies to interactions. Discord accepts one response within 3 seconds. It may be an acknowledgement, which announces a
 * message that the answer is later written into. https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import { InteractionContextType, MessageFlags, type REST, type RepliableInteraction, Routes } from 'discord.js';
import * as v from 'valibot';
import type { Phrases } from '../../phrases/phrases.ts';
import type { Conversations } from '../state/conversations.ts';
import {
  channelMessageOf,
  interactionReplyOf,
  messageOf,
  type PressReply,
  type Reply,
  type ReplyTarget,
} from '../views/reply.ts';
import type { Sharing } from './sharing.ts';

export interface InteractionReplies {
  /** Tells Discord that an answer will come. */
  acknowledge(interaction: RepliableInteraction, target: ReplyTarget): Promise<void>;
  /** Sends the answer, whether or not the interaction has been acknowledged. */
  send(interaction: RepliableInteraction, target: ReplyTarget, reply: PressReply, phrases: Phrases): Promise<void>;
  /** Sends a message that only the asker sees, whatever has been sent before. */
  tell(interaction: RepliableInteraction, target: ReplyTarget, content: string): Promise<void>;
}

const SentMessage = v.object({ id: v.string() });

/** @param rest the client for requests that follow an interaction (see `createInteractionRest`) */
export function createInteractionReplies(
  rest: REST,
  conversations: Conversations,
  sharing: Sharing,
): InteractionReplies {
  return {
    async acknowledge(interaction, target) {
      if (target === 'in-place' && interaction.isButton()) await interaction.deferUpdate();
      else if (target === 'everybody') await interaction.deferReply();
      else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    },

    async send(interaction, target, reply, phrases) {
      if (target === 'in-place' && interaction.isButton()) {
        if (reply.shared !== undefined) await sharing.share(interaction, reply, reply.shared, phrases);
        else if (interaction.deferred) await fill(interaction, reply);
        else await interaction.update(messageOf(reply));
      } else if (interaction.deferred) {
        const sent = sendLate(interaction, reply);
        conversations.remember(sent, reply.turn);
        await sent;
      } else if (reply.turn === undefined || interaction.context === InteractionContextType.BotDM) {
        await interaction.reply(interactionReplyOf(reply));
      } else {
        const sent = sendWithId(interaction, reply);
        conversations.remember(sent, reply.turn);
        await sent;
      }
    },

    async tell(interaction, target, content) {
      const reply = { content, isPrivate: true };
      const isAnswered = interaction.replied || (interaction.deferred && target === 'in-place');
      if (isAnswered) await interaction.followUp(interactionReplyOf(reply));
      else if (interaction.deferred) await sendLate(interaction, reply);
      else await interaction.reply(interactionReplyOf(reply));
    },
  };

  /** @returns the id of the announced message, or of the private message that replaces it */
  async function sendLate(interaction: RepliableInteraction, reply: Reply): Promise<string> {
    if (reply.isPrivate !== true || interaction.ephemeral) return fill(interaction, reply);
    // A public answer was announced, but the reply is private. If the announcement is gone already, the asker still gets the
    // reply.
    await interaction.deleteReply().catch(() => undefined);
    return (await interaction.followUp(interactionReplyOf(reply))).id;
  }

  /** Writes the answer into the announced message, and returns the id of that message. */
  async function fill({ applicationId, token }: RepliableInteraction, reply: Reply): Promise<string> {
    const route = Routes.webhookMessage(applicationId, token);
    const files = (reply.files ?? []).map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
    return v.parse(SentMessage, await rest.patch(route, { body: channelMessageOf(reply), files, auth: false })).id;
  }
}

/** @returns the id of the message, which users may reply to; undefined if Discord does not return it */
async function sendWithId(interaction: RepliableInteraction, reply: Reply): Promise<string | undefined> {
  const { resource } = await interaction.reply({ ...interactionReplyOf(reply), withResponse: true });
  const message = resource?.message ?? (await interaction.fetchReply().catch(() => undefined));
  return message?.id;
}
