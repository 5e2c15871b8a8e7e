/** Logs in, with retries while Discord cannot be reached, and later reports if Discord rejects the connected bot. */
import { type Client, Events } from 'discord.js';
import type { ShardConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { Problem } from '../../problem.ts';
import { createClient, createRest } from './client.ts';
import { withRetry } from './connect-with-retries.ts';
import { errorForCloseCode, invalidTokenError } from './connection-errors.ts';
import { createRenewableShard } from './renewable-shard.ts';
import { createIdentifyThrottler, whenStartRemains } from './session-starts.ts';
import { type WatchdogTimes, watchGateway } from './watchdog.ts';

export interface Connection {
  readonly client: Client;
  /** Resolves when Discord rejects the bot while it is connected, or cannot be reached any more. */
  readonly ended: Promise<Problem>;
}

export interface LogInParts {
  readonly log: Log;
  /** Ends the waiting when it is aborted. */
  readonly stopped: AbortSignal;
  /** Called when a request is sent again. */
  readonly onRetry: () => void;
  readonly watchdogTimes?: WatchdogTimes | undefined;
}

/**
 * @param prepare adds the handlers to a client before it logs in
 * @throws {Problem} of kind `discord` if Discord rejects the bot, or if no attempt reaches Discord
 */
export async function logIn(
  config: ShardConfig,
  prepare: (client: Client) => void,
  parts: LogInParts,
): Promise<Connection> {
  const { log, stopped, onRetry } = parts;
  const rest = createRest(config, config.discordToken, { retried: onRetry });
  const attempt = async (): Promise<Connection> => {
    await whenStartRemains(rest, log, stopped);
    return logInOnce(config, prepare, parts);
  };
  return withRetry(attempt, { url: config.discordApiUrl, log, stopped });
}

/** Creates a new client for each attempt, because a client that failed to log in cannot try again. */
async function logInOnce(
  config: ShardConfig,
  prepare: (client: Client) => void,
  { log, stopped, onRetry, watchdogTimes: times }: LogInParts,
): Promise<Connection> {
  let refusal: Problem | undefined;
  let refuse: (problem: Problem) => void = () => undefined;
  const refused = new Promise<Problem>((resolve) => {
    refuse = (problem) => {
      refusal = problem;
      resolve(problem);
    };
  });
  const told = { unauthorized: () => refuse(invalidTokenError()), retried: onRetry };
  const rest = createRest(config, config.discordToken, told);
  const throttler = createIdentifyThrottler((signal) => whenStartRemains(rest, log, signal));
  const shard = createRenewableShard();
  const client = createClient(config, { told, throttler, shard });
  client.on(Events.ShardDisconnect, ({ code }) => {
    const problem = errorForCloseCode(code);
    if (problem !== undefined) refuse(problem);
  });
  prepare(client);
  await client.login(config.discordToken).catch((error: unknown) => {
    throw refusal ?? error;
  });
  const lost = watchGateway({ client, shard, throttler, log, stopped, times });
  return { client, ended: Promise.race([refused, lost]) };
}
