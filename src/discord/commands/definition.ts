/** What the definitions of all commands have in common: where they can be used, and names and descriptions in every language. */
import {
  ApplicationIntegrationType,
  type ContextMenuCommandBuilder,
  InteractionContextType,
  type SharedNameAndDescription,
  type SlashCommandBuilder,
} from 'discord.js';
import { en } from '../../phrases/en.ts';
import { translations } from '../../phrases/locales.ts';
import type { Phrases } from '../../phrases/phrases.ts';

type CommandPhrases = Phrases['commands'];

/** In servers and in direct messages, also for people who have installed the bot for themselves. */
export function usableEverywhere<Builder extends SlashCommandBuilder | ContextMenuCommandBuilder>(
  builder: Builder,
): Builder {
  builder
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel);
  return builder;
}

/**
 * @param name of a command or an option: a constant, which Discord sends back whatever the reader's language calls it
 * @param phrasesOf its name and description in a language
 */
export function worded<Builder extends SharedNameAndDescription>(
  builder: Builder,
  name: string,
  phrasesOf: (commands: CommandPhrases) => { readonly name: string; readonly description: string },
): Builder {
  builder
    .setName(name)
    .setNameLocalizations(translations(({ commands }) => phrasesOf(commands).name))
    .setDescription(phrasesOf(en.commands).description)
    .setDescriptionLocalizations(translations(({ commands }) => phrasesOf(commands).description));
  return builder;
}
