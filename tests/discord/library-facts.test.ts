/** What /library shows and gives back: details, limits, missing words, files, and the channels that articles are for. */

import { randomBytes } from 'node:crypto';
import { PermissionFlagsBits } from 'discord.js';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { exportReply } from '../../src/discord/commands/library-export.ts';
import { decode } from '../../src/discord/views/custom-id.ts';
import { en } from '../../src/phrases/en.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, Place, User } from '../local-discord/types.ts';
import { readSample } from '../support/articles.ts';
import { startBotHereAndWait } from '../support/bot-here.ts';
import { buttonsOf, labelsOf } from '../support/buttons.ts';
import { openLibraries, type TestLibraries } from '../support/libraries.ts';
import { shown } from '../support/shown.ts';

const RULES = { name: 'rules.md', content: '# House rules\n\nQuiet hours begin at ten in the evening.\n' };
const QUESTION = 'When do quiet hours begin?';
const ANSWER = 'Quiet hours begin at ten in the evening.';
const LIMITS = { articles: 3, additionsPerMinute: 12, articleSentences: 1000, fileBytes: 100_000 };

let discord: LocalDiscord;
let libraries: TestLibraries;
let moderator: User;

beforeEach(async () => {
  discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  libraries = await openLibraries(await readSample(), { limits: LIMITS });
  await startBotHereAndWait(discord, { library: libraries.library });
  moderator = discord.createUser('Moderator');
  onTestFinished(() => expect(discord.breaches).toEqual([]));
});

const use = (command: string, options = {}, where: Place = 'guild', user = moderator): Promise<BotMessage> =>
  shown(discord.useCommand(user, command, options, where));

async function press(message: BotMessage, label: string): Promise<BotMessage> {
  const button = buttonsOf(message).find((each) => each.label === label);
  return shown(discord.pressButton(moderator, message, button?.custom_id ?? label));
}

describe('/library show', () => {
  it('tells what an article is, who made its versions and how often it was quoted, and opens it', async () => {
    await use('library add', { file: RULES });
    await use('library replace', { article: 'rules.md', file: { ...RULES, content: `${RULES.content}\nBe kind.\n` } });
    for (const name of ['Ada', 'Ben']) await use('ask', { question: QUESTION }, 'guild', discord.createUser(name));
    await libraries.library.counts?.flush();
    const details = await use('library show', { article: 'rules' });
    expect(details.ephemeral).toBe(true);
    expect(details.content).toContain('**House rules, 3 paragraphs, 3 sentences** (rules.md)');
    expect(details.content).toContain(en.library.quotedIn(2));
    expect(details.content).toMatch(/- Version 2, <t:\d+:d>, <@\d+>\n- Version 1, <t:\d+:d>, <@\d+>/);
    expect((await use('library list')).content).toContain(en.library.quotedIn(2));
    expect((await press(details, en.library.read)).content).toContain('Be kind.');
  });

  it('makes an article one of this channel, and of the whole server again', async () => {
    const other = discord.guild.addChannel('other');
    await use('library add', { file: RULES });
    const details = await use('library show', { article: 'rules' });
    const moved = await press(details, en.library.onlyHere);
    expect(moved.content).toContain(`<#${discord.channel.id}>`);
    expect((await use('ask', { question: QUESTION })).content).toContain('Quiet');
    expect((await use('ask', { question: QUESTION }, other)).content).not.toContain('> ');
    const elsewhere = await use('library show', { article: 'rules' }, other);
    expect(buttonsOf(elsewhere)[0]).toMatchObject({ label: en.library.read, disabled: true });
    await press(elsewhere, en.library.inWholeServer);
    expect((await use('ask', { question: QUESTION }, other)).content).toContain('> ');
  });

  it('does not know what another server has', async () => {
    await use('library add', { file: RULES });
    const elsewhere = discord.addServer('Elsewhere').addChannel('general');
    expect((await use('library show', { article: 'rules' }, elsewhere)).content).toBe(en.problems.notInLibrary);
  });
});

describe('what is written in a private channel', () => {
  it('is quoted there alone when it is added from the menu, unless somebody widens it, which can be undone', async () => {
    const staff = discord.guild.addChannel('staff', { isPrivate: true });
    const said = discord.sendGuildMessage(moderator, 'Joe is on probation until December.', {}, staff);
    const added = await shown(discord.useOnMessage(moderator, 'Add to library', said));
    expect(added.content).toContain(en.library.onlyIn(`<#${staff.id}>`));
    const asked = async (where: Place) =>
      (await use('ask', { question: 'Until when is Joe on probation?' }, where)).content;
    expect(await asked('guild')).not.toContain('December');
    expect(await asked(staff)).toContain('December');
    const widened = await press(added, en.library.inWholeServer);
    expect(await asked('guild')).toContain('December');
    await press(widened, en.library.undo);
    expect(await asked('guild')).not.toContain('December');
  });

  it('is added once, and anew when the message has been edited', async () => {
    const said = discord.sendGuildMessage(moderator, 'The pool opens at nine.');
    await shown(discord.useOnMessage(moderator, 'Add to library', said));
    discord.editMessage(said, 'The pool opens at ten.');
    const again = await shown(discord.useOnMessage(moderator, 'Add to library', said));
    expect(again.content).toContain('Replaced.');
    expect((await use('ask', { question: 'When does the pool open?' })).content).toContain('ten');
    expect((await use('library list')).content).toContain(en.library.contains(1));
  });
});

