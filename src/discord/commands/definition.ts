/** What all commands have in common: where they can be used, and names and descriptions in every language. */
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

type Worded = Phrases['commands'];

/** In servers and by itself, for people who installed it for themselves too. */
export function usableEverywhere<Builder extends SlashCommandBuilder | ContextMenuCommandBuilder>(
  builder: Builder,
): Builder {
  builder
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel);
  return builder;
}

/** @param wording of a command or an option */
export function worded<Builder extends SharedNameAndDescription>(
  builder: Builder,
  wording: (commands: Worded) => { readonly name: string; readonly description: string },
): Builder {
  const { name, description } = wording(en.commands);
  builder
    .setName(name)
    .setNameLocalizations(translations(({ commands }) => wording(commands).name))
    .setDescription(description)
    .setDescriptionLocalizations(translations(({ commands }) => wording(commands).description));
  return builder;
}
