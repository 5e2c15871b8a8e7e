/** Logs in, with retries while Discord cannot be reached, and later reports if Discord rejects the connected bot. */
import { type Client, Events } from 'discord.js';
import type { ShardConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { Problem } from '../../problem.ts';
import { createClient, createRest } from './client.ts';
import { withRetry } from './connect-with-retries.ts';
import { errorForCloseCode, invalidTokenError } from './connection-errors.ts';
import { whenStartRemains } from './session-starts.ts';

export interface Connection {
  readonly client: Client;
  /** Resolves when Discord rejects the bot while it is connected. */
  readonly refused: Promise<Problem>;
}

/**
 * @param prepare adds the handlers to a client before it logs in
 * @param stopped ends the waiting when it is aborted
 * @throws {Problem} of kind `discord` if Discord rejects the bot, or if no attempt reaches Discord
 */
export async function logIn(
  config: ShardConfig,
  prepare: (client: Client) => void,
  { log, stopped }: { readonly log: Log; readonly stopped: AbortSignal },
): Promise<Connection> {
  const rest = createRest(config, config.discordToken);
  const attempt = async (): Promise<Connection> => {
    await whenStartRemains(rest, { log, stopped });
    return logInOnce(config, prepare);
  };
  return withRetry(attempt, { url: config.discordApiUrl, log, stopped });
}

/** Creates a new client for each attempt, because a client that failed to log in cannot try again. */
async function logInOnce(config: ShardConfig, prepare: (client: Client) => void): Promise<Connection> {
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
  prepare(client);
  await client.login(config.discordToken).catch((error: unknown) => {
    throw refusal ?? error;
  });
  return { client, refused };
}
