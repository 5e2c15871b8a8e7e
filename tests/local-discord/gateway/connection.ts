/**
 * One connection to the gateway: says hello, answers heartbeats, and takes IDENTIFY or RESUME before anything else.
 * https://discord.com/developers/docs/events/gateway#connections
 */
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import * as z from 'zod/mini';
import type { Gateway } from './gateway.ts';
import { Session } from './session.ts';

/** https://discord.com/developers/docs/events/gateway#heartbeat-interval, as Discord sends it. */
const HEARTBEAT_INTERVAL_MS = 41_250;
const PAYLOAD_BYTES = 4096;
const KNOWN_INTENTS = 0b11_0011_0001_1111_1111_1111_1111;

const Payload = z.object({ op: z.int(), d: z.optional(z.unknown()) });
const Identify = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  compress: z.optional(z.boolean()),
  shard: z.optional(z.tuple([z.int(), z.int()])),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

const Members = z.object({
  guild_id: z.string(),
  user_ids: z.array(z.string()).check(z.maxLength(100)),
  nonce: z.optional(z.string().check(z.maxLength(32))),
});

/** Other operations that clients may send, which have no effect here. */
const HARMLESS: readonly number[] = [GatewayOpcodes.PresenceUpdate, GatewayOpcodes.VoiceStateUpdate];

export class Connection {
  private session: Session | undefined;
  private readonly socket: WebSocket;
  private readonly gateway: Gateway;
  private readonly token: string;
  private readonly url: string;

  constructor(socket: WebSocket, gateway: Gateway, token: string, url: string) {
    this.socket = socket;
    this.gateway = gateway;
    this.token = token;
    this.url = url;
    socket.on('message', (data) => this.receive(data));
    socket.on('close', (code) => {
      if (this.session) gateway.closed(this.session, code);
    });
    socket.on('error', () => socket.terminate());
    this.send(GatewayOpcodes.Hello, {
      heartbeat_interval: gateway.options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
      _trace: [],
    });
  }

  private receive(data: RawData): void {
    const text = String(data);
    const payload = Payload.safeParse(parseJson(text)).data;
    if (!payload || Buffer.byteLength(text) > PAYLOAD_BYTES) {
      this.refuse(GatewayCloseCodes.DecodeError, `a payload that is no JSON object with an op, or is too large`, text);
      return;
    }
    const { op, d } = payload;
    if (op === GatewayOpcodes.Heartbeat) this.heartbeat(d);
    else if (op === GatewayOpcodes.Identify) this.identify(d);
    else if (op === GatewayOpcodes.Resume) this.resume(d);
    else if (op === GatewayOpcodes.RequestGuildMembers) this.members(d);
    else if (!HARMLESS.includes(op)) this.refuse(GatewayCloseCodes.UnknownOpcode, `unknown op ${op}`);
    else if (!this.session) this.refuse(GatewayCloseCodes.NotAuthenticated, `op ${op} before IDENTIFY`);
  }

  private heartbeat(d: unknown): void {
    if (typeof d === 'number') this.session?.acknowledge(d);
    this.send(GatewayOpcodes.HeartbeatAck, null);
  }

  private identify(d: unknown): void {
    const identify = Identify.safeParse(d).data;
    if (!identify) {
      this.refuse(GatewayCloseCodes.DecodeError, 'an IDENTIFY that lacks what it must have');
      return;
    }
    const [shard, shards] = identify.shard ?? [0, 1];
    if (this.session) this.refuse(GatewayCloseCodes.AlreadyAuthenticated, 'a second IDENTIFY');
    else if (withoutBot(identify.token) !== this.token)
      this.socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    else if (shards < 1 || shard < 0 || shard >= shards)
      this.refuse(GatewayCloseCodes.InvalidShard, `shard ${shard} of ${shards}`);
    else if (identify.intents < 0 || (identify.intents & ~KNOWN_INTENTS) !== 0)
      this.refuse(GatewayCloseCodes.InvalidIntents, `intents ${identify.intents}`);
    else if (this.gateway.options.disallowedIntents || (identify.intents & GatewayIntentBits.MessageContent) !== 0)
      this.socket.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
    else {
      this.session = new Session(this.socket, shard, shards, identify.intents);
      this.gateway.open(this.session, this.url);
    }
  }

  /** Without a privileged intent, members are told by their ids only. */
  private members(d: unknown): void {
    const request = Members.safeParse(d).data;
    if (!this.session) this.refuse(GatewayCloseCodes.NotAuthenticated, 'a request for members before IDENTIFY');
    else if (!request) this.refuse(GatewayCloseCodes.DecodeError, 'a request for members that names none');
    else this.gateway.sendMembers(this.session, request);
  }

  private resume(d: unknown): void {
    const resume = Resume.safeParse(d).data;
    const session = resume && this.gateway.find(resume.session_id);
    if (resume && withoutBot(resume.token) !== this.token)
      this.socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    else if (!resume || !session) this.send(GatewayOpcodes.InvalidSession, false);
    else {
      this.session = session;
      session.resume(this.socket, resume.seq);
      this.gateway.resumed();
    }
  }

  private refuse(code: number, problem: string, evidence?: string): void {
    this.gateway.journal.breach('gateway', problem, evidence);
    this.socket.close(code);
  }

  private send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}

const withoutBot = (token: string): string => token.replace(/^Bot /, '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
