/** Trying again while Discord cannot be reached, with longer and longer waits, and an end. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { asFatalError, connectionError, reasonOf } from './connection-errors.ts';

const WAITS_MS = [1000, 2000, 4000, 8000, 16_000];

/**
 * @param stopped ends the waiting at once
 * @throws {Problem} of kind `discord` if Discord refuses the bot, or cannot be reached in the end
 */
export async function withRetry<Result>(
  attempt: () => Promise<Result>,
  { url, log, stopped }: { readonly url: string; readonly log: Log; readonly stopped?: AbortSignal },
): Promise<Result> {
  for (const waitMs of WAITS_MS) {
    try {
      return await attempt();
    } catch (error) {
      const refusal = asFatalError(error);
      if (refusal !== undefined) throw refusal;
      log.warn({ reason: reasonOf(error), waitMs }, 'Discord cannot be reached; trying again');
      await wait(waitMs, undefined, { ...(stopped && { signal: stopped }) });
    }
  }
  return attempt().catch((error: unknown) => {
    throw asFatalError(error) ?? connectionError(url, error);
  });
}
