/** `npm start`: the bot on Discord if there is a token, a conversation at the terminal if there is none. */
import { loadConfig, withToken } from './config.ts';
import { openAnswerer, run } from './program.ts';
import { converse } from './terminal/prompt.ts';

await run(async () => {
  const config = loadConfig();
  if (config.discordToken === undefined) return converse(await openAnswerer(config.dataPath));

  // Imported here because discord.js takes half a second, which the terminal need not wait for.
  const { serve } = await import('./discord/serve.ts');
  await serve(withToken(config));
  // Connections that are kept open for more requests would hold the process for some seconds.
  process.exit(0);
});
