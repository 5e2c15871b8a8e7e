/** The files of the bot's messages, which the local Discord must take, serve and refuse as Discord does. */

import { AttachmentBuilder, type Interaction, MessageFlags, type RawFile, Routes } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { shown } from '../support/shown.ts';
import { ATTACHMENT_BYTES } from './attachments.ts';
import { type Connected, connectClient } from './connected-client.ts';
import { schemaProblems } from './rules/schemas.ts';
import type { BotMessage, UsedInteraction } from './types.ts';

const EXPORT = { name: 'export', description: 'For these tests' };

let discord: Connected['discord'];
let client: Connected['client'];

beforeEach(async () => {
  ({ discord, client } = await connectClient({ commands: [EXPORT] }));
});

const fileOf = (name: string, text = `The text of ${name}`): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(text), { name });

const rawFile = (name: string, bytes = 5): RawFile => ({ name, data: Buffer.alloc(bytes, 'a') });

/** Uses the command, and lets the bot act on it. */
async function onCommand(act: (interaction: Interaction) => Promise<unknown>): Promise<UsedInteraction> {
  const acted = new Promise<unknown>((resolve, reject) => {
    client.once('interactionCreate', (interaction) => void act(interaction).then(resolve, reject));
  });
  const used = discord.useCommand(discord.createUser('Reader'), 'export');
  await acted;
  return used;
}

const textsOf = ({ files }: BotMessage): string[] =>
  files.map(({ name, content }) => `${name}: ${Buffer.from(content).toString()}`);

const post = (body: object, files: RawFile[]): Promise<unknown> =>
  client.rest.post(Routes.channelMessages(discord.channel.id), { body, files });

describe('files of the bot', () => {
  it('come with the response to a command, its edits and its follow-ups', async () => {
    const used = await onCommand(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply({ content: 'Here', files: [fileOf('a.json')] });
      const followUp = await interaction.followUp({ files: [fileOf('b.txt')], flags: MessageFlags.Ephemeral });
      expect(followUp.attachments.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    });
    expect(textsOf(await shown(used))).toEqual(['a.json: The text of a.json']);
    expect(used.followUps.map(textsOf)).toEqual([['b.txt: The text of b.txt']]);
    const immediate = await onCommand(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ files: [fileOf('c.txt'), fileOf('d.txt')] });
    });
    expect(textsOf(await shown(immediate))).toHaveLength(2);
    expect(discord.breaches).toEqual([]);
  });

  it('come with messages in channels, whose attachments Discord describes and serves', async () => {
    const channel = await client.channels.fetch(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The bot cannot write in the channel.');
    const { id } = await channel.send({ files: [fileOf('Notes of May.txt', 'grün').setDescription('What we said')] });
    const resource = await client.rest.get(Routes.channelMessage(discord.channel.id, id));
    expect(schemaProblems(spec.MessageResponseSchema, resource)).toEqual([]);
    expect(resource).toMatchObject({
      content: '',
      attachments: [{ filename: 'Notes of May.txt', size: 5, description: 'What we said' }],
    });
    const [{ url }] = (resource as { attachments: [{ url: string }] }).attachments;
    expect(new URL(url).pathname).toMatch(new RegExp(`^/attachments/${discord.channel.id}/`));
    expect(await (await fetch(url)).text()).toBe('grün');
    expect(discord.breaches).toEqual([]);
  });

  it('stay or go with an edit, as its attachments say', async () => {
    const message = (await post({}, [rawFile('a.txt'), rawFile('b.txt')])) as {
      id: string;
      attachments: { id: string }[];
    };
    const edit = (body: object, files: RawFile[] = []) =>
      client.rest.patch(Routes.channelMessage(discord.channel.id, message.id), { body, files });
    const names = async (edited: Promise<unknown>) =>
      ((await edited) as { attachments: { filename: string }[] }).attachments.map(({ filename }) => filename);
    expect(await names(edit({ content: 'Two files' }))).toEqual(['a.txt', 'b.txt']);
    expect(await names(edit({}, [rawFile('c.txt')]))).toEqual(['a.txt', 'b.txt', 'c.txt']);
    const [, second] = message.attachments;
    expect(await names(edit({ attachments: [second, { id: '0', filename: 'e.txt' }] }, [rawFile('d.txt')]))).toEqual([
      'b.txt',
      'e.txt',
    ]);
    expect(await names(edit({ attachments: [] }))).toEqual([]);
    expect(discord.breaches).toEqual([]);
  });

  it.each([
    ['a file that no attachment names', { attachments: [] }, [rawFile('a.txt')]],
    ['an attachment without its file', { attachments: [{ id: '7' }] }, [rawFile('a.txt')]],
    ['an attachment that is there twice', { attachments: [{ id: '0' }, { id: '0' }] }, [rawFile('a.txt')]],
    ['an attachment where there are no files', { content: 'a', attachments: [{ id: '0' }] }, []],
    ['more than ten files', {}, Array.from({ length: 11 }, (_, i) => rawFile(`${i}.txt`))],
    ['an empty file', {}, [rawFile('a.txt', 0)]],
    ['a file in a field of another name', {}, [{ ...rawFile('a.txt'), key: 'attachment' }]],
  ])('are refused with %s', async (_, body, files) => {
    await expect(post(body, files)).rejects.toMatchObject({ status: 400, code: 50035 });
    expect(discord.breaches).toHaveLength(1);
  });

  it('may have 10 MiB each, and not one byte more', async () => {
    await post({}, [rawFile('a.txt', ATTACHMENT_BYTES), rawFile('b.txt', ATTACHMENT_BYTES)]);
    expect(discord.breaches).toEqual([]);
    await expect(post({}, [rawFile('a.txt', ATTACHMENT_BYTES + 1)])).rejects.toMatchObject({
      status: 413,
      code: 40005,
    });
    expect(discord.breaches).toEqual([expect.stringContaining('too large')]);
  });

  it('are refused in a channel where the bot may not attach any, and where there is no message for them', async () => {
    discord.denyBot(1n << 15n);
    await expect(post({ content: 'a' }, [rawFile('a.txt')])).rejects.toMatchObject({ status: 403, code: 50013 });
    await post({ content: 'a' }, []);
    const commands = Routes.applicationCommands(discord.application.id);
    await expect(client.rest.post(commands, { body: EXPORT, files: [rawFile('a.txt')] })).rejects.toMatchObject({
      status: 400,
    });
    const modal = { type: 9, data: { custom_id: 'a', title: 'b', components: [] } };
    await onCommand(({ id, token }) =>
      expect(
        client.rest.post(Routes.interactionCallback(id, token), {
          body: modal,
          files: [rawFile('a.txt')],
          auth: false,
        }),
      ).rejects.toMatchObject({ status: 400 }),
    );
    expect(discord.breaches).toHaveLength(3);
  });

  it('have a limit that interactions say', async () => {
    await onCommand(async (interaction) => expect(interaction.attachmentSizeLimit).toBe(ATTACHMENT_BYTES));
  });
});
