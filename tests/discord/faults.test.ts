import { Events, PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { createClient, keepFewDirectChannels } from '../../src/discord/connection/client.ts';
import { neverArrived } from '../../src/discord/connection/resend-requests.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, LocalDiscordOptions, User } from '../local-discord/types.ts';
import { readSample } from '../support/articles.ts';
import { type Bot, settingsFor, startBot, startProgram } from '../support/bot.ts';
import { configFor, startBotHereAndWait } from '../support/bot-here.ts';
import { labelsOf } from '../support/buttons.ts';
import { shown } from '../support/shown.ts';

const QUESTION = 'Who is Patrick Ryder?';
const MESSAGES = { method: 'POST', path: /\/channels\/\d+\/messages$/ };
const CALLBACK = { method: 'POST', path: '/callback' };
const FOLLOW_UP = { method: 'POST', path: /\/webhooks\/\d+\/[^/]+$/ };

let discord: LocalDiscord;
let bot: Bot;
let reader: User;

beforeAll(async () => {
  discord = await startLocalDiscord();
  bot = await startBot(discord);
});
beforeEach(() => {
  reader = discord.createUser('Reader');
});
afterEach(() => expect(discord.breaches).toEqual([]));
afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await discord.close();
});

function asked(options: Record<string, string | boolean> = {}): Promise<BotMessage> {
  return shown(discord.useCommand(reader, 'ask', { question: QUESTION, ...options }));
}

/** Another local Discord, which ends with the test. */
async function otherDiscord(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const other = await startLocalDiscord(options);
  onTestFinished(() => other.close());
  return other;
}

async function otherBot(other: LocalDiscord): Promise<Bot> {
  const started = await startBot(other);
  onTestFinished(() => void started.process.kill('SIGKILL'));
  return started;
}

describe('when the connection to Discord breaks', () => {
  it.each(['before', 'after', 'midway'] as const)('%s a message is accepted, it is posted once', async (breaks) => {
    discord.failNext(MESSAGES, { breaks });
    const sent = discord.sendDirectMessage(reader, QUESTION);
    expect((await sent.nextReply()).content).toContain('A spokesman');
    // The next question comes after all attempts for the question before.
    await discord.sendDirectMessage(reader, 'Who is Victor Cha?').nextReply();
    expect(sent.replies()).toHaveLength(1);
  });

  it.each(['before', 'after', 'midway'] as const)('%s a response is accepted, it is sent once', async (breaks) => {
    discord.failNext(CALLBACK, { breaks });
    const answer = await asked();
    expect(answer.content).toContain('A spokesman');
    // The id of the answer is known nevertheless, so a reply to it is a follow-up.
    const followed = await discord.replyTo(reader, answer, 'and Kelly Magsamen?').nextReply();
    expect(followed.content).toContain('I searched for: Who is Kelly Magsamen?');
  });

  it('and Discord’s response cannot be read, a reply is sent once, and is edited with its question', async () => {
    for (const answer of ['{"id": garbled', '<html>Bad gateway</html>']) {
      discord.failNext(CALLBACK, { answer });
      const used = discord.useCommand(reader, 'ask', { question: QUESTION });
      expect((await used.response()).message?.content).toContain('A spokesman');
      discord.failNext(MESSAGES, { answer });
      const sent = discord.sendDirectMessage(reader, 'Who is Victor Cha?');
      const reply = await sent.nextReply();
      discord.editMessage(sent, QUESTION);
      expect((await reply.nextEdit()).content).toContain('A spokesman');
      expect(sent.replies()).toHaveLength(1);
      expect(used.followUps).toEqual([]);
    }
    expect(
      bot
        .output()
        .split('\n')
        .filter((line) => line.includes('garbled')),
    ).toEqual([]);
  });

  it('and Discord never responds, a second attempt answers in time', async () => {
    discord.failNext(CALLBACK, { isSwallowed: true });
    expect((await asked()).content).toContain('A spokesman');
  });

  it('and Discord then limits the rate, an accepted response counts as sent', async () => {
    discord.failNext(CALLBACK, { breaks: 'after' });
    discord.failNext(CALLBACK, { status: 429, retryAfter: 0.1 });
    const answer = await asked();
    await discord.until(() => discord.requests.at(-1)?.path.endsWith('/messages/%40original') === true);
    const followed = await discord.replyTo(reader, answer, 'and Kelly Magsamen?').nextReply();
    expect(followed.content).toContain('I searched for: Who is Kelly Magsamen?');
  });

  it('every message in a channel has a nonce that Discord enforces', () => {
    const bodies = discord.requests.filter(
      ({ method, path, status }) => method === 'POST' && MESSAGES.path.test(path) && status === 200,
    );
    expect(bodies.length).toBeGreaterThan(0);
    for (const { body } of bodies) expect(body).toMatchObject({ nonce: expect.any(String), enforce_nonce: true });
  });
});

