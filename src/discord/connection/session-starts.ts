/**
 * Keeps to Discord's limits for starts of sessions at the gateway, which all machines of a bot share: one in five seconds, and
 * some hundreds a day. https://discord.com/developers/docs/events/gateway#session-start-limit-object
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type IIdentifyThrottler, type REST, Routes } from 'discord.js';
import * as v from 'valibot';
import type { Log } from '../../log.ts';

/** How long after a start Discord accepts the next one, with some time for the way there. */
export const BETWEEN_STARTS_MS = 5500;

/** The longest wait after a refusal, in starts. Even a day of refusals then takes few enough starts. */
const MOST_WAITED = 63;

/** Discord is asked again at least this often whether it accepts starts. */
const ASK_AGAIN_MS = 60 * 60_000;
const SOON_MS = 1000;

const Gateway = v.object({
  shards: v.number(),
  session_start_limit: v.object({ total: v.number(), remaining: v.number(), reset_after: v.number() }),
});

/** What Discord says about the bot's connections: how many shards it recommends, and how many starts remain today. */
export async function askGateway(rest: REST): Promise<v.InferOutput<typeof Gateway>> {
  return v.parse(Gateway, await rest.get(Routes.gatewayBot()));
}

/**
 * Waits until Discord accepts the start of a session. A bot that exceeds the limit loses its token.
 *
 * @param signal ends the waiting when it is aborted
 */
export async function whenStartRemains(rest: REST, log: Log, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { total, remaining, reset_after } = (await askGateway(rest)).session_start_limit;
    if (remaining > 0) return;
    const accepts = new Date(Date.now() + reset_after).toISOString();
    log.error({ total, accepts }, 'the bot has connected as often as Discord allows in a day; waiting');
    await wait(Math.min(reset_after + SOON_MS, ASK_AGAIN_MS), undefined, { signal });
  }
}

export interface IdentifyThrottler extends IIdentifyThrottler {
  /** The last start was accepted. */
  accepted(): void;
  /** Whether a start waits for its time, which may be tomorrow. */
  readonly isWaiting: boolean;
}

/**
 * Decides when the one shard of this process may start a session: at once, and after a refusal at a random time that is later
 * with each further one, because other machines try at the same time and do not know of this one.
 *
 * @param startRemains resolves when Discord accepts another start today. It is not asked before the first start, which
 *   whoever logs in has asked for.
 */
export function createIdentifyThrottler(
  startRemains: (signal: AbortSignal) => Promise<void> = async () => undefined,
): IdentifyThrottler {
  let attempts = 0;
  let nextAt = 0;
  let isFirst = true;
  let waiting = 0;

  /** @throws only if the signal is aborted. After any other error, discord.js would start a session at once, and another. */
  async function untilStartRemains(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        return await startRemains(signal);
      } catch {
        await wait(BETWEEN_STARTS_MS, undefined, { signal });
      }
    }
  }

  return {
    async waitForIdentify(_shard, signal) {
      waiting += 1;
      try {
        if (!isFirst) await untilStartRemains(signal);
        isFirst = false;
        await wait(Math.max(0, nextAt - Date.now()), undefined, { signal });
      } finally {
        waiting -= 1;
      }
      attempts += 1;
      nextAt = Date.now() + BETWEEN_STARTS_MS * (1 + Math.random() * Math.min(2 ** attempts - 1, MOST_WAITED));
    },
    get isWaiting() {
      return waiting > 0;
    },
    accepted() {
      attempts = 0;
      nextAt = Math.min(nextAt, Date.now() + BETWEEN_STARTS_MS);
    },
  };
}
