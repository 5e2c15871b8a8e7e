/**
 * Share: an answer that only its asker saw is posted for all to see, once, and then its button goes. A message that
 * follows an interaction has no nonce, so when a request fails the gateway tells whether it was posted all the same.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type ButtonInteraction, DiscordAPIError, InteractionContextType, type Message } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { neverArrived } from '../connection/requests.ts';
import type { Memory } from '../state/memory.ts';
import { interactionReplyOf, messageOf, type Reply } from '../views/reply.ts';

/** How long the gateway may take to tell of a message. */
const HEARD_WITHIN_MS = 2000;
const ATTEMPTS = 3;

export interface Sharing {
  /**
   * @param inPlace the private message without its button
   * @param forAll what is posted
   */
  share(interaction: ButtonInteraction, inPlace: Reply, forAll: Reply, phrases: Phrases): Promise<void>;
  /** Is told of the bot's own messages. */
  hear(message: Message): void;
}

interface Expected {
  readonly channelId: string;
  readonly content: string;
  readonly found: (id: string) => void;
}

export function createSharing(memory: Memory, log: Log): Sharing {
  const expected = new Set<Expected>();

  return {
    async share(interaction, inPlace, forAll, phrases) {
      const { message } = interaction;
      if (!interaction.deferred) await interaction.deferUpdate();
      // A button can be pressed again before it is gone.
      const key = `shared ${message.id}`;
      if (!memory.take(key)) return;
      const sent = post(interaction, forAll);
      memory.remember(sent, memory.recall(message.id));
      try {
        await sent;
      } catch (error) {
        memory.release(key);
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

  /** @returns the id of the message that all can see */
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
          if (attempt === ATTEMPTS || !hearsItself(interaction)) throw error;
        }
      }
    } finally {
      expected.delete(echo);
    }
  }
}

/** Whether Discord tells the bot of its own messages where a button was pressed. */
function hearsItself({ context, guild, channel }: ButtonInteraction): boolean {
  if (context === InteractionContextType.BotDM) return true;
  return guild !== null && channel !== null && 'viewable' in channel && channel.viewable;
}
