/** Shards: on one machine, and on several. Discord's waits are real here, so the tests wait side by side. */
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { createArticleStore } from '../../src/store/article-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { shardOf } from '../local-discord/snowflake.ts';
import type { LocalDiscord, LocalDiscordOptions, SentMessage } from '../local-discord/types.ts';
import { type Bot, settingsFor, startProgram } from '../support/bot.ts';
import { openPostgres } from '../support/postgres.ts';
import { openStrictGateway, type StrictGateway } from '../support/strict-gateway.ts';

const QUESTION = 'Who is Patrick Ryder?';
const ANSWER = 'A spokesman';

type Ending = Pick<TestContext, 'onTestFinished'>;

const TIMEOUT = { timeout: 240_000 };

async function local({ onTestFinished }: Ending, options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** Lets the bot connect only as often as Discord does. */
async function strict({ onTestFinished }: Ending, discord: LocalDiscord, refused?: number): Promise<StrictGateway> {
  const gateway = await openStrictGateway(discord, refused);
  onTestFinished(() => gateway.close());
  discord.failNext({ path: '/gateway/bot' }, { answer: gateway.facts(), times: 1000 });
  return gateway;
}

/** Starts a program that ends with the test at the latest. */
function start({ onTestFinished }: Ending, program: string, env: Readonly<Record<string, string>>): Bot {
  const started = startProgram(program, [], env);
  onTestFinished(() => void started.process.kill('SIGKILL'));
  return started;
}

const registrations = ({ requests }: LocalDiscord) =>
  requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));