describe('/library settings', () => {
  it('shows how much there is and how much there may be', async () => {
    await use('library add', { file: RULES });
    const { content } = await use('library settings');
    expect(content).toContain('How full this library is: 1 of 3 articles, 0 of 50 MB, and 2 of 50,000 sentences.');
    expect(content).toContain(
      'A file may have up to 0.1 MB and an article 1,000 sentences. I take up to 12 files or texts a minute.',
    );
    expect(content).toContain(en.library.gapsOff);
  });

  it('turns the counting of missing words on and off, in servers alone', async () => {
    expect((await use('library settings', { gaps: 'on' })).content).toMatch(/Since <t:\d+:d>, I’ve been counting/);
    expect((await use('library settings')).content).not.toContain(en.library.gapsOff);
    expect((await use('library settings', { gaps: 'off' })).content).toContain(en.library.gapsOff);
    expect((await use('library settings', { gaps: 'on' }, 'dm')).content).toBe(en.problems.serverOnly);
    expect((await use('library settings', {}, 'dm')).content).toContain('0 of 2 articles');
  });
});

describe('/library gaps', () => {
  it('lists what three people asked for in vain, whether by command or message, and names nobody', async () => {
    await use('library settings', { gaps: 'on' });
    await use('library add', { file: RULES });
    for (const name of ['Ada', 'Ben']) {
      await use('ask', { question: 'Where is the Zanzibar vault?' }, 'guild', discord.createUser(name));
    }
    await libraries.library.counts?.flush();
    expect((await use('library gaps')).content).toContain(en.library.noGaps);
    // Two people may have the same one of 256 numbers. With four, there are three numbers in all but one of 9,000 runs.
    for (const name of ['Eve', 'Dan']) {
      await discord.sendGuildMessage(discord.createUser(name), `<@${discord.botUser.id}> zanzibar?`).nextReply();
    }
    await libraries.library.counts?.flush();
    const { content, ephemeral } = await use('library gaps');
    expect(ephemeral).toBe(true);
    expect(content).toContain('**zanzibar** (3 or more people)');
    expect(content).not.toMatch(/Ada|Ben|Dan|Eve|<@/);
    const elsewhere = discord.addServer('Elsewhere').addChannel('general');
    expect((await use('library gaps', {}, elsewhere)).content).toContain(en.library.gapsOff);
  });

  it('counts nothing that somebody asked privately, or of one article alone', async () => {
    await use('library settings', { gaps: 'on' });
    await use('library add', { file: RULES });
    for (const name of ['Ada', 'Ben', 'Eve']) {
      const reader = discord.createUser(name);
      await use('ask', { question: 'Where is the Zanzibar vault?', private: true }, 'guild', reader);
      await use('ask', { question: 'Where is the Timbuktu vault?', article: 'rules.md' }, 'guild', reader);
    }
    await libraries.library.counts?.flush();
    expect((await use('library gaps')).content).toContain(en.library.noGaps);
  });

  it('does not read a forwarded question, which comes from where others may not read', async () => {
    const secret = discord.sendDirectMessage(discord.createUser('Ada'), 'Where is the secret vault?');
    const answer = await secret.nextReply();
    for (const { id, channelId } of [secret, answer]) {
      const forwarded = discord.sendGuildMessage(moderator, 'Under the harbour.', {
        message_reference: { type: 1, channel_id: channelId, message_id: id },
      });
      const added = await shown(discord.useOnMessage(moderator, 'Add to library', forwarded));
      expect(added.content).toContain('Under the harbour');
      expect(added.content).not.toContain('secret');
      await use('library remove', { article: 'message' });
    }
  });

  it('is filled by a moderator’s answer, added in two presses, which the same question then finds', async () => {
    const asked = discord.sendGuildMessage(discord.createUser('Ada'), `<@${discord.botUser.id}> Where is the vault?`);
    const answer = await asked.nextReply();
    const said = discord.sendGuildMessage(moderator, 'Under the old harbour, behind the blue door.', {
      type: 19,
      message_reference: { type: 0, channel_id: asked.channelId, message_id: asked.id },
    });
    const added = await shown(discord.useOnMessage(moderator, 'Add to library', said));
    expect(added.content).toContain('Where is the vault?');
    const found = await use('ask', { question: 'where is the vault' });
    expect(found.content.replaceAll('**', '')).toContain('> Under the old harbour, behind the blue door.');
    expect(labelsOf(added)).toContain(en.library.onlyHere);
    // A reply to the bot's answer is one to the question, too.
    const later = discord.replyTo(moderator, answer, 'It is in the lighthouse now.');
    await later.nextReply();
    expect((await shown(discord.useOnMessage(moderator, 'Add to library', later))).content).toContain(
      'Where is the vault?',
    );
  });
});

