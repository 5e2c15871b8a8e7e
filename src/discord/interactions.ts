/** Interactions (commands, autocompletion, buttons) -> replies: every one is answered once, whatever happens. */
import { DiscordAPIError, type Interaction, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import { createReference, type Log } from '../log.ts';
import { Problem } from '../problem.ts';
import type { Command } from './command.ts';
import { createRecentIds } from './recent-ids.ts';
import { interactionReplyOf, messageOf } from './reply.ts';

export function createInteractionHandler(commands: readonly Command[], answerer: Answerer, log: Log) {
  const recent = createRecentIds();

  return async function handle(interaction: Interaction): Promise<void> {
    if (!recent.take(interaction.id)) return;
    try {
      if (interaction.isAutocomplete()) {
        const suggested = named(interaction.commandName).suggest?.(interaction, answerer);
        await interaction.respond(suggested ?? []);
      } else if (interaction.isChatInputCommand()) {
        await interaction.reply(
          interactionReplyOf(known(named(interaction.commandName).execute?.(interaction, answerer))),
        );
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(
          interactionReplyOf(known(named(interaction.commandName).executeOn?.(interaction, answerer))),
        );
      } else if (interaction.isButton()) {
        const reply = known(named(interaction.customId.split(':')[0]).press?.(interaction, answerer));
        if (reply.isInPlace) await interaction.update(messageOf(reply));
        else await interaction.reply(interactionReplyOf(reply));
      } else {
        throw outdated();
      }
    } catch (error) {
      await explain(interaction, error);
    }
  };

  /** A button's `custom_id` begins with the name of the command that made it. */
  function named(name: string | undefined): Command {
    return known(commands.find(({ data }) => data.name === name));
  }

  /** Tells the asker alone what is wrong: how to mend it, or a reference to what the log says. */
  async function explain(interaction: Interaction, error: unknown): Promise<void> {
    const reference = createReference();
    const facts = { reference, interaction: interaction.id, type: interaction.type, guild: interaction.guildId };
    if (isPast(error)) return log.warn({ ...facts }, 'an interaction could not be answered in time');
    if (!(error instanceof Problem)) log.error({ ...facts, error }, 'an interaction failed');
    if (!interaction.isRepliable()) return;
    const apology = `Something went wrong on my side. Please try again. Reference: ${reference}`;
    await tell(interaction, error instanceof Problem ? error.message : apology).catch((failure: unknown) =>
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
  return new Problem('usage', 'I do not know this any more. Try **/help**.');
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
