/** An interaction or message -> the owner of the articles to search, and the phrases in the user's language. */
import { type Channel, type Interaction, InteractionContextType, type Message } from 'discord.js';
import type { Library } from '../../library/article-library.ts';
import { EVERYONE, type Owner } from '../../library/owner.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { OwnerContext } from '../commands/command.ts';

/**
 * In a server that has the bot, the server; in a direct message with the bot, the person. Elsewhere others may read along who
 * must not see a person's articles: in a group, or in a server where somebody uses the bot that is installed for their account.
 */
export function ownerOf(interaction: Interaction): Owner {
  const { guildId, user, context, authorizingIntegrationOwners, channel, channelId } = interaction;
  if (guildId !== null) {
    const isInstalled = authorizingIntegrationOwners.guildId !== null;
    return isInstalled ? { kind: 'server', id: guildId, channels: channelsAround(channel, channelId) } : EVERYONE;
  }
  return context === InteractionContextType.BotDM ? { kind: 'person', id: user.id } : EVERYONE;
}

/** Messages reach the bot only in its servers and in direct messages with it. */
export function ownerOfMessage({ guildId, author, channel, channelId }: Message): Owner {
  if (guildId === null) return { kind: 'person', id: author.id };
  return { kind: 'server', id: guildId, channels: channelsAround(channel, channelId) };
}

/** A channel with what it belongs to: a thread with its channel, and a channel with its category. */
function channelsAround(channel: Channel | null, channelId: string | null): string[] {
  const parent = channel !== null && 'parent' in channel ? channel.parent : null;
  return [channelId, parent?.id, parent?.parentId].filter((id) => typeof id === 'string');
}

export function ownerContextOf(interaction: Interaction, library: Library): OwnerContext {
  return { library, owner: ownerOf(interaction), phrases: phrasesFor(interaction.locale) };
}
