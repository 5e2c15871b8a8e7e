/** A local Discord with a bot of discord.js, for the tests of the local Discord itself. Both end with the test. */
import { Client } from 'discord.js';
import { onTestFinished } from 'vitest';
import { INTENTS } from '../../src/discord/connection/client.ts';
import { startLocalDiscord } from './local-discord.ts';
import type { LocalDiscord, LocalDiscordOptions } from './types.ts';

export interface Connected {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
}

export async function connectClient(options: LocalDiscordOptions = {}): Promise<Connected> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  const client = new Client<true>({ intents: [...INTENTS], shards: 'auto', rest: { api: discord.apiUrl, retries: 0 } });
  onTestFinished(() => client.destroy());
  await client.login(discord.token);
  await discord.ready();
  return { discord, client };
}
