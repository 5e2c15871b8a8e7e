/**
 * The world: one application with its bot, the servers with their channels, the people, their direct channels with the bot,
 * and two places where the bot is not, for commands that a user installed.
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { OwnMessage, PersonMessage } from './messages.ts';
import { snowflake } from './snowflake.ts';
import type { Place, ServerChannel, User, Where } from './types.ts';

/** The locale of people who have not chosen one, and of servers that are not communities. */
export const DEFAULT_LOCALE = 'en-US';

/** The flags of people. */
const NO_FLAGS: number = 0;
const YEAR_MS = 365 * 24 * 3600 * 1000;

export const ChannelType = { text: 0, direct: 1, group: 3, category: 4, thread: 11 } as const;

/** What everybody may do in a new server: read and write, attach files, use commands, and more. */
export const MEMBER_PERMISSIONS = 2222085186637376n;
const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n);

export interface Channel {
  readonly id: string;
  readonly type: number;
  /** Empty for personal channels. */
  readonly name: string;
  readonly guild?: Guild;
  /** The category of a channel, or the channel of a thread. */
  readonly parent?: Channel;
  readonly recipient?: User;
  /** Whether only those who are let in see it. */
  readonly isPrivate?: boolean;
  /** Permissions that the bot lacks here. */
  denied: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly botRoleId: string;
  /** Whether the bot is a member. Elsewhere people may have installed it for themselves. */
  hasBot: boolean;
  /** In the order in which they were added, with categories and threads. */
  readonly channels: Channel[];
  /** Of ordinary members, by their ids. Everybody else may do everything. */
  readonly permissions: Map<string, bigint>;
}

export class World {
  readonly bot: User = { ...person('verbatim', null), bot: true, discriminator: '0000' };
  readonly application = { id: this.bot.id, flags: APPLICATION_FLAGS };
  readonly owner = person('owner');
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, OwnMessage | PersonMessage>();
  readonly guild: Guild;
  /** The first channel of the first server. */
  readonly channel: Channel;
  private readonly guilds = new Map<string, Guild>();
  private readonly foreignChannel: Channel;
  private readonly locales = new Map<string, string>();
  private readonly personal = new Map<string, Channel>();

  constructor() {
    for (const user of [this.bot, this.owner]) this.users.set(user.id, user);
    this.guild = this.addGuild('A server');
    this.channel = this.addChannel('general', this.guild);
    this.foreignChannel = this.addChannel('general', this.addGuild('Another server', false));
  }

  /** The servers that have the bot. */
  get botGuilds(): readonly Guild[] {
    return [...this.guilds.values()].filter(({ hasBot }) => hasBot);
  }

  /** A server that has the bot. */
  botGuild(id: string | undefined): Guild | undefined {
    const guild = this.guilds.get(id ?? '');
    return guild?.hasBot ? guild : undefined;
  }

  addGuild(name: string, hasBot = true): Guild {
    // Different milliseconds, so that servers are on different shards.
    const id = snowflake(YEAR_MS - this.guilds.size);
    const guild = {
      id,
      name,
      ownerId: this.owner.id,
      botRoleId: snowflake(YEAR_MS),
      hasBot,
      channels: [],
      permissions: new Map(),
    };
    this.guilds.set(id, guild);
    return guild;
  }

  addChannel(
    name: string,
    guild: Guild,
    type: number = ChannelType.text,
    { parent, isPrivate = false }: { readonly parent?: Channel | undefined; readonly isPrivate?: boolean } = {},
  ): Channel {
    const channel = this.add({ name, guild, type, isPrivate, ...(parent && { parent }) });
    guild.channels.push(channel);
    return channel;
  }

  createUser(name: string): User {
    const user = person(name);
    this.users.set(user.id, user);
    return user;
  }

  setLocale(user: User, locale: string): void {
    this.locales.set(user.id, locale);
  }

  localeOf(user: User): string {
    return this.locales.get(user.id) ?? DEFAULT_LOCALE;
  }

  /** The channel where a person writes. Personal ones are created at the first use. */
  place(place: Place, user: User): Channel {
    if (typeof place === 'object') return this.serverChannel(place);
    if (place === 'guild') return this.channel;
    if (place === 'foreign-guild') return this.foreignChannel;
    const key = `${place} ${user.id}`;
    const known = this.personal.get(key);
    if (known) return known;
    const type = place === 'dm' ? ChannelType.direct : ChannelType.group;
    const channel = this.add({ type, name: '', recipient: user });
    this.personal.set(key, channel);
    return channel;
  }

  /** @throws {Error} for a category, in which nobody can write */
  private serverChannel({ id, name }: ServerChannel): Channel {
    const channel = this.channels.get(id);
    if (!channel || channel.type === ChannelType.category) throw new Error(`Nobody can write in ${name} (${id})`);
    return channel;
  }

  private add(known: Omit<Channel, 'id' | 'denied'>): Channel {
    const channel = { id: snowflake(YEAR_MS), denied: 0n, ...known };
    this.channels.set(channel.id, channel);
    return channel;
  }
}

/** The privileged intents that are granted, in their form for small bots: presences and members, but not content. */
const APPLICATION_FLAGS = (1 << 13) | (1 << 15);

const person = (name: string, globalName: string | null = name): User => ({
  id: snowflake(YEAR_MS),
  username: name.toLowerCase().replace(/[^a-z0-9_.]+/g, '_'),
  global_name: globalName,
  discriminator: '0',
  avatar: null,
  public_flags: NO_FLAGS,
  flags: NO_FLAGS,
  primary_guild: null,
});

export function whereOf({ type, guild }: Channel): Where {
  if (guild) return guild.hasBot ? 'guild' : 'foreign-guild';
  return type === ChannelType.direct ? 'dm' : 'private-channel';
}

/** Whether the bot itself can write in a channel, without an interaction's token. */
export const botIsIn = (channel: Channel): boolean => ['guild', 'dm'].includes(whereOf(channel));

export const permissionsOf = ({ id }: User, { permissions }: Guild): bigint => permissions.get(id) ?? ALL_PERMISSIONS;

/** Permissions that the bot lacks in a channel, or for a thread in its channel. */
export const deniedIn = ({ type, denied, parent }: Channel): bigint =>
  denied | (type === ChannelType.thread ? (parent?.denied ?? 0n) : 0n);

/**
 * A well-formed token that belongs to nobody, because it is generated each time.
 * https://discord.com/developers/docs/reference#authentication
 */
export const madeUpToken = (botId: string): string =>
  [Buffer.from(botId).toString('base64url'), 'Local0', 'not-a-real-token'.padEnd(38, 'x')].join('.');
