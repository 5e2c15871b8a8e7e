/**
 * The bot as many pods: a process for each shard, which a supervisor starts again whenever it has ended, and which is killed now
 * and then.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalDiscord } from '../../tests/local-discord/types.ts';
import { type Bot, settingsFor, startProgram } from '../../tests/support/bot.ts';
import type { Receivers } from './asking.ts';

/** How long the supervisor waits before it starts a process again. */
const RESTART_MS = 1000;
/** How long a reply of a process that has ended may still be on its way. */
const LAST_REPLY_MS = 500;
/** A process that is to be killed is killed within this time after an event for it was sent, often before it has replied. */
const KILL_WITHIN_MS = 10;
/** How long a shard may take to connect on a busy machine. */
const CONNECT_MS = 120_000;
/** One of pino's levels. */
const ERROR = 50;
/** A busy simulation adds more to a server within a minute than people do. */
const SETTINGS = { ADDITIONS_PER_MINUTE: '1000' };

/** One process of a shard, from its start to its end. */
export interface ShardProcess {
  readonly bot: Bot;
  /** Resolves when no reply of this process can come any more. */
  readonly gone: Promise<void>;
}

export class Fleet implements Receivers {
  /** How long each killed shard had no session, in milliseconds. */
  readonly absences: number[] = [];
  /** Errors in the logs, and ends of processes that nobody killed. */
  readonly failures: string[] = [];
  kills = 0;
  readonly #discord: LocalDiscord;
  readonly #env: Readonly<Record<string, string>>;
  readonly #processes: ShardProcess[];
  readonly #killed = new Set<ShardProcess>();
  readonly #doomed = new Set<number>();
  #isClosing = false;

  private constructor(discord: LocalDiscord, shards: number, databaseUrl: string) {
    this.#discord = discord;
    this.#env = { ...settingsFor(discord), ...SETTINGS, DATABASE_URL: databaseUrl };
    this.#processes = Array.from({ length: shards }, (_, shard) => this.#start(shard, shards));
  }

  /** Starts all shards at once. Resolves when all are connected and the commands are registered. */
  static async start(discord: LocalDiscord, shards: number, databaseUrl: string): Promise<Fleet> {
    const fleet = new Fleet(discord, shards, databaseUrl);
    try {
      await Promise.all([discord.ready(CONNECT_MS), fleet.processOf(0).bot.says('the commands are registered')]);
      return fleet;
    } catch (error) {
      fleet.end();
      throw error;
    }
  }

  get shards(): number {
    return this.#processes.length;
  }

  processOf(shard: number): ShardProcess {
    const process = this.#processes[shard];
    if (process === undefined) throw new RangeError(`There is no shard ${shard}.`);
    return process;
  }

  isConnected(shard: number): boolean {
    return this.#discord.gateway.shards.has(shard);
  }

  /** Kills the process of a shard, as when its machine fails, while it has something to do. */
  killAtNextEvent(shard: number): void {
    this.#doomed.add(shard);
  }

  onEvent(shard: number): void {
    if (this.#doomed.delete(shard)) setTimeout(() => this.#kill(this.processOf(shard)), Math.random() * KILL_WITHIN_MS);
  }

  /** Kills no more. Resolves when every shard is connected again. */
  async recover(): Promise<void> {
    this.#doomed.clear();
    await wait(KILL_WITHIN_MS);
    await Promise.all(this.#processes.map((process) => this.#killed.has(process) && process.gone));
    await this.#discord.until(() => this.#discord.gateway.shards.size === this.shards, CONNECT_MS);
  }

  /** Stops all processes as at an update. Resolves when they have ended. */
  async stop(): Promise<void> {
    this.#isClosing = true;
    const codes = await Promise.all(this.#processes.map(({ bot }) => bot.stop()));
    for (const [shard, code] of codes.entries())
      if (code !== 0) this.failures.push(`Shard ${shard} stopped with exit code ${code}.`);
    for (const [shard, { bot }] of this.#processes.entries()) this.#readLog(shard, bot);
  }

  /** Ends whatever still runs, without waiting. */
  end(): void {
    this.#isClosing = true;
    for (const { bot } of this.#processes) bot.process.kill('SIGKILL');
  }

  #kill(process: ShardProcess): void {
    if (this.#killed.has(process)) return;
    this.#killed.add(process);
    this.kills += 1;
    process.bot.process.kill('SIGKILL');
  }

  #start(shard: number, shards: number): ShardProcess {
    const bot = startProgram('main', [], { ...this.#env, SHARDS: `${shard}/${shards}` });
    const process = { bot, gone: bot.ended().then(() => wait(LAST_REPLY_MS)) };
    void this.#supervise(shard, shards, process);
    return process;
  }

  async #supervise(shard: number, shards: number, process: ShardProcess): Promise<void> {
    const code = await process.bot.ended();
    if (this.#isClosing) return;
    const endedAt = performance.now();
    if (!this.#killed.has(process)) this.failures.push(`Shard ${shard} ended by itself, with exit code ${code}.`);
    this.#readLog(shard, process.bot);
    await wait(RESTART_MS);
    if (this.#isClosing) return;
    this.#processes[shard] = this.#start(shard, shards);
    await this.#discord
      .until(() => this.isConnected(shard), CONNECT_MS)
      .then(
        () => this.absences.push(performance.now() - endedAt),
        () => this.#isClosing || this.failures.push(`Shard ${shard} did not come back.`),
      );
  }

  #readLog(shard: number, { output }: Bot): void {
    for (const line of output().split('\n')) if (isError(line)) this.failures.push(`Log of shard ${shard}: ${line}`);
  }
}

/** Other lines are advice on standard error. What ends a process by itself is noticed anyway. */
const isError = (line: string): boolean => Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? 0) >= ERROR;
