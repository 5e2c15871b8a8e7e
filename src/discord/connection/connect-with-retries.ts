/** Repeats an attempt to connect at the start while Discord cannot be reached: after 1, 2, 4, 8 and 16 seconds. */
import pRetry from 'p-retry';
import type { Log } from '../../log.ts';
import { asFatalError, connectionError, reasonOf } from './connection-errors.ts';

const RETRIES = 5;
const FIRST_WAIT_MS = 1000;

/**
 * @param stopped ends the waiting immediately when it is aborted
 * @throws {Problem} of kind `discord` if Discord rejects the bot, or if no attempt reaches Discord
 */
export async function withRetry<Result>(
  attempt: () => Promise<Result>,
  { url, log, stopped }: { readonly url: string; readonly log: Log; readonly stopped: AbortSignal },
): Promise<Result> {
  return pRetry(attempt, {
    retries: RETRIES,
    minTimeout: FIRST_WAIT_MS,
    factor: 2,
    signal: stopped,
    shouldRetry: ({ error }) => asFatalError(error) === undefined,
    onFailedAttempt({ error, retriesConsumed, retriesLeft }) {
      if (retriesLeft === 0 || asFatalError(error) !== undefined) return;
      const waitMs = FIRST_WAIT_MS * 2 ** retriesConsumed;
      log.warn({ reason: reasonOf(error), waitMs }, 'Discord cannot be reached; trying again');
    },
  }).catch((error: unknown) => {
    throw asFatalError(error) ?? connectionError(url, error);
  });
}
