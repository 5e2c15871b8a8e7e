/** The local Discord itself. It must refuse exactly the requests that Discord refuses. */
import { once } from 'node:events';
import { connect as connectTo } from 'node:net';
import { ApplicationCommandType, Client, type Interaction, type Message, MessageFlags, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INTENTS } from '../../src/discord/connection/client.ts';
import { startLocalDiscord } from './local-discord.ts';
import type { LocalDiscord, LocalDiscordOptions } from './types.ts';

const PING_COMMAND = { name: 'ping', description: 'For these tests' };

let discord: LocalDiscord;
let client: Client;

/** Connects a bot that breaks the rule that a test chooses. */
async function connect(options: LocalDiscordOptions = {}): Promise<void> {
  discord = await startLocalDiscord({ commands: [PING_COMMAND], ...options });
  client = new Client({ intents: [...INTENTS], rest: { api: discord.apiUrl, retries: 0 } });
  await client.login(discord.token);
  await discord.ready();
}

beforeEach(() => connect());
afterEach(disconnect);

async function disconnect(): Promise<void> {
  await client.destroy();
  await discord.close();
}

/** Uses the command, lets the bot act on it, and resolves with the error that Discord gives it. */
async function onCommand(act: (interaction: Interaction) => Promise<unknown>): Promise<unknown> {
  const acted = new Promise((resolve) => {
    client.once('interactionCreate', (interaction) => act(interaction).then(() => resolve(undefined), resolve));
  });
  discord.useCommand(discord.createUser('Reader'), 'ping');
  return acted;
}

const reply = (interaction: Interaction, content: string): Promise<unknown> =>
  interaction.isRepliable() ? interaction.reply({ content, allowedMentions: { parse: [] } }) : Promise.resolve();

const post = (body: object): Promise<unknown> => client.rest.post(Routes.channelMessages(discord.channel.id), { body });

