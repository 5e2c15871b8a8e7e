/**
 * The world: one application with its bot, one server with one text channel, the people, their direct
 * channels with the bot, and two places where the bot is not, for commands that a user installed.
 */
import type { OwnMessage, PersonMessage } from './messages.ts';
import { snowflake } from './snowflake.ts';
import type { User, Where } from './types.ts';

/** The locale of people who have not chosen one, and of servers that are not communities. */
export const DEFAULT_LOCALE = 'en-US';

/** The flags of people. */
const NO_FLAGS: number = 0;
const YEAR_MS = 365 * 24 * 3600 * 1000;

export const ChannelType = { text: 0, direct: 1, group: 3 } as const;

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly where: Where;
  readonly guildId?: string;
  readonly recipient?: User;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly botRoleId: string;
}

export class World {
  readonly bot: User = { ...person('verbatim', null), bot: true, discriminator: '0000' };
  readonly application = { id: this.bot.id, flags: APPLICATION_FLAGS };
  readonly owner = person('owner');
  readonly guild: Guild = { id: snowflake(YEAR_MS), name: 'A server', botRoleId: snowflake(YEAR_MS) };
  readonly channel: Channel;
  readonly foreignChannel: Channel;
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, OwnMessage | PersonMessage>();
  /** Permissions that the bot lacks in the channel of the server. */
  denied = 0n;
  private readonly locales = new Map<string, string>();
  private readonly personal = new Map<string, Channel>();

  constructor() {
    for (const user of [this.bot, this.owner]) this.users.set(user.id, user);
    this.channel = this.addChannel({ type: ChannelType.text, where: 'guild', guildId: this.guild.id });
    this.foreignChannel = this.addChannel({
      type: ChannelType.text,
      where: 'foreign-guild',
      guildId: snowflake(YEAR_MS),
    });
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
  place(where: Where, user: User): Channel {
    if (where === 'guild') return this.channel;
    if (where === 'foreign-guild') return this.foreignChannel;
    const key = `${where} ${user.id}`;
    const known = this.personal.get(key);
    if (known) return known;
    const type = where === 'dm' ? ChannelType.direct : ChannelType.group;
    const channel = this.addChannel({ type, where, recipient: user });
    this.personal.set(key, channel);
    return channel;
  }

  private addChannel(known: Omit<Channel, 'id'>): Channel {
    const channel = { id: snowflake(YEAR_MS), ...known };
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

/** Whether the bot itself can see and write in a channel, without an interaction's token. */
export const botIsIn = (channel: Channel): boolean => channel.where === 'guild' || channel.where === 'dm';

/**
 * A well-formed token that belongs to nobody, because it is generated each time.
 * https://discord.com/developers/docs/reference#authentication
 */
export const madeUpToken = (botId: string): string =>
  [Buffer.from(botId).toString('base64url'), 'Local0', 'not-a-real-token'.padEnd(38, 'x')].join('.');