describe('/library export', () => {
  it('gives back every file as it was added, to the moderator alone', async () => {
    await use('library add', { file: RULES });
    await use('library add', { file: { name: 'faq.txt', content: 'The pool opens at nine.' } });
    const sent = await use('library export');
    expect(sent).toMatchObject({ content: en.library.exported(1, 1), ephemeral: true });
    const [file] = sent.files;
    expect(file?.name).toBe('library.zip');
    const files = unzipSync(file?.content ?? new Uint8Array());
    expect(Object.keys(files).sort()).toEqual(['articles.json', 'faq.txt', 'rules.md']);
    expect(Buffer.from(files['rules.md'] ?? []).toString()).toBe(RULES.content);
  });

  it('comes in parts that fit, until the library changes', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      await libraries.own.add(
        { kind: 'server', id: discord.guild.id },
        { name, bytes: async () => Buffer.from(`${randomBytes(60_000).toString('base64')}`), title: null, url: null },
        'ann',
      );
    }
    const context = {
      library: libraries.library,
      phrases: en,
      owner: { kind: 'server', id: discord.guild.id },
    } as const;
    const first = await exportReply(150_000, context);
    expect(first.content).toBe(en.library.exported(1, 2));
    const [next] = buttonsOf({ components: first.components ?? [] });
    const action = decode(next?.custom_id ?? '');
    if (action?.kind !== 'export-part') throw new Error('there is no button for the next part');
    const second = await exportReply(150_000, context, action);
    expect(second.content).toBe(en.library.exported(2, 2));
    const names = [first, second].flatMap(({ files = [] }) =>
      Object.keys(unzipSync(files[0]?.bytes ?? new Uint8Array())),
    );
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect((await exportReply(1000, context)).content).toContain('a.txt');
    await use('library rename', { article: 'a.txt', to: 'd.txt' });
    expect((await exportReply(150_000, context, action)).content).toBe(en.markdown.articlesChanged);
  });

  it('says that there is nothing where there is nothing', async () => {
    expect((await use('library export')).content).toBe(en.markdown.noArticles(en.commands));
  });
});

describe('a limit', () => {
  it('is named by what is refused, and nothing is lost', async () => {
    const text = (name: string, content = `This is ${name}.`) => ({ file: { name, content } });
    const refused = async (options: object): Promise<string> => (await use('library add', options)).content;
    expect(await refused(text('big.txt', 'x'.repeat(100_001)))).toBe(en.problems.fileTooLarge('0.1'));
    expect(await refused(text('long.txt', 'A short one. '.repeat(1001)))).toBe(en.problems.tooMuchText('1,000'));
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await use('library add', text(name));
    expect(await refused(text('d.txt'))).toBe(en.problems.libraryFull.articles('3'));
    expect(await refused(text('a.txt'))).toBe(en.problems.nameTaken('a.txt'));
    expect((await use('library list')).content).toContain(en.library.contains(3));
  });

  it('of additions in a minute tells when to go on', async () => {
    const image = { file: { name: 'image.png', content: '\u0089PNG' } };
    for (let i = 0; i < LIMITS.additionsPerMinute; i++) await use('library add', image);
    expect((await use('library add', image)).content).toMatch(
      /^That’s a lot at once: I take up to 12 files or texts a minute\. /,
    );
    expect((await use('library add', { file: RULES }, 'dm')).content).toContain('Added: ');
  });
});

describe('whoever may not manage the server any more', () => {
  it('cannot press the buttons that are left of that time', async () => {
    await use('library add', { file: RULES });
    const shownTwice = () => use('library show', { article: 'rules' });
    const [details, others] = [await shownTwice(), await shownTwice()];
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 16 * 60_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await press(details, en.library.onlyHere);
    discord.guild.setPermissions(moderator, PermissionFlagsBits.SendMessages);
    const refused = await shown(discord.pressButton(moderator, others, buttonsOf(others)[1]?.custom_id ?? ''));
    expect(refused.content).toBe(en.markdown.outdated(en.commands));
    expect((await libraries.own.list({ kind: 'server', id: discord.guild.id }))[0]?.channel).toBe(discord.channel.id);
  });
});

describe('whoever may not manage the server', () => {
  it('is not offered the library there, and asks it', async () => {
    await use('library add', { file: RULES });
    const member = discord.createUser('Member');
    discord.guild.setPermissions(member, PermissionFlagsBits.SendMessages);
    expect(() => discord.useCommand(member, 'library list')).toThrow();
    expect((await use('ask', { question: QUESTION }, 'guild', member)).content.replaceAll('**', '')).toContain(ANSWER);
    expect((await use('library list', {}, 'dm', member)).content).toBe(en.markdown.noArticles(en.commands));
  });
});
