/** Reading one message, with as much of it as a bot without the privileged intent for content sees. */

import {
  type APIMessage,
  Client,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Connected, connectClient } from './connected-client.ts';
import { schemaProblems } from './rules/schemas.ts';
import type { SentMessage, User } from './types.ts';

let discord: Connected['discord'];
let client: Connected['client'];
let reader: User;

beforeEach(async () => {
  ({ discord, client } = await connectClient({ commands: [{ name: 'ping', description: 'For these tests' }] }));
  reader = discord.createUser('Reader');
});

const read = (channelId: string, id: string): Promise<unknown> => client.rest.get(Routes.channelMessage(channelId, id));

async function contentOf({ channelId, id }: Pick<SentMessage, 'channelId' | 'id'>): Promise<string> {
  const resource = await read(channelId, id);
  expect(schemaProblems(spec.MessageResponseSchema, resource)).toEqual([]);
  return (resource as { content: string }).content;
}

const UNKNOWN = '123456789012345678';

describe('reading a message', () => {
  it('shows what mentions the bot, what it wrote, and direct messages', async () => {
    const mention = `<@${discord.botUser.id}> a question`;
    expect(await contentOf(discord.sendGuildMessage(reader, mention))).toBe(mention);
    expect(await contentOf(discord.sendDirectMessage(reader, 'A question'))).toBe('A question');
    const channel = await client.channels.fetch(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The bot cannot write in the channel.');
    const sent = await channel.send('An answer');
    expect(await contentOf({ channelId: sent.channelId, id: sent.id })).toBe('An answer');
    expect(discord.breaches).toEqual([]);
  });

  it('shows a message without its content and its files where the bot has no part in it', async () => {
    const written: APIMessage[] = [];
    discord.observe(({ resource }) => written.push(resource));
    const attachments = [discord.attach({ name: 'a.txt', content: 'a secret' })];
    const { id } = discord.sendGuildMessage(reader, 'a secret', { attachments });
    expect(await read(discord.channel.id, id)).toMatchObject({
      id,
      author: { id: reader.id },
      content: '',
      attachments: [],
    });
    const mention = discord.sendGuildMessage(reader, `<@${discord.botUser.id}> is this so?`, {
      type: 19,
      message_reference: { type: 0, channel_id: discord.channel.id, message_id: id },
      referenced_message: written[0] ?? null,
    });
    expect(written).toMatchObject([{ content: 'a secret' }, { referenced_message: { content: 'a secret' } }]);
    expect(await read(discord.channel.id, mention.id)).toMatchObject({ referenced_message: { content: '' } });
  });

  it('refuses unknown messages and channels, which is no mistake of the bot', async () => {
    const sent = discord.sendGuildMessage(reader, 'One');
    discord.deleteMessage(sent);
    await expect(read(discord.channel.id, sent.id)).rejects.toMatchObject({ status: 404, code: 10008 });
    await expect(read(discord.channel.id, UNKNOWN)).rejects.toMatchObject({ status: 404, code: 10008 });
    await expect(read(UNKNOWN, sent.id)).rejects.toMatchObject({ status: 404, code: 10003 });
    expect(discord.breaches).toEqual([]);
  });

  it('refuses private answers, which only the token of their interaction shows', async () => {
    const answered = new Promise<string>((resolve) => {
      client.once('interactionCreate', async (interaction: Interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply({ content: 'Pong', flags: MessageFlags.Ephemeral });
        resolve((await interaction.fetchReply()).content);
      });
    });
    const { message } = await discord.useCommand(reader, 'ping').response();
    expect(await answered).toBe('Pong');
    await expect(read(discord.channel.id, message?.id ?? '')).rejects.toMatchObject({ code: 10008 });
  });

  it('refuses channels that the bot cannot see, or whose history it cannot read', async () => {
    const { id } = discord.sendGuildMessage(reader, 'One');
    discord.denyBot(PermissionFlagsBits.ViewChannel);
    await expect(read(discord.channel.id, id)).rejects.toMatchObject({ status: 403, code: 50001 });
    discord.denyBot(PermissionFlagsBits.ReadMessageHistory);
    await expect(read(discord.channel.id, id)).rejects.toMatchObject({ status: 403, code: 50013 });
    discord.denyBot();
    await read(discord.channel.id, id);
    expect(discord.breaches).toEqual([]);
  });

  it('is not widened by an intent that the application has not been granted', async () => {
    const other = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: discord.apiUrl } });
    await expect(other.login(discord.token)).rejects.toThrow('disallowed intents');
    await other.destroy();
  });
});
