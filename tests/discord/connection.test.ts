import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, LocalDiscordOptions } from '../local-discord/types.ts';
import { folderWith } from '../support/articles.ts';
import { type Bot, settingsFor, startBot, startProgram } from '../support/bot.ts';
import { shown } from '../support/shown.ts';

const ALL_COMMANDS = ['Add to library', 'Find in article', 'article', 'ask', 'help', 'library', 'privacy'];

async function local(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** Starts a program that ends with the test at the latest. */
function start(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Bot {
  const started = startProgram(program, args, env);
  onTestFinished(() => void started.process.kill('SIGKILL'));
  return started;
}

async function startBotForTest(discord: LocalDiscord, env: Readonly<Record<string, string>> = {}): Promise<Bot> {
  const bot = await startBot(discord, env);
  onTestFinished(() => void bot.process.kill('SIGKILL'));
  return bot;
}

const MALFORMED = 'not a token';
const writes = (discord: LocalDiscord) =>
  discord.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/commands'));
const names = (commands: readonly { readonly name: string }[]) => commands.map(({ name }) => name).sort();

describe('registration', () => {
  it('happens at the first start, and not again if nothing has changed', async () => {
    const discord = await local();
    for (const expected of [1, 1]) {
      const bot = await startBotForTest(discord);
      expect(writes(discord)).toHaveLength(expected);
      await bot.stop();
    }
    expect(names(discord.commands.global)).toEqual(ALL_COMMANDS);
    expect(discord.breaches).toEqual([]);
  });

  it('is only for one server with DISCORD_GUILD_ID, for all without it, and never for both', async () => {
    const discord = await local();
    const inOneServer = { DISCORD_GUILD_ID: discord.guild.id };
    for (const env of [{}, inOneServer, inOneServer, {}]) {
      const bot = await startBotForTest(discord, env);
      const [some, none] = [discord.commands.guild(discord.guild.id), discord.commands.global];
      const [here, elsewhere] = 'DISCORD_GUILD_ID' in env ? [some, none] : [none, some];
      expect(names(here)).toEqual(ALL_COMMANDS);
      expect(elsewhere).toEqual([]);
      await bot.stop();
    }
    expect(writes(discord)).toHaveLength(5);
    expect(discord.breaches).toEqual([]);
  });
});

describe('a registration that Discord refuses', () => {
  it('is logged, and the bot answers nevertheless; the reply to an old command says that it is outdated', async () => {
    const discord = await local({ commands: [{ name: 'old', description: 'Of an earlier version' }] });
    discord.failNext({ method: 'PUT', path: '/commands' }, { status: 403 });
    const bot = start('main', [], settingsFor(discord));
    await bot.says('the commands could not be registered');
    const reader = discord.createUser('Reader');
    const { message } = await discord.useCommand(reader, 'old').response();
    expect(message).toMatchObject({ content: 'This doesn’t work anymore. Try **/help**.', ephemeral: true });
    const answer = await discord.sendDirectMessage(reader, 'Who is Patrick Ryder?').nextReply();
    expect(answer.content).toContain('A spokesman');
  });
});

describe('a start that cannot succeed ends with exit code 1 and advice', () => {
  const fails = async (env: Readonly<Record<string, string>>, message: string | RegExp): Promise<void> => {
    const bot = start('main', [], env);
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toMatch(message);
    expect(bot.output()).not.toMatch(/\n\s+at /);
    expect(bot.output()).not.toContain(env.DISCORD_TOKEN);
  };

  it('if the token is malformed', () => fails({ DISCORD_TOKEN: MALFORMED }, 'The setting DISCORD_TOKEN is not valid'));

  it('if the token is refused', async () => {
    const discord = await local();
    await fails({ ...settingsFor(discord), DISCORD_TOKEN: 'a.b.c' }, 'Discord refuses the token');
  });

  it('if the gateway refuses the intents', async () => {
    const discord = await local({ disallowedIntents: true });
    await fails(settingsFor(discord), 'Discord refuses the intents of the bot (close code 4014)');
  });

  it('if there is no article', async () => {
    const discord = await local();
    await fails({ ...settingsFor(discord), DATA_PATH: await folderWith({}) }, 'the folder is empty');
  });

  it('if Discord cannot be reached, after retries with increasing waits', async () => {
    const bot = start('main', [], { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    await bot.says('"waitMs":1000');
    await bot.says('"waitMs":2000');
    expect(await bot.stop()).toBe(0);
  });
});

describe('a start while Discord is unavailable', () => {
  it('succeeds when Discord is available again', async () => {
    const discord = await local();
    discord.refuseConnections(true);
    const bot = start('main', [], settingsFor(discord));
    await bot.says('Discord cannot be reached; trying again');
    discord.refuseConnections(false);
    await bot.says('registered');
    const answer = await discord.sendDirectMessage(discord.createUser('Reader'), 'Who is Patrick Ryder?').nextReply();
    expect(answer.content).toContain('A spokesman');
  });
});

describe('being told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s finishes the replies in flight and ends with exit code 0',
    async (signal) => {
      const discord = await local();
      const bot = await startBotForTest(discord);
      discord.failNext({ method: 'POST', path: '/messages' }, { delayMs: 700 });
      const sent = discord.sendDirectMessage(discord.createUser('Reader'), 'Who is Patrick Ryder?');
      await discord.until(() => discord.requests.some(({ path }) => path.endsWith('/messages')));
      expect(await bot.stop(signal)).toBe(0);
      expect(sent.replies()).toHaveLength(1);
      expect(discord.gateway.sessions).toBe(0);
    },
  );

  it('twice, but not at the same moment, ends it immediately', async () => {
    const discord = await local();
    const bot = await startBotForTest(discord);
    discord.failNext({ method: 'POST', path: '/messages' }, { delayMs: 20_000 });
    discord.sendDirectMessage(discord.createUser('Reader'), 'Who is Patrick Ryder?');
    await discord.until(() => discord.requests.some(({ path }) => path.endsWith('/messages')));
    const again = setInterval(() => bot.process.kill(), 100);
    onTestFinished(() => clearInterval(again));
    expect(await bot.stop()).toBe(1);
  });
});

describe('the end of the process that started the bot', () => {
  it('also ends the bot, however the process ended', async () => {
    const discord = await local();
    const starter = `import('./tests/support/bot.ts').then(({ startProgram }) => startProgram('main', [], process.env))`;
    const program = spawn(process.execPath, ['--import', 'tsx', '--eval', starter], {
      env: { PATH: process.env.PATH, ...settingsFor(discord) },
    });
    await discord.ready();
    program.kill('SIGKILL');
    await discord.until(() => discord.gateway.sessions === 0);
  });
});

describe('a button', () => {
  it('works after a restart, and says if its article has changed', async () => {
    const discord = await local();
    const reader = discord.createUser('Reader');
    const press = async (message: BotMessage, wanted: string): Promise<BotMessage | undefined> => {
      const [row] = message.components as { components: { label: string; custom_id: string }[] }[];
      const button = row?.components.find(({ label }) => label === wanted);
      return (await discord.pressButton(reader, message, button?.custom_id ?? '').response()).message;
    };
    const replyTo = (command: string, options = {}): Promise<BotMessage> =>
      shown(discord.useCommand(reader, command, options));
    const long = `Birds sing. ${'They fly. '.repeat(120).trim()}`;
    const folder = await folderWith({ 'cats.txt': `${long}\n\nCats hunt.\n\nDogs bark.` });
    const first = await startBotForTest(discord, { DATA_PATH: folder });
    const page = await replyTo('article');
    const answer = await replyTo('ask', { question: 'Do cats hunt?' });
    await first.stop();

    const second = await startBotForTest(discord, { DATA_PATH: folder });
    expect((await press(page, 'Next ▶'))?.content).toContain('Cats hunt.');
    expect((await press(answer, 'In context'))?.content).toContain('**Cats hunt.**\n\nDogs bark.');
    await second.stop();

    await writeFile(join(folder, 'cats.txt'), `${long}\n\nCats play.\n\nDogs bark.`);
    await startBotForTest(discord, { DATA_PATH: folder });
    for (const [message, label] of [
      [page, '◀ Back'],
      [answer, 'In context'],
    ] as const) {
      expect(await press(message, label)).toMatchObject({
        content: expect.stringContaining('has been changed or removed'),
        components: [],
      });
    }
    expect(discord.breaches).toEqual([]);
  });
});

describe('an answer that cannot be sent', () => {
  it('is logged without the question', async () => {
    const discord = await local();
    const bot = await startBotForTest(discord);
    discord.failNext({ method: 'POST', path: '/messages' }, { status: 403 });
    discord.sendDirectMessage(discord.createUser('Reader'), 'Who is Patrick Ryder?');
    await bot.says('an answer could not be sent');
    expect(bot.output()).not.toContain('Patrick');
  });
});

describe('npm run commands', () => {
  it('registers, lists and clears the commands', async () => {
    const discord = await local();
    const run = async (...args: string[]): Promise<string> => {
      const program = start('manage-commands', args, settingsFor(discord));
      expect(await program.ended()).toBe(0);
      return program.output();
    };
    expect(await run('--list')).toBe('Everywhere: none\n');
    expect(await run('--register')).toBe(
      'Everywhere: /ask /article “Find in article” /help /library “Add to library” /privacy\n',
    );
    expect(await run('--clear')).toBe('Everywhere: none\n');
    expect(discord.breaches).toEqual([]);
  });

  it.each([
    [2, [], 'Use one of --list, --register and --clear.'],
    [2, ['--fast'], "Unknown option '--fast'"],
    [1, ['--list'], 'DISCORD_TOKEN is not set'],
  ])('ends with code %i and a clear message for %j', async (code, args, message) => {
    const program = start('manage-commands', args, { DISCORD_TOKEN: '' });
    expect(await program.ended()).toBe(code);
    expect(program.output()).toContain(message);
  });
});

describe('npm run doctor', () => {
  it('reports no problem if there is none', async () => {
    const discord = await local();
    const bot = await startBotForTest(discord);
    await bot.stop();
    const doctor = start('doctor', [], settingsFor(discord));
    expect(await doctor.ended()).toBe(0);
    expect(doctor.output()).toMatch(
      /^ok {5}Node\.js: [\s\S]*commands: \/article \/ask \/help \/library \/privacy “Add to library” “Find in article”\nAll good\.\n$/,
    );
    expect(discord.breaches).toEqual([]);
  });

  it('says what is wrong and how to fix it', async () => {
    const discord = await local();
    const doctor = start('doctor', [], { ...settingsFor(discord), DATA_PATH: 'no/such/place' });
    expect(await doctor.ended()).toBe(1);
    expect(doctor.output()).toContain('WRONG  articles: no/such/place: there is no such file or folder.');
    expect(doctor.output()).toMatch(/ok {5}database: .*verbatim\.db; libraries: 0\n/);
    expect(doctor.output()).toContain(
      'WRONG  commands: registered: none; expected: /article, /ask, /help, /library, /privacy, “Add to library”, “Find in article”.',
    );
    const folder = await folderWith({ 'a.txt': 'Dogs bark.', 'b.txt': '', 'c.txt': '\0' });
    const noDatabase = start('doctor', [], { ...settingsFor(discord), DATABASE_URL: `file:${folder}` });
    expect(await noDatabase.ended()).toBe(1);
    expect(noDatabase.output()).toContain(`WRONG  database: The database ${folder} cannot be opened`);
    const withoutToken = start('doctor', [], { DATA_PATH: folder });
    expect(await withoutToken.ended()).toBe(1);
    expect(withoutToken.output()).toContain('WRONG  articles: 1 can be used. Fix or remove the others:');
    for (const file of ['b.txt: the article is empty', 'c.txt: the file is not text']) {
      expect(withoutToken.output()).toContain(join(folder, file));
    }
    expect(withoutToken.output()).toMatch(/\nFix what is marked WRONG, then run npm run doctor again\.\n$/);
  });

  it('reports no problem without a token, and says what Discord requires', async () => {
    const doctor = start('doctor', [], {});
    expect(await doctor.ended()).toBe(0);
    expect(doctor.output()).toMatch(
      /\nok {5}token: not set, so npm start answers in this terminal\. To run on Discord, put .*\nAll good, but Discord was not checked: there is no token\.\n$/,
    );
  });
});
