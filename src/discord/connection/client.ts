/** The configuration of discord.js: which events the bot receives, how requests are made, and how little is cached. */
import { Client, Events, GatewayIntentBits, Options, Partials, REST, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Config, ShardConfig } from '../../config.ts';
import { MESSAGE_FRESH_MS, REQUEST_TIMEOUT_MS } from '../api-limits.ts';
import { createRenewableShard, type RenewableShard } from './renewable-shard.ts';
import { createRequester, type RequestObserver } from './resend-requests.ts';
import { createIdentifyThrottler, type IdentifyThrottler } from './session-starts.ts';

/** The events that the bot receives. None is privileged: in servers the bot can read only messages that mention it. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

/**
 * How long the bot waits after login for the next server to become available. Other events wait meanwhile, so with the
 * default of discord.js an unavailable server would silence the bot everywhere for 15 seconds.
 */
const BETWEEN_SERVERS_MS = 1000;

/** What a client reports to, and what it asks before it starts a session. */
export interface ClientParts {
  /** Learns what happens to requests. */
  readonly told?: RequestObserver;
  readonly throttler?: IdentifyThrottler;
  readonly shard?: RenewableShard;
}

export function createClient(
  config: ShardConfig,
  { told, throttler = createIdentifyThrottler(), shard = createRenewableShard() }: ClientParts = {},
): Client {
  const client = new Client({
    intents: INTENTS,
    shards: [config.shards.first],
    shardCount: config.shards.count,
    ws: { buildIdentifyThrottler: () => throttler, buildStrategy: shard.strategyFor },
    // Without these, discord.js drops direct messages and edits, because their channels and messages are not in its cache.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(config, told),
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
  client.on(Events.ShardReady, () => throttler.accepted());
  return client;
}

/**
 * Removes the direct-message channels that have been unused for longest from the cache, because discord.js would keep all of
 * them.
 */
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

export function createRest(config: Config, token: string, told?: RequestObserver): REST {
  return new REST(restOptions(config, told)).setToken(token);
}

/**
 * A REST client for the requests that follow an interaction. Discord does not count these towards a bot's 50 requests a
 * second (topics/rate-limits#global-rate-limit), but discord.js does.
 */
export function createInteractionRest(config: Config, told?: RequestObserver): REST {
  return new REST({ ...restOptions(config, told), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

function restOptions({ discordApiUrl }: Config, told?: RequestObserver): Partial<RESTOptions> {
  return {
    api: discordApiUrl,
    version: '10',
    timeout: REQUEST_TIMEOUT_MS,
    // Retries of discord.js are off, because the requester repeats failed requests.
    retries: 0,
    // A message that must wait longer would arrive too late.
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > MESSAGE_FRESH_MS,
    makeRequest: createRequester(told),
  };
}
