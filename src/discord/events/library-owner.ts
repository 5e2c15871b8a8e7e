/** An interaction or message -> the owner of the articles to search, and the phrases in the user's language. */
import type { Interaction } from 'discord.js';
import type { Library, Owner } from '../../library/article-library.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { OwnerContext } from '../commands/command.ts';

/** The owner of the articles: a server for everybody in it, and elsewhere the user. */
export function ownerAt(guildId: string | null, userId: string): Owner {
  return guildId === null ? { kind: 'person', id: userId } : { kind: 'server', id: guildId };
}

export function ownerContextOf({ guildId, user, locale }: Interaction, library: Library): OwnerContext {
  return { library, owner: ownerAt(guildId, user.id), phrases: phrasesFor(locale) };
}
