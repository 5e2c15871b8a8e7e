/** Interactions (commands, autocompletion, buttons) -> replies: every one is answered once, whatever happens. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  DiscordAPIError,
  type Interaction,
  InteractionContextType,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import { createReference, type Log } from '../log.ts';
import { phrasesFor } from '../phrases/languages.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { Problem } from '../problem.ts';
import type { Command } from './command.ts';
import type { Memory } from './memory.ts';
import { interactionReplyOf, messageOf, type PressReply, type Reply } from './reply.ts';

export function createInteractionHandler(commands: readonly Command[], answerer: Answerer, memory: Memory, log: Log) {
  return async function handle(interaction: Interaction): Promise<void> {
    if (!memory.take(interaction.id)) return;
    const phrases = phrasesFor(interaction.locale);
    memory.noteLocale(interaction.user.id, interaction.locale);
    try {
      if (interaction.isAutocomplete()) await suggest(interaction);
      else await respond(interaction, replyTo(interaction, phrases));
    } catch (error) {
      await explain(interaction, error, phrases);
    }
  };

  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    await interaction.respond(named(interaction.commandName).suggest?.(interaction, answerer) ?? []);
  }

  function replyTo(interaction: Interaction, phrases: Phrases): Reply | PressReply {
    const pace = memory.count(interaction.user.id);
    if (pace.isTooFast) return { content: phrases.problems.tooFast(pace.seconds), isPrivate: true };
    if (interaction.isChatInputCommand()) {
      return known(named(interaction.commandName).execute?.(interaction, answerer, phrases));
    }
    if (interaction.isMessageContextMenuCommand()) {
      return known(named(interaction.commandName).executeOn?.(interaction, answerer, phrases));
    }
    if (interaction.isButton()) {
      return known(named(interaction.customId.split(':')[0]).press?.(interaction, answerer, phrases));
    }
    throw outdated();
  }

  async function respond(interaction: Interaction, reply: Reply | PressReply): Promise<void> {
    if (!interaction.isRepliable()) return;
    if ('isInPlace' in reply && reply.isInPlace && interaction.isButton()) {
      await changeInPlace(interaction, reply);
    } else if (reply.exchange === undefined) {
      await interaction.reply(interactionReplyOf(reply));
    } else if (interaction.context === InteractionContextType.BotDM && interaction.channelId !== null) {
      memory.remember(interaction.channelId, reply.exchange);
      await interaction.reply(interactionReplyOf(reply));
    } else {
      // Who replies to this message asks on.
      const sent = interaction.reply({ ...interactionReplyOf(reply), withResponse: true });
      memory.remember(
        sent.then(({ resource }) => resource?.message?.id),
        reply.exchange,
      );
      await sent;
    }
  }

  async function changeInPlace(interaction: ButtonInteraction, reply: PressReply): Promise<void> {
    const { message } = interaction;
    await interaction.update(messageOf(reply));
    // A button can be pressed twice before it is gone.
    if (reply.thenForAll === undefined || !memory.take(`for all: ${message.id}`)) return;
    const sent = interaction.followUp(interactionReplyOf(reply.thenForAll));
    memory.remember(
      sent.then(({ id }) => id),
      memory.recall(message.id),
    );
    await sent;
  }

  /** A button's `custom_id` begins with the name of the command that made it. */
  function named(name: string | undefined): Command {
    return known(commands.find(({ data }) => data.name === name));
  }

  /** Tells the asker alone what is wrong: how to mend it, or a reference to what the log says. */
  async function explain(interaction: Interaction, error: unknown, phrases: Phrases): Promise<void> {
    const reference = createReference();
    const facts = { reference, interaction: interaction.id, type: interaction.type, guild: interaction.guildId };
    if (isPast(error)) return log.warn({ ...facts }, 'an interaction could not be answered in time');
    if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
    if (!interaction.isRepliable()) return;
    const said = error instanceof Problem ? error.inWords(phrases) : phrases.problems.apology(reference);
    await tell(interaction, said).catch((failure: unknown) =>
      log.error({ ...facts, error: failure }, 'its asker could not be told'),
    );
  }
}

/** Discord shows commands and buttons of an earlier version for as long as it holds them. */
function known<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw outdated();
  return thing;
}

function outdated(): Problem {
  return new Problem('usage', ({ markdown, commands }) => markdown.outdated(commands));
}

/** Its 3 seconds are over, or it has been answered: Discord takes nothing more for it. */
function isPast(error: unknown): boolean {
  const codes = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged];
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}

async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  const reply = interactionReplyOf({ content, isPrivate: true });
  if (interaction.replied || interaction.deferred) await interaction.followUp(reply);
  else await interaction.reply(reply);
}
