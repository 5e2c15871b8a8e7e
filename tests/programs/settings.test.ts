/** The settings in `.env`: who may read the file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord } from '../local-discord/types.ts';
import { folderWith } from '../support/articles.ts';

const ADVICE =
  'Other users of this machine can read the bot’s token in .env. Run this to keep it private: chmod 600 .env';

async function local(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

/** Starts a program in a folder whose file `.env`, with this mode, contains all settings. */
async function start(program: string, discord: LocalDiscord, mode: number): Promise<ChildProcess> {
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_PATH: resolve('data') };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const folder = await folderWith({ '.env': lines.join('') });
  await chmod(join(folder, '.env'), mode);
  const started = spawn(process.execPath, [resolve(`dist/src/${program}.js`)], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  onTestFinished(() => void started.kill('SIGKILL'));
  return started;
}

const outputOf = ({ stdout, stderr }: ChildProcess): Promise<string[]> =>
  Promise.all([stdout, stderr].map((stream) => (stream === null ? '' : text(stream))));

describe.skipIf(process.platform === 'win32')('a token in .env that other users can read', () => {
  it.each([
    ['644', true],
    ['640', true],
    ['600', false],
  ])('is warned of when the bot starts, if the mode of the file is %s: %s', async (mode, warns) => {
    const discord = await local();
    const bot = await start('main', discord, Number.parseInt(mode, 8));
    const output = outputOf(bot);
    await discord.ready();
    bot.kill();
    const [, complained] = await output;
    expect(complained).toBe(warns ? `verbatim: ${ADVICE}\n` : '');
  });

  it('is reported by the doctor with advice, but is not a failure', async () => {
    const discord = await local();
    const bot = await start('main', discord, 0o600);
    await discord.until(() => discord.commands.global.length > 0);
    bot.kill();
    await once(bot, 'exit');
    const doctor = await start('doctor', discord, 0o644);
    const [[said], [code]] = await Promise.all([outputOf(doctor), once(doctor, 'close')]);
    expect(said).toContain(`\nok     token: set\nADVICE token: ${ADVICE}\n`);
    expect(said).toMatch(/\nEverything works, but follow the advice above\.\n$/);
    expect(code).toBe(0);
  });
});
