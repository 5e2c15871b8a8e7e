/**
 * The bot over one connection to Discord, from login to the last reply. It receives everything that it needs as an argument
 * and uses nothing of its process but the network, so that several bots can run in one process, as in tests.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import pRetry from 'p-retry';
import { describeArticles } from '../answer/wording/article-descriptions.ts';
import { type ShardConfig, shownShards } from '../config.ts';
import type { Library } from '../library/article-library.ts';
import { EVERYONE } from '../library/owner.ts';
import type { Log } from '../log.ts';
import type { Monitor } from '../monitoring/monitor.ts';
import { en } from '../phrases/en.ts';
import type { Command } from './commands/command.ts';
import { registerInOnePlace } from './commands/registration.ts';
import { createInteractionRest, keepFewDirectChannels } from './connection/client.ts';
import { tellWhenStopped } from './connection/hand-over.ts';
import { inviteLink } from './connection/invite.ts';
import { logIn } from './connection/login.ts';
import { whenAborted } from './connection/shutdown.ts';
import { isConnected, type WatchdogTimes } from './connection/watchdog.ts';
import { createInteractionHandler } from './events/interactions.ts';
import { keepLibraries } from './events/library-upkeep.ts';
import { createMessageHandlers } from './events/messages.ts';
import { createInFlight, type InFlight } from './scheduling/in-flight.ts';
import { createAnswerDelivery } from './sending/answer-delivery.ts';
import { createChannelMessages } from './sending/channel-messages.ts';
import { createInteractionReplies } from './sending/interaction-replies.ts';
import { createNotices } from './sending/notices.ts';
import { createSharing } from './sending/sharing.ts';
import { withCachedAnswers } from './state/answer-cache.ts';
import { type BotState, createBotState } from './state/bot-state.ts';
import { MINUTE_MS } from './state/expiring-map.ts';
import { catalogueOf } from './views/article-catalogue.ts';

/** How long replies in flight may take after the bot has been told to stop. A container has 10 seconds in total. */
const LAST_REPLIES_MS = 5000;

/**
 * The waits between attempts to register the commands. The first is short, because a failure of Discord may last only a
 * moment.
 */
const REGISTER_AGAIN_MS = { minTimeout: 2000, maxTimeout: 10 * MINUTE_MS };

/** The most direct-message channels in memory. discord.js would keep the channel of every user who ever wrote. */
const MAX_DIRECT_CHANNELS = 1000;

export interface BotParts {
  readonly config: ShardConfig;
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly log: Log;
  /** Gets what the bot counts, and what it is asked about its health. */
  readonly monitor: Monitor;
  readonly watchdogTimes?: WatchdogTimes | undefined;
  /**
   * Resolves with the ids of the events that another process has taken, which served this shard until then. Undefined if there
   * is none.
   */
  readonly handedOver?: Promise<readonly string[]> | undefined;
  /** Stops the bot when it is aborted. */
  readonly stopped: AbortSignal;
}

/**
 * Runs the bot. Resolves when the bot has been told to stop and has stopped.
 *
 * @throws {Problem} of kind `discord` if Discord refuses the bot, cannot be reached, or stays away
 */
