/** Libraries as people use them on Discord: a server's, and one's own in direct messages. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../src/phrases/en.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, User, Where } from '../local-discord/types.ts';
import { readSample } from '../support/articles.ts';
import { startBotHereAndWait } from '../support/bot-here.ts';
import { buttonsOf, labelsOf } from '../support/buttons.ts';
import { openLibraries, type TestLibraries } from '../support/libraries.ts';
import { shown } from '../support/shown.ts';

const RULES = {
  name: 'rules.md',
  content:
    '# House rules\n\n## Noise\n\nQuiet hours begin at ten in the evening.\n\n## Pets\n\nDogs are welcome in the garden, but not in the kitchen.\n',
};
const QUESTION = 'When do quiet hours begin?';
const ANSWER = 'Quiet hours begin at ten in the evening.';

let discord: LocalDiscord;
let libraries: TestLibraries;
let moderator: User;

beforeEach(async () => {
  discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  libraries = await openLibraries(await readSample());
  await startBotHereAndWait(discord, { library: libraries.library });
  moderator = discord.createUser('Moderator');
  onTestFinished(() => expect(discord.breaches).toEqual([]));
});

/** The text without bold. */
const plain = ({ content }: BotMessage): string => content.replaceAll('**', '');

const use = (command: string, options = {}, where: Where = 'guild', user = moderator): Promise<BotMessage> =>
  shown(discord.useCommand(user, command, options, where));

const ask = async (where: Where, user = discord.createUser('Reader')): Promise<string> =>
  plain(await use('ask', { question: QUESTION }, where, user));

