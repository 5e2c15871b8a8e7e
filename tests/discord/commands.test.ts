import {
  ComponentType,
  MessageFlags,
  SlashCommandBuilder,
  type SlashCommandStringOption,
  TextInputStyle,
} from 'discord.js';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import type { Command } from '../../src/discord/commands/command.ts';
import { button, type PressReply, type Reply, rowsOf } from '../../src/discord/views/reply.ts';
import type { Library } from '../../src/library/article-library.ts';
import { en } from '../../src/phrases/en.ts';
import { Problem } from '../../src/problem.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord, UsedInteraction, User } from '../local-discord/types.ts';
import { type BotHereOptions, startBotHereAndWait } from '../support/bot-here.ts';
import { buttonsOf } from '../support/buttons.ts';
import { type Deferred, deferred } from '../support/deferred.ts';
import { shown } from '../support/shown.ts';

const CallbackType = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, modal: 9 } as const;

let discord: LocalDiscord;
let reader: User;
/** The answer of a test's command, and when it comes. */
let answer: Deferred<PressReply>;

beforeEach(() => {
  answer = deferred();
});

/** A Discord with a bot that has one command, /test. */
async function startWith(command: Omit<Command, 'data'>, options: BotHereOptions = {}): Promise<void> {
  discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  const data = new SlashCommandBuilder()
    .setName('test')
    .setDescription('For these tests')
    .addAttachmentOption((option) => option.setName('file').setDescription('A file'))
    .toJSON();
  await startBotHereAndWait(discord, { ...options, commands: [{ data, ...command }] });
  reader = discord.createUser('Reader');
}

const typesOf = ({ callbacks }: UsedInteraction) => callbacks.map((callback) => (callback as { type: number }).type);

/** Resolves when Discord has been told that an answer will come. */
const acknowledged = (used: UsedInteraction) => discord.until(() => used.callbacks.length > 0);

