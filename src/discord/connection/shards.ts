/**
 * Runs the bot in several processes, as Discord requires for bots in more than 2,500 servers. The ShardingManager of
 * discord.js starts them. Each process reads the articles and answers on its own; direct messages arrive at shard 0.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Routes, type Shard, ShardingManager } from 'discord.js';
import * as v from 'valibot';
import type { BotConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import { Problem } from '../../problem.ts';
import { createRest } from './client.ts';
import { withRetry } from './connect-with-retries.ts';
import { STOP_MESSAGE, whenAborted } from './shutdown.ts';

const Gateway = v.object({ shards: v.number() });

/** Discord allows one shard to identify in this time (topics/gateway#rate-limiting). */
const BETWEEN_STARTS_MS = 5500;

/** How long shards may take to stop. Longer than a shard needs to finish its last replies. */
const LAST_SHARD_MS = 8000;

/**
 * @param program the program that each shard runs
 * @throws {Problem} of kind `discord` if Discord rejects the bot or a shard stops before it is ready
 */
export async function runShards(
  config: BotConfig,
  program: string,
  { log, stopped }: { readonly log: Log; readonly stopped: AbortSignal },
): Promise<void> {
  const count =
    typeof config.shards === 'number'
      ? config.shards
      : await Promise.race([recommendedShards(config, log, stopped), whenAborted(stopped)]);
  if (count === undefined) return;
  const manager = new ShardingManager(program, { totalShards: count, token: config.discordToken, respawn: false });

  const failed = new Promise<Problem>((resolve) => {
    const fail = (): void =>
      resolve(new Problem('discord', 'A shard stopped before it was ready. Its messages above say why.'));

    /** Restarts a shard that was ready. A shard that was never ready would fail again in the same way. */
    const restart = async (shard: Shard): Promise<void> => {
      log.warn({ shard: shard.id }, 'a shard has ended');
      if (!shard.ready) return fail();
      await wait(BETWEEN_STARTS_MS, undefined, { signal: stopped });
      await shard.spawn();
    };
    manager.on('shardCreate', (shard) => {
      shard.on('spawn', (child) =>
        log.info({ shard: shard.id, pid: 'pid' in child ? child.pid : null }, 'starting a shard'),
      );
      shard.on('death', () => void restart(shard).catch(() => stopped.aborted || fail()));
    });
    manager.spawn({ delay: BETWEEN_STARTS_MS }).then(() => log.info({ count }, 'all shards are ready'), fail);
  });

  const problem = await Promise.race([failed, whenAborted(stopped)]);
  await stopAll(manager);
  if (problem !== undefined) throw problem;
  log.info('stopped');
}

async function stopAll(manager: ShardingManager): Promise<void> {
  const processes = [...manager.shards.values()].flatMap((shard) => shard.process ?? []);
  const running = processes.filter((child) => child.exitCode === null && child.connected);
  const ends = running.map((child) => once(child, 'exit'));
  for (const child of running) child.send(STOP_MESSAGE);
  await Promise.race([Promise.allSettled(ends), wait(LAST_SHARD_MS)]);
  for (const child of running) child.kill('SIGKILL');
}

/**
 * The number of shards that Discord recommends. The function of discord.js is not used, because it ignores DISCORD_API_URL.
 */
async function recommendedShards(config: BotConfig, log: Log, stopped: AbortSignal): Promise<number> {
  const rest = createRest(config, config.discordToken);
  const gateway = await withRetry(() => rest.get(Routes.gatewayBot()), { url: config.discordApiUrl, log, stopped });
  return v.parse(Gateway, gateway).shards;
}
