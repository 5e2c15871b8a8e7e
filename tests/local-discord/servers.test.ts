/** Several servers with their channels, as a bot sees them. */
import { once } from 'node:events';
import {
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
  Client,
  type Interaction,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { INTENTS } from '../../src/discord/connection/client.ts';
import { shown } from '../support/shown.ts';
import { type Connected, connectClient } from './connected-client.ts';
import { schemaProblems } from './rules/schemas.ts';
import { shardOf } from './snowflake.ts';
import type { Place, Server, User } from './types.ts';

const WHERE = {
  name: 'where',
  description: 'For these tests',
  options: [
    { type: ApplicationCommandOptionType.Channel, name: 'channel', description: 'A channel', channel_types: [0, 4] },
  ],
};
const COMMANDS = [WHERE];
const BUTTON = { type: 2, style: 1, label: 'Press', custom_id: 'press' };
const FIELD = { type: 4, custom_id: 'text', style: 1 };
const FORM = { custom_id: 'form', title: 'A form', components: [{ type: 18, label: 'Text', component: FIELD }] };

let discord: Connected['discord'];
let client: Connected['client'];
let reader: User;
let second: Server;

beforeEach(async () => {
  ({ discord, client } = await connectClient({ commands: COMMANDS }));
  reader = discord.createUser('Reader');
  const created = once(client, 'guildCreate');
  second = discord.addServer('Second');
  await created;
});

/** Acts, and resolves with the interaction that the bot gets. */
async function nextInteraction<Used>(act: () => Used): Promise<[Interaction, Used]> {
  const interaction = new Promise<Interaction>((resolve) => client.once('interactionCreate', resolve));
  const used = act();
  return [await interaction, used];
}

async function nextCommand<Used>(act: () => Used): Promise<[ChatInputCommandInteraction, Used]> {
  const [interaction, used] = await nextInteraction(act);
  if (!interaction.isChatInputCommand()) throw new Error('This is no command.');
  return [interaction, used];
}

describe('a server', () => {
  it('is known to the bot with its channels, categories and threads', async () => {
    const category = second.addCategory('Games');
    const inside = second.addChannel('chess', { category });
    const heard = once(client, 'threadCreate');
    const thread = second.addThread('Openings', inside);
    await heard;
    const guild = client.guilds.cache.get(second.id);
    expect(guild?.name).toBe('Second');
    expect(guild?.channels.cache.map(({ name, type, parentId }) => [name, type, parentId])).toEqual([
      ['general', ChannelType.GuildText, null],
      ['Games', ChannelType.GuildCategory, null],
      ['chess', ChannelType.GuildText, category.id],
      ['Openings', ChannelType.PublicThread, inside.id],
    ]);
    const resource = (id: string): Promise<unknown> => client.rest.get(Routes.channel(id));
    for (const { id } of [category, inside])
      expect(schemaProblems(spec.GuildChannelResponseSchema, await resource(id))).toEqual([]);
    expect(schemaProblems(spec.ThreadResponseSchema, await resource(thread.id))).toEqual([]);
    expect(discord.breaches).toEqual([]);
  });

  it('is introduced with all that is in it to a bot that connects later', async () => {
    const category = second.addCategory('Games');
    const thread = second.addThread('Openings', second.addChannel('chess', { category }));
    const later = new Client({ intents: [...INTENTS], rest: { api: discord.apiUrl } });
    onTestFinished(() => later.destroy());
    const isReady = once(later, 'clientReady');
    await later.login(discord.token);
    await isReady;
    expect(later.channels.cache.get(thread.id)).toMatchObject({ name: 'Openings', parent: { parentId: category.id } });
  });

  it('brings its messages from the channel in which somebody writes', async () => {
    const channel = second.addChannel('chess');
    const heard = once(client, 'messageCreate');
    const sent = discord.sendGuildMessage(reader, `<@${discord.botUser.id}> Hello`, {}, channel);
    const [message] = await heard;
    expect(message).toMatchObject({ guildId: second.id, channelId: channel.id });
    await message.reply({ content: 'Hello', allowedMentions: { parse: [] } });
    expect(await sent.nextReply()).toMatchObject({ content: 'Hello', channelId: channel.id });
    expect(discord.breaches).toEqual([]);
  });

  it('lets people use commands, buttons and forms in each channel, and in threads', async () => {
    const channel = second.addChannel('chess');
    const heard = once(client, 'threadCreate');
    const thread = second.addThread('Openings', channel);
    await heard;
    const [command, used] = await nextCommand(() => discord.useCommand(reader, 'where', {}, thread));
    expect(command).toMatchObject({ guildId: second.id, channelId: thread.id, channel: { parentId: channel.id } });
    await command.reply({ components: [{ type: 1, components: [BUTTON] }] });
    const message = await shown(used);
    expect(message.channelId).toBe(thread.id);
    const [press, pressed] = await nextInteraction(() => discord.pressButton(reader, message, BUTTON.custom_id));
    expect(press.channelId).toBe(thread.id);
    if (press.isButton()) await press.showModal(FORM);
    const [submitted] = await nextInteraction(() => discord.submitForm(pressed, { text: 'abc' }));
    expect(submitted).toMatchObject({ guildId: second.id, channelId: thread.id });
    expect(discord.breaches).toEqual([]);
  });

  it('offers for a channel option its own channels of the right types, and describes the one that is chosen', async () => {
    const category = second.addCategory('Games');
    const channel = second.addChannel('chess', { category });
    const general = second.channels[0];
    const use = (id: string) => discord.useCommand(reader, 'where', { channel: id }, general);
    const [{ options }] = await nextCommand(() => use(channel.id));
    expect(options.getChannel('channel')).toMatchObject({ id: channel.id, name: 'chess', parentId: category.id });
    await nextCommand(() => use(category.id));
    const thread = second.addThread('Openings', channel);
    expect(() => use(thread.id)).toThrow('must be a channel of another type');
    expect(() => use(discord.channel.id)).toThrow('must be a channel of this server');
    expect(() => use('123456789012345678')).toThrow('must be a channel of this server');
    expect(() => discord.useCommand(reader, 'where', { channel: channel.id }, 'dm')).toThrow('of this server');
  });

  it('can be left by the bot, which then neither hears it nor may write there, and joined again', async () => {
    const [general] = second.channels;
    if (!general) throw new Error('A server has a first channel.');
    const write = () => client.rest.post(Routes.channelMessages(general.id), { body: { content: 'Hello' } });
    const left = once(client, 'guildDelete');
    second.removeBot();
    await left;
    discord.sendGuildMessage(reader, 'Anybody here?', {}, general);
    await expect(write()).rejects.toMatchObject({ status: 403, code: 50001 });
    await expect(client.rest.get(Routes.guild(second.id))).rejects.toMatchObject({ status: 404, code: 10004 });
    expect(await client.rest.get(Routes.userGuilds())).toMatchObject([{ id: discord.guild.id }]);
    const joined = once(client, 'guildCreate');
    const heard = once(client, 'messageCreate');
    second.addBot();
    await joined;
    discord.sendGuildMessage(reader, `<@${discord.botUser.id}> Welcome back`, {}, general);
    expect((await heard)[0]).toMatchObject({ guildId: second.id, content: expect.stringContaining('Welcome back') });
    await write();
    expect(discord.breaches).toHaveLength(2);
  });

  it('has commands of its own, which no other server shows', async () => {
    await client.rest.put(Routes.applicationGuildCommands(discord.application.id, second.id), {
      body: [{ name: 'here', description: 'Only here' }],
    });
    expect(() => discord.useCommand(reader, 'here')).toThrow('No command /here');
    const [command] = await nextCommand(() => discord.useCommand(reader, 'here', {}, second.channels[0]));
    expect(command.guildId).toBe(second.id);
  });

  it('takes permissions from the bot in one channel, and thereby in the threads of that channel', async () => {
    const channel = second.addChannel('secret');
    const thread = second.addThread('More', channel);
    second.denyBot(channel, PermissionFlagsBits.ViewChannel);
    const write = (id: string) =>
      client.rest.post(Routes.channelMessages(id), { body: { content: 'a', allowed_mentions: { parse: [] } } });
    for (const { id } of [channel, thread]) await expect(write(id)).rejects.toMatchObject({ code: 50001 });
    await write(discord.channel.id);
  });
});

describe('an ordinary member', () => {
  const MANAGE = { ...WHERE, name: 'manage', default_member_permissions: String(PermissionFlagsBits.ManageGuild) };
  const ADMINISTER = { ...WHERE, name: 'administer', default_member_permissions: '0' };
  const use = (name: string, where: Place) => () => discord.useCommand(reader, name, {}, where);

  beforeEach(async () => {
    const body = [WHERE, MANAGE, ADMINISTER];
    await client.rest.put(Routes.applicationCommands(discord.application.id), { body });
  });

  it('is offered only the commands for which they have the permissions, and only in that server', async () => {
    second.setPermissions(reader);
    const [general = discord.channel] = second.channels;
    expect(use('manage', general)).toThrow('reader lacks permissions for /manage in Second');
    expect(use('administer', general)).toThrow('lacks permissions');
    expect(() => discord.autocomplete(reader, 'manage', 'channel', {}, general)).toThrow('lacks permissions');
    await nextCommand(use('where', general));
    for (const place of ['guild', 'dm'] as const) await nextCommand(use('manage', place));
    second.setPermissions(reader, PermissionFlagsBits.ManageGuild);
    await nextCommand(use('manage', general));
    expect(use('administer', general)).toThrow('lacks permissions');
    second.setPermissions(reader, PermissionFlagsBits.Administrator);
    await nextCommand(use('administer', general));
  });

  it('has the permissions that their interactions say', async () => {
    second.setPermissions(reader, PermissionFlagsBits.ManageMessages);
    const [general = discord.channel] = second.channels;
    const [here] = await nextCommand(use('where', general));
    expect(here.memberPermissions?.has(PermissionFlagsBits.ManageMessages)).toBe(true);
    expect(here.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(false);
    const [elsewhere] = await nextCommand(use('where', 'guild'));
    expect(elsewhere.memberPermissions?.has(PermissionFlagsBits.ManageGuild)).toBe(true);
    expect(discord.breaches).toEqual([]);
  });
});

describe('a shard', () => {
  it('gets the servers whose ids belong to it, and their interactions', async () => {
    const sharded = await connectClient({ commands: COMMANDS, shards: 2 });
    expect(sharded.discord.gateway.shards).toEqual(new Set([0, 1]));
    const servers: Server[] = [];
    const shards = new Set<number>();
    // The id of a server says when it was made, and chance decides whether two are on one shard.
    for (let i = 0; shards.size < 2; i++) {
      const created = once(sharded.client, 'guildCreate');
      const server = sharded.discord.addServer(`Server ${i}`);
      servers.push(server);
      await created;
      const { shardId } = sharded.client.guilds.cache.get(server.id) ?? {};
      expect(shardId).toBe(shardOf(server.id, 2));
      shards.add(shardOf(server.id, 2));
    }
    for (const { id, channels } of servers) {
      const used = once(sharded.client, 'interactionCreate');
      sharded.discord.useCommand(sharded.discord.createUser('Reader'), 'where', {}, channels[0]);
      expect((await used)[0]).toMatchObject({ guildId: id });
    }
    await sharded.client.destroy();
    await sharded.discord.until(() => sharded.discord.gateway.shards.size === 0);
  });
});
