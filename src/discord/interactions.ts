/** Interactions (commands, autocompletion, buttons) -> replies: every one is answered once, whatever happens. */
import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import { createReference, type Log } from '../log.ts';
import { Problem } from '../problem.ts';
import type { Command } from './command.ts';
import { createRecentIds } from './recent-ids.ts';
import { interactionReplyOf, messageOf, type Reply } from './reply.ts';

export function createInteractionHandler(commands: readonly Command[], answerer: Answerer, log: Log) {
  const recent = createRecentIds();

  return async function handle(interaction: Interaction): Promise<void> {
    if (!recent.take(interaction.id)) return;
    try {
      if (interaction.isAutocomplete()) await interaction.respond(suggestions(interaction));
      else if (interaction.isButton()) await interaction.update(messageOf(pressed(interaction)));
      else if (interaction.isChatInputCommand()) await interaction.reply(interactionReplyOf(executed(interaction)));
      else if (interaction.isRepliable()) await tell(interaction, 'I do not know this command. Try **/help**.');
    } catch (error) {
      await explain(interaction, error);
    }
  };

  function commandNamed(name: string | undefined): Command {
    const command = commands.find(({ data }) => data.name === name);
    if (command === undefined) throw new Problem('usage', 'I do not know this command any more. Try /help.');
    return command;
  }

  function executed(
    interaction: Extract<Interaction, { options: unknown }> & Parameters<Command['execute']>[0],
  ): Reply {
    return commandNamed(interaction.commandName).execute(interaction, answerer);
  }

  function pressed(interaction: Parameters<NonNullable<Command['press']>>[0]): Reply {
    const reply = commandNamed(interaction.customId.split(':')[0]).press?.(interaction, answerer);
    if (reply === undefined) throw new Problem('usage', 'I do not know this button any more. Try /help.');
    return reply;
  }

  function suggestions(interaction: AutocompleteInteraction) {
    return commandNamed(interaction.commandName).suggest?.(interaction, answerer) ?? [];
  }

  /** Tells the asker alone what is wrong: how to mend it, or a reference to what the log says. */
  async function explain(interaction: Interaction, error: unknown): Promise<void> {
    const reference = createReference();
    const facts = { reference, interaction: interaction.id, type: interaction.type, guild: interaction.guildId };
    if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
    if (!interaction.isRepliable()) return;
    const message =
      error instanceof Problem
        ? error.message
        : `Something went wrong on my side. Please try again. Reference: ${reference}`;
    await tell(interaction, message).catch((failure: unknown) =>
      log.error({ ...facts, error: failure }, 'its asker could not be told'),
    );
  }
}

async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  const reply = interactionReplyOf({ content, isPrivate: true });
  if (interaction.replied || interaction.deferred) await interaction.followUp(reply);
  else await interaction.reply(reply);
}
