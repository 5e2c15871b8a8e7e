/** Runs the bot as a program until it is told to stop, with a log, in this process or in one process for each shard. */
import { fileURLToPath } from 'node:url';
import type { BotConfig } from '../config.ts';
import type { Library } from '../library/article-library.ts';
import { createLog, type Log } from '../log.ts';
import { runBot } from './bot.ts';
import type { Command } from './commands/command.ts';
import { runShards } from './connection/shards.ts';
import { shutdownSignal } from './connection/shutdown.ts';

const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));

/** What the composition root (`src/main.ts`) provides. */
export interface ServeParts {
  readonly commands: readonly Command[];
  /**
   * Reads the articles. It is not called in the process that only starts the shards.
   *
   * @param log where the articles that were left out, and later changes of the articles, are logged
   * @param stopped ends the search for changes when it is aborted
   */
  readonly openLibrary: (log: Log, stopped: AbortSignal) => Promise<Library>;
}

/**
 * Resolves when the bot has been told to stop and has stopped.
 *
 * @throws {Problem} of kind `article` or `discord` if the bot cannot serve
 */
export async function serve(config: BotConfig, { commands, openLibrary }: ServeParts): Promise<void> {
  const log = await createLog(config.logLevel);
  const stopped = shutdownSignal();
  const { shards } = config;
  if (shards === 'auto' || shards.first < shards.last) return runShards(config, PROGRAM, { log, stopped });
  const library = await openLibrary(log, stopped);
  surviveOddEvents(log);
  await runBot({ config: { ...config, shards }, commands, library, log, stopped });
}

/**
 * Logs errors that discord.js throws outside of any handler, for example for a kind of message that it does not know yet.
 * One such event must not stop the bot for everybody.
 */
function surviveOddEvents(log: Log): void {
  process.on('uncaughtException', (error) => log.error({ error }, 'an event could not be understood'));
}
