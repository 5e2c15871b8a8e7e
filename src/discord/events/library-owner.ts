/** Where and by whom something is asked -> whose articles are asked, and the words of the asker's language. */
import type { Interaction } from 'discord.js';
import type { Library, Owner } from '../../library/article-library.ts';
import { phrasesFor } from '../../phrases/locales.ts';
import type { OwnerContext } from '../commands/command.ts';

/** The owner of the articles: in a server that server, for everybody there, and elsewhere the person. */
export function ownerAt(guildId: string | null, userId: string): Owner {
  return guildId === null ? { kind: 'person', id: userId } : { kind: 'server', id: guildId };
}

export function ownerContextOf({ guildId, user, locale }: Interaction, library: Library): OwnerContext {
  return { library, owner: ownerAt(guildId, user.id), phrases: phrasesFor(locale) };
}