it('a rate limit without a time to wait does not cause one request after another', async () => {
  const limited = () => discord.requests.filter(({ status }) => status === 429).length;
  const before = limited();
  discord.failNext(MESSAGES, { status: 429, forMs: 1500 });
  expect((await discord.sendDirectMessage(reader, QUESTION).nextReply()).content).toContain('A spokesman');
  expect(limited() - before).toBeLessThan(4);
});

describe('when Discord is unavailable for two seconds', () => {
  it('no message is lost or doubled', async () => {
    discord.failNext(MESSAGES, { status: 503, forMs: 2000 });
    const sent = discord.sendDirectMessage(reader, QUESTION);
    expect((await sent.nextReply(20_000)).content).toContain('A spokesman');
    await discord.sendDirectMessage(reader, 'Who is Victor Cha?').nextReply();
    expect(sent.replies()).toHaveLength(1);
  });

  it('no response to a command is lost', async () => {
    discord.failNext(CALLBACK, { status: 503, forMs: 2000 });
    expect((await asked()).content).toContain('A spokesman');
  });
});

describe('Share', () => {
  const share = (answer: BotMessage) => discord.pressButton(reader, answer, 'ask:share');

  it.each(['before', 'after', 'midway'] as const)(
    'posts the answer once where the connection breaks %s Discord takes it',
    async (breaks) => {
      for (const request of [CALLBACK, FOLLOW_UP]) {
        const answer = await asked({ private: true });
        discord.failNext(request, { breaks });
        const { followUps } = share(answer);
        await discord.until(() => followUps.length > 0 && !labelsOf(answer).includes('Share'));
        expect(followUps).toHaveLength(1);
      }
    },
  );

  it('keeps its button, and says so, if the answer could not be posted', async () => {
    const answer = await asked({ private: true });
    discord.failNext(FOLLOW_UP, { status: 403 });
    const pressed = share(answer);
    await discord.until(() => pressed.followUps.length > 0);
    expect(pressed.followUps[0]).toMatchObject({
      content: 'I’m not sure that worked. If nobody else can see the answer, press “Share” again.',
      ephemeral: true,
    });
    expect(labelsOf(answer)).toContain('Share');
    const again = share(answer);
    await discord.until(() => again.followUps.length > 0 && !labelsOf(answer).includes('Share'));
    expect(again.followUps[0]).toMatchObject({
      content: expect.stringContaining('Shared by Reader'),
      ephemeral: false,
    });
  });
});

describe('a message in a server', () => {
  const mention = () => discord.sendGuildMessage(reader, `<@${discord.botUser.id}> ${QUESTION}`);
  afterEach(() => discord.denyBot());

  it('is answered by a plain message if the bot may not read the history', async () => {
    discord.denyBot(PermissionFlagsBits.ReadMessageHistory);
    const posted: string[] = [];
    discord.observe(({ kind, where, resource }) => {
      if (kind === 'created' && where === 'guild' && resource.author.id === discord.botUser.id) {
        posted.push(resource.content);
      }
    });
    mention();
    await discord.until(() => posted.length > 0);
    discord.denyBot();
    // Discord may forbid it even if the bot believes that it is allowed.
    discord.failNext(MESSAGES, { status: 403, code: 160_002 });
    mention();
    await discord.until(() => posted.length > 1);
    for (const content of posted) expect(content).toContain('A spokesman');
    const replies = discord.requests.filter(({ body }) => JSON.stringify(body)?.includes('A spokesman')).slice(-3);
    expect(replies.map(({ body }) => 'message_reference' in (body as object))).toEqual([false, true, false]);
  });

  it('is answered if it mentions the role that Discord created for the bot', async () => {
    const [role] = discord.botRoles;
    const sent = discord.sendGuildMessage(reader, `<@&${role}> ${QUESTION}`);
    expect((await sent.nextReply()).content).toContain('A spokesman');
  });

  it('whose text Discord hides, because it replies without a mention, gets one reply that says so', async () => {
    const answer = await asked();
    const reply = discord.replyTo(reader, answer, 'and Kelly Magsamen?', false);
    expect((await reply.nextReply()).content).toBe(
      'Discord only shows me messages that mention me. Turn on the mention when you reply, or mention me.',
    );
    const second = discord.replyTo(reader, answer, 'lol', false);
    await mention().nextReply();
    expect(second.replies()).toEqual([]);
  });

  it('causes no forbidden request if the bot may not write, and its author is told privately', async () => {
    const forbidden = () =>
      discord.requests.filter(({ status, path }) => status === 403 && MESSAGES.path.test(path)).length;
    const before = forbidden();
    discord.denyBot(PermissionFlagsBits.SendMessages);
    const told: string[] = [];
    discord.observe(({ recipient, resource }) => {
      if (recipient?.id === reader.id) told.push(resource.content);
    });
    mention();
    mention();
    await discord.until(() => told.length > 0);
    discord.denyBot();
    await mention().nextReply();
    expect(told).toEqual([
      `I’m not allowed to write in <#${discord.channel.id}>. Ask me here, or ask your moderators to let me write there.`,
    ]);
    expect(forbidden()).toBe(before);
  });
});

