/** The bot from its start to its end: in this process, or in one process for each shard. */
import { fileURLToPath } from 'node:url';
import type { BotConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { runBot } from './bot.ts';
import type { Command } from './commands/command.ts';
import { runShards } from './connection/shards.ts';

/**
 * Resolves when the bot has been told to stop and has stopped.
 *
 * @throws {Problem} of kind `article` or `discord` if the bot cannot serve
 */
export async function serve(config: BotConfig, commands: readonly Command[]): Promise<void> {
  const log = await createLog(config.logLevel);
  if (config.shards === undefined) await runBot(config, commands, log);
  else await runShards(config, fileURLToPath(new URL('../main.js', import.meta.url)), log);
}
