/** `npm run simulate`: its options, what it calls lost, doubled and leaked, and a short run with shards that are killed. */
import { once } from 'node:events';
import type { Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { askUntilAnswered, type Sent } from '../../tools/simulation/asking.ts';
import { Facts } from '../../tools/simulation/facts.ts';
import { askedAgain, lostIn } from '../../tools/simulation/figures.ts';
import { readOptions } from '../../tools/simulation/options.ts';
import { report } from '../../tools/simulation/report.ts';
import { foundServers } from '../../tools/simulation/servers.ts';
import { isFlawless, simulate } from '../../tools/simulation/simulation.ts';
import { Watch } from '../../tools/simulation/watch.ts';
import { Words } from '../../tools/simulation/words.ts';
import { connectClient } from '../local-discord/connected-client.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { shardOf } from '../local-discord/snowflake.ts';

const NEVER = new Promise<never>(() => undefined);

describe('the options of npm run simulate', () => {
  it('are 16 shards and two minutes by default', () => {
    expect(readOptions([])).toEqual({
      kind: 'simulation',
      shards: 16,
      people: 100,
      seconds: 120,
      killEverySeconds: 5,
      database: undefined,
      json: false,
    });
    expect(readOptions(['--kill-every', '0'])).toMatchObject({ killEverySeconds: 0 });
  });

  it.each([
    ['--fast', "Unknown option '--fast'"],
    ['--shards=0', '“0” is not a number from 1 to 64'],
    ['--people=many', '“many” is not a number from 1 to 10,000'],
    ['--kill-every=0.5', '“0.5” is not a number from 0 to 86,400'],
    ['--database=libraries.db', '--database: expected file: and a path'],
  ])('are refused as wrong usage: %s', (args, message) => {
    expect(() => readOptions(args.split(' '))).toThrow(
      expect.objectContaining({ kind: 'usage', message: expect.stringContaining(message) }),
    );
  });
});

describe('an event', () => {
  const reply = { at: 250, text: 'An answer', message: undefined };
  const answered: Sent = { sentAt: 200, reply: async () => reply };
  const silent: Sent = { sentAt: 100, reply: () => NEVER };
  const timedOut: Sent = { sentAt: 100, reply: () => Promise.reject(new Error('No reply')) };

  /** The first event meets this shard, and the second one a shard that replies. */
  async function askTwice(first: Sent, shard: { readonly isConnected: boolean; readonly gone: Promise<void> }) {
    const sent = [first, answered];
    const isFirst = (): boolean => sent.length === 2;
    const fleet = {
      isConnected: () => !isFirst() || shard.isConnected,
      processOf: () => ({ gone: isFirst() ? shard.gone : NEVER }),
      onEvent: () => undefined,
    };
    return askUntilAnswered(fleet, { way: 'command', shard: 3, asked: 'Who?' }, () => sent.shift() ?? answered);
  }

  it.concurrent.each([
    ['undelivered', silent, { isConnected: false, gone: NEVER }],
    ['killed', silent, { isConnected: true, gone: Promise.resolve() }],
    ['lost', timedOut, { isConnected: true, gone: NEVER }],
  ] as const)('is %s, and then sent again', async (outcome, first, shard) => {
    const { question, reply: given } = await askTwice(first, shard);
    expect(given).toBe(reply);
    expect(question.attempts).toEqual([
      { sentAt: 100, outcome, tookMs: undefined },
      { sentAt: 200, outcome: 'replied', tookMs: 50 },
    ]);
    expect(lostIn([question])).toEqual(outcome === 'lost' ? ['command to shard 3: Who?'] : []);
    expect(askedAgain([question])).toMatchObject({ questions: 1, unanswered: 0, medianSeconds: 0.15 });
  });
});

it('sees replies that are doubled, and words that are said where they do not belong', async () => {
  const { discord, client } = await connectClient();
  const words = new Words();
  const [server, ...others] = foundServers(discord, 1, words);
  if (server === undefined) throw new Error('There is no server.');
  const watch = new Watch(discord, [server, ...others], words);
  const [own, foreign] = [words.invent(server.id), words.invent(others[0]?.id ?? '')];
  const ask = async (...answers: readonly string[]): Promise<void> => {
    const heard = once(client, 'messageCreate') as Promise<[Message]>;
    discord.sendGuildMessage(server.moderator, `<@${discord.botUser.id}> Who?`, {}, server.channel);
    const [message] = await heard;
    for (const content of answers) await message.reply({ content, allowedMentions: { parse: [], repliedUser: false } });
  };
  await ask(`It belongs to ${own}.`);
  expect([watch.doubled, watch.leaks.length]).toEqual([0, 0]);
  await ask('One', 'Two');
  expect([watch.doubled, watch.leaks.length]).toEqual([1, 0]);
  await ask(`It belongs to **${foreign}**.`);
  expect([watch.doubled, watch.leaks.length]).toEqual([1, 1]);
});

it('accepts an older word only until the newer one is acknowledged', () => {
  const facts = new Facts('1', new Words());
  facts.write('garden').acknowledge();
  const [before] = facts.acknowledged;
  if (before === undefined) throw new Error('Nothing is acknowledged.');
  const version = facts.write('garden');
  expect([version.isFirst, facts.wordsSince(before).length]).toEqual([false, 2]);
  version.acknowledge();
  expect(facts.acknowledged.map((fact) => facts.wordsSince(fact).length)).toEqual([1]);
});

it('spreads the servers over all shards', async () => {
  const discord = await startLocalDiscord();
  const servers = foundServers(discord, 5, new Words());
  await discord.close();
  expect(new Set(servers.map(({ id }) => shardOf(id, 5)))).toEqual(new Set([0, 1, 2, 3, 4]));
  expect(servers.some(({ library }) => library === undefined)).toBe(true);
});

it('loses and doubles nothing while shards are killed', { timeout: 120_000 }, async () => {
  const plan = { shards: 4, people: 20, seconds: 12, killEverySeconds: 4, database: undefined };
  const figures = await simulate(plan, { onSecond: () => undefined, stopped: new AbortController().signal });
  if (figures === undefined) throw new Error('It was stopped.');
  const text = report(figures);
  expect(isFlawless(figures), text).toBe(true);
  expect(figures.kills).toBeGreaterThanOrEqual(2);
  expect(figures.all.replies).toBeGreaterThan(100);
  expect(text).toContain(`4 shards on one ${figures.engine} database`);
  expect(text).not.toMatch(/NaN|undefined/);
});
