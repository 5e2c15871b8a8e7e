/** A gateway that looks connected and delivers nothing, or does not come back. The times are shorter than in production. */
import { expect, it, onTestFinished } from 'vitest';
import type { WatchdogTimes } from '../../src/discord/connection/watchdog.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord } from '../local-discord/types.ts';
import { startBotHereAndWait } from '../support/bot-here.ts';

const TIMES: WatchdogTimes = { checkMs: 50, silenceMs: 600, answerMs: 500, awayMs: 60_000 };
const QUESTION = 'Who is Patrick Ryder?';
const ANSWER = 'A spokesman';

async function local(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

const warnings = (log: readonly string[]): readonly string[] => log.filter((line) => /"level":40/.test(line));

it('a gateway that delivers nothing is noticed, and what it kept back is answered once', async () => {
  const discord = await local();
  const bot = await startBotHereAndWait(discord, { watchdogTimes: TIMES });
  discord.deafenGateway();
  const question = discord.sendDirectMessage(discord.createUser('Reader'), QUESTION);
  expect((await question.nextReply(20_000)).content).toContain(ANSWER);
  expect(warnings(bot.log).join()).toContain('the gateway delivers nothing');
  expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1, sessions: 1 });
  await bot.stop();
  expect(question.replies()).toHaveLength(1);
  expect(discord.breaches).toEqual([]);
});

it('a quiet server is no reason to connect again', async () => {
  const discord = await local();
  const bot = await startBotHereAndWait(discord, { watchdogTimes: { ...TIMES, silenceMs: 100, answerMs: 10_000 } });
  // The bot asks for its own membership each time that nothing was heard for a while.
  await discord.until(() => discord.gateway.membersAsked > 3, 20_000);
  expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 0 });
  expect(warnings(bot.log)).toEqual([]);
  await bot.stop();
});

it('a session that stays deaf is given up for a new one', async () => {
  const discord = await local();
  const bot = await startBotHereAndWait(discord, { watchdogTimes: TIMES });
  discord.deafenGateway();
  await discord.until(() => discord.gateway.resumes === 1, 20_000);
  discord.deafenGateway();
  await discord.until(() => discord.gateway.identifies === 2, 30_000);
  const question = discord.sendDirectMessage(discord.createUser('Reader'), QUESTION);
  expect((await question.nextReply(20_000)).content).toContain(ANSWER);
  await bot.stop();
});

it('a gateway that stays away ends the bot with a problem that says so', async () => {
  const discord = await local();
  const bot = await startBotHereAndWait(discord, { watchdogTimes: { ...TIMES, awayMs: 1000 } });
  discord.refuseConnections(true);
  discord.dropGateway();
  await expect(bot.ended()).rejects.toThrow('The gateway has been away');
});
