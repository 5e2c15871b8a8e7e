/** The reason why Discord rejects the bot -> a problem that tells the operator what to do. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';
import { Problem } from '../../problem.ts';

export function invalidTokenError(): Problem {
  return new Problem(
    'discord',
    'Discord refuses the token. Set DISCORD_TOKEN to the token on the Bot page of your application: https://discord.com/developers/applications. It has three parts, separated by dots. If it was lost or leaked, reset it there.',
  );
}

/**
 * @param code the code with which Discord closed the gateway
 * @returns undefined if the connection is closed only for a while, so that the client reconnects on its own
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
export function errorForCloseCode(code: number): Problem | undefined {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return invalidTokenError();
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return new Problem(
        'discord',
        `Discord refuses the intents of the bot (close code ${code}), although none of them is privileged. Check that the application is not restricted.`,
      );
    case GatewayCloseCodes.ShardingRequired:
      return new Problem(
        'discord',
        'The bot is in too many servers for so few connections. Set SHARDS=auto, or a greater number of shards.',
      );
    case GatewayCloseCodes.InvalidShard:
      return new Problem(
        'discord',
        'Discord refuses this shard. Check SHARDS: on all machines, the number of shards must be the same.',
      );
    case GatewayCloseCodes.InvalidAPIVersion:
      return new Problem('discord', 'Discord no longer supports this version of its API. Update Verbatim.');
    default:
      return undefined;
  }
}

/** @returns undefined if another attempt may succeed */
export function asFatalError(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return invalidTokenError();
  if (error instanceof DiscordAPIError && error.status === 401) return invalidTokenError();
  if (error instanceof DiscordAPIError || (error instanceof HTTPError && error.status < 500)) {
    return new Problem('discord', `Discord refuses the bot: ${error.message} (status ${error.status}).`);
  }
  return undefined;
}

export function connectionError(url: string, error: unknown): Problem {
  const reason = reasonOf(error);
  return new Problem(
    'discord',
    `Discord cannot be reached at ${url} (${reason}). Check your network and DISCORD_API_URL.`,
  );
}

/** The reason for an error in a few words. A connection that several addresses refused has a code but no message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}
