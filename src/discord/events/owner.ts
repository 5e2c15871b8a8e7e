/** Where something is asked -> whose articles are asked. */
import type { Owner } from '../../library/library.ts';

/** In a server the server's, for everybody there; elsewhere the person's own. */
export function ownerAt(guildId: string | null, userId: string): Owner {
  return guildId === null ? { kind: 'person', id: userId } : { kind: 'server', id: guildId };
}
