import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, OptionValues, SentMessage, User, Where } from '../local-discord/types.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { buttonsOf, labelsOf } from '../support/buttons.ts';
import { SAMPLE_QUESTIONS } from '../support/sample-questions.ts';

let discord: LocalDiscord;
let bot: Bot;
let reader: User;

beforeAll(async () => {
  discord = await startLocalDiscord();
  bot = await startBot(discord);
});
// One user may ask only a limited number of questions in a minute.
beforeEach(() => {
  reader = discord.createUser('Reader');
});
afterEach(() => expect(discord.breaches).toEqual([]));
afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await discord.close();
});

/** The reply that the user of a command sees. */
async function reply(name: string, options: OptionValues = {}, where: Where = 'guild'): Promise<BotMessage> {
  return shown(await discord.useCommand(reader, name, options, where).response());
}

async function press(message: BotMessage, label: string): Promise<BotMessage> {
  const id = buttonsOf(message).find((button) => button.label === label)?.custom_id ?? '';
  return shown(await discord.pressButton(reader, message, id).response());
}

function shown({ message }: { readonly message?: BotMessage }): BotMessage {
  if (message === undefined) throw new Error('The response shows no message.');
  return message;
}

/** Makes the bot send a request that Discord refuses, and waits until the bot has the response. */
async function refused(method: string, path: string, act: () => void): Promise<void> {
  const failures = () => bot.output().split('an answer could not be sent').length;
  const before = failures();
  discord.failNext({ method, path }, { status: 403 });
  act();
  await vi.waitFor(() => expect(failures()).toBe(before + 1));
}

/** The public message after a press on Share. */
async function share(message: BotMessage): Promise<BotMessage> {
  const used = discord.pressButton(reader, message, 'ask:share');
  await discord.until(() => used.followUps.length > 0);
  return shown({ ...(used.followUps[0] && { message: used.followUps[0] }) });
}

const askedDirectly = (question: string): Promise<BotMessage> =>
  discord.sendDirectMessage(reader, question).nextReply();

describe('/ask', () => {
  it.each(SAMPLE_QUESTIONS)(
    'answers “%s” in a server, in a direct message and where a user installed it',
    async (question, words) => {
      for (const where of ['guild', 'dm', 'private-channel', 'foreign-guild'] as const) {
        const { content, ephemeral } = await reply('ask', { question }, where);
        expect(content).toContain(words);
        expect(ephemeral).toBe(false);
      }
    },
  );

  it('quotes the beginning of the article when asked what it is about', async () => {
    const answer = await reply('ask', { question: 'What is this article about?' });
    expect(answer.content).toMatch(
      /^\*\*What is this article about\?\*\*\n\nI only quote, so I can’t sum it up\. Here is how “korea-troops” begins:\n\n> President/,
    );
    expect((await press(answer, 'In context')).content).toContain(
      'In bold: paragraph 1, sentence 1 to paragraph 3, sentence 1.',
    );
  });

  it('shows the answer only to the asker with the option “private”', async () => {
    expect(await reply('ask', { question: 'Who is Patrick Ryder?', private: true })).toMatchObject({ ephemeral: true });
  });

  it('suggests articles while a user types, and accepts a part of a name', async () => {
    const { choices } = await discord
      .autocomplete(reader, 'ask', 'article', { question: 'Who?', article: 'KOREA' })
      .response();
    expect(choices).toEqual([{ name: 'korea-troops', value: 'korea-troops.txt' }]);
    const none = await discord
      .autocomplete(reader, 'ask', 'article', { question: 'Who?', article: 'zebra' })
      .response();
    expect(none.choices).toEqual([]);
    expect((await reply('ask', { question: 'Who is Patrick Ryder?', article: 'korea' })).content).toContain(
      'A spokesman',
    );
  });

  it('tells only the asker what is wrong with a question', async () => {
    expect(await reply('ask', { question: 'Who?', article: 'zebra' })).toMatchObject({
      content: 'I don’t have that article. Choose one of the suggestions that appear as you type.',
      ephemeral: true,
    });
    expect(await reply('ask', { question: '   ' })).toMatchObject({
      content: expect.stringContaining('Your question is empty'),
      ephemeral: true,
    });
  });

  it('is answered once when the interaction arrives twice', async () => {
    const used = discord.useCommand(reader, 'ask', { question: 'Who is Patrick Ryder?' });
    discord.repeat(used);
    await used.response();
    discord.repeat(used);
    await reply('help');
    expect(used.callbacks).toHaveLength(1);
  });
});