describe('a command that returns a promise', () => {
  it('answers immediately if the promise settles soon', async () => {
    await startWith({ execute: async () => ({ content: 'Done' }) });
    const used = discord.useCommand(reader, 'test');
    expect((await shown(used)).content).toBe('Done');
    expect(typesOf(used)).toEqual([CallbackType.message]);
    expect(discord.breaches).toEqual([]);
  });

  it('is acknowledged in time if the promise takes long, and answered late to the right audience', async () => {
    for (const isForAll of [true, false]) {
      answer = deferred();
      await startWith({ execute: () => answer.promise, isForAll: () => isForAll });
      const used = discord.useCommand(reader, 'test');
      await acknowledged(used);
      answer.resolve({ content: 'Done', isPrivate: !isForAll });
      expect(await shown(used)).toMatchObject({ content: 'Done', ephemeral: !isForAll });
      expect(typesOf(used)).toEqual([CallbackType.deferredMessage]);
      expect(used.followUps).toEqual([]);
      expect(discord.breaches).toEqual([]);
    }
  });

  it('keeps nobody waiting meanwhile, not even the same user', async () => {
    let uses = 0;
    await startWith({ execute: () => (++uses === 1 ? answer.promise : { content: 'At once' }) });
    const slow = discord.useCommand(reader, 'test');
    for (const user of [reader, discord.createUser('Another')]) {
      expect((await shown(discord.useCommand(user, 'test'))).content).toBe('At once');
    }
    expect(slow.callbacks).toEqual([]);
    answer.resolve({ content: 'Done' });
    expect((await shown(slow)).content).toBe('Done');
  });

  it('reports a late failure only to the asker', async () => {
    const failures = [
      () => new Problem('usage', ({ problems }) => problems.noSuchArticle),
      () => new Error('something else'),
    ];
    for (const failure of failures) {
      await startWith({
        isForAll: () => true,
        takesLong: () => true,
        execute: () => answer.promise.then(() => Promise.reject(failure())),
      });
      const used = discord.useCommand(reader, 'test');
      await acknowledged(used);
      answer.resolve({ content: '' });
      await discord.until(() => used.followUps.length > 0);
      const expected = failure() instanceof Problem ? en.problems.noSuchArticle : 'something went wrong';
      expect(used.followUps[0]).toMatchObject({ content: expect.stringContaining(expected), ephemeral: true });
      expect(discord.breaches).toEqual([]);
    }
  });

  it('that takes long is acknowledged immediately', async () => {
    await startWith({ takesLong: () => true, execute: async () => ({ content: 'Done', isPrivate: true }) });
    const used = discord.useCommand(reader, 'test');
    expect(await shown(used)).toMatchObject({ content: 'Done', ephemeral: true });
    expect(typesOf(used)).toEqual([CallbackType.deferredMessage]);
    expect((used.callbacks[0] as { data: { flags: number } }).data.flags).toBe(MessageFlags.Ephemeral);
  });

  it('is also acknowledged in time if the articles take long to open', async () => {
    const opened = deferred<Answerer>();
    const nothing = createAnswerer([parseArticle('a.txt', 'It is.')]);
    const library: Library = { answererFor: ({ kind }) => (kind === 'everyone' ? nothing : opened.promise) };
    await startWith(
      { execute: (_, { answerer }) => ({ content: `${answerer.articles.length} article` }) },
      { library },
    );
    const used = discord.useCommand(reader, 'test');
    await acknowledged(used);
    opened.resolve(nothing);
    expect((await shown(used)).content).toBe('1 article');
    expect(typesOf(used)).toEqual([CallbackType.deferredMessage]);
  });

  it('is understood in a conversation of direct messages once it has been answered', async () => {
    const turn = { question: 'Who is Patrick Ryder?', named: [], quoted: undefined };
    await startWith({ execute: async () => ({ content: 'Done', turn }) });
    await shown(discord.useCommand(reader, 'test', {}, 'dm'));
    const { content } = await discord.sendDirectMessage(reader, 'and Kelly Magsamen?').nextReply();
    expect(content).toContain(en.outcome.searchedFor('Who is Kelly Magsamen?'));
  });
});

describe('a button whose handler returns a promise', () => {
  const shows = (): Reply => ({ content: 'Before', components: rowsOf([button('Press', { kind: 'share' })]) });
  const press = async () => {
    const message = await shown(discord.useCommand(reader, 'test'));
    const used = discord.pressButton(reader, message, buttonsOf(message)[0]?.custom_id ?? '');
    await acknowledged(used);
    answer.resolve({ content: 'After', isPrivate: true });
    return { message, used };
  };

  it('changes its message late', async () => {
    await startWith({ execute: shows, buttons: { share: { isInPlace: true, press: () => answer.promise } } });
    const { message, used } = await press();
    await discord.until(() => message.content === 'After');
    expect(typesOf(used)).toEqual([CallbackType.deferredUpdate]);
    expect(used.followUps).toEqual([]);
    expect(discord.breaches).toEqual([]);
  });

  it('leads late to a private message', async () => {
    await startWith({ execute: shows, buttons: { share: { press: () => answer.promise } } });
    const { message, used } = await press();
    expect(await shown(used)).toMatchObject({ content: 'After', ephemeral: true });
    expect(message.content).toBe('Before');
  });

  it('of a command that no longer exists gets an explanation', async () => {
    await startWith({ execute: shows });
    const message = await shown(discord.useCommand(reader, 'test'));
    const told = await shown(discord.pressButton(reader, message, 'ask:share'));
    expect(told).toMatchObject({ content: en.markdown.outdated(en.commands), ephemeral: true });
  });
});

