/**
 * Keeps the libraries of servers and persons in order: notes when the bot leaves a server or comes back, and deletes every hour
 * what has been removed, or whose server has been left, for long enough.
 */
import { type Client, Events } from 'discord.js';
import type { OwnArticles } from '../../library/own-articles.ts';
import type { Log } from '../../log.ts';

const PURGE_EVERY_MS = 60 * 60_000;

/** @param stopped ends the upkeep when it is aborted */
export function keepLibraries(client: Client, own: OwnArticles, log: Log, stopped: AbortSignal): void {
  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) =>
      log.error({ error }, 'the libraries could not be kept in order; trying again later'),
    );
  };
  const note = (id: string, hasLeft: boolean): void => attempt(own.setLeft({ kind: 'server', id }, hasLeft));
  // Discord reports a server that is only out of order by another event.
  client.on(Events.GuildDelete, ({ id }) => note(id, true));
  client.on(Events.GuildCreate, ({ id }) => note(id, false));
  const purge = (): void => attempt(own.purge());
  client.once(Events.ClientReady, purge);
  const timer = setInterval(purge, PURGE_EVERY_MS).unref();
  stopped.addEventListener('abort', () => clearInterval(timer));
}