describe.concurrent('the shards of one machine', TIMEOUT, () => {
  it('each answer on their own, as many as Discord recommends, and stop together', async (test) => {
    const discord = await local(test, { shards: 2 });
    const bot = start(test, 'main', { ...settingsFor(discord), SHARDS: 'auto' });
    await bot.says('all shards are ready');
    const reader = discord.createUser('Reader');
    expect((await discord.sendDirectMessage(reader, 'Who is Patrick Ryder?').nextReply()).content).toContain(
      'A spokesman',
    );
    const used = discord.useCommand(reader, 'ask', { question: 'Who is Patrick Ryder?' });
    expect((await used.response()).message?.content).toContain('A spokesman');
    expect(discord.gateway.identifies).toBe(2);
    expect(await bot.stop()).toBe(0);
    expect(discord.gateway.sessions).toBe(0);
    expect(discord.breaches).toEqual([]);
  });

  it('that end are started again', async (test) => {
    const discord = await local(test);
    const bot = start(test, 'main', { ...settingsFor(discord), SHARDS: 'auto' });
    await bot.says('all shards are ready');
    process.kill(Number(/"shard":0,"pid":(\d+)/.exec(bot.output())?.[1]), 'SIGKILL');
    await bot.says('a shard has ended');
    await discord.until(() => discord.gateway.identifies === 2, 20_000);
    const answer = await discord.sendDirectMessage(discord.createUser('Reader'), 'Who is Patrick Ryder?').nextReply();
    expect(answer.content).toContain('A spokesman');
    expect(await bot.stop()).toBe(0);
  });

  it('that cannot start again are tried again, as long as another one serves', async (test) => {
    const discord = await local(test);
    const bot = start(test, 'main', { ...settingsFor(discord), SHARDS: '2' });
    await bot.says('all shards are ready');
    discord.failNext({ path: '/gateway/bot' }, { status: 403 });
    process.kill(Number(/"shard":1,"pid":(\d+)/.exec(bot.output())?.[1]), 'SIGKILL');
    await bot.says('Discord refuses the bot');
    await discord.until(() => discord.gateway.identifies === 3, 60_000);
    expect(await bot.stop()).toBe(0);
  });

  it('are started again one after another on a signal, and each event meanwhile gets one reply', async (test) => {
    const discord = await local(test);
    discord.addServer('Second');
    const bot = start(test, 'main', { ...settingsFor(discord), SHARDS: '2' });
    await bot.says('all shards are ready');
    const asked: SentMessage[] = [];
    let isOver = false;
    const askOn = async (): Promise<void> => {
      while (!isOver) {
        const person = discord.createUser('Reader');
        const { message } = await discord.useCommand(person, 'ask', { question: QUESTION }).response();
        expect(message?.content).toContain(ANSWER);
        const question = discord.sendDirectMessage(person, QUESTION);
        asked.push(question);
        expect((await question.nextReply()).content).toContain(ANSWER);
      }
    };
    const askers = Promise.all(Array.from({ length: 5 }, askOn));
    bot.process.kill('SIGUSR2');
    await bot.says('all shards were started again');
    isOver = true;
    await askers;
    expect(asked.length).toBeGreaterThan(50);
    for (const question of asked) expect(question.replies()).toHaveLength(1);
    expect(discord.gateway).toMatchObject({ identifies: 4, sessions: 2 });
    expect(bot.output()).not.toContain('"level":50');
    // Each interaction was answered once, or the local Discord would have noted a breach.
    expect(discord.breaches).toEqual([]);
    expect(await bot.stop()).toBe(0);
  });

  it('keep serving while the next process of one cannot start', async (test) => {
    const discord = await local(test);
    const bot = start(test, 'main', { ...settingsFor(discord), SHARDS: '2' });
    await bot.says('all shards are ready');
    discord.failNext({ path: '/gateway/bot' }, { status: 403 });
    bot.process.kill('SIGUSR2');
    await bot.says('Discord refuses the bot');
    const answer = await discord.sendDirectMessage(discord.createUser('Reader'), QUESTION).nextReply();
    expect(answer.content).toContain(ANSWER);
    await bot.says('all shards were started again');
    const again = await discord.sendDirectMessage(discord.createUser('Reader'), QUESTION).nextReply();
    expect(again.content).toContain(ANSWER);
    expect(await bot.stop()).toBe(0);
    expect(discord.gateway.sessions).toBe(0);
  });

  it('end with exit code 1 if the token is refused', async (test) => {
    const discord = await local(test);
    const bot = start(test, 'main', { ...settingsFor(discord), DISCORD_TOKEN: 'a.b.c', SHARDS: '2' });
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toContain('Discord refuses the token');
    expect(bot.output()).toContain('A shard stopped before it was ready');
  });
});