describe('a form', () => {
  const FIELD = { type: ComponentType.TextInput, custom_id: 'text', style: TextInputStyle.Paragraph } as const;
  const form = {
    title: 'Add a text',
    note: 'a note: kept',
    components: [{ type: ComponentType.Label, label: 'Text', component: FIELD }],
  } as const;

  it('is shown instead of an answer, and its values come back to its command with its note', async () => {
    await startWith({
      form: () => form,
      execute: () => ({ content: 'not this' }),
      submit: ({ fields }, _, note) => ({ content: `${note}: ${fields.getTextInputValue('text')}`, isPrivate: true }),
    });
    const opened = discord.useCommand(reader, 'test');
    expect(await opened.response()).toMatchObject({ type: CallbackType.modal, modal: { title: 'Add a text' } });
    const sent = await discord.submitForm(opened, { text: 'Some words' });
    expect(await shown(sent)).toMatchObject({ content: 'a note: kept: Some words', ephemeral: true });
    expect(discord.breaches).toEqual([]);
  });

  it('may be answered late', async () => {
    await startWith({ form: () => form, submit: () => answer.promise, takesLong: () => true });
    const sent = await discord.submitForm(discord.useCommand(reader, 'test'), { text: 'Some words' });
    await acknowledged(sent);
    answer.resolve({ content: 'Done', isPrivate: true });
    expect(await shown(sent)).toMatchObject({ content: 'Done', ephemeral: true });
    expect(typesOf(sent)).toEqual([CallbackType.deferredMessage]);
  });

  it('is shown immediately, before the articles are open', async () => {
    const nothing = createAnswerer([parseArticle('a.txt', 'It is.')]);
    const library: Library = {
      answererFor: (owner) => (owner.kind === 'everyone' ? nothing : new Promise(() => undefined)),
    };
    await startWith({ form: () => form }, { library });
    const opened = discord.useCommand(reader, 'test');
    expect((await opened.response()).type).toBe(CallbackType.modal);
  });

  it('is not shown if the command answers directly', async () => {
    await startWith({ form: () => undefined, execute: () => ({ content: 'Done' }) });
    expect((await shown(discord.useCommand(reader, 'test'))).content).toBe('Done');
  });
});

it('a command may accept a file', async () => {
  await startWith({
    takesLong: () => true,
    async execute({ options }) {
      const { name, url } = options.getAttachment('file', true);
      return { content: `${name}: ${await (await fetch(url)).text()}` };
    },
  });
  const file = { name: 'notes.txt', content: 'Some words', contentType: 'text/plain' };
  const used = discord.useCommand(reader, 'test', { file });
  expect((await shown(used)).content).toBe('notes.txt: Some words');
  expect(discord.breaches).toEqual([]);
});

describe('the owner of the articles', () => {
  it('is the server in which a question is asked or, elsewhere, the user', async () => {
    const ofOwner = (owner: string) => createAnswerer([parseArticle(`${owner}.txt`, `The owner is ${owner}.`)]);
    const answerers = new Map(['everyone', 'server', 'person'].map((owner) => [owner, ofOwner(owner)]));
    const asked: unknown[] = [];
    discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    await startBotHereAndWait(discord, {
      library: {
        async answererFor(owner) {
          asked.push(owner);
          return answerers.get(owner.kind) ?? ofOwner('nobody');
        },
      },
    });
    reader = discord.createUser('Reader');
    const question = 'Who is the owner?';
    const inServer = await shown(discord.useCommand(reader, 'ask', { question }));
    expect(inServer.content).toContain('is server.');
    expect((await shown(discord.useCommand(reader, 'ask', { question }, 'dm'))).content).toContain('is person.');
    expect((await discord.sendDirectMessage(reader, question).nextReply()).content).toContain('is person.');
    const mention = discord.sendGuildMessage(reader, `<@${discord.botUser.id}> ${question}`);
    expect((await mention.nextReply()).content).toContain('is server.');
    const { choices } = await discord.autocomplete(reader, 'ask', 'article', { question, article: '' }).response();
    expect(choices?.map(({ value }) => value)).toEqual(['server.txt']);
    const [context] = buttonsOf(inServer);
    const pressed = await shown(discord.pressButton(reader, inServer, context?.custom_id ?? ''));
    expect(pressed.content).toContain('**The owner is server.**');
    expect(asked).toContainEqual(expect.objectContaining({ kind: 'server', id: discord.guild.id }));
    expect(asked).toContainEqual({ kind: 'person', id: reader.id });
  });
});

