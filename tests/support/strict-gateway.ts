/**
 * A gateway in front of the local Discord that accepts starts of sessions only as Discord does: one in five seconds.
 * https://discord.com/developers/docs/events/gateway#sharding-max-concurrency
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import type { LocalDiscord } from '../local-discord/types.ts';

const WINDOW_MS = 5000;
const Payload = z.object({ op: z.int() });

export interface StrictGateway {
  /** When each start was asked for, and whether it was accepted. */
  readonly starts: readonly { readonly at: number; readonly accepted: boolean }[];
  /** The answer to GET /gateway/bot that leads here. */
  facts(limit?: { readonly remaining?: number; readonly reset_after?: number }): string;
  close(): void;
}

/** @param refused how many starts are refused, whenever they come. Without it, those that come too early are. */
export async function openStrictGateway(discord: LocalDiscord, refused?: number): Promise<StrictGateway> {
  const { url } = z.object({ url: z.string() }).parse(await (await fetch(`${discord.apiUrl}/v10/gateway`)).json());
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const starts: { at: number; accepted: boolean }[] = [];
  const isAccepted = (): boolean =>
    refused === undefined
      ? starts.every(({ at, accepted }) => !accepted || Date.now() - at > WINDOW_MS)
      : starts.length >= refused;

  server.on('connection', (bot, { url: path }) => {
    const behind = new WebSocket(new URL(path ?? '/', url));
    const opened = once(behind, 'open');
    behind.on('message', (data) => bot.send(String(data)));
    behind.on('close', (code) => (code === 1006 ? bot.terminate() : bot.close(code)));
    bot.on('close', (code) => (code === 1006 ? behind.terminate() : behind.close(code)));
    bot.on('message', async (data) => {
      if (Payload.parse(JSON.parse(String(data))).op === GatewayOpcodes.Identify) {
        const accepted = isAccepted();
        starts.push({ at: Date.now(), accepted });
        if (!accepted) {
          bot.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null }));
          return;
        }
      }
      await opened;
      behind.send(String(data));
    });
  });
  return {
    starts,
    facts: ({ remaining = 999, reset_after = 14_400_000 } = {}) =>
      JSON.stringify({
        url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
        shards: 4,
        session_start_limit: { total: 1000, remaining, reset_after, max_concurrency: 1 },
      }),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
