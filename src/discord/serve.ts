/** The bot as a program: with a log, until it is told to stop, in this process or in one process for each shard. */
import { fileURLToPath } from 'node:url';
import type { BotConfig } from '../config.ts';
import type { Library } from '../library/article-library.ts';
import { createLog, type Log } from '../log.ts';
import { runBot } from './bot.ts';
import type { Command } from './commands/command.ts';
import { runShards } from './connection/shards.ts';
import { shutdownSignal } from './connection/shutdown.ts';

const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));

/** What only the composition root knows. */
export interface ServeParts {
  readonly commands: readonly Command[];
  /**
   * Reads the articles. It is not called in the process that only starts the shards.
   *
   * @param warn is called with a message for each article that was left out
   */
  readonly openLibrary: (warn: (message: string) => void) => Promise<Library>;
}

/**
 * Resolves when the bot has been told to stop and has stopped.
 *
 * @throws {Problem} of kind `article` or `discord` if the bot cannot serve
 */
export async function serve(config: BotConfig, { commands, openLibrary }: ServeParts): Promise<void> {
  const log = await createLog(config.logLevel);
  const stopped = shutdownSignal();
  if (config.shards !== undefined) return runShards(config, PROGRAM, { log, stopped });
  const library = await openLibrary((message) => log.warn(message));
  surviveOddEvents(log);
  await runBot({ config, commands, library, log, stopped });
}

/**
 * discord.js throws out of reach of any handler when it does not understand an event, such as a kind of message that is
 * newer than itself. One odd event must not take the bot away from everybody.
 */
function surviveOddEvents(log: Log): void {
  process.on('uncaughtException', (error) => log.error({ error }, 'an event could not be understood'));
}
