/**
 * Runs the shards of this machine, each in a process of its own, as Discord requires for bots in more than 2,500 servers. The
 * ShardingManager of discord.js starts the processes. Each reads the articles and answers on its own.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import { allShards, type BotConfig, type ShardRange, shownShards } from '../../config.ts';
import type { Log } from '../../log.ts';
import { Problem } from '../../problem.ts';
import { createRest } from './client.ts';
import { withRetry } from './connect-with-retries.ts';
import { listenForRestarts, type RestartRequests } from './restart-signal.ts';
import { askGateway, BETWEEN_STARTS_MS } from './session-starts.ts';
import { STOP_MESSAGE, whenAborted } from './shutdown.ts';

/** How long shards may take to stop. Longer than a shard needs to finish its last replies. */
const LAST_SHARD_MS = 8000;

/** For discord.js: not to wait until a process is ready, because that may take as long as Discord wants. */
const AT_ONCE = -1;

interface Running {
  readonly log: Log;
  readonly stopped: AbortSignal;
  /** Called once, with the number of shards and a function that returns the processes that run them. */
  readonly watchShards: (count: number, running: () => readonly ChildProcess[]) => Promise<void>;
}

/**
 * @param program the program that each shard runs
 * @throws {Problem} of kind `discord` if Discord rejects the bot, or if a shard stops before it is ready and none is ready
 */
export async function runShards(config: BotConfig, program: string, running: Running): Promise<void> {
  const { log, stopped } = running;
  const shards = await Promise.race([shardsOf(config, running), whenAborted(stopped)]);
  if (shards === undefined) return;
  const { first, last, count } = shards;
  const shardList = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const token = config.discordToken;
  const manager = new ShardingManager(program, { totalShards: count, shardList, token, respawn: false });

  const restartRequests = listenForRestarts();
  await running.watchShards(shardList.length, () => processesOf(manager));

  const failed = new Promise<unknown>((resolve) => {
    const startAll = async (): Promise<void> => {
      for (const id of shardList) {
        const shard = manager.createShard(id);
        // The next shard starts when this one is ready, so that they do not compete.
        await new Promise<void>((ready) => keepRunning(shard, ready, running).catch(resolve));
        if (id !== last) await wait(BETWEEN_STARTS_MS, undefined, { signal: stopped });
      }
      log.info({ shards: shownShards(shards) }, 'all shards are ready');
    };
    startAll()
      .then(() => restartWhenAsked(manager, restartRequests, running))
      .catch(resolve);
  });

  const problem = await Promise.race([failed, whenAborted(stopped)]);
  await stopAll(manager);
  if (problem !== undefined && !stopped.aborted) throw problem;
  log.info('stopped');
}

/** The shards of this machine. With `auto`, they are as many as Discord recommends. */
async function shardsOf(config: BotConfig, { log, stopped }: Running): Promise<ShardRange> {
  if (config.shards !== 'auto') return config.shards;
  const rest = createRest(config, config.discordToken);
  const { shards: count } = await withRetry(() => askGateway(rest), { url: config.discordApiUrl, log, stopped });
  return allShards(count);
}

/**
 * Starts the process of a shard, and starts it again whenever it ends.
 *
 * @param ready called when the shard is ready
 * @throws {Problem} of kind `discord` if the shard stops before it is ready, and no other shard is. It would fail again.
 */
async function keepRunning(shard: Shard, ready: () => void, { log, stopped }: Running): Promise<never> {
  for (;;) {
    const startedAt = performance.now();
    let wasReady = false;
    const noteReady = (): void => {
      wasReady = true;
      ready();
    };
    shard.once('ready', noteReady);
    const ended = once(shard, 'death');
    const { pid } = await shard.spawn(AT_ONCE);
    log.info({ shard: shard.id, pid }, 'starting a shard');
    await ended;
    shard.off('ready', noteReady);
    if (!stopped.aborted) log.warn({ shard: shard.id }, 'a shard has ended');
    if (!wasReady && !shard.manager.shards.some((other) => other.ready)) {
      throw new Problem('discord', 'A shard stopped before it was ready. Its messages above say why.');
    }
    // One that ends at once would otherwise be started without a pause.
    await wait(Math.max(0, BETWEEN_STARTS_MS - (performance.now() - startedAt)), undefined, { signal: stopped });
  }
}

/**
 * Starts the shards again, one after another, whenever the process gets the signal: after an update of the files, or to free
 * memory. While one starts, the others serve.
 */
async function restartWhenAsked(manager: ShardingManager, asked: RestartRequests, running: Running): Promise<void> {
  const { log, stopped } = running;
  while (!stopped.aborted) {
    await asked.next(stopped);
    log.info('starting the shards again, one after another');
    for (const shard of manager.shards.values()) {
      const isReady = once(shard, 'ready', { signal: stopped });
      if (shard.process?.connected === true) shard.process.send(STOP_MESSAGE);
      await isReady;
      await wait(BETWEEN_STARTS_MS, undefined, { signal: stopped });
    }
    log.info('all shards were started again');
  }
}

/** The processes of the shards that run now. */
function processesOf(manager: ShardingManager): ChildProcess[] {
  const processes = [...manager.shards.values()].flatMap((shard) => shard.process ?? []);
  return processes.filter((child) => child.exitCode === null && child.connected);
}

async function stopAll(manager: ShardingManager): Promise<void> {
  const running = processesOf(manager);
  const ends = running.map((child) => once(child, 'exit'));
  for (const child of running) child.send(STOP_MESSAGE);
  await Promise.race([Promise.allSettled(ends), wait(LAST_SHARD_MS)]);
  for (const child of running) child.kill('SIGKILL');
}
