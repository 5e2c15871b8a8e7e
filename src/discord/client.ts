/** The connection to Discord: which events are asked for, how requests are made, and how little is kept in memory. */
import { Client, GatewayIntentBits, Options, Partials, REST, type RESTOptions } from 'discord.js';
import type { Config } from '../config.ts';
import { REQUEST_TIMEOUT_MS } from './limits.ts';
import { createRequester } from './requests.ts';

/** None of them is privileged: in servers Discord hands over only messages that mention the bot. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

/**
 * Servers arrive one after the other once the bot is logged in. Whatever happens meanwhile waits, so that a server which
 * is unavailable would keep the bot silent everywhere: for 15 seconds unless this is set.
 */
const BETWEEN_SERVERS_MS = 1000;

/** @param onUnauthorized called when Discord no longer takes the token */
export function createClient(config: Config, onUnauthorized?: () => void): Client {
  // discord.js reads it too, and fails on the empty setting of a copied .env.example.
  if (process.env.SHARDS === '') delete process.env.SHARDS;
  return new Client({
    intents: INTENTS,
    // Direct messages arrive in channels, and edits of messages, that are not held in memory.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(config, onUnauthorized),
    waitGuildTimeout: BETWEEN_SERVERS_MS,
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

function restOptions({ discordApiUrl }: Config, onUnauthorized?: () => void): Partial<RESTOptions> {
  return {
    api: discordApiUrl,
    version: '10',
    timeout: REQUEST_TIMEOUT_MS,
    // The requester sends a request again, and knows how long that is of use.
    retries: 0,
    makeRequest: createRequester(onUnauthorized),
  };
}