describe('a forwarded message', () => {
  const forwarded = (content: string) => ({
    message_reference: { type: 1, channel_id: discord.channel.id, message_id: '1', guild_id: discord.guild.id },
    message_snapshots: [
      {
        message: {
          type: 0,
          content,
          embeds: [],
          attachments: [],
          timestamp: new Date().toISOString(),
          edited_timestamp: null,
          mentions: [],
          mention_roles: [],
        },
      },
    ],
  });

  it('is a question in a direct message', async () => {
    const sent = discord.sendDirectMessage(reader, '', forwarded(QUESTION) as object);
    expect((await sent.nextReply()).content).toContain('A spokesman');
  });

  it('is read by “Find in article”, as are embeds', async () => {
    for (const extras of [
      forwarded('Seoul pays all of what the soldiers cost.'),
      { embeds: [{ type: 'rich', title: 'News', description: 'Seoul pays all of what the soldiers cost.' }] },
    ]) {
      const message = discord.sendGuildMessage(reader, '', extras as object);
      const found = await discord.useOnMessage(reader, 'Find in article', message).response();
      expect(found.message?.content).toMatch(/^Passages related to this message:/);
    }
  });
});

it('a question and a follow-up are both understood if they are sent together', async () => {
  const [, second] = [QUESTION, 'and Kelly Magsamen?'].map((text) => discord.sendDirectMessage(reader, text));
  expect((await second?.nextReply())?.content).toContain('I searched for: Who is Kelly Magsamen?');
});

describe('the token', () => {
  it('is used again after Discord has refused it once, and no reply is lost', async () => {
    discord.failNext(MESSAGES, { status: 401 });
    for (const question of [QUESTION, 'Who is Victor Cha?']) {
      expect((await discord.sendDirectMessage(reader, question).nextReply()).content).toContain('> ');
    }
  });

  it('that Discord keeps refusing ends the bot with exit code 1 and advice', async () => {
    const other = await otherDiscord();
    const refused = await otherBot(other);
    other.failNext(MESSAGES, { status: 401, times: 10 });
    other.sendDirectMessage(other.createUser('Reader'), QUESTION);
    expect(await refused.ended()).toBe(1);
    expect(refused.output()).toContain('Discord refuses the token');
  });
});

describe('a start', () => {
  it('that waits for Discord ends immediately with exit code 0 when it is told to stop', async () => {
    const other = await otherDiscord();
    for (const fault of [{ isSwallowed: true }, { status: 429, retryAfter: 50 }]) {
      other.failNext({ method: 'GET', path: '/gateway/bot' }, fault);
      const asked = other.requests.length;
      const started = startProgram('main', [], settingsFor(other));
      onTestFinished(() => void started.process.kill('SIGKILL'));
      await other.until(() => other.requests.length > asked);
      expect(await started.stop()).toBe(0);
    }
  }, 10_000);

  it('is not delayed by an unavailable server', async () => {
    const other = await otherDiscord({ unavailableGuild: true });
    await otherBot(other);
    const answer = await other.sendDirectMessage(other.createUser('Reader'), QUESTION).nextReply();
    expect(answer.content).toContain('A spokesman');
  });

  it('registers the commands as soon as Discord accepts them', async () => {
    const other = await otherDiscord();
    other.failNext({ method: 'PUT', path: '/commands' }, { status: 403 });
    const started = startProgram('main', [], settingsFor(other));
    onTestFinished(() => void started.process.kill('SIGKILL'));
    await started.says('the commands could not be registered');
    await started.says('the commands are registered');
    expect(other.commands.global).toHaveLength(COMMANDS.length);
  });
});

