/**
 * The bot in several processes, as Discord asks of bots in more than 2,500 servers: discord.js's own ShardingManager
 * starts them. Each reads the articles by itself and answers on its own; direct messages arrive on shard 0.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Routes, ShardingManager } from 'discord.js';
import * as v from 'valibot';
import type { BotConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import { createRest } from './client.ts';
import { patiently } from './patience.ts';
import { STOP_MESSAGE, untilStopped } from './stopping.ts';

const Gateway = v.object({ shards: v.number() });

/** Longer than a shard takes to finish its last replies. */
const LAST_SHARD_MS = 8000;

/**
 * @param program the program that each shard runs
 * @throws {Problem} of kind `discord` if Discord refuses the bot or a shard does not get ready
 */
export async function runShards(config: BotConfig, program: string, log: Log): Promise<void> {
  const count = typeof config.shards === 'number' ? config.shards : await recommended(config, log);
  const stopped = untilStopped();
  log.info({ count }, 'starting shards');

  // A shard that ends before it is ready would only do so again: one that was ready is started anew.
  const manager = new ShardingManager(program, { totalShards: count, token: config.discordToken, respawn: false });
  manager.on('shardCreate', (shard) => shard.on('death', () => log.warn({ shard: shard.id }, 'a shard has ended')));
  const spawned = manager.spawn().then(() => {
    manager.respawn = true;
    log.info({ count }, 'all shards are ready');
  });
  const failed = spawned.then(
    () => new Promise<never>(() => {}),
    () => new Problem('discord', 'A shard ended before it was ready. What it says above tells why.'),
  );
  const problem = await Promise.race([failed, once(stopped, 'abort').then(() => undefined)]);

  manager.respawn = false;
  const processes = [...manager.shards.values()].flatMap((shard) => shard.process ?? []);
  const running = processes.filter((child) => child.exitCode === null && child.connected);
  const ends = running.map((child) => once(child, 'exit'));
  for (const child of running) child.send(STOP_MESSAGE);
  await Promise.race([Promise.allSettled(ends), wait(LAST_SHARD_MS)]);
  if (problem !== undefined) throw problem;
}

/** Asked for here because discord.js's own helper asks discord.com, whatever DISCORD_API_URL says. */
async function recommended(config: BotConfig, log: Log): Promise<number> {
  const rest = createRest(config, config.discordToken);
  const gateway = await patiently(() => rest.get(Routes.gatewayBot()), { url: config.discordApiUrl, log });
  return v.parse(Gateway, gateway).shards;
}
