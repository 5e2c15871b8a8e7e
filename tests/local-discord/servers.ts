/** A server for tests: what changes in it is told to the bot. */
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Gateway } from './gateway/gateway.ts';
import { channelResource, guildCreate } from './resources.ts';
import type { Server, ServerChannel, User } from './types.ts';
import { type Channel, ChannelType, type Guild, MEMBER_PERMISSIONS, type World } from './world.ts';

export class KnownServer implements Server {
  private readonly world: World;
  private readonly gateway: Gateway;
  private readonly guild: Guild;

  constructor(world: World, gateway: Gateway, guild: Guild) {
    this.world = world;
    this.gateway = gateway;
    this.guild = guild;
  }

  get id(): string {
    return this.guild.id;
  }

  get name(): string {
    return this.guild.name;
  }

  get channels(): readonly ServerChannel[] {
    return this.guild.channels;
  }

  addChannel(
    name: string,
    { category, isPrivate = false }: { readonly category?: ServerChannel; readonly isPrivate?: boolean } = {},
  ): ServerChannel {
    const parent = category && this.own(category, ChannelType.category);
    return this.add('CHANNEL_CREATE', name, ChannelType.text, parent, isPrivate);
  }

  addCategory(name: string): ServerChannel {
    return this.add('CHANNEL_CREATE', name, ChannelType.category);
  }

  addThread(name: string, channel: ServerChannel): ServerChannel {
    return this.add('THREAD_CREATE', name, ChannelType.thread, this.own(channel, ChannelType.text));
  }

  setPermissions(user: User, ...permissions: readonly bigint[]): void {
    this.guild.permissions.set(user.id, combined(permissions) | MEMBER_PERMISSIONS);
  }

  removeBot(): void {
    this.dispatch('GUILD_DELETE', { id: this.id });
    this.guild.hasBot = false;
  }

  addBot(): void {
    this.guild.hasBot = true;
    this.dispatch('GUILD_CREATE', guildCreate(this.world, this.guild));
  }

  denyBot(channel: ServerChannel, ...permissions: readonly bigint[]): void {
    const known = this.own(channel, ChannelType.text);
    known.denied = combined(permissions);
    this.dispatch('CHANNEL_UPDATE', channelResource(known));
  }

  private add(
    event: 'CHANNEL_CREATE' | 'THREAD_CREATE',
    name: string,
    type: number,
    parent?: Channel,
    isPrivate = false,
  ): Channel {
    const channel = this.world.addChannel(name, this.guild, type, { parent, isPrivate });
    this.dispatch(event, channelResource(channel));
    return channel;
  }

  private own({ id, name }: ServerChannel, type: number): Channel {
    const channel = this.guild.channels.find((one) => one.id === id && one.type === type);
    if (!channel) throw new Error(`${this.name} has no such channel of this type: ${name}`);
    return channel;
  }

  private dispatch(event: string, data: object): void {
    if (!this.guild.hasBot) return;
    this.gateway.dispatch(event, { intent: GatewayIntentBits.Guilds, guildId: this.id }, () => data);
  }
}

const combined = (permissions: readonly bigint[]): bigint => permissions.reduce((all, one) => all | one, 0n);
