/**
 * The gateway: it keeps the sessions, and sends to each the events that its intents and its shard include.
 * https://discord.com/developers/docs/events/gateway
 */
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { Journal } from '../journal.ts';
import { botMember, guildCreate } from '../resources.ts';
import { shardOf, snowflake } from '../snowflake.ts';
import type { GatewayFacts, LocalDiscordOptions } from '../types.ts';
import type { Guild, World } from '../world.ts';
import type { Session } from './session.ts';

const SHARD_OF_DIRECT_EVENTS = 0;

/**
 * The sessions that receive an event: those with this intent (0: any), on the shard of this server (none: direct messages).
 */
export interface Audience {
  readonly intent: number;
  readonly guildId?: string | undefined;
}

/** https://discord.com/developers/docs/events/gateway-events#request-guild-members */
export interface MembersRequest {
  readonly guild_id: string;
  readonly user_ids: readonly string[];
  readonly nonce?: string | undefined;
}

export class Gateway implements GatewayFacts {
  readonly intents: number[] = [];
  identifies = 0;
  resumes = 0;
  membersAsked = 0;
  readonly options: LocalDiscordOptions;
  readonly world: World;
  readonly journal: Journal;
  private readonly known = new Map<string, Session>();

  constructor(world: World, journal: Journal, options: LocalDiscordOptions) {
    this.world = world;
    this.journal = journal;
    this.options = options;
  }

  get sessions(): number {
    return this.connected().length;
  }

  get shards(): ReadonlySet<number> {
    return new Set(this.connected().map(({ shard }) => shard));
  }

  /** Whether every shard that was announced by the last to identify is connected. */
  get complete(): boolean {
    return this.shards.size === this.connected().at(-1)?.shards;
  }

  find(id: string): Session | undefined {
    return this.known.get(id);
  }

  /** Begins a session. An earlier one on the same shard, of another process, cannot be resumed any more. */
  open(session: Session, url: string): void {
    for (const old of this.known.values()) if (old.shard === session.shard && !old.connected) this.known.delete(old.id);
    this.known.set(session.id, session);
    this.identifies += 1;
    this.intents.push(session.intents);
    const guilds = session.hears(GatewayIntentBits.Guilds)
      ? this.world.botGuilds.filter(({ id }) => shardOf(id, session.shards) === session.shard)
      : [];
    session.dispatch('READY', this.readyData(session, url, guilds));
    for (const guild of guilds) session.dispatch('GUILD_CREATE', guildCreate(this.world, guild));
    this.journal.happenings.changed();
  }

  resumed(): void {
    this.resumes += 1;
    this.journal.happenings.changed();
  }

  /** The client has ended its session (1000, 1001), or has only lost the connection. */
  closed(session: Session, code: number): void {
    if (code === 1000 || code === 1001) this.known.delete(session.id);
    this.journal.happenings.changed();
  }

  dispatch(event: string, audience: Audience, data: (session: Session) => unknown): void {
    for (const session of this.known.values()) {
      const shard = audience.guildId === undefined ? SHARD_OF_DIRECT_EVENTS : shardOf(audience.guildId, session.shards);
      if (session.shard === shard && session.hears(audience.intent)) session.dispatch(event, data(session));
    }
  }

  drop(): void {
    for (const session of this.known.values()) session.drop();
    this.journal.happenings.changed();
  }

  deafen(): void {
    for (const session of this.connected()) session.deafen();
  }

  /** The bot asks for members of a server by their ids. Only its own is known. */
  sendMembers(session: Session, { guild_id, user_ids, nonce }: MembersRequest): void {
    this.membersAsked += 1;
    const guild = this.world.botGuilds.find(({ id }) => id === guild_id);
    if (guild === undefined) return;
    const members = user_ids.includes(this.world.bot.id) ? [botMember(this.world, guild)] : [];
    const not_found = user_ids.filter((id) => id !== this.world.bot.id);
    const chunk = { guild_id, members, chunk_index: 0, chunk_count: 1, not_found, nonce };
    session.dispatch('GUILD_MEMBERS_CHUNK', chunk);
    this.journal.happenings.changed();
  }

  requestReconnect(): void {
    for (const session of this.connected()) session.send(GatewayOpcodes.Reconnect, null);
  }

  invalidate(resumable: boolean): void {
    for (const session of this.connected()) {
      if (!resumable) this.known.delete(session.id);
      session.send(GatewayOpcodes.InvalidSession, resumable);
    }
  }

  private connected(): Session[] {
    return [...this.known.values()].filter((session) => session.connected);
  }

  private readyData(session: Session, url: string, guilds: readonly Guild[]): object {
    const { bot, application } = this.world;
    return {
      v: 10,
      user_settings: {},
      user: { ...bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: url,
      relationships: [],
      private_channels: [],
      presences: [],
      guilds: [
        ...guilds.map(({ id }) => ({ id, unavailable: true })),
        ...(this.options.unavailableGuild ? [{ id: snowflake(), unavailable: true }] : []),
      ],
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      application,
      shard: [session.shard, session.shards],
      _trace: [],
    };
  }
}
