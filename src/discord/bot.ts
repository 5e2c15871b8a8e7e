/** One connection to Discord, from login to the last reply: hands events to their handlers, and keeps the log. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { holdings } from '../answer/wording.ts';
import type { BotConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { en } from '../phrases/en.ts';
import type { Problem } from '../problem.ts';
import { openAnswerer } from '../program.ts';
import { withCachedAnswers } from './cached-answers.ts';
import { createClient } from './client.ts';
import type { Command } from './command.ts';
import { createInteractionHandler } from './interactions.ts';
import { inviteLink } from './invite.ts';
import { createMemory } from './memory.ts';
import { createMessageHandlers } from './messages.ts';
import { patiently } from './patience.ts';
import { closedFor } from './refusals.ts';
import { registerInOnePlace } from './registration.ts';
import { stopSignal, whenAborted } from './stopping.ts';

/** Replies in flight get this long once the bot has been told to stop; a container gets 10 seconds in all. */
const LAST_REPLIES_MS = 5000;

export async function runBot(config: BotConfig, commands: readonly Command[], log: Log): Promise<void> {
  const stopped = stopSignal();
  const answerer = withCachedAnswers(await openAnswerer(config.dataPath, (message) => log.warn(message)));
  // Before anyone asks: what the articles name is read once.
  answerer.suggest('', 1);
  const memory = createMemory();
  const handleInteraction = createInteractionHandler(commands, answerer, memory, log);
  const messages = createMessageHandlers(answerer, memory, log);

  // discord.js throws out of reach of any handler when it does not understand an event, such as a kind of message that
  // is newer than itself: one odd event must not take the bot away from everybody.
  process.on('uncaughtException', (error) => log.error({ error }, 'an event could not be understood'));

  const inFlight = new Set<Promise<void>>();
  function take(work: () => Promise<void>): void {
    if (stopped.aborted) return;
    const done = work()
      .catch((error: unknown) => log.error({ error }, 'an event could not be handled'))
      .finally(() => inFlight.delete(done));
    inFlight.add(done);
  }

  /** Logs in with a client of its own: one that failed to log in cannot do so again. */
  async function connect(): Promise<{ client: Client; refused: Promise<Problem> }> {
    const client = createClient(config);
    client.on(Events.InteractionCreate, (interaction) => take(() => handleInteraction(interaction)));
    client.on(Events.MessageCreate, (message) => take(() => messages.onCreate(message)));
    client.on(Events.MessageUpdate, (_, message) => take(() => messages.onUpdate(message)));
    client.once(Events.ClientReady, (ready) => {
      greet(ready);
      if (ready.shard === null || ready.shard.ids.includes(0)) take(() => registerCommands(ready));
    });
    logConnection(client, log);

    let refusal: Problem | undefined;
    const refused = new Promise<Problem>((resolve) => {
      client.on(Events.ShardDisconnect, ({ code }) => {
        refusal = closedFor(code);
        if (refusal !== undefined) resolve(refusal);
      });
    });
    await client.login(config.discordToken).catch((error: unknown) => {
      throw refusal ?? error;
    });
    return { client, refused };
  }

  function greet(client: Client<true>): void {
    const facts = {
      user: client.user.tag,
      servers: client.guilds.cache.size,
      shard: client.shard?.ids[0],
      articles: holdings(answerer, en),
      invite: inviteLink(client.application.id),
    };
    log.info(facts, `logged in as ${client.user.tag}`);
  }

  async function registerCommands(client: Client<true>): Promise<void> {
    const place = { applicationId: client.application.id, guildId: config.discordGuildId };
    const servers = [...client.guilds.cache.keys()];
    const definitions = commands.map(({ data }) => data);
    try {
      const written = await registerInOnePlace(client.rest, place, servers, definitions);
      log.info(
        { written },
        written.length === 0 ? 'the commands were registered already' : 'the commands are registered',
      );
    } catch (error) {
      log.error({ error }, 'the commands could not be registered; try: npm run commands -- --register');
    }
  }

  try {
    const { client, refused } = await patiently(connect, { url: config.discordApiUrl, log, stopped });
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
