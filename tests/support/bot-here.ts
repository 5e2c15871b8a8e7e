/** The bot in the process of the test: with commands, articles and a log of the test's own. */
import { type Level, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { ShardConfig } from '../../src/config.ts';
import { runBot } from '../../src/discord/bot.ts';
import type { Command } from '../../src/discord/commands/command.ts';
import type { WatchdogTimes } from '../../src/discord/connection/watchdog.ts';
import { createSharedLibrary, type Library } from '../../src/library/article-library.ts';
import { type Monitor, NO_MONITOR } from '../../src/monitoring/monitor.ts';
import type { LocalDiscord } from '../local-discord/types.ts';
import { readSample } from './articles.ts';
import { LIMITS } from './libraries.ts';

export interface BotHere {
  /** Lines of the log so far, as JSON. */
  readonly log: readonly string[];
  /** Resolves when it has stopped; rejects with the reason why it could not serve. */
  stop(): Promise<void>;
  /** Resolves when the bot has stopped, without telling it to stop. */
  ended(): Promise<void>;
}

export interface BotHereOptions {
  readonly commands?: readonly Command[];
  /** By default the sample article, for everybody. */
  readonly library?: Library;
  readonly level?: Level;
  readonly monitor?: Monitor;
  readonly watchdogTimes?: WatchdogTimes | undefined;
  /** Gets each line of the log. */
  readonly log?: string[];
}

export function configFor({ token, apiUrl }: LocalDiscord): ShardConfig {
  const settings = {
    discordGuildId: undefined,
    dataPath: 'data',
    logLevel: 'silent',
    monitoring: undefined,
    takesOver: false,
    advice: [],
  } as const;
  const library = { sharesArticles: true, databaseUrl: 'file:unused', libraryMemoryBytes: 0, libraryLimits: LIMITS };
  return {
    ...settings,
    ...library,
    discordToken: token,
    discordApiUrl: apiUrl,
    shards: { first: 0, last: 0, count: 1 },
  };
}

/** Starts it, and makes sure that it stops with the test. */
export async function startBotHere(discord: LocalDiscord, options: BotHereOptions = {}): Promise<BotHere> {
  const {
    commands = COMMANDS,
    library = createSharedLibrary(await readSample()),
    level = 'info',
    monitor = NO_MONITOR,
    watchdogTimes,
    log: lines = [],
  } = options;
  const log = pino(
    { level, base: null, serializers: { error: pino.stdSerializers.err } },
    { write: (line: string) => void lines.push(line) },
  );
  const stopping = new AbortController();
  const running = runBot({
    config: configFor(discord),
    commands,
    library,
    log,
    monitor,
    watchdogTimes,
    stopped: stopping.signal,
  });
  // Whoever awaits it sees its failure.
  running.catch(() => undefined);
  const stop = (): Promise<void> => {
    stopping.abort();
    return running;
  };
  onTestFinished(() => stop().catch(() => undefined));
  return { log: lines, stop, ended: () => running };
}

/** Resolves when the bot has logged in and registered its commands. */
export async function startBotHereAndWait(discord: LocalDiscord, options: BotHereOptions = {}): Promise<BotHere> {
  const bot = await startBotHere(discord, options);
  await Promise.race([discord.ready(), bot.ended()]);
  const { length } = options.commands ?? COMMANDS;
  await discord.until(() => discord.commands.global.length === length);
  return bot;
}