export async function runBot({ stopped, log, ...parts }: BotParts): Promise<void> {
  const library = withCachedAnswers(parts.library);
  await prepareAnswers(library);
  const state = createBotState();
  const { seenEvents } = state;
  // What the process before has taken is not new here.
  const held = parts.handedOver?.then((taken) => taken.toReversed().map(seenEvents.isNew));
  const inFlight = createInFlight(log, stopped, held);
  tellWhenStopped(stopped, seenEvents.ids);
  const handlers = { ...parts, library, log, stopped, inFlight, state };
  try {
    const { metrics } = parts.monitor;
    const prepare = (client: Client): void => handleEvents(client, handlers);
    const { watchdogTimes } = parts;
    const loggingIn = logIn(parts.config, prepare, { log, stopped, onRetry: metrics.retry, watchdogTimes });
    const connection = await Promise.race([loggingIn, whenAborted(stopped)]);
    if (connection === undefined) return;
    const { client, ended } = connection;
    const problem = await Promise.race([ended, whenAborted(stopped)]);
    if (problem === undefined) log.info({ replies: inFlight.size }, 'stopping');
    const saveCounts = (): Promise<void> | undefined => library.counts?.flush();
    const finished = Promise.all([saveCounts(), inFlight.settled().then(saveCounts)]);
    await Promise.race([finished, wait(LAST_REPLIES_MS)]);
    await client.destroy();
    if (problem !== undefined) throw problem;
    log.info('stopped');
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}

/** Does the slowest work before the first question: finds questions to suggest, and makes the catalogue of articles. */
async function prepareAnswers(library: Library): Promise<void> {
  const answerer = await library.answererFor(EVERYONE);
  answerer.suggest('', 1);
  catalogueOf(answerer.articles);
}

type HandlerParts = BotParts & { readonly state: BotState; readonly inFlight: InFlight };

/** Connects the events of a client with their handlers. */
function handleEvents(client: Client, parts: HandlerParts): void {
  const { config, log, state, inFlight, library, monitor, stopped } = parts;
  const { metrics } = monitor;
  monitor.observe({
    gateway: () => ({ ...gatewayReadings(client), isReady: isConnected(client) && !stopped.aborted }),
  });
  const { conversations, givenAnswers } = state;
  const channels = createChannelMessages(client);
  const sharing = createSharing(conversations, log);
  const replies = createInteractionReplies(
    createInteractionRest(config, { retried: metrics.retry }),
    conversations,
    sharing,
  );
  const onInteraction = createInteractionHandler({ ...parts, metrics, replies });
  const deliver = createAnswerDelivery({ conversations, givenAnswers, channels, metrics, log });
  const messages = createMessageHandlers({
    library,
    state,
    deliver,
    notices: createNotices(channels, log),
    log,
  });
  keepFewDirectChannels(client, MAX_DIRECT_CHANNELS);
  if (library.own !== undefined) keepLibraries(client, library.own, log, parts.stopped);
  client.on(Events.InteractionCreate, (interaction) => inFlight.take(() => onInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => {
    sharing.hear(message);
    inFlight.take(() => messages.onCreate(message));
  });
  client.on(Events.MessageUpdate, (_, message) => inFlight.take(() => messages.onUpdate(message)));
  client.once(Events.ClientReady, (ready) => {
    inFlight.take(() => logReady(ready, parts));
    // Only the first shard of a bot registers the commands.
    if (config.shards.first === 0) inFlight.take(() => registerCommands(ready, parts));
  });
  logConnection(client, log, stopped);
}

/** discord.js says -1 before the first heartbeat, and NaN before there is a connection. */
const gatewayReadings = (client: Client) => ({
  latencyMs: isConnected(client) && client.ws.ping >= 0 ? client.ws.ping : undefined,
  servers: client.guilds.cache.size,
});

async function logReady(client: Client<true>, { config, library, log }: BotParts): Promise<void> {
  const facts = {
    user: client.user.tag,
    servers: client.guilds.cache.size,
    shard: shownShards(config.shards),
    articles: describeArticles(await library.answererFor(EVERYONE), en),
    invite: inviteLink(client.application.id),
  };
  log.info(facts, `logged in as ${client.user.tag}`);
}

async function registerCommands(client: Client<true>, { config, commands, log, stopped }: BotParts): Promise<void> {
  const definitions = commands.map(({ data }) => data);
  const written = await pRetry(() => registerInOnePlace(client, config.discordGuildId, definitions), {
    ...REGISTER_AGAIN_MS,
    retries: Number.POSITIVE_INFINITY,
    randomize: true,
    signal: stopped,
    onFailedAttempt: ({ error }) =>
      log.error(
        { error },
        'the commands could not be registered; trying again. By hand: npm run commands -- --register',
      ),
  });
  log.info({ written }, written.length === 0 ? 'the commands were registered already' : 'the commands are registered');
}

/** While the gateway is away, lines come after this time, then after twice the time and so on. */
const FIRST_LINE_AFTER_MS = 10_000;

function logConnection(client: Client, log: Log, stopped: AbortSignal): void {
  client.on(Events.Error, (error) => log.error({ error }, 'the client failed'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error, shard) => log.warn({ reason: error.message, shard }, 'the gateway failed'));
  let away: { readonly since: number; nextLineAt: number } | undefined;
  // discord.js tries twice a second.
  client.on(Events.ShardReconnecting, (shard) => {
    const now = performance.now();
    if (stopped.aborted || now < (away?.nextLineAt ?? 0)) return;
    log.info({ shard }, away === undefined ? 'the gateway closed; connecting again' : 'the gateway is still away');
    away ??= { since: now, nextLineAt: now };
    away.nextLineAt = now + Math.max(FIRST_LINE_AFTER_MS, now - away.since);
  });
  const back = (shard: number, replayed?: number): void => {
    if (away === undefined) return;
    const awaySeconds = Math.round((performance.now() - away.since) / 1000);
    away = undefined;
    log.info({ shard, replayed, awaySeconds }, 'the gateway is back');
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, (shard) => back(shard));
}