it('if the articles cannot be opened, the reply says that something went wrong, and the log says why', async () => {
  const sample = createAnswerer([parseArticle('a.txt', 'Patrick Ryder is a spokesman.')]);
  let isBroken = true;
  discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  const bot = await startBotHereAndWait(discord, {
    library: {
      async answererFor({ kind }) {
        if (isBroken && kind !== 'everyone') throw new Error('the database is gone');
        return sample;
      },
    },
  });
  reader = discord.createUser('Reader');
  const question = 'Who is Patrick Ryder?';
  const ask = async () => [
    (await discord.sendDirectMessage(reader, question).nextReply()).content,
    (await shown(discord.useCommand(reader, 'ask', { question }))).content,
  ];
  for (const content of await ask()) expect(content).toContain('something went wrong');
  expect(bot.log.join('').match(/the database is gone/g)?.length).toBeGreaterThan(1);
  isBroken = false;
  for (const content of await ask()) expect(content).toContain('spokesman');
  expect(discord.breaches).toEqual([]);
});

describe('registration', () => {
  const command = (change: (option: SlashCommandStringOption) => SlashCommandStringOption, permission = 0n) =>
    new SlashCommandBuilder()
      .setName('test')
      .setDescription('For these tests')
      .setDefaultMemberPermissions(permission)
      .addSubcommand((subcommand) =>
        subcommand
          .setName('sub')
          .setDescription('A part of it')
          .addStringOption((option) => change(option.setName('text').setDescription('A text').setMaxLength(10))),
      )
      .toJSON();
  const same = command((option) => option);

  it.each([
    ['nothing in a command has changed', same, 0],
    ['a limit of an option of a subcommand has', command((option) => option.setMaxLength(11)), 1],
    ['a choice has', command((option) => option.addChoices({ name: 'A', value: 'a' })), 1],
    ['a translation has', command((option) => option.setNameLocalization('de', 'wort')), 1],
    ['the permission that it needs has', command((option) => option, 8n), 1],
  ])('where %s, writes it again only if it has to', async (_, wanted, writes) => {
    discord = await startLocalDiscord({ commands: [same] });
    onTestFinished(() => discord.close());
    const bot = await startBotHereAndWait(discord, { commands: [{ data: wanted }] });
    await vi.waitFor(() => expect(bot.log.join('')).toContain('registered'));
    const written = discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
    expect(written).toHaveLength(writes);
    expect(discord.breaches).toEqual([]);
  });
});

it('every command and option has its constant name as its English name', () => {
  const { ask, article, help, find, articleOption, library, addMessage, privacy } = en.commands;
  expect(COMMANDS.map(({ data }) => data.name)).toEqual(
    [ask, article, find, help, library, addMessage, privacy].map(({ name }) => name),
  );
  const namesIn = (options: readonly { name: string; options?: unknown }[]): string[] =>
    options.flatMap((option) => [option.name, ...namesIn((option.options ?? []) as { name: string }[])]);
  const options = COMMANDS.flatMap(({ data }) => namesIn('options' in data ? (data.options ?? []) : []));
  const named = [ask.question, articleOption, ask.private, library.add, library.add.file, library.list, library.rename];
  const others = [
    library.add.link,
    library.add.channel,
    library.rename.to,
    library.replace,
    library.refresh,
    library.remove,
    library.show,
    library.export,
    library.settings,
    library.settings.gaps,
    library.gaps,
  ];
  expect(new Set(options)).toEqual(new Set([...named, ...others].map(({ name }) => name)));
});
