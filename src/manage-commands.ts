/** `npm run commands`: lists, registers or removes the bot's commands on Discord, without starting the bot. */
import { parseArgs } from 'node:util';
import { Routes } from 'discord.js';
import * as v from 'valibot';
import { COMMANDS } from '../commands/index.ts';
import { loadConfig, withToken } from './config.ts';
import { registeredCommands, replaceCommands, shownName } from './discord/commands/registration.ts';
import { createRest } from './discord/connection/client.ts';
import { asFatalError, connectionError } from './discord/connection/connection-errors.ts';
import { Problem } from './problem.ts';
import { run } from './program.ts';
import { tell } from './standard-output.ts';

const USAGE = `Lists, registers or removes the bot’s commands on Discord.

Usage:
  npm run commands -- --list       lists those that work everywhere, and those of the server DISCORD_GUILD_ID
  npm run commands -- --register   registers them everywhere, or only in DISCORD_GUILD_ID if it is set
  npm run commands -- --clear      removes them everywhere, and in DISCORD_GUILD_ID
  npm run commands -- --help       shows this help

Exit codes: 0 done, 1 failed (for example, Discord cannot be reached), 2 wrong usage.`;

await run(async () => {
  const action = parseAction(process.argv.slice(2));
  if (action === 'help') return tell(USAGE);
  const config = withToken(loadConfig());
  const rest = createRest(config, config.discordToken);
  const definitions = COMMANDS.map(({ data }) => data);

  try {
    const { id: applicationId } = v.parse(v.object({ id: v.string() }), await rest.get(Routes.currentApplication()));
    const server = config.discordGuildId;
    for (const guildId of server === undefined ? [undefined] : [undefined, server]) {
      const scope = { applicationId, guildId };
      if (action === 'register') await replaceCommands(rest, scope, guildId === server ? definitions : []);
      if (action === 'clear') await replaceCommands(rest, scope, []);
      const names = (await registeredCommands(rest, scope)).map(shownName).join(' ') || 'none';
      await tell(`${guildId === undefined ? 'Everywhere' : `Server ${guildId}`}: ${names}`);
    }
  } catch (error) {
    throw asFatalError(error) ?? connectionError(config.discordApiUrl, error);
  }
});

function parseAction(args: readonly string[]): 'list' | 'register' | 'clear' | 'help' {
  const options = {
    list: { type: 'boolean' },
    register: { type: 'boolean' },
    clear: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const actions = (['help', 'list', 'register', 'clear'] as const).filter((action) => values[action]);
    const [action, second] = actions;
    if (action !== undefined && second === undefined) return action;
  } catch (error) {
    throw new Problem('usage', `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
  throw new Problem('usage', `Use one of --list, --register and --clear.\n\n${USAGE}`);
}
