/**
 * One session of one shard. It keeps the numbered events that were dispatched, so that a client that lost its connection can
 * resume without missing any.
 */
import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket } from 'ws';

interface Dispatched {
  readonly sequence: number;
  readonly frame: string;
}

export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  private sequence = 0;
  private kept: Dispatched[] = [];
  private isDeaf = false;
  private socket: WebSocket | undefined;

  constructor(socket: WebSocket, shard: number, shards: number, intents: number) {
    this.socket = socket;
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
  }

  get connected(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  hears(intent: number): boolean {
    return intent === 0 || (this.intents & intent) !== 0;
  }

  dispatch(event: string, data: unknown): void {
    this.sequence += 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: this.sequence, t: event, d: data });
    this.kept.push({ sequence: this.sequence, frame });
    if (this.connected && !this.isDeaf) this.socket?.send(frame);
  }

  /** A heartbeat confirms the events up to its number, which are then no longer kept. */
  acknowledge(sequence: number | null): void {
    this.kept = this.kept.filter((event) => event.sequence > (sequence ?? 0));
  }

  /** Takes over a new connection and sends what the old one missed. */
  resume(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    this.isDeaf = false;
    this.acknowledge(sequence);
    for (const { frame } of this.kept) socket.send(frame);
    this.dispatch('RESUMED', { _trace: [] });
  }

  send(op: number, data: unknown): void {
    if (this.connected) this.socket?.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  /** From now on, it delivers nothing until it is resumed, although it answers heartbeats. */
  deafen(): void {
    this.isDeaf = true;
  }

  /** Breaks the connection without a close frame. */
  drop(): void {
    this.socket?.terminate();
    this.socket = undefined;
  }
}
