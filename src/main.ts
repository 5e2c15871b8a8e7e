/** `npm start`: the bot on Discord if there is a token, a conversation at the terminal if there is none. */
import { loadConfig, withToken } from './config.ts';
import { warn } from './output.ts';
import { openAnswerer, run } from './program.ts';
import { converse } from './terminal/prompt.ts';

await run(async () => {
  const config = loadConfig();
  if (config.discordToken === undefined) return converse(await openAnswerer(config.dataPath));

  if (config.advice !== undefined) warn(config.advice);
  // Imported here because discord.js takes a fifth of a second, which the terminal need not wait for.
  const { serve } = await import('./discord/serve.ts');
  const { COMMANDS } = await import('../commands/index.ts');
  // Connections that are kept for more requests, and the channel to a shard's parent, would hold the process.
  await serve(withToken(config), COMMANDS).finally(() => setImmediate(() => process.exit()));
});
