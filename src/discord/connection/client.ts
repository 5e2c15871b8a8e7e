/** The connection to Discord: which events are asked for, how requests are made, and how little is kept in memory. */
import { Client, Events, GatewayIntentBits, Options, Partials, REST, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Config } from '../../config.ts';
import { MESSAGE_FRESH_MS, REQUEST_TIMEOUT_MS } from '../api-limits.ts';
import { createRequester } from './resend-requests.ts';

/** The events that the bot gets. None is privileged: in servers Discord shows it only the messages that mention it. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

/**
 * How long the bot waits for the next server after it has logged in, in milliseconds. Other events wait meanwhile, so a
 * server that is unavailable would keep the bot silent everywhere: for 15 seconds, which is the default of discord.js.
 */
const BETWEEN_SERVERS_MS = 1000;

/** @param onUnauthorized called when Discord no longer takes the token */
export function createClient(config: Config, onUnauthorized?: () => void): Client {
  return new Client({
    intents: INTENTS,
    // Without these, discord.js drops direct messages and edits, as it has not kept their channels and messages.
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

/** Drops the channels of direct messages in which nothing was written for longest: discord.js would keep all of them. */
export function keepFewDirectChannels(client: Client, limit: number): void {
  const used = new LRUCache<string, true>({
    max: limit,
    noDisposeOnSet: true,
    dispose: (_, id) => client.channels.cache.delete(id),
  });
  const note = (guildId: string | null, channelId: string | null): void => {
    if (guildId === null && channelId !== null) used.set(channelId, true);
  };
  client.on(Events.InteractionCreate, ({ guildId, channelId }) => note(guildId, channelId));
  client.on(Events.MessageCreate, ({ guildId, channelId }) => note(guildId, channelId));
}

export function createRest(config: Config, token: string): REST {
  return new REST(restOptions(config)).setToken(token);
}

/**
 * A REST client for the requests that follow an interaction: Discord does not count these towards the 50 requests a second
 * that a bot may make (topics/rate-limits#global-rate-limit), and discord.js would.
 */
export function createInteractionRest(config: Config): REST {
  return new REST({ ...restOptions(config), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

function restOptions({ discordApiUrl }: Config, onUnauthorized?: () => void): Partial<RESTOptions> {
  return {
    api: discordApiUrl,
    version: '10',
    timeout: REQUEST_TIMEOUT_MS,
    // The requester sends failed requests again, for as long as that is of use.
    retries: 0,
    // A message that has to wait longer would come too late.
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > MESSAGE_FRESH_MS,
    makeRequest: createRequester(onUnauthorized),
  };
}
