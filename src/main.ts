/** `npm start`: runs the bot on Discord if there is a token, and otherwise a conversation at the terminal. */
import { createFolderSource } from './article/folder-source.ts';
import { loadConfig, withToken } from './config.ts';
import { createSharedLibrary, openSharedLibrary } from './library/article-library.ts';
import { openLiveLibrary } from './library/live-library.ts';
import { run } from './program.ts';
import { warn } from './standard-output.ts';
import { converse } from './terminal/prompt.ts';

await run(async () => {
  const config = loadConfig();
  const source = createFolderSource(config.dataPath);
  if (config.discordToken === undefined) return converse((await openSharedLibrary(source, warn)).answererFor());

  for (const { text } of config.advice) warn(text);
  // Imported here because discord.js takes a fifth of a second to load, and the terminal does not need it.
  const { serve } = await import('./discord/serve.ts');
  const { COMMANDS } = await import('../commands/index.ts');
  const serving = serve(withToken(config), {
    commands: COMMANDS,
    async openLibrary(log, stopped) {
      const shared = config.sharesArticles ? await openLiveLibrary(source, log, stopped) : createSharedLibrary([]);
      const { openStoredLibrary } = await import('./library/stored-library.ts');
      const { databaseUrl: url, libraryLimits: limits, libraryMemoryBytes, discordToken: secret = '' } = config;
      return openStoredLibrary(shared, libraryMemoryBytes, {
        url,
        limits,
        secret,
        warn: (message) => log.warn(message),
      });
    },
  });
  // Idle HTTP connections, and the channel to a shard's parent process, would keep the process alive.
  await serving.finally(() => setImmediate(() => process.exit()));
});
