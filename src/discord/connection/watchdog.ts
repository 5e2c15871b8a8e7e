/**
 * Notices a gateway that looks connected and delivers nothing, and one that does not come back.
 *
 * discord.js reconnects when a heartbeat is not answered. A session can also be deaf while its heartbeats are answered. In small
 * servers, silence alone proves nothing, so after some of it the bot asks for its own membership of a server. The answer
 * arrives as an event, like a question. https://discord.com/developers/docs/events/gateway-events#request-guild-members
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events, Status } from 'discord.js';
import type { Log } from '../../log.ts';
import { Problem } from '../../problem.ts';
import type { RenewableShard } from './renewable-shard.ts';
import type { IdentifyThrottler } from './session-starts.ts';

export interface WatchdogTimes {
  /** Between two looks at the gateway. */
  readonly checkMs: number;
  /** Silence after which the bot asks something. After each renewal in vain it is twice as long. */
  readonly silenceMs: number;
  /** How long Discord may take to answer. */
  readonly answerMs: number;
  /** How long the gateway may be away. discord.js tries to connect all the time. */
  readonly awayMs: number;
}

const MINUTE = 60_000;

const TIMES: WatchdogTimes = {
  checkMs: 15_000,
  silenceMs: 5 * MINUTE,
  answerMs: 20_000,
  awayMs: 15 * MINUTE,
};

/** In doublings. The bot then asks every few hours. */
const MAX_DOUBLINGS = 6;

export interface WatchdogParts {
  readonly client: Client;
  readonly shard: RenewableShard;
  readonly throttler: IdentifyThrottler;
  readonly log: Log;
  /** Ends the watch when it is aborted. */
  readonly stopped: AbortSignal;
  readonly times?: WatchdogTimes | undefined;
}

/**
 * Watches the gateway, and renews the connection if it is deaf.
 *
 * @returns a problem if Discord cannot be reached for so long that a new process may do better; never, if that does not happen
 */
export async function watchGateway(parts: WatchdogParts): Promise<Problem> {
  const { client, throttler, stopped, times = TIMES } = parts;
  let heardAt = performance.now();
  let renewals = 0;
  let awaySince: number | undefined;
  let renewedAt = heardAt;
  client.on(Events.Raw, () => {
    heardAt = performance.now();
    // What arrives at first was kept back, or opens the session. It does not show that the session is not deaf.
    if (heardAt - renewedAt > times.answerMs) renewals = 0;
  });

  while (!stopped.aborted) {
    await wait(times.checkMs, undefined, { signal: stopped }).catch(() => undefined);
    if (stopped.aborted) break;
    if (!isConnected(client) || throttler.isWaiting) {
      awaySince = throttler.isWaiting ? undefined : (awaySince ?? performance.now());
      if (awaySince !== undefined && performance.now() - awaySince > times.awayMs) return lost(times.awayMs);
      continue;
    }
    awaySince = undefined;
    const silence = times.silenceMs * 2 ** Math.min(renewals, MAX_DOUBLINGS);
    if (performance.now() - heardAt < silence || (await isHeard(client, times.answerMs))) continue;
    // It may have been closed meanwhile, and is then renewed already.
    if (!isConnected(client)) continue;
    parts.log.warn({ renewals }, 'the gateway delivers nothing; connecting again');
    // If a session stays deaf, a new one may not be.
    await parts.shard.renew(renewals === 0).catch((error: unknown) => {
      parts.log.warn({ error }, 'the connection could not be renewed; trying again');
    });
    renewals += 1;
    renewedAt = performance.now();
    heardAt = renewedAt;
  }
  return new Promise(() => undefined);
}

/** Whether the one shard of the client is ready. discord.js calls the client ready from the first time on. */
export const isConnected = ({ ws: { shards } }: Client): boolean => shards.first()?.status === Status.Ready;

/** Whether Discord answers through the gateway. A bot without a server has nothing to ask for. */
async function isHeard(client: Client, answerMs: number): Promise<boolean> {
  const server = client.guilds.cache.find(({ available }) => available);
  if (server === undefined || client.user === null) return true;
  let isAnswered = false;
  const hear = (): void => {
    isAnswered = true;
  };
  client.once(Events.Raw, hear);
  await server.members.fetch({ user: [client.user.id], time: answerMs }).catch(() => undefined);
  client.off(Events.Raw, hear);
  return isAnswered;
}

function lost(ms: number): Problem {
  return new Problem(
    'discord',
    `The gateway has been away for ${Math.round(ms / MINUTE)} minutes. The bot ends, so that whatever supervises it starts it again.`,
  );
}
