/** The servers, which are spread over all shards. Half of them have libraries of their own. */
import { shardOf } from '../../tests/local-discord/snowflake.ts';
import type { LocalDiscord, ServerChannel, User } from '../../tests/local-discord/types.ts';
import { Facts } from './facts.ts';
import type { Words } from './words.ts';

const PER_SHARD = 4;

export interface AskedServer {
  readonly id: string;
  readonly shard: number;
  readonly channel: ServerChannel;
  /** Who adds articles, one at a time. */
  readonly moderator: User;
  /** Without a library, the bot answers from the articles that everybody sees. */
  readonly library: Facts | undefined;
}

/** Founds servers until each shard has enough of them. */
export function foundServers(discord: LocalDiscord, shards: number, words: Words): AskedServer[] {
  const servers: AskedServer[] = [];
  const counts = Array.from({ length: shards }, () => 0);
  while (counts.some((count) => count < PER_SHARD)) {
    const { id, channels } = discord.addServer(`Server ${servers.length}`);
    const [channel] = channels;
    if (channel === undefined) throw new Error('A new server has a channel.');
    const shard = shardOf(id, shards);
    const before = counts[shard] ?? 0;
    counts[shard] = before + 1;
    const moderator = discord.createUser(`Moderator ${servers.length}`);
    servers.push({ id, shard, channel, moderator, library: before % 2 === 0 ? new Facts(id, words) : undefined });
  }
  return servers;
}