describe('/library in a server', () => {
  it('adds a file, says what was understood, and answers from it at once', async () => {
    const added = await use('library add', { file: RULES });
    expect(added).toMatchObject({ ephemeral: true });
    expect(added.content).toContain('Added: House rules, 2 sections');
    expect(await ask('guild')).toContain(ANSWER);
  });

  it('suggests questions that the new article answers', async () => {
    const added = await use('library add', { file: RULES });
    const [question] = labelsOf(added);
    expect(question).toBeDefined();
    const id = buttonsOf(added)[0]?.custom_id ?? '';
    const pressed = await shown(discord.pressButton(moderator, added, id));
    expect(pressed.content).toContain('> ');
  });

  it('is not seen in a direct message, where the question finds nothing', async () => {
    await use('library add', { file: RULES });
    expect(await ask('dm')).not.toContain('Quiet hours');
  });

  it('adds an article for a channel, which is answered from there alone', async () => {
    await use('library add', { file: RULES, channel: discord.channel.id });
    expect((await use('library list')).content).toContain(`<#${discord.channel.id}>`);
    expect(await ask('guild')).toContain(ANSWER);
    const other = { name: 'staff.md', content: 'The code of the door is 1234.' };
    const staff = discord.guild.addChannel('staff');
    await use('library add', { file: other, channel: staff.id });
    const answer = await use('ask', { question: 'What is the code of the door?' });
    expect(answer.content).not.toContain('1234');
    expect((await use('library list')).content).toContain(`<#${staff.id}>`);
  });

  it('adds a pasted text for a channel', async () => {
    const staff = discord.guild.addChannel('staff');
    const opened = discord.useCommand(moderator, 'library add', { channel: staff.id });
    await shown(await discord.submitForm(opened, { title: 'Door', text: 'The code is 1234.', source: '' }));
    expect((await use('ask', { question: 'What is the code?' })).content).not.toContain('1234');
  });

  it('shows a form to paste a text into, whose title and source are cited', async () => {
    const opened = discord.useCommand(moderator, 'library add');
    const text = 'The sauna is open on Fridays.';
    const sent = await discord.submitForm(opened, { title: 'Sauna', text, source: 'https://example.org/sauna' });
    expect((await shown(sent)).content).toContain('Added: Sauna');
    const answer = await use('ask', { question: 'When is the sauna open?' });
    expect(plain(answer)).toContain(text);
    expect(answer.content).toContain('https://example.org/sauna');
  });

  it('refuses a source that is no address, keeps nothing, and gives the text back', async () => {
    const opened = discord.useCommand(moderator, 'library add');
    const sent = await discord.submitForm(opened, { title: 'A', text: 'Some text.', source: 'javascript:alert(1)' });
    const refused = await shown(sent);
    expect(refused).toMatchObject({
      content: `${en.problems.sourceNoAddress} ${en.library.textBack}`,
      ephemeral: true,
    });
    expect(Buffer.from(refused.files[0]?.content ?? []).toString()).toBe('Some text.');
    expect((await use('library list')).content).toBe(en.markdown.noArticles(en.commands));
  });

  it('lists the articles with who added them, and turns pages', async () => {
    for (let i = 1; i <= 8; i++) {
      await use('library add', { file: { name: `note-${i}.txt`, content: `This is note number ${i}.` } });
    }
    const first = await use('library list');
    expect(first.content).toContain('8 articles:');
    expect(first.content).toContain('note-1.txt');
    expect(first.content).toContain(`<@${moderator.id}>`);
    const next = buttonsOf(first).find(({ label }) => label === en.buttons.next);
    await shown(discord.pressButton(moderator, first, next?.custom_id ?? ''));
    expect(first.content).toContain('note-8.txt');
  });

  it('removes an article, and puts it back with the button', async () => {
    await use('library add', { file: RULES });
    const removed = await use('library remove', { article: 'rules.md' });
    expect(await ask('guild')).not.toContain(ANSWER);
    const undo = buttonsOf(removed).find(({ label }) => label === en.library.undo);
    await shown(discord.pressButton(moderator, removed, undo?.custom_id ?? ''));
    expect(removed.content).toContain('It’s back: House rules');
    expect(await ask('guild')).toContain(ANSWER);
  });

  it('replaces an article, whose old buttons then say that it has changed', async () => {
    await use('library add', { file: RULES });
    const answer = await use('ask', { question: QUESTION });
    const context = buttonsOf(answer).find(({ label }) => label === en.buttons.inContext);
    const newer = { name: 'newer.md', content: '# House rules\n\nQuiet hours begin at midnight.\n' };
    const replaced = await use('library replace', { article: 'House rules', file: newer });
    expect(replaced.content).toContain('Replaced. The new version: House rules');
    expect(await ask('guild')).toContain('at midnight');
    const pressed = await shown(discord.pressButton(moderator, answer, context?.custom_id ?? ''));
    expect(pressed).toMatchObject({ content: en.markdown.articleGone(en.commands), ephemeral: true });
  });

  it('renames an article, unless another one has that name', async () => {
    await use('library add', { file: RULES });
    await use('library add', { file: { name: 'faq.md', content: 'Ask at the desk.' } });
    const taken = await use('library rename', { article: 'rules.md', to: 'faq.md' });
    expect(taken).toMatchObject({ content: en.problems.nameTaken('faq.md'), ephemeral: true });
    expect((await use('library rename', { article: 'rules.md', to: 'law.md' })).content).toContain('law.md');
    expect((await use('library list')).content).toContain('law.md');
  });

  it('offers only the articles of the library while a person types', async () => {
    await use('library add', { file: RULES });
    const { choices = [] } = await discord
      .autocomplete(moderator, 'library remove', 'article', { article: '' })
      .response();
    expect(choices).toMatchObject([{ name: 'House rules (rules.md)' }]);
  });

  it('cannot remove an article that everybody sees', async () => {
    const refused = await use('library remove', { article: 'korea-troops.txt' });
    expect(refused).toMatchObject({ content: en.problems.notInLibrary, ephemeral: true });
    expect((await use('ask', { question: 'Who is Patrick Ryder?' })).content).toContain('Ryder');
  });

  it('fits its list into a message, whatever the names are', async () => {
    const odd = '_*'.repeat(100);
    for (let i = 0; i < 6; i++) {
      const content = `# ${odd}\n\nThis is note number ${i}.`;
      await use('library add', { file: { name: `${odd}${i}.md`.slice(-90), content } });
    }
    const listed = await use('library list');
    expect(listed.content).toContain('6 articles:');
    expect(listed.content.length).toBeLessThanOrEqual(2000);
  });

  it('refuses an address that is not one of https on the public internet', async () => {
    for (const link of ['http://example.org/', 'https://127.0.0.1/', 'https://[::1]/rules', 'rules']) {
      const refused = await use('library add', { link });
      expect(refused).toMatchObject({ content: en.problems.linkNotPublic, ephemeral: true });
    }
  });

  it('fetches again only what was added from a link', async () => {
    await use('library add', { file: RULES });
    const refused = await use('library refresh', { article: 'rules.md' });
    expect(refused).toMatchObject({ content: en.problems.notFromLink, ephemeral: true });
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const image = { name: 'image.png', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') };
    const refused = await use('library add', { file: image });
    expect(refused.ephemeral).toBe(true);
    expect(refused.content).toBe(en.problems.unreadable['other-format']);
  });

  it('is for those who may manage the server', () => {
    for (const name of ['library', 'Add to library']) {
      const command = discord.commands.global.find((registered) => registered.name === name);
      expect(command).toMatchObject({ default_member_permissions: '32' });
    }
  });
});

describe('“Add to library” in the menu of a message', () => {
  it('makes an article of the text, which cites the message', async () => {
    const message = discord.sendGuildMessage(moderator, 'The pool is closed in August.\nThe garden stays open.');
    const added = await shown(discord.useOnMessage(moderator, 'Add to library', message));
    expect(added.content).toContain('Added: The pool is closed in August, 1 paragraph');
    const answer = await use('ask', { question: 'When is the pool closed?' });
    expect(plain(answer)).toContain('> The pool is closed in August.');
    expect(answer.content).toContain(`/${message.id}`);
  });

  it('makes an article of the text of a message with a picture, and links to it although it has a heading', async () => {
    const picture = discord.attach({ name: 'banner.png', content: 'PNG', contentType: 'image/png' });
    const text = '# Summer hours\nThe pool is closed in August.';
    const message = discord.sendGuildMessage(moderator, text, { attachments: [picture] });
    const added = await shown(discord.useOnMessage(moderator, 'Add to library', message));
    expect(added.content).toContain('Added: Summer hours');
    expect((await use('ask', { question: 'When is the pool closed?' })).content).toContain(`/${message.id}`);
  });

  it('makes an article of the attached file', async () => {
    const message = discord.sendGuildMessage(moderator, 'Our rules', { attachments: [discord.attach(RULES)] });
    await shown(discord.useOnMessage(moderator, 'Add to library', message));
    expect(await ask('guild')).toContain(ANSWER);
  });
});

describe('a direct message', () => {
  it('with a file adds it to the library of its author alone, and answers from it', async () => {
    const [owner, other] = [discord.createUser('Owner'), discord.createUser('Other')];
    const sent = discord.sendDirectMessage(owner, '', { attachments: [discord.attach(RULES)] });
    const reply = await sent.nextReply();
    expect(reply.content).toContain('Added: House rules');
    expect(plain(await discord.sendDirectMessage(owner, QUESTION).nextReply())).toContain(ANSWER);
    expect(plain(await discord.sendDirectMessage(other, QUESTION).nextReply())).not.toContain(ANSWER);
    expect(await ask('guild', owner)).not.toContain(ANSWER);
    expect(await ask('dm', owner)).toContain(ANSWER);
  });

  it('with a file and a question gets the answer from the file', async () => {
    const owner = discord.createUser('Owner');
    const sent = discord.sendDirectMessage(owner, QUESTION, { attachments: [discord.attach(RULES)] });
    const content = plain(await sent.nextReply());
    expect(content).toContain('Added: House rules');
    expect(content).toContain(ANSWER);
  });

  it('that follows a file at once is answered from the file', async () => {
    const owner = discord.createUser('Owner');
    discord.sendDirectMessage(owner, '', { attachments: [discord.attach(RULES)] });
    const question = discord.sendDirectMessage(owner, QUESTION);
    expect(plain(await question.nextReply())).toContain(ANSWER);
  });

  it('with more files than are added from one message says so', async () => {
    const attachments = Array.from({ length: 7 }, (_, i) => {
      return discord.attach({ name: `note-${i}.txt`, content: `This is note number ${i}.` });
    });
    const { content } = await discord.sendDirectMessage(discord.createUser('Owner'), '', { attachments }).nextReply();
    expect(content.match(/Added:/g)).toHaveLength(5);
    expect(content).toContain(en.library.notAdded(2));
  });

  it('with several files and a question is answered from whichever of them answers it', async () => {
    const files = [RULES, { name: 'pool.txt', content: 'The pool opens at nine.' }];
    const attachments = files.map((file) => discord.attach(file));
    const sent = discord.sendDirectMessage(discord.createUser('Owner'), QUESTION, { attachments });
    const { content } = await sent.nextReply();
    expect(content.match(/Added:/g)).toHaveLength(2);
    expect(content.replaceAll('**', '')).toContain(`\n\n> ${ANSWER}`);
  });

  it('with a file that cannot be read says what is wrong', async () => {
    const image = discord.attach({ name: 'data.zip', content: 'PK\x03\x04' });
    const sent = discord.sendDirectMessage(discord.createUser('Owner'), '', { attachments: [image] });
    expect(plain(await sent.nextReply())).toBe(en.problems.unreadable['other-format']);
  });

  it('with a picture alone says that it cannot be read', async () => {
    const picture = discord.attach({ name: 'photo.png', content: '\u0089PNG', contentType: 'image/png' });
    const sent = discord.sendDirectMessage(discord.createUser('Owner'), '', { attachments: [picture] });
    expect((await sent.nextReply()).content).toContain(en.problems.unreadable['other-format']);
  });

  it('has /library for everybody', async () => {
    const owner = discord.createUser('Owner');
    await use('library add', { file: RULES }, 'dm', owner);
    expect((await use('library list', {}, 'dm', owner)).content).toContain('rules.md');
    expect((await use('library list', {}, 'guild')).content).toBe(en.markdown.noArticles(en.commands));
  });
});

describe('a file of every format', () => {
  it.each([
    ['sailing-course.html', 'When is the capsize drill?', 'Capsize'],
    ['night-shift-guide.docx', 'What must volunteers complete before a first night shift?', 'night shift'],
    ['shelve-readme.md', 'How do I build shelve from source?', 'cargo'],
    ['allotment-handbook.txt', 'How much is the rent for a full plot?', '£62'],
    ['bat-survey.pdf', 'Why did the detector fail?', 'detector'],
    ['podcast-bread.vtt', 'My starter smells of nail varnish', 'nail varnish'],
    ['harbour-lights.epub', 'May I move a boat away from the quay?', 'boat'],
  ])('%s is added, asked, and given back as it was', async (name, question, expected) => {
    const content = await readFile(`tools/sandbox/documents/${name}`);
    const added = await use('library add', { file: { name, content } });
    expect(added.content).toMatch(/^Added: /);
    const answer = await use('ask', { question, article: name });
    expect(answer.content).toContain('> ');
    expect(answer.content.replaceAll(/\*\*|\\/g, '')).toContain(expected);
    const files = unzipSync((await use('library export')).files[0]?.content ?? new Uint8Array());
    expect(Buffer.from(files[name] ?? []).equals(content)).toBe(true);
  });
});

describe('a group of friends', () => {
  it('has no library, and no article of the person who asks there', async () => {
    const owner = discord.createUser('Owner');
    await use('library add', { file: RULES }, 'dm', owner);
    expect(await ask('private-channel', owner)).not.toContain(ANSWER);
    const refused = await use('library list', {}, 'private-channel', owner);
    expect(refused).toMatchObject({ content: en.problems.noLibraryHere, ephemeral: true });
  });
});

describe('/privacy', () => {
  it('says what is kept, and offers nothing to delete to somebody without a library', async () => {
    const said = await use('privacy', {}, 'guild', discord.createUser('Reader'));
    expect(said).toMatchObject({ content: en.markdown.privacy, ephemeral: true });
    expect(buttonsOf(said)).toEqual([]);
  });

  it('deletes the library of the person who asks, after a second press, and no other', async () => {
    const [owner, other] = [discord.createUser('Owner'), discord.createUser('Other')];
    for (const person of [owner, other]) await use('library add', { file: RULES }, 'dm', person);
    await use('library add', { file: RULES });
    const said = await use('privacy', {}, 'guild', owner);
    const pressFirst = async (): Promise<unknown> =>
      shown(discord.pressButton(owner, said, buttonsOf(said)[0]?.custom_id ?? ''));
    await pressFirst();
    expect(said.content).toBe(en.library.reallyDelete(1));
    expect(await ask('dm', owner)).toContain(ANSWER);
    await pressFirst();
    expect(said.content).toBe(en.library.allDeleted);
    expect(await ask('dm', owner)).not.toContain(ANSWER);
    expect(await ask('dm', other)).toContain(ANSWER);
    expect(await ask('guild')).toContain(ANSWER);
  });
});
