/** An interaction or message -> the owner of the articles to search, and the phrases in the user's language. */
import { type Interaction, InteractionContextType, type Message } from 'discord.js';
import type { Library } from '../../library/article-library.ts';
import { EVERYONE, type Owner } from '../../library/owner.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { OwnerContext } from '../commands/command.ts';

/**
 * In a server that has the bot, the server; in a direct message with the bot, the person. Elsewhere others may read along who
 * must not see a person's articles: in a group, or in a server where somebody uses the bot that is installed for their account.
 */
export function ownerOf({ guildId, user, context, authorizingIntegrationOwners }: Interaction): Owner {
  if (guildId !== null)
    return authorizingIntegrationOwners.guildId === null ? EVERYONE : { kind: 'server', id: guildId };
  return context === InteractionContextType.BotDM ? { kind: 'person', id: user.id } : EVERYONE;
}

/** Messages reach the bot only in its servers and in direct messages with it. */
export function ownerOfMessage({ guildId, author }: Pick<Message, 'guildId' | 'author'>): Owner {
  return guildId === null ? { kind: 'person', id: author.id } : { kind: 'server', id: guildId };
}

export function ownerContextOf(interaction: Interaction, library: Library): OwnerContext {
  return { library, owner: ownerOf(interaction), phrases: phrasesFor(interaction.locale) };
}
