/**
 * The common parts of all command definitions: where a command can be used, and its names and descriptions in every
 * language.
 */
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

/** Allows a command in servers and in direct messages, also for users who have installed the bot for their own account. */
export function usableEverywhere<Builder extends SlashCommandBuilder | ContextMenuCommandBuilder>(
  builder: Builder,
): Builder {
  builder
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel);
  return builder;
}

/**
 * Sets the name and the description of a command or an option, with their translations.
 *
 * @param name a constant name, which Discord sends back whatever the user's language is
 * @param phrasesOf returns the name and the description in one language
 */
export function worded<Builder extends SharedNameAndDescription>(
  builder: Builder,
  name: string,
  phrasesOf: (commands: Phrases['commands']) => { readonly name: string; readonly description: string },
): Builder {
  builder
    .setName(name)
    .setNameLocalizations(translations(({ commands }) => phrasesOf(commands).name))
    .setDescription(phrasesOf(en.commands).description)
    .setDescriptionLocalizations(translations(({ commands }) => phrasesOf(commands).description));
  return builder;
}