it('direct messages from many users leave few channels in memory', async () => {
  const other = await otherDiscord();
  const client = createClient(configFor(other));
  onTestFinished(() => client.destroy());
  keepFewDirectChannels(client, 10);
  await client.login(other.token);
  await other.ready();
  let heard = 0;
  client.on(Events.MessageCreate, () => ++heard);
  for (let i = 0; i < 50; i++) other.sendDirectMessage(other.createUser(`Reader ${i}`), QUESTION);
  await vi.waitFor(() => expect(heard).toBe(50));
  expect(client.channels.cache.filter((channel) => channel.isDMBased()).size).toBe(10);
});

it.each(['ECONNREFUSED', 'EMFILE', 'ENFILE', 'EAI_AGAIN', 'ENOTFOUND'])(
  'a request that failed by %s never arrived, however the error is wrapped',
  (code) => {
    const error = Object.assign(new Error('failed'), { code });
    expect([error, new Error('failed', { cause: error })].map(neverArrived)).toEqual([true, true]);
    expect(neverArrived(Object.assign(new Error('failed'), { code: 'ECONNRESET' }))).toBe(false);
  },
);

describe('people who ask at the same time', () => {
  it('are not refused because others ask much more; only those are refused, privately', async () => {
    const other = await otherDiscord({ channelLimit: { messages: 50, perMs: 1000 } });
    await otherBot(other);
    const told = new Set<string>();
    other.observe(({ recipient, resource }) => {
      if (recipient && resource.content.startsWith('There are more questions in')) told.add(recipient.id);
    });
    const ask = (user: User) => other.sendGuildMessage(user, `<@${other.botUser.id}> ${QUESTION}`);
    const busy = Array.from({ length: 4 }, (_, i) => other.createUser(`Busy ${i}`));
    const flood = busy.flatMap((user) => Array.from({ length: 50 }, () => ask(user)));
    const single = ask(other.createUser('One'));
    expect((await single.nextReply(20_000)).content).toContain('A spokesman');
    await other.until(() => told.size === busy.length, 20_000);
    expect(flood.filter((message) => message.replies().length > 0).length).toBeLessThan(150);
  });

  it('take turns if Discord accepts few messages in a channel', async () => {
    const other = await otherDiscord({ channelLimit: { messages: 5, perMs: 500 } });
    await otherBot(other);
    const [many, one] = [other.createUser('Many'), other.createUser('One')];
    const ask = (user: User) => other.sendGuildMessage(user, `<@${other.botUser.id}> ${QUESTION}`);
    const flood = Array.from({ length: 40 }, () => ask(many));
    const single = ask(one);
    await single.nextReply(20_000);
    expect(flood.filter((message) => message.replies().length > 0).length).toBeLessThan(10);
    for (const message of flood) await message.nextReply(20_000);
    expect(other.breaches).toEqual([]);
  });

  it('are told that an answer will come only if it cannot come in time', async () => {
    const other = await otherDiscord();
    const slow = createAnswerer(await readSample());
    /** As long as the longest question may take. */
    const answerer: typeof slow = {
      ...slow,
      answer(...asked) {
        const started = performance.now();
        while (performance.now() - started < 50);
        return slow.answer(...asked);
      },
    };
    await startBotHereAndWait(other, { library: { answererFor: () => answerer } });

    const ask = (count: number) =>
      Array.from({ length: count }, (_, i) => {
        // Each question is different, because the answer to a repeated one is cached.
        const options = { question: `${QUESTION} ${count + i}`, private: i % 2 === 0 };
        return other.useCommand(other.createUser(`Reader ${i}`), 'ask', options);
      });
    const deferrals = (used: ReturnType<typeof ask>) =>
      used.filter(({ callbacks }) => (callbacks[0] as { type: number }).type === 5).length;
    const few = ask(5);
    for (const used of few) expect((await used.response()).message?.content).toContain('A spokesman');
    expect(deferrals(few)).toBe(0);
    const many = ask(80);
    const answers = await Promise.all(many.map((used) => used.response(20_000)));
    for (const [i, { message }] of answers.entries()) {
      expect(message).toMatchObject({ content: expect.stringContaining('A spokesman'), ephemeral: i % 2 === 0 });
    }
    expect(deferrals(many)).toBeGreaterThan(40);
    expect(other.breaches).toEqual([]);
  });
});
