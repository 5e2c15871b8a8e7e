/** The connection to Discord: which events are asked for, how requests are made, and how little is kept in memory. */
import { Client, GatewayIntentBits, Options, Partials, REST, type RESTOptions } from 'discord.js';
import type { Config } from '../config.ts';
import { REQUEST_RETRIES, REQUEST_TIMEOUT_MS } from './limits.ts';

/** None of them is privileged: in servers Discord hands over only messages that mention the bot. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

export function createClient(config: Config): Client {
  // discord.js reads it too, and fails on the empty setting of a copied .env.example.
  if (process.env.SHARDS === '') delete process.env.SHARDS;
  return new Client({
    intents: INTENTS,
    // Direct messages arrive in channels, and edits of messages, that are not held in memory.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(config),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildMemberManager: { maxSize: 10, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
}

export function createRest(config: Config, token: string): REST {
  return new REST(restOptions(config)).setToken(token);
}

function restOptions({ discordApiUrl }: Config): Partial<RESTOptions> {
  return { api: discordApiUrl, version: '10', timeout: REQUEST_TIMEOUT_MS, retries: REQUEST_RETRIES };
}
