/** `npm start`: a conversation about the articles, at the terminal. */
import { loadConfig } from './config.ts';
import { converse } from './terminal/prompt.ts';
import { openAnswerer, run, warn } from './terminal/run.ts';

await run(async () => {
  const config = loadConfig();
  if (config.discordToken !== undefined) warn('DISCORD_TOKEN is set, but this version answers at the terminal only.');
  await converse(await openAnswerer(config.dataPath));
});