describe('the buttons under an answer', () => {
  const question = 'Who is Patrick Ryder?';

  it('show the cited sentence in bold among its paragraphs, only to the user who pressed', async () => {
    const answer = await reply('ask', { question });
    expect(labelsOf(answer)).toEqual(['In context']);
    const context = await press(answer, 'In context');
    expect(context.ephemeral).toBe(true);
    expect(context.content).toMatch(/\*\*A spokesman for the Joint Chiefs of Staff, .*? for the president\.\*\*/);
    expect(context.content).toContain('korea-troops, paragraphs 9 to 11 of 17. In bold: paragraph 10, sentence 1.');
    const next = await press(context, 'Next ▶');
    expect(next).toMatchObject({ id: context.id, ephemeral: true });
    expect(next.content).toContain('paragraphs 10 to 12 of 17');
    expect(next.content).toContain('**A spokesman');
    expect((await press(await press(next, '◀ Back'), '◀ Back')).content).toContain('paragraphs 8 to 10 of 17');
    let further = next;
    for (let i = 0; i < 3; i++) further = await press(further, 'Next ▶');
    expect(further.content).toContain('. The quote is in paragraph 10, sentence 1.');
  });

  it('show the passages that rank next, and further ones', async () => {
    const answer = await reply('ask', { question: 'What would withdrawing troops do for Trump?' });
    expect(labelsOf(answer)).toEqual(['[1]', '[2]', '[3]', 'More passages']);
    const more = await press(answer, 'More passages');
    expect(more.ephemeral).toBe(true);
    const quoted = (message: BotMessage): string[] =>
      message.content.split('\n').filter((line) => line.startsWith('>'));
    expect(quoted(more)).toHaveLength(3);
    for (const line of quoted(more)) expect(quoted(answer)).not.toContain(line);
    expect((await press(more, '[2]')).content).toContain('In bold: ');
    expect(quoted(await press(more, 'More passages'))).toHaveLength(3);
  });

  it('share a private answer with the channel', async () => {
    const answer = await reply('ask', { question, private: true });
    expect(labelsOf(answer)).toEqual(['In context', 'Share']);
    const shared = await share(answer);
    expect(shared.ephemeral).toBe(false);
    expect(shared.content).toMatch(/^\*\*Who is Patrick Ryder\?\*\*\n\n> /);
    expect(shared.content).toBe(`${answer.content}\n-# Shared by Reader`);
    expect(labelsOf(shared)).toEqual(['In context']);
    expect((await press(shared, 'In context')).content).toContain('In bold:');
  });

  it('share an answer once, and a reply to the shared answer is a follow-up', async () => {
    const answer = await reply('ask', { question, private: true });
    const pressed = [1, 2].map(() => discord.pressButton(reader, answer, 'ask:share'));
    await Promise.all(pressed.map((used) => used.response()));
    const shared = () => pressed.flatMap(({ followUps }) => followUps);
    await discord.until(() => shared().length > 0 && !labelsOf(answer).includes('Share'));
    expect(labelsOf(answer)).toEqual(['In context']);
    const [first = answer] = shared();
    const followed = await discord.replyTo(discord.createUser('Another'), first, 'and Kelly Magsamen?').nextReply();
    expect(followed.content).toContain('I searched for: Who is Kelly Magsamen?');
    expect(shared()).toHaveLength(1);
  });

  it('are also under answers to direct messages and mentions, but not under replies without a quotation', async () => {
    expect(labelsOf(await askedDirectly(question))).toEqual(['In context']);
    for (const silent of [
      await askedDirectly('Hello!'),
      await reply('ask', { question: 'What is the price of bitcoin?' }),
    ])
      expect(labelsOf(silent).filter((label) => label.endsWith('?'))).toHaveLength(labelsOf(silent).length);
  });
});

