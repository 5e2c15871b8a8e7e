/**
 * Runs the shards of this machine, each in a process of its own, as Discord requires for bots in more than 2,500 servers. The
 * ShardingManager of discord.js starts the processes. Each reads the articles and answers on its own.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import { allShards, type BotConfig, type ShardRange, shownShards, TAKES_OVER } from '../../config.ts';
import type { Log } from '../../log.ts';
import { Problem } from '../../problem.ts';
import { createRest } from './client.ts';
import { withRetry } from './connect-with-retries.ts';
import { handOver } from './hand-over.ts';
import { listenForRestarts } from './restart-signal.ts';
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
  const restartRequests = listenForRestarts();
  const shards = await Promise.race([shardsOf(config, running), whenAborted(stopped)]);
  if (shards === undefined) return;
  const { first, last, count } = shards;
  const ids = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const token = config.discordToken;
  const manager = new ShardingManager(program, { totalShards: count, shardList: ids, token, respawn: false });
  const processes = createShardProcesses(manager, running);
  log.info(
    { pid: process.pid, shards: shownShards(shards) },
    'this process runs the shards; SIGUSR2 to it replaces them',
  );

  await running.watchShards(ids.length, processes.serving);

  const serveAll = async (): Promise<never> => {
    for (const id of ids) {
      // The next shard starts when this one is ready, so that they do not compete.
      await processes.start(id);
      if (id !== last) await wait(BETWEEN_STARTS_MS, undefined, { signal: stopped });
    }
    log.info({ shards: shownShards(shards) }, 'all shards are ready');
    for (;;) {
      await restartRequests.next(stopped);
      log.info('starting the shards again, one after another');
      for (const id of ids) {
        await processes.replace(id);
        await wait(BETWEEN_STARTS_MS, undefined, { signal: stopped });
      }
      log.info('all shards were started again');
    }
  };
  const failed = Promise.race([serveAll(), processes.failed]).catch((error: unknown) => error);
  const problem = await Promise.race([failed, whenAborted(stopped)]);
  await stopAll(processes.running());
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

interface ShardProcesses {
  /** Starts the process of a shard, and starts it again whenever it ends. Resolves when it is ready. */
  start(id: number): Promise<void>;
  /** Starts another process for a shard. It takes over when it is ready; until then, the one before serves. */
  replace(id: number): Promise<void>;
  /** The processes that serve the shards now. */
  serving(): readonly ChildProcess[];
  /** All processes, also those that are about to take over, or are about to end. */
  running(): readonly ChildProcess[];
  /**
   * Rejects with a `Problem` of kind `discord` if a shard stops before it is ready, and no other shard is ready. It would fail
   * again.
   */
  readonly failed: Promise<never>;
}

function createShardProcesses(manager: ShardingManager, { log, stopped }: Running): ShardProcesses {
  const all = new Set<Shard>();
  const serving = new Map<number, Shard>();
  const retired = new WeakSet<Shard>();
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });

  /** @param ready called when the shard is ready */
  function run(id: number, env: Readonly<Record<string, string>>, ready: () => void): Shard {
    const shard = manager.createShard(id);
    Object.assign(shard.env ?? {}, env);
    all.add(shard);
    shard.once('ready', ready);
    keepRunning(shard)
      .catch(fail)
      .finally(() => all.delete(shard));
    return shard;
  }

  async function keepRunning(shard: Shard): Promise<void> {
    for (;;) {
      const startedAt = performance.now();
      let wasReady = false;
      const noteReady = (): void => {
        wasReady = true;
      };
      shard.once('ready', noteReady);
      const ended = once(shard, 'death');
      const child = await shard.spawn(AT_ONCE);
      log.info({ shard: shard.id, pid: child.pid }, 'starting a shard');
      await ended;
      shard.off('ready', noteReady);
      if (retired.has(shard)) return;
      if (!stopped.aborted)
        log.warn({ shard: shard.id, code: child.exitCode, signal: child.signalCode }, 'a shard has ended');
      if (!wasReady && ![...all].some((other) => other.ready)) {
        throw new Problem('discord', 'A shard stopped before it was ready. Its messages above say why.');
      }
      // One that ends at once would otherwise be started without a pause.
      await wait(Math.max(0, BETWEEN_STARTS_MS - (performance.now() - startedAt)), undefined, { signal: stopped });
    }
  }

  return {
    failed,
    start: (id) => new Promise((ready) => serving.set(id, run(id, {}, ready))),
    async replace(id) {
      const before = serving.get(id);
      const next = await new Promise<Shard>((resolve) => {
        const started = run(id, { [TAKES_OVER]: 'true' }, () => resolve(started));
      });
      // If it ends and is started again, no other process serves meanwhile.
      Reflect.deleteProperty(next.env ?? {}, TAKES_OVER);
      if (before !== undefined) retired.add(before);
      serving.set(id, next);
      await handOver(before?.process ?? null, next.process);
    },
    serving: () => connected(serving.values()),
    running: () => connected(all),
  };
}

/** The processes of these shards that run now. */
function connected(shards: Iterable<Shard>): ChildProcess[] {
  const processes = [...shards].flatMap((shard) => shard.process ?? []);
  return processes.filter((child) => child.exitCode === null && child.connected);
}

async function stopAll(processes: readonly ChildProcess[]): Promise<void> {
  const ends = processes.map((child) => once(child, 'exit'));
  // One that has just ended would otherwise end this process with an error.
  for (const child of processes) child.send(STOP_MESSAGE, () => undefined);
  await Promise.race([Promise.allSettled(ends), wait(LAST_SHARD_MS)]);
  for (const child of processes) child.kill('SIGKILL');
}
