/** One connection to Discord, from login to the last reply: hands events to their handlers, and keeps the log. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import pRetry from 'p-retry';
import { describeArticles } from '../answer/wording/article-descriptions.ts';
import type { BotConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { en } from '../phrases/en.ts';
import type { Problem } from '../problem.ts';
import { openAnswerer } from '../program.ts';
import type { Command } from './commands/command.ts';
import { registerInOnePlace } from './commands/registration.ts';
import { createClient, createInteractionRest, keepFewDirectChannels } from './connection/client.ts';
import { errorForCloseCode, invalidTokenError } from './connection/connection-errors.ts';
import { inviteLink } from './connection/invite.ts';
import { withRetry } from './connection/retry.ts';
import { shutdownSignal, whenAborted } from './connection/shutdown.ts';
import { createInteractionHandler } from './events/interactions.ts';
import { createMessageHandlers } from './events/messages.ts';
import { createChannelMessages } from './sending/channel-messages.ts';
import { createSharing } from './sending/sharing.ts';
import { withCachedAnswers } from './state/cached-answers.ts';
import { createMemory, MINUTE } from './state/memory.ts';
import { createSchedule } from './state/schedule.ts';
import { catalogueOf } from './views/catalogue.ts';

/** Replies in flight get this long once the bot has been told to stop; a container gets 10 seconds in all. */
const LAST_REPLIES_MS = 5000;

/** Between two tries to register the commands: the first soon, as Discord may only have been away for a moment. */
const REGISTERED_AGAIN_MS = { minTimeout: 2000, maxTimeout: 10 * MINUTE };

/** Channels of direct messages that are kept; discord.js would keep those of everybody who ever wrote. */
const DIRECT_CHANNELS = 1000;

export async function runBot(config: BotConfig, commands: readonly Command[], log: Log): Promise<void> {
  const stopped = shutdownSignal();
  const answerer = withCachedAnswers(await openAnswerer(config.dataPath, (message) => log.warn(message)));
  // Before anyone asks: what the articles name is read once, and what tells one article from another.
  answerer.suggest('', 1);
  catalogueOf(answerer.articles);
  const memory = createMemory();
  const turns = createSchedule(memory);

  // discord.js throws out of reach of any handler when it does not understand an event, such as a kind of message that
  // is newer than itself: one odd event must not take the bot away from everybody.
  process.on('uncaughtException', (error) => log.error({ error }, 'an event could not be understood'));

  const inFlight = new Set<Promise<void>>();
  function take(work: () => Promise<void>): void {
    if (stopped.aborted) return;
    const done = work()
      .catch((error: unknown) => {
        if (!stopped.aborted) log.error({ error }, 'an event could not be handled');
      })
      .finally(() => inFlight.delete(done));
    inFlight.add(done);
  }

  /** Logs in with a client of its own: one that failed to log in cannot do so again. */
  async function connect(): Promise<{ client: Client; refused: Promise<Problem> }> {
    let refusal: Problem | undefined;
    let refuse: (problem: Problem) => void = () => undefined;
    const refused = new Promise<Problem>((resolve) => {
      refuse = (problem) => {
        refusal = problem;
        resolve(problem);
      };
    });
    const client = createClient(config, () => refuse(invalidTokenError()));
    client.on(Events.ShardDisconnect, ({ code }) => {
      const problem = errorForCloseCode(code);
      if (problem !== undefined) refuse(problem);
    });
    handleEvents(client);
    client.once(Events.ClientReady, (ready) => {
      greet(ready);
      if (ready.shard === null || ready.shard.ids.includes(0)) take(() => registerCommands(ready));
    });
    logConnection(client, log);
    await client.login(config.discordToken).catch((error: unknown) => {
      throw refusal ?? error;
    });
    return { client, refused };
  }

  function handleEvents(client: Client): void {
    const sharing = createSharing(memory, log);
    const rest = createInteractionRest(config);
    const handleInteraction = createInteractionHandler({ commands, answerer, memory, turns, sharing, rest, log });
    const channels = createChannelMessages(client);
    const messages = createMessageHandlers({ answerer, memory, turns, channels, log });
    keepFewDirectChannels(client, DIRECT_CHANNELS);
    client.on(Events.InteractionCreate, (interaction) => take(() => handleInteraction(interaction)));
    client.on(Events.MessageCreate, (message) => {
      sharing.hear(message);
      take(() => messages.onCreate(message));
    });
    client.on(Events.MessageUpdate, (_, message) => take(() => messages.onUpdate(message)));
  }

  function greet(client: Client<true>): void {
    const facts = {
      user: client.user.tag,
      servers: client.guilds.cache.size,
      shard: client.shard?.ids[0],
      articles: describeArticles(answerer, en),
      invite: inviteLink(client.application.id),
    };
    log.info(facts, `logged in as ${client.user.tag}`);
  }

  async function registerCommands(client: Client<true>): Promise<void> {
    const place = { applicationId: client.application.id, guildId: config.discordGuildId };
    const servers = [...client.guilds.cache.keys()];
    const definitions = commands.map(({ data }) => data);
    const written = await pRetry(() => registerInOnePlace(client.rest, place, servers, definitions), {
      ...REGISTERED_AGAIN_MS,
      retries: Number.POSITIVE_INFINITY,
      randomize: true,
      signal: stopped,
      onFailedAttempt: ({ error }) =>
        log.error(
          { error },
          'the commands could not be registered; trying again. By hand: npm run commands -- --register',
        ),
    });
    log.info(
      { written },
      written.length === 0 ? 'the commands were registered already' : 'the commands are registered',
    );
  }

  try {
    const connected = await Promise.race([
      withRetry(connect, { url: config.discordApiUrl, log, stopped }),
      whenAborted(stopped),
    ]);
    if (connected === undefined) return;
    const { client, refused } = connected;
    const problem = await Promise.race([refused, whenAborted(stopped)]);
    if (problem === undefined) log.info({ replies: inFlight.size }, 'stopping');
    await Promise.race([Promise.allSettled(inFlight), wait(LAST_REPLIES_MS)]);
    await client.destroy();
    if (problem !== undefined) throw problem;
    log.info('stopped');
  } catch (error) {
    if (!stopped.aborted) throw error;
  }
}

function logConnection(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error({ error }, 'the client failed'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error, shard) => log.warn({ reason: error.message, shard }, 'the gateway failed'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'the gateway closed; connecting again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'the gateway is back'));
}
