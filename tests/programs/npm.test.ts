/** A program that npm has started, when npm or its process group receives a signal. */
import { expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord } from '../local-discord/types.ts';
import { type Bot, killGroup, settingsFor, startThroughNpm } from '../support/bot.ts';

async function local(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

function start(script: string, to: 'npm' | 'group', env: Readonly<Record<string, string>>): Bot {
  const started = startThroughNpm(script, to, env);
  onTestFinished(() => killGroup(started));
  return started;
}

/** Ctrl-C and systemd signal the whole group, and npm passes on what it gets, so that the bot gets the signal twice. */
it.each([
  ['SIGTERM', 'npm', 0],
  ['SIGINT', 'npm', 0],
  ['SIGTERM', 'group', 0],
  ['SIGINT', 'group', 0],
  // These end npm immediately, before it can return the exit code of its program.
  ['SIGHUP', 'npm', null],
  ['SIGHUP', 'group', null],
  ['SIGKILL', 'npm', null],
] as const)('%s to the %s of npm start stops the bot, which finishes its work', async (signal, to, code) => {
  const discord = await local();
  const bot = start('start', to, settingsFor(discord));
  await bot.says('registered');
  expect(await bot.stop(signal)).toBe(code);
  expect(bot.output()).toContain('"msg":"stopped"');
  expect(discord.gateway.sessions).toBe(0);
});

it('SIGKILL of npm start leaves no bot behind, even before its program has begun', async () => {
  const discord = await local();
  const bot = start('start', 'npm', settingsFor(discord));
  // npm prints what it runs before the compiler begins.
  await bot.says('exec node');
  expect(await bot.stop('SIGKILL')).toBe(null);
  expect(discord.gateway.sessions).toBe(0);
});

it('SIGTERM to npm start stops all shards', async () => {
  const discord = await local();
  const bot = start('start', 'npm', { ...settingsFor(discord), SHARDS: 'auto' });
  await bot.says('all shards are ready');
  expect(await bot.stop()).toBe(0);
  expect(bot.output().match(/"msg":"stopped"/g)).toHaveLength(2);
  expect(discord.gateway.sessions).toBe(0);
});

it.each([
  ['SIGTERM', 0],
  ['SIGKILL', null],
] as const)('%s to npm run sandbox leaves no process behind', async (signal, code) => {
  const sandbox = start('sandbox', 'npm', { PORT: '0' });
  await sandbox.says('The sandbox is open');
  expect(await sandbox.stop(signal)).toBe(code);
});
