/** Output that cannot be written, that nobody reads, or that contains control characters. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord } from '../local-discord/types.ts';
import { folderWith } from '../support/articles.ts';
import { NOTHING_SET, settingsFor } from '../support/bot.ts';

/** A device that is always full. */
const FULL = '/dev/full';
const HOSTILE = '\u001b[2J\u009b1m\u202e';

type Where = 'pipe' | number;

function start(
  command: readonly string[],
  { stdout = 'pipe', stderr = 'pipe', env = {} }: { stdout?: Where; stderr?: Where; env?: Record<string, string> } = {},
) {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ...NOTHING_SET, ...env },
    stdio: ['pipe', stdout, stderr],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin?.on('error', () => undefined);
  return child;
}

async function run(command: readonly string[], options?: Parameters<typeof start>[1], input = '') {
  const child = start(command, options);
  child.stdin?.end(input);
  const [said, complained, [code]] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: code as number | null, said, complained };
}

const built = (program: string, ...args: readonly string[]): string[] => [
  process.execPath,
  `dist/src/${program}.js`,
  ...args,
];

async function local(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

/** Checks that a bot whose log cannot be written answers and stops. */
async function expectService(discord: LocalDiscord, stdout: Where, env: Record<string, string> = {}): Promise<void> {
  const bot = start(built('main'), { stdout, env: { ...settingsFor(discord), ...env } });
  const ended = once(bot, 'exit');
  await discord.ready(20_000);
  const answer = await discord.sendDirectMessage(discord.createUser('Reader'), 'Who sleeps?').nextReply(20_000);
  expect(answer.content).toContain('paragraph 1, sentence 1');
  bot.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(discord.gateway.sessions).toBe(0);
}

describe.skipIf(!existsSync(FULL))('on a full disk', () => {
  const full = (): number => openSync(FULL, 'w');

  it.each([
    ['ask', built('terminal/ask', 'Who is Patrick Ryder?'), ''],
    ['ask --json', built('terminal/ask', '--json', 'Who is Patrick Ryder?'), ''],
    ['ask --jsonl', built('terminal/ask', '--jsonl'), '{"question":"Who?"}\n'.repeat(3)],
    ['ask --text', built('terminal/ask', '--text', 'korea-troops.txt'), ''],
    ['ask --outline', built('terminal/ask', '--outline', 'korea-troops.txt'), ''],
    ['ask --help', built('terminal/ask', '--help'), ''],
    ['the prompt', built('main'), 'Who is Patrick Ryder?'],
    ['doctor', built('doctor'), ''],
    ['commands', built('manage-commands', '--help'), ''],
  ])('%s says so on standard error and ends with exit code 1', async (_, command, input) => {
    expect(await run(command, { stdout: full() }, input)).toMatchObject({
      code: 1,
      complained: 'verbatim: Standard output cannot be written (ENOSPC: no space left on device, write).\n',
    });
    expect((await run(command, { stdout: full(), stderr: full() }, input)).code).toBe(1);
  });

  it('ask answers although a warning cannot be written', async () => {
    const folder = await folderWith({ 'a.txt': 'Cats sleep.', 'b.txt': '' });
    const { code, said } = await run(built('terminal/ask', '--data', folder, 'Who sleeps?'), { stderr: full() });
    expect(said).toContain('Cats sleep.');
    expect(code).toBe(0);
  });

  it('the bot works without a log, and stops when it is told to', async () => {
    await expectService(await local(), full(), { DATA_PATH: await folderWith({ 'a.txt': 'Cats sleep.' }) });
  });
});

describe('an answer that does not fit on the disk', () => {
  it('ends with exit code 1 although its beginning was written', async () => {
    const folder = await folderWith({ 'a.txt': 'Cats sleep. '.repeat(100), answer: '' });
    const file = join(folder, 'answer');
    const limited = ['sh', '-c', 'ulimit -f 1 && exec "$@"', 'sh'];
    const command = [...limited, ...built('terminal/ask', '--json', '--top', '100', '--data', folder, 'Who sleeps?')];
    const { code, complained } = await run(command, { stdout: openSync(file, 'w') });
    expect((await readFile(file, 'utf8')).length).toBeGreaterThan(0);
    expect(complained).toMatch(/Standard output cannot be written \(EFBIG/);
    expect(code).toBe(1);
  });
});

describe('a log that nobody reads', () => {
  it('prevents the bot neither from answering nor from stopping', async () => {
    // More lines than fit into a pipe.
    const bad = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`${'b'.repeat(200)}${i}.txt`, '']));
    const folder = await folderWith({ ...bad, 'a.txt': 'Cats sleep.' });
    await expectService(await local(), 'pipe', { DATA_PATH: folder });
  });
});

describe('control characters in texts by others', () => {
  const CONTROLS = /(?!\n)\p{Cc}|\u202e/u;

  it('do not reach the terminal through ask, doctor or the prompt', async () => {
    const folder = await folderWith({
      [`a${HOSTILE}.txt`]: `---\ntitle: Cats${HOSTILE}\n---\nCats${HOSTILE} sleep.`,
      [`b${HOSTILE}.txt`]: '',
    });
    const env = { DATA_PATH: folder };
    for (const [command, input] of [
      [built('terminal/ask', 'Who sleeps?'), ''],
      [built('terminal/ask', '--json', 'Who sleeps?'), ''],
      [built('terminal/ask', '--outline', `a${HOSTILE}.txt`), ''],
      [built('terminal/ask', '--data', `no${HOSTILE}`, 'Who?'), ''],
      [built('terminal/ask', `--${HOSTILE}`), ''],
      [built('doctor'), ''],
      [built('main'), `Who sleeps${HOSTILE}?\n${'a'.repeat(7000)}\n`],
      [built('manage-commands', `--${HOSTILE}`), ''],
    ] as const) {
      const { said, complained } = await run(command, { env }, input);
      expect(said + complained).toContain('[2J');
      expect(said + complained).not.toMatch(CONTROLS);
    }
  });

  it.each([
    ['JSON lines', []],
    ['lines for a terminal', ['--import', `data:text/javascript,process.stdout.isTTY=true`]],
  ])('do not reach the terminal through a log in %s', async (_, preload) => {
    const discord = await local();
    const folder = await folderWith({ [`a${HOSTILE}.txt`]: 'Cats sleep.', [`b${HOSTILE}.txt`]: '' });
    const [node = '', ...rest] = built('main');
    const bot = start([node, ...preload, ...rest], {
      env: { ...settingsFor(discord), DATA_PATH: folder, NO_COLOR: '1' },
    });
    await discord.ready();
    bot.kill('SIGTERM');
    const log = bot.stdout === null ? '' : await text(bot.stdout);
    expect(log).toContain('left out');
    expect(log.match(/\[2J/g)?.length).toBeGreaterThan(1);
    expect(log).not.toMatch(CONTROLS);
  });
});
