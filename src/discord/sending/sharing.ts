/**
 * Posts a private answer once for everybody, and then removes the button that shared it. A message that follows an
 * interaction has no nonce, so after a failed request the gateway shows whether the message was posted nevertheless.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type ButtonInteraction, DiscordAPIError, InteractionContextType, type Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../log.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { neverArrived } from '../connection/resend-requests.ts';
import type { Conversations } from '../state/conversations.ts';
import { interactionReplyOf, messageOf, type Reply } from '../views/reply.ts';

/** How long the gateway may take to announce a message. */
const HEARD_WITHIN_MS = 2000;
const MAX_ATTEMPTS = 3;
/** The most shared answers that are remembered. */
const MAX_SHARED = 10_000;

export interface Sharing {
  /**
   * @param inPlace the private message without its button
   * @param forAll the message to post for everybody
   */
  share(interaction: ButtonInteraction, inPlace: Reply, forAll: Reply, phrases: Phrases): Promise<void>;
  /** Receives each message that the gateway announces. */
  hear(message: Message): void;
}

/** A message that is being posted, with a callback for when the gateway announces it. */
interface Expected {
  readonly channelId: string;
  readonly content: string;
  readonly found: (id: string) => void;
}

export function createSharing(conversations: Conversations, log: Log): Sharing {
  const expected = new Set<Expected>();
  /** The ids of shared private answers. Their button may be pressed again before it is removed. */
  const shared = new LRUCache<string, true>({ max: MAX_SHARED });

  return {
    async share(interaction, inPlace, forAll, phrases) {
      const { message } = interaction;
      if (!interaction.deferred) await interaction.deferUpdate();
      if (shared.has(message.id)) return;
      shared.set(message.id, true);
      const sent = post(interaction, forAll);
      conversations.remember(sent, conversations.recall(message.id));
      try {
        await sent;
      } catch (error) {
        shared.delete(message.id);
        log.error({ interaction: interaction.id, guild: interaction.guildId, error }, 'an answer could not be shared');
        const content = phrases.problems.notShared(phrases.buttons.share);
        await interaction.followUp(interactionReplyOf({ content, isPrivate: true }));
        return;
      }
      await interaction.editReply(messageOf(inPlace)).catch((error: unknown) => {
        log.info({ interaction: interaction.id, error }, 'a button could not be taken away');
      });
    },

    hear({ author, client, channelId, content, id }) {
      if (expected.size === 0 || author.id !== client.user.id) return;
      for (const each of expected) {
        if (each.channelId === channelId && each.content === content) each.found(id);
      }
    },
  };

  /** @returns the id of the public message */
  async function post(interaction: ButtonInteraction, reply: Reply): Promise<string> {
    const { channelId } = interaction;
    let found: (id: string) => void = () => undefined;
    const heard = new Promise<string>((resolve) => {
      found = resolve;
    });
    const echo: Expected = { channelId, content: reply.content, found };
    expected.add(echo);
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return (await interaction.followUp(interactionReplyOf(reply))).id;
        } catch (error) {
          if (error instanceof DiscordAPIError || neverArrived(error)) throw error;
          const id = await Promise.race([heard, wait(HEARD_WITHIN_MS)]);
          if (typeof id === 'string') return id;
          if (attempt === MAX_ATTEMPTS || !hearsItself(interaction)) throw error;
        }
      }
    } finally {
      expected.delete(echo);
    }
  }
}

/** Whether the gateway announces the bot's own messages in the channel in which a button was pressed. */
function hearsItself({ context, guild, channel }: ButtonInteraction): boolean {
  if (context === InteractionContextType.BotDM) return true;
  return guild !== null && channel !== null && 'viewable' in channel && channel.viewable;
}