describe.concurrent('shards on several machines', TIMEOUT, async () => {
  const postgres = await openPostgres();
  afterAll(() => postgres?.drop());

  it('start at once, and each server is served by one of them, also while another is down', async (test) => {
    const discord = await local(test);
    const gateway = await strict(test, discord);
    const shared = { ...settingsFor(discord), ...(postgres && { DATABASE_URL: postgres.url }) };
    const startMachine = (range: string): Bot => start(test, 'main', { ...shared, SHARDS: range });
    const [low, high] = ['0-1/4', '2-3/4'].map(startMachine);
    if (low === undefined || high === undefined) throw new Error('There are two machines.');
    await Promise.all([low, high].map((machine) => machine.says('all shards are ready')));
    await low.says('the commands are registered');
    expect(discord.gateway.sessions).toBe(4);
    expect(gateway.starts.filter(({ accepted }) => accepted)).toHaveLength(4);

    const [moderator, reader] = [discord.createUser('Moderator'), discord.createUser('Reader')];
    const askEverywhere = async (): Promise<void> => {
      const used = discord.useCommand(reader, 'ask', { question: QUESTION });
      expect((await used.response()).message?.content).toContain(ANSWER);
      const mention = discord.sendGuildMessage(reader, `<@${discord.botUser.id}> ${QUESTION}`);
      expect((await mention.nextReply()).content).toContain(ANSWER);
      const direct = discord.sendDirectMessage(reader, QUESTION);
      expect((await direct.nextReply()).content).toContain(ANSWER);
      expect([used.callbacks, mention.replies(), direct.replies()].map(({ length }) => length)).toEqual([1, 1, 1]);
    };
    await askEverywhere();

    const file = { name: 'rules.md', content: 'Quiet hours begin at ten in the evening.\n' };
    await discord.useCommand(moderator, 'library add', { file }).response();
    const isLow = shardOf(discord.guild.id, 4) < 2;
    const [serving, other, range] = isLow ? [low, high, '2-3/4'] : [high, low, '0-1/4'];
    other.process.kill('SIGKILL');
    await discord.until(() => discord.gateway.sessions === 2);
    const question = 'When do quiet hours begin?';
    const alone = await discord.useCommand(reader, 'ask', { question }).response();
    expect(alone.message?.content.replaceAll('**', '')).toContain('Quiet hours begin at ten');
    const again = startMachine(range);
    await again.says('all shards are ready');
    await askEverywhere();
    if (postgres !== undefined) {
      // No machine took a server of the other for one that the bot has left.
      const database = await openDatabase(postgres.url);
      expect((await createArticleStore(database).owners()).map(({ leftAt }) => leftAt)).toEqual([null]);
      await database.close();
    }
    expect(registrations(discord)).toHaveLength(1);
    expect(await Promise.all([again.stop(), serving.stop()])).toEqual([0, 0]);
    expect(discord.breaches).toEqual([]);
  });

  it('may be one in each process, without a process around it', async (test) => {
    const discord = await local(test);
    const second = start(test, 'main', { ...settingsFor(discord), SHARDS: '1/2' });
    await second.says('"shard":"1/2"');
    expect(registrations(discord)).toEqual([]);
    const first = start(test, 'main', { ...settingsFor(discord), SHARDS: '0/2' });
    await first.says('the commands are registered');
    const used = discord.useCommand(discord.createUser('Reader'), 'ask', { question: QUESTION });
    expect((await used.response()).message?.content).toContain(ANSWER);
    expect(used.callbacks).toHaveLength(1);
    expect([first, second].map((bot) => bot.output().includes('starting a shard'))).toEqual([false, false]);
    expect(await Promise.all([first.stop(), second.stop()])).toEqual([0, 0]);
    expect(discord.breaches).toEqual([]);
  });

  it('are advised to share a database, by the bot and by the doctor', async (test) => {
    const discord = await local(test);
    const settings = { ...settingsFor(discord), SHARDS: '0/2' };
    const bot = start(test, 'main', settings);
    await bot.says('set DATABASE_URL to one PostgreSQL database on all of them');
    await bot.says('the commands are registered');
    await bot.stop();
    const doctor = start(test, 'doctor', settings);
    expect(await doctor.ended()).toBe(0);
    expect(doctor.output()).toContain('\nADVICE database: SHARDS names only some of the shards');
    expect(doctor.output()).toContain(
      '\nok     shards: here: 0/2; Discord recommends: 1; connections left today: 999\nok     gateway and intents: accepted; servers of shard 0: ',
    );
  });
});