describe('suggestions', () => {
  const suggested = async (question: string, options = {}): Promise<string[]> => {
    const used = discord.autocomplete(reader, 'ask', 'question', { question, ...options });
    return ((await used.response()).choices ?? []).map(({ value }) => String(value));
  };

  it('are offered while a person types, and each is answered', async () => {
    expect(await suggested('Who is pat')).toContain('Who is Patrick Ryder?');
    expect(await suggested('zebra')).toEqual([]);
    const offered = await suggested('');
    expect(offered).toHaveLength(24);
    for (const question of offered) {
      expect((await reply('ask', { question })).content).toMatch(/^\*\*.+\*\*\n\n(?:-# Just before .*\n)?> /);
    }
  });

  it('are about the chosen article, or about all articles if the typed text is not an article', async () => {
    expect(await suggested('who', { article: 'korea' })).toContain('Who is Jim Mattis?');
    expect(await suggested('who', { article: 'zebra' })).toContain('Who is Jim Mattis?');
  });

  it('are buttons under /help and greetings, and ask their question when pressed', async () => {
    for (const message of [
      await reply('help'),
      await reply('ask', { question: 'Hello!' }, 'dm'),
      await askedDirectly('good morning'),
    ]) {
      const labels = labelsOf(message);
      expect(labels).toHaveLength(3);
      for (const label of labels) {
        const answer = await press(message, label);
        expect(answer.content).toMatch(/^\*\*.*\?\*\*\n\n(?:-# Just before .*\n)?> /);
        expect(answer.content.startsWith(`**${label}**`)).toBe(true);
      }
    }
  });

  it('are under a reply that found nothing only if they have to do with the question', async () => {
    expect(labelsOf(await reply('ask', { question: 'What is the price of bitcoin?' }))).toEqual([]);
  });

  it('are not under replies to thanks, doubts and chat', async () => {
    await askedDirectly('Who is Patrick Ryder?');
    for (const [said, answered] of [
      ['thanks a lot', 'You’re welcome!'],
      ['are you sure?', 'I quote word for word, but I can’t judge what a quote says.'],
      ['lol', 'I’m no good at small talk, but I can quote my articles.'],
    ] as const) {
      const message = await askedDirectly(said);
      expect(message.content).toContain(answered);
      expect(buttonsOf(message)).toEqual([]);
    }
    expect((await askedDirectly('thanks! and Kelly Magsamen?')).content).toContain('for: Who is Kelly Magsamen?');
  });

  it('in a server are answered privately, and the answer can be shared', async () => {
    const help = await reply('help');
    const [first = { label: '' }] = buttonsOf(help);
    const answer = await press(help, first.label);
    expect(answer.ephemeral).toBe(true);
    expect((await share(answer)).content).toContain(`**${first.label}**`);
  });
});

describe('a follow-up', () => {
  it('is understood in a direct message, and the reply says how, if it reads well', async () => {
    await askedDirectly('When did Donald Rumsfeld shift troops to Iraq?');
    const { content } = await askedDirectly('and how many?');
    // Nobody would say the question that was searched for.
    expect(content).toMatch(/^I’m not sure this answers it/);
    expect(content).toContain('**10,000** troops');
    expect((await askedDirectly('Who is Patrick Ryder?')).content).toMatch(/^> A spokesman/);
    expect((await askedDirectly('what about Kelly Magsamen?')).content).toMatch(
      /^I searched for: Who is Kelly Magsamen\?\n\n> \*\*Kelly Magsamen\*\*/,
    );
  });

  it('is understood after a command in a direct message, but not for another user', async () => {
    await reply('ask', { question: 'Who is Patrick Ryder?' }, 'dm');
    expect((await askedDirectly('what about Kelly Magsamen?')).content).toContain('I searched for: Who is Kelly');
    reader = discord.createUser('Another');
    expect((await askedDirectly('what about Kelly Magsamen?')).content).not.toContain('I searched for');
  });

  it('is understood in a chain of replies in a server, whoever replies, but nowhere else there', async () => {
    const answer = await reply('ask', { question: 'Who is Patrick Ryder?' });
    const other = discord.createUser('Another');
    const followed = await discord.replyTo(other, answer, 'what about Kelly Magsamen?').nextReply();
    expect(followed.content).toContain('I searched for: Who is Kelly Magsamen?');
    const further = await discord.replyTo(reader, followed, 'and Victor Cha?').nextReply();
    expect(further.content).toContain('I searched for: Who is Victor Cha?');
    const mention = await discord.sendGuildMessage(reader, `<@${discord.botUser.id}> and Victor Cha?`).nextReply();
    expect(mention.content).not.toContain('I searched for');
  });

  it('in a direct message follows the answer that it replies to, and otherwise the last one', async () => {
    const older = await askedDirectly('Who is Patrick Ryder?');
    const edited = discord.sendDirectMessage(reader, 'Who is Kelly Magsamen?');
    const answer = await edited.nextReply();
    await askedDirectly('When did Jimmy Carter run for office?');
    const reply = await discord.replyTo(reader, older, 'and Victor Cha?').nextReply();
    expect(reply.content).toContain('I searched for: Who is Victor Cha?');
    await askedDirectly('When did Jimmy Carter run for office?');
    discord.editMessage(edited, 'Who is Jim Mattis?');
    await answer.nextEdit();
    expect((await askedDirectly('and Victor Cha?')).content).toContain('When did Victor Cha run for office?');
  });

  it('is answered in its edited form even if the id of the previous answer is not known yet', async () => {
    discord.failNext({ method: 'POST', path: '/messages' }, { delayMs: 300 });
    const answer = await askedDirectly('When did Jimmy Carter run for office?');
    const sent = discord.replyTo(reader, answer, 'and Kelly Magsamen?');
    discord.editMessage(sent, 'and Victor Cha?');
    expect((await sent.nextReply()).content).toContain('When did Victor Cha run for office?');
  });

  it('follows the last question that was answered, not a failed edit', async () => {
    const sent = discord.sendDirectMessage(reader, 'When did Jimmy Carter run for office?');
    const answer = await sent.nextReply();
    await refused('PATCH', answer.id, () => discord.editMessage(sent, 'Who is Patrick Ryder?'));
    expect((await askedDirectly('and Victor Cha?')).content).toContain('When did Victor Cha run for office?');
  });

  it('gets a reply however long the previous question was', async () => {
    const long = `Did Trump order ${'the Pentagon to prepare options for _troops_ in Korea and '.repeat(33)}more?`;
    expect(long.length).toBeGreaterThan(1900);
    await askedDirectly(long);
    for (const question of ['and when?', 'why did he do that?', `did ${'he '.repeat(600)}?`, 'and when?']) {
      expect((await askedDirectly(question)).content.length).toBeLessThanOrEqual(2000);
    }
  });

  it('is understood again when it is edited', async () => {
    await askedDirectly('Who is Patrick Ryder?');
    const sent = discord.sendDirectMessage(reader, 'what about Kelly Magsamen?');
    const answer = await sent.nextReply();
    discord.editMessage(sent, 'what about Victor Cha?');
    expect((await answer.nextEdit()).content).toContain('I searched for: Who is Victor Cha?');
  });
});

describe('a person who asks too fast', () => {
  it('is told privately to wait, and nobody else has to wait', async () => {
    const ask = () => discord.useCommand(reader, 'ask', { question: 'Who is Patrick Ryder?' });
    const used = Array.from({ length: 61 }, ask);
    const replies = await Promise.all(used.map(async (interaction) => shown(await interaction.response())));
    expect(replies.filter(({ ephemeral }) => !ephemeral)).toHaveLength(60);
    expect(replies.filter(({ ephemeral }) => ephemeral).map(({ content }) => content)).toEqual([
      expect.stringMatching(/^That’s more questions than I can keep up with\. Please ask again in \d+ seconds\.$/),
    ]);
    expect(await reply('help')).toMatchObject({ content: expect.stringContaining('Please ask again') });
    reader = discord.createUser('Another');
    expect((await reply('ask', { question: 'Who is Patrick Ryder?' })).content).toContain('A spokesman');
  });

  it('keeps the answer under which they pressed', async () => {
    const answer = await reply('ask', { question: 'Who is Patrick Ryder?', private: true });
    const context = await press(answer, 'In context');
    const used = Array.from({ length: 60 }, () => discord.useCommand(reader, 'help'));
    await Promise.all(used.map((interaction) => interaction.response()));
    for (const [message, id] of [
      [answer, 'ask:share'],
      [context, buttonsOf(context).find(({ label }) => label === 'Next ▶')?.custom_id ?? ''],
    ] as const) {
      const before = message.content;
      const { message: told } = await discord.pressButton(reader, message, id).response();
      expect(told).toMatchObject({ content: expect.stringContaining('Please ask again'), ephemeral: true });
      expect(message.content).toBe(before);
    }
  });

  it('is told once when they write messages, and in a server by direct message', async () => {
    const other = discord.createUser('Another');
    const told: string[] = [];
    discord.observe(({ recipient, resource: { content } }) => {
      if (recipient?.id === other.id) told.push(content);
    });
    const sent = Array.from({ length: 63 }, () => discord.sendDirectMessage(reader, 'Who is Patrick Ryder?'));
    const mentions = Array.from({ length: 63 }, () =>
      discord.sendGuildMessage(other, `<@${discord.botUser.id}> Who is Patrick Ryder?`),
    );
    for (const message of [...sent.slice(0, 60), ...mentions.slice(0, 60)]) await message.nextReply(20_000);
    expect((await sent[60]?.nextReply())?.content).toContain('Please ask again');
    await discord.until(() => told.length > 0);
    for (const message of [...sent.slice(61), ...mentions.slice(60)]) expect(message.replies()).toEqual([]);
    expect(told).toEqual([expect.stringContaining('Please ask again')]);
  }, 30_000);

  it('is also counted for each edit of a question', async () => {
    const sent = discord.sendDirectMessage(reader, 'Who is Patrick Ryder?');
    const answer = await sent.nextReply();
    for (let asked = 2; asked <= 60; asked++) discord.editMessage(sent, `Who is Patrick Ryder? ${asked}`);
    for (let asked = 2; asked <= 60; asked++) await answer.nextEdit();
    discord.editMessage(sent, 'Who is Victor Cha?');
    expect((await sent.nextReply()).content).toContain('Please ask again');
    expect(answer.edits).toBe(59);
  });
});

describe('readers of other languages', () => {
  it('get replies in their language, but the article is not translated', async () => {
    discord.setLocale(reader, 'de');
    const closest = await reply('ask', { question: 'Does South Korea want the troops to leave?' });
    expect(closest.content).toMatch(
      /^\*\*Does South Korea want the troops to leave\?\*\*\n\nIch bin mir nicht sicher, ob das deine Frage beantwortet\. Diese Stellen passen am ehesten:/,
    );
    expect(closest.content).toContain('> Trump has been determined to withdraw **troops**');
    expect(closest.content).toContain('-# [2] korea-troops, 3. Mai 2018, Absatz 16, Satz 1 und 2');
    expect((await press(closest, '[2]')).content).toContain('Fett: Absatz 16, Satz 1 und 2.');
    expect(await reply('ask', { question: '   ' })).toMatchObject({
      content: 'Deine Frage ist leer. Stell sie in einem Satz oder in ein paar Wörtern.',
    });
    expect((await reply('help')).content).toContain('**/fragen**');
    // A message does not carry a language, but an interaction did before.
    expect((await askedDirectly('What is the price of bitcoin?')).content).toContain(
      'Dazu habe ich in „korea-troops“ nichts gefunden.',
    );
  });

  it('have names and descriptions of commands in all seven languages', () => {
    const [ask] = discord.commands.global.filter(({ name }) => name === 'ask');
    expect(ask?.name_localizations).toMatchObject({ 'es-ES': 'preguntar', fr: 'demander', ja: '質問', ko: '질문' });
    expect(Object.keys(ask?.description_localizations ?? {}).sort()).toEqual(
      ['de', 'es-419', 'es-ES', 'fr', 'ja', 'ko', 'pt-BR'].sort(),
    );
  });
});

describe('Find in article', () => {
  const find = async (content: string, where: Where = 'guild'): Promise<BotMessage> =>
    shown(
      await discord
        .useOnMessage(reader, 'Find in article', discord.sendGuildMessage(discord.createUser('Writer'), content), where)
        .response(),
    );

  it('shows only the reader the passages that are related to a message', async () => {
    for (const where of ['guild', 'foreign-guild'] as const) {
      const found = await find('<@123> Seoul pays all of what the soldiers cost, two billion dollars!', where);
      expect(found.ephemeral).toBe(true);
      expect(found.content).toMatch(/^Passages related to this message:\n\n> /);
      expect(found.content).toContain('> Under an agreement that expires at the end of 2018');
      expect(found.pinged).toEqual([]);
      expect((await press(found, '[1]')).content).toContain('In bold: paragraph ');
    }
  });

  it('says so when no passage is related, and when the message has no text', async () => {
    expect(await find('I baked a cake.')).toMatchObject({
      content: 'I found nothing related to this message.',
      ephemeral: true,
    });
    expect(await find('<:smile:123>')).toMatchObject({ content: expect.stringContaining('has no text') });
  });
});

describe('/article and /help', () => {
  it('show the articles, page by page', async () => {
    const first = await reply('article');
    expect(first.ephemeral).toBe(true);
    expect(first.content).toContain(
      '**korea-troops, “President Donald Trump’s latest push coincides with tense…”, 3 May 2018, 17 paragraphs, 29 sentences**',
    );
    expect(first.content).toContain('paragraphs 1 to 4 of 17');
    expect(buttonsOf(first).map(({ label, disabled }) => [label, disabled])).toEqual([
      ['◀ Back', true],
      ['Next ▶', false],
    ]);
    expect(first.content).toContain('\n\nWASHINGTON — President Donald Trump has ordered');
    const second = await press(first, 'Next ▶');
    expect(second.content).toContain('paragraphs 5 to 7 of 17');
    expect((await press(second, '◀ Back')).content).toContain('paragraphs 1 to 4 of 17');
  });

  it('explain how to ask', async () => {
    expect(await reply('help')).toMatchObject({
      content: expect.stringContaining('Try one of these:'),
      ephemeral: true,
    });
  });
});

describe('a direct message', () => {
  it.each(SAMPLE_QUESTIONS)('“%s” is answered with a reply that pings nobody', async (question, words) => {
    const sent = discord.sendDirectMessage(reader, question);
    const { content, pinged, repliesTo } = await sent.nextReply();
    expect(content).toContain(words);
    expect({ pinged, repliesTo }).toEqual({ pinged: [], repliesTo: sent.id });
  });

  it('that is only a picture or a sticker gets a reply that explains what the bot does', async () => {
    const attachment = {
      id: '1',
      filename: 'a.png',
      content_type: 'image/png',
      size: 1,
      url: 'https://cdn.discordapp.com/a.png',
      proxy_url: 'https://media.discordapp.net/a.png',
    };
    const reply = await discord.sendDirectMessage(reader, '', { attachments: [attachment] }).nextReply();
    expect(reply.content).toContain('Ask me a question, and I’ll quote what I find in my articles.');
  });

  it('that is empty, or from another bot or the system, is ignored', async () => {
    const silent = [
      discord.sendDirectMessage(reader, ''),
      discord.sendDirectMessage({ ...discord.createUser('Robot'), bot: true }, 'Who is Patrick Ryder?'),
      discord.sendDirectMessage(reader, 'Reader pinned a message', { type: 6 }),
    ];
    await askedDirectly('Who is Patrick Ryder?');
    for (const message of silent) expect(message.replies()).toEqual([]);
  });

  it('that is edited gets an edited answer, not a second one', async () => {
    const sent = discord.sendDirectMessage(reader, 'What is the price of bitcoin?');
    const answer = await sent.nextReply();
    discord.editMessage(sent, 'Who is Patrick Ryder?');
    expect((await answer.nextEdit()).content).toContain('A spokesman');
    expect(sent.replies()).toHaveLength(1);
  });

  it('is answered for its last edit even if an earlier edit of the answer failed, and can be edited again', async () => {
    const sent = discord.sendDirectMessage(reader, 'What is the price of bitcoin?');
    const answer = await sent.nextReply();
    discord.failNext({ method: 'PATCH', path: answer.id }, { status: 403 });
    discord.editMessage(sent, 'Who is Victor Cha?');
    discord.editMessage(sent, 'Who is Patrick Ryder?');
    expect((await answer.nextEdit()).content).toContain('A spokesman');
    discord.editMessage(sent, 'Who is Kelly Magsamen?');
    expect((await answer.nextEdit()).content).toContain('Kelly Magsamen');
  });

  it('can be edited to the same text again after a failed edit of the answer', async () => {
    const sent = discord.sendDirectMessage(reader, 'What is the price of bitcoin?');
    const answer = await sent.nextReply();
    await refused('PATCH', answer.id, () => discord.editMessage(sent, 'Who is Patrick Ryder?'));
    discord.editMessage(sent, 'Who is Patrick Ryder?');
    expect((await answer.nextEdit()).content).toContain('A spokesman');
  });

  it('that could not be answered is answered once it is edited', async () => {
    const { channelId } = await askedDirectly('Who is Victor Cha?');
    let sent: SentMessage | undefined;
    await refused('POST', `/channels/${channelId}/messages`, () => {
      sent = discord.sendDirectMessage(reader, 'Who is Ryder?');
    });
    if (sent === undefined) return expect.unreachable();
    discord.editMessage(sent, 'Who is Patrick Ryder?');
    expect((await sent.nextReply()).content).toContain('A spokesman');
  });

  it('that is too long gets a reply that says so', async () => {
    expect((await askedDirectly('long '.repeat(1400))).content).toContain('Your question has 6999 characters');
  });
});

describe('a mention in a server', () => {
  it('is a question, without the mention itself', async () => {
    for (const text of [
      `<@${discord.botUser.id}> Who is Patrick Ryder?`,
      `Who is Patrick Ryder, <@!${discord.botUser.id}>?`,
    ]) {
      const { content, pinged } = await discord.sendGuildMessage(reader, text).nextReply();
      expect(content).toMatch(/^> A spokesman/);
      expect(pinged).toEqual([]);
    }
  });

  it('without a question gets a reply that explains what the bot does', async () => {
    expect((await discord.sendGuildMessage(reader, `<@${discord.botUser.id}>`).nextReply()).content).toContain(
      'Ask me a question',
    );
  });

  it('is necessary: other messages are ignored', async () => {
    const others = [
      discord.sendGuildMessage(reader, 'Who is Patrick Ryder?'),
      discord.sendGuildMessage(reader, '@everyone Who is Patrick Ryder?'),
    ];
    await discord.sendGuildMessage(reader, `<@${discord.botUser.id}> Who is Patrick Ryder?`).nextReply();
    for (const message of others) expect(message.replies()).toEqual([]);
  });
});

describe('when Discord fails', () => {
  it('no reply is lost to a 429 or a 500', async () => {
    const messages = { method: 'POST', path: /\/channels\/\d+\/messages/ };
    discord.failNext(messages, { status: 429, retryAfter: 0.2 });
    expect((await askedDirectly('Who is Patrick Ryder?')).content).toContain('A spokesman');
    discord.failNext(messages, { status: 500, times: 2 });
    expect((await askedDirectly('Who is Patrick Ryder?')).content).toContain('A spokesman');
    for (const fault of [
      { status: 429, retryAfter: 0.2 },
      { status: 500, times: 2 },
    ]) {
      discord.failNext({ method: 'POST', path: '/callback' }, fault);
      expect((await reply('ask', { question: 'Who is Patrick Ryder?' })).content).toContain('A spokesman');
    }
  });

  it('the bot resumes after the gateway disconnects, and answers the questions asked meanwhile', async () => {
    const { identifies, resumes } = discord.gateway;
    discord.dropGateway();
    expect((await askedDirectly('Who is Patrick Ryder?')).content).toContain('A spokesman');
    discord.requestReconnect();
    await discord.until(() => discord.gateway.resumes === resumes + 2, 10_000);
    expect((await askedDirectly('What did Jim Mattis suggest?')).content).toContain('on the table');
    expect(discord.gateway).toMatchObject({ identifies, resumes: resumes + 2 });
  });

  it('the bot starts a new session when the old one cannot be resumed', async () => {
    const { identifies } = discord.gateway;
    discord.invalidateSession(false);
    await discord.until(() => discord.gateway.identifies === identifies + 1, 20_000);
    await discord.ready();
    expect((await askedDirectly('Who is Patrick Ryder?')).content).toContain('A spokesman');
  });
});

describe('the log', () => {
  it('contains the bot’s name, its articles and an invite link, but neither the token nor any question', async () => {
    const log = bot.output();
    expect(log).toContain(`logged in as ${discord.botUser.username}`);
    expect(log).toContain(`https://discord.com/oauth2/authorize?client_id=${discord.application.id}`);
    expect(log).toContain('korea-troops');
    expect(log).not.toContain(discord.token);
    expect(log).not.toContain('Patrick Ryder');
    expect(log).not.toContain('bitcoin');
  });
});
