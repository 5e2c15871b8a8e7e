import { expect, it, onTestFinished } from 'vitest';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { createSharedLibrary } from '../../src/library/article-library.ts';
import { Problem } from '../../src/problem.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../local-discord/types.ts';
import { startBotHere, startBotHereAndWait } from '../support/bot-here.ts';

const QUESTION = 'Who is Patrick Ryder?';

async function local(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

const ask = (discord: LocalDiscord) => discord.sendDirectMessage(discord.createUser('Reader'), QUESTION);

it('the bot adds nothing to its process, and stops when it is told to', async () => {
  const listeners = () => process.eventNames().map((name) => `${String(name)} ${process.listenerCount(name)}`);
  const before = listeners();
  const discord = await local();
  const bot = await startBotHereAndWait(discord);
  expect((await ask(discord).nextReply()).content).toContain('A spokesman');
  expect(listeners()).toEqual(before);
  await bot.stop();
  expect(listeners()).toEqual(before);
  expect(discord.gateway.sessions).toBe(0);
  expect(bot.log.at(-1)).toContain('stopped');
});

it('the bot finishes the replies in flight before it stops, and takes no more questions', async () => {
  const discord = await local();
  const bot = await startBotHereAndWait(discord);
  discord.failNext({ method: 'POST', path: '/messages' }, { delayMs: 300 });
  const sent = ask(discord);
  await discord.until(() => discord.requests.some(({ path }) => path.endsWith('/messages')));
  const stopped = bot.stop();
  const late = ask(discord);
  await stopped;
  expect(sent.replies()).toHaveLength(1);
  expect(late.replies()).toEqual([]);
});

it('a bot that is told to stop while it waits for Discord stops immediately', async () => {
  const discord = await local();
  discord.refuseConnections(true);
  const bot = await startBotHere(discord);
  await expect(bot.stop()).resolves.toBeUndefined();
});

it('a bot that Discord rejects fails with a problem that says what to do', async () => {
  const refusing = await local({ disallowedIntents: true });
  const bot = await startBotHere(refusing);
  const problem = await bot.ended().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ kind: 'discord', message: expect.stringContaining('close code 4014') });
});

it('two bots in one process each answer from their own articles', async () => {
  const texts = ['Patrick Ryder is a spokesman.', 'Patrick Ryder is a baker.'];
  const discords = await Promise.all(texts.map(() => local()));
  for (const [i, discord] of discords.entries()) {
    const library = createSharedLibrary([parseArticle('a.txt', texts[i] ?? '')]);
    await startBotHereAndWait(discord, { library });
  }
  const replies = await Promise.all(discords.map((discord) => ask(discord).nextReply()));
  expect(replies.map(({ content }) => /spokesman|baker/.exec(content)?.[0])).toEqual(['spokesman', 'baker']);
});

it('a bot that fails to log in the first time tries again, and answers', async () => {
  const discord = await local();
  // Discord fails until the bot says that it waits for another attempt, however fast the machine is.
  const log: string[] = [];
  const isWaiting = (): boolean => log.some((line) => line.includes('"waitMs":1000'));
  discord.chooseFaults((_, path) => (path.includes('/gateway/bot') && !isWaiting() ? { status: 500 } : undefined));
  await startBotHereAndWait(discord, { log });
  expect(isWaiting()).toBe(true);
  expect((await ask(discord).nextReply()).content).toContain('A spokesman');
});