describe('the local Discord', () => {
  it('reports no breach for a bot that follows the rules', async () => {
    expect(await onCommand((interaction) => reply(interaction, 'Pong'))).toBeUndefined();
    await post({ content: 'Hello', allowed_mentions: { parse: [] } });
    expect(discord.breaches).toEqual([]);
  });

  it.each([
    ['a message that is too long', { content: 'a'.repeat(2001) }, /2000/],
    ['an empty message', { content: ' ' }, /empty/],
    ['content of a wrong type', { content: 5 }, /content/],
    [
      'a button without a label or an id',
      { components: [{ type: 1, components: [{ type: 2, style: 1 }] }] },
      /components/,
    ],
    [
      'an id that is too long',
      { components: [{ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'a'.repeat(101) }] }] },
      /components/,
    ],
    [
      'content together with components of the second version',
      { flags: 1 << 15, content: 'a', components: [{ type: 10, content: 'b' }] },
      /./,
    ],
  ])('refuses %s and records the breach', async (_, body, problem) => {
    await expect(post(body)).rejects.toMatchObject({ status: 400 });
    expect(discord.breaches).toEqual([expect.stringMatching(problem)]);
  });

  it('informs observers of every new, edited and deleted message, private ones included', async () => {
    const told: string[] = [];
    discord.observe(({ kind, resource }) => told.push(`${kind} ${resource.content}`));
    const sent = discord.sendGuildMessage(discord.createUser('Reader'), 'One');
    discord.editMessage(sent, 'Two');
    discord.deleteMessage(sent);
    await onCommand(async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply({ content: 'Three', flags: MessageFlags.Ephemeral });
    });
    expect(told).toEqual(['created One', 'edited Two', 'deleted Two', 'created Three']);
  });

  it('offers commands on messages of people and of the bot', async () => {
    await disconnect();
    await connect({ commands: [{ name: 'Look at', type: ApplicationCommandType.Message }] });
    const reader = discord.createUser('Reader');
    const looked: string[] = [];
    client.on('interactionCreate', async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      looked.push(interaction.targetMessage.content);
      await interaction.reply({ content: 'Seen', allowedMentions: { parse: [] } });
    });
    const sent = discord.sendGuildMessage(reader, 'One');
    const { message } = await discord.useOnMessage(reader, 'Look at', sent).response();
    if (message) await discord.useOnMessage(reader, 'Look at', message).response();
    expect(looked).toEqual(['One', 'Seen']);
  });

  it('records who is pinged', async () => {
    const user = discord.createUser('Reader');
    await post({ content: `<@${user.id}> and @everyone` });
    expect(discord.breaches).toEqual([expect.stringContaining(user.id)]);
    expect(discord.breaches).toEqual([expect.stringContaining('everyone')]);
  });

  it('accepts only one initial response to an interaction', async () => {
    const error = await onCommand(async (interaction) => {
      await reply(interaction, 'One');
      await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type: 4, data: { content: 'Two' } },
        auth: false,
      });
    });
    expect(error).toMatchObject({ status: 400, code: 40060 });
    expect(discord.breaches).toHaveLength(1);
  });

  it('accepts no response after the deadline', async () => {
    await disconnect();
    await connect({ interactionDeadlineMs: 0 });
    expect(await onCommand((interaction) => reply(interaction, 'Late'))).toMatchObject({ status: 404, code: 10062 });
    expect(discord.breaches).toHaveLength(1);
  });

  const FIELD = { type: 4, custom_id: 'text', style: 1, min_length: 2, max_length: 5 };
  const FORM = { custom_id: 'form', title: 'A form', components: [{ type: 18, label: 'Text', component: FIELD }] };
  const showForm = (form: object) =>
    onCommand(({ id, token }) =>
      client.rest.post(Routes.interactionCallback(id, token), { body: { type: 9, data: form }, auth: false }),
    );

  it('shows a form, and brings it back as it was filled in', async () => {
    const reader = discord.createUser('Reader');
    const shown = discord.useCommand(reader, 'ping');
    client.once('interactionCreate', async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(FORM);
    });
    expect(await shown.response()).toMatchObject({ type: 9, modal: { title: 'A form' } });
    await expect(discord.submitForm(shown, {})).rejects.toThrow('Field "text" of the form is required');
    await expect(discord.submitForm(shown, { text: 'a' })).rejects.toThrow('too short or too long');
    await expect(discord.submitForm(shown, { text: 'abc', more: '' })).rejects.toThrow('no field "more"');
    const filled = new Promise((resolve) => {
      client.once('interactionCreate', (interaction) => {
        if (interaction.isModalSubmit()) resolve([interaction.customId, interaction.fields.getTextInputValue('text')]);
      });
    });
    await discord.submitForm(shown, { text: 'abc' });
    expect(await filled).toEqual(['form', 'abc']);
    expect(discord.breaches).toEqual([]);
  });

  it.each([
    ['without a field', { ...FORM, components: [] }],
    ['with a title that is too long', { ...FORM, title: 'a'.repeat(46) }],
    ['with an id that is too long', { ...FORM, custom_id: 'a'.repeat(101) }],
    ['with two fields of one id', { ...FORM, components: [...FORM.components, ...FORM.components] }],
    ['with a field in a row that has no label', { ...FORM, components: [{ type: 1, components: [FIELD] }] }],
  ])('refuses a form %s', async (_, form) => {
    expect(await showForm(form)).toMatchObject({ status: 400, code: 50035 });
    expect(discord.breaches).toHaveLength(1);
  });

  it('describes a file that a person attaches, and serves it', async () => {
    await disconnect();
    const options = [{ type: 11, name: 'file', description: 'A file', required: true }];
    await connect({ commands: [{ name: 'add', description: 'Adds a file', options }] });
    const reader = discord.createUser('Reader');
    expect(() => discord.useCommand(reader, 'add', { file: 'a.txt' })).toThrow('must be a file');
    const attached = new Promise<string>((resolve) => {
      client.once('interactionCreate', async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const { name, size, contentType, url } = interaction.options.getAttachment('file', true);
        resolve(`${name} ${size} ${contentType} ${await (await fetch(url)).text()}`);
      });
    });
    discord.useCommand(reader, 'add', { file: { name: 'a b.txt', content: 'grün', contentType: 'text/plain' } });
    expect(await attached).toBe('a b.txt 5 text/plain grün');
    expect(discord.breaches).toEqual([]);
  });

  it('refuses commands that Discord would refuse', async () => {
    const put = (body: object[]) => client.rest.put(Routes.applicationCommands(discord.application.id), { body });
    await expect(put([{ name: 'Has Spaces', description: 'No' }])).rejects.toMatchObject({ status: 400 });
    await expect(put([{ name: 'a', description: 'b'.repeat(101) }])).rejects.toMatchObject({ status: 400 });
    await expect(put([PING_COMMAND, PING_COMMAND])).rejects.toMatchObject({ status: 400 });
    expect(discord.breaches).toHaveLength(3);
    expect(discord.commands.global.map(({ name }) => name)).toEqual(['ping']);
  });

  it('refuses other tokens and unknown paths', async () => {
    const get = (path: string, token: string) =>
      fetch(`${discord.apiUrl}/v10${path}`, { headers: { authorization: `Bot ${token}` } });
    expect((await get('/users/@me', 'a.b.c')).status).toBe(401);
    expect(discord.breaches).toEqual([]);
    expect((await get('/no/such/path', discord.token)).status).toBe(404);
    expect(discord.breaches).toHaveLength(1);
  });

  it('refuses requests of a page in a browser, and goes on after a request that it cannot read', async () => {
    const url = `${discord.apiUrl}/v10${Routes.channelMessages(discord.channel.id)}`;
    const authorization = `Bot ${discord.token}`;
    const form = { authorization, 'content-type': 'multipart/form-data; boundary=a' };
    const fromPage = { ...form, origin: 'http://127.0.0.1:8080' };
    expect((await fetch(url, { method: 'POST', headers: fromPage, body: 'nonsense' })).status).toBe(403);
    expect(discord.requests.some(({ method }) => method === 'POST')).toBe(false);
    expect((await fetch(url, { method: 'POST', headers: form, body: 'nonsense' })).status).toBe(400);
    const { port } = new URL(url);
    const socket = connectTo(Number(port), '127.0.0.1');
    socket.write('GET // HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(String(await once(socket, 'data'))).toContain('400 Bad Request');
    socket.end(`POST ${new URL(url).pathname} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf said`);
    await once(socket, 'close');
    await post({ content: 'Hello', allowed_mentions: { parse: [] } });
  });

  it('hides from a bot the content that its intents do not cover', async () => {
    const contents: string[] = [];
    const heard = new Promise<void>((resolve) => {
      client.on('messageCreate', (message: Message) => {
        contents.push(message.content);
        if (contents.length === 2) resolve();
      });
    });
    const reader = discord.createUser('Reader');
    discord.sendGuildMessage(reader, 'a secret');
    discord.sendGuildMessage(reader, `<@${discord.botUser.id}> a question`);
    await heard;
    expect(contents).toEqual(['', `<@${discord.botUser.id}> a question`]);
  });
});