describe.concurrent('a start that Discord refuses because others start', TIMEOUT, () => {
  it('is repeated until it is accepted, each time later', async (test) => {
    const discord = await local(test);
    const gateway = await strict(test, discord, 2);
    const bot = start(test, 'main', settingsFor(discord));
    await bot.says('the commands are registered');
    expect(gateway.starts.map(({ accepted }) => accepted)).toEqual([false, false, true]);
    const [first = 0, second = 0, third = 0] = gateway.starts.map(({ at }) => at);
    expect(Math.min(second - first, third - second)).toBeGreaterThan(5400);
    expect(await bot.stop()).toBe(0);
  });

  it('is put off if the bot has connected too often in a day', async (test) => {
    const discord = await local(test);
    const gateway = await openStrictGateway(discord);
    test.onTestFinished(() => gateway.close());
    const none = gateway.facts({ remaining: 0, reset_after: 500 });
    discord.failNext({ path: '/gateway/bot' }, { answer: none });
    const doctor = start(test, 'doctor', settingsFor(discord));
    expect(await doctor.ended()).toBe(1);
    expect(doctor.output()).toContain(
      'WRONG  shards: the bot has connected 1000 times today, as often as Discord allows.',
    );
    discord.failNext({ path: '/gateway/bot' }, { answer: none, times: 2 });
    const bot = start(test, 'main', settingsFor(discord));
    await bot.says('the bot has connected as often as Discord allows in a day; waiting');
    expect(gateway.starts).toEqual([]);
    await bot.says('the commands are registered');
    expect(bot.output().match(/as often as Discord allows/g)).toHaveLength(2);
  });

  it('is asked for once, also if it cannot be told whether one remains', async (test) => {
    const discord = await local(test);
    const bot = start(test, 'main', settingsFor(discord));
    await bot.says('the commands are registered');
    discord.failNext({ path: '/gateway/bot' }, { status: 400, times: 2 });
    discord.invalidateSession(false);
    await discord.until(() => discord.gateway.identifies === 2, 60_000);
    const answer = await discord.sendDirectMessage(discord.createUser('Reader'), QUESTION).nextReply();
    expect(answer.content).toContain(ANSWER);
    expect(discord.gateway.identifies).toBe(2);
    expect(discord.breaches).toEqual([]);
  });

  it('ends the bot if the token was reset meanwhile', async (test) => {
    const discord = await local(test);
    const bot = start(test, 'main', settingsFor(discord));
    await bot.says('the commands are registered');
    discord.failNext({ path: '/gateway/bot' }, { status: 401, times: 10 });
    discord.invalidateSession(false);
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toContain('Discord refuses the token');
    expect(bot.output().match(/the gateway closed/g)).toHaveLength(1);
  });

  it('is put off as well when a session has ended while the bot runs', async (test) => {
    const discord = await local(test);
    const gateway = await openStrictGateway(discord);
    test.onTestFinished(() => gateway.close());
    const bot = start(test, 'main', settingsFor(discord));
    await bot.says('the commands are registered');
    const none = gateway.facts({ remaining: 0, reset_after: 500 });
    discord.failNext({ path: '/gateway/bot' }, { answer: none, times: 2 });
    discord.invalidateSession(false);
    await bot.says('the bot has connected as often as Discord allows in a day; waiting');
    expect(discord.gateway.identifies).toBe(1);
    await discord.until(() => discord.gateway.identifies === 2, 60_000);
    expect(bot.output().match(/as often as Discord allows/g)).toHaveLength(2);
    const answer = await discord.sendDirectMessage(discord.createUser('Reader'), QUESTION).nextReply();
    expect(answer.content).toContain(ANSWER);
  });
});

describe('SHARDS', () => {
  it.for([
    ['4-3/16', 'a range whose first number is the lower one, such as 0-3/16'],
    ['0-16/16', 'shards that exist: they are counted from 0, so the last one of 16 is 15'],
    ['4/4', 'shards that exist: they are counted from 0, so the last one of 16 is 15'],
    [
      '/4',
      'auto, a number of shards from 1 to 9999, or some of them, such as 0-3/16, which are the shards 0 to 3 of 16',
    ],
    [
      '0-3',
      'auto, a number of shards from 1 to 9999, or some of them, such as 0-3/16, which are the shards 0 to 3 of 16',
    ],
    [
      '0/10000',
      'auto, a number of shards from 1 to 9999, or some of them, such as 0-3/16, which are the shards 0 to 3 of 16',
    ],
  ])('may not be %s', async ([value = '', expected = ''], test) => {
    const bot = start(test, 'main', { DISCORD_TOKEN: 'a.b.c', SHARDS: value });
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toBe(`verbatim: The setting SHARDS is not valid. Set it to ${expected}.\n`);
  });
});
