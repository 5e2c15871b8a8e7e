/**
 * Keeps the libraries of servers and persons in order: notes which servers the bot has left, and deletes every hour what has been
 * removed, or whose server has been left, for long enough.
 */
import { type Client, Events, ShardClientUtil } from 'discord.js';
import type { OwnArticles } from '../../library/own-articles.ts';
import type { Log } from '../../log.ts';

const UPKEEP_EVERY_MS = 60 * 60_000;

/** @param stopped ends the upkeep when it is aborted */
export function keepLibraries(client: Client, own: OwnArticles, log: Log, stopped: AbortSignal): void {
  const keep = async (): Promise<void> => {
    try {
      // What happened while the bot was away is not reported, so all servers are compared.
      await own.noteServers((id) => (isOfThisShard(client, id) ? client.guilds.cache.has(id) : undefined));
      await own.purge();
    } catch (error) {
      log.error({ error }, 'the libraries could not be kept in order; trying again in an hour');
    }
  };
  client.once(Events.ClientReady, () => void keep());
  const timer = setInterval(() => void (client.isReady() && keep()), UPKEEP_EVERY_MS).unref();
  stopped.addEventListener('abort', () => clearInterval(timer));
}

/** Whether this process hears of a server: each shard has its own servers. */
function isOfThisShard({ ws, options }: Client, id: string): boolean {
  return ws.shards.has(ShardClientUtil.shardIdForGuildId(id, options.shardCount ?? 1));
}
