/** `npm run library`: the libraries of servers and people at the terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { NOTHING_SET, startBot } from '../support/bot.ts';

const RULES = '# Rules\n\nQuiet hours begin at ten in the evening.\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-terminal-'));
  await writeFile(join(folder, 'rules.md'), RULES);
  await writeFile(join(folder, 'image.png'), Buffer.from('\x89PNG', 'latin1'));
  return () => rm(folder, { recursive: true, force: true });
});

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['dist/src/manage-libraries.js', ...args], {
    env: { PATH: process.env.PATH, ...NOTHING_SET, DATABASE_URL: `file:${join(folder, 'libraries.db')}`, ...env },
  });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { said, complained, code };
}

describe('npm run library', () => {
  it('fills, lists, exports and empties the library of a server', async () => {
    const whose = ['--server', '81384788765712384'];
    const rules = join(folder, 'rules.md');
    expect(await run(['list'])).toMatchObject({ said: 'There are no libraries yet.\n', code: 0 });
    expect(await run(['add', rules, ...whose])).toMatchObject({ said: 'rules.md: added, 2 sentences\n', code: 0 });
    expect(await run(['add', rules, ...whose])).toMatchObject({ said: 'rules.md: replaced, 2 sentences\n' });
    expect((await run(['list'])).said).toBe('server 81384788765712384: 1 article, 0.0 MB\n');
    expect((await run(['list', ...whose])).said).toMatch(/^rules\.md: 2 sentences, \d{4}-/);
    expect((await run(['list', '--user', '81384788765712384'])).said).toBe('There are no articles.\n');
    const target = join(folder, 'export');
    expect((await run(['export', target, ...whose])).code).toBe(0);
    expect((await readdir(target)).sort()).toEqual(['articles.json', 'rules.md']);
    for (const path of [target, join(target, 'rules.md')]) expect((await stat(path)).mode & 0o077).toBe(0);
    expect(await readFile(join(target, 'rules.md'), 'utf8')).toBe(RULES);
    const again = await run(['export', target, ...whose]);
    expect(again).toMatchObject({ code: 1, said: '' });
    expect(again.complained).toContain('Name a new folder.');
    expect((await run(['remove', 'rules.md', ...whose])).said).toBe('rules.md: removed\n');
    expect((await run(['purge', ...whose])).code).toBe(0);
    const gone = await run(['purge', ...whose]);
    expect(gone).toMatchObject({ code: 1, said: '' });
    expect(gone.complained).toContain('The server 81384788765712384 has no library.');
    expect((await run(['purge'])).said).toBe('Purged.\n');
    expect((await run(['list'])).said).toBe('There are no libraries yet.\n');
  });

  it('goes on after a file that cannot be added, says why, and fails', async () => {
    const names = ['none.md', 'image.png', 'rules.md'].map((name) => join(folder, name));
    const odd = await run(['add', folder, '/dev/zero', '--user', '81384788765712385']);
    expect(odd).toMatchObject({ said: '', code: 1 });
    expect(odd.complained.match(/it is not a regular file/g)).toHaveLength(2);
    const result = await run(['add', ...names, '--user', '81384788765712385']);
    expect(result).toMatchObject({ said: 'rules.md: added, 2 sentences\n', code: 1 });
    expect(result.complained).toMatch(/none\.md: it cannot be read.*image\.png: the file is a PNG picture/s);
    const small = await run(['add', ...names.slice(2), '--user', '81384788765712386'], { ARTICLE_SENTENCES: '1' });
    expect(small.complained).toContain('it has more than 1 sentence. ARTICLE_SENTENCES allows more.');
    const full = await run(['add', names[1] ?? '', names[2] ?? '', '--server', '81384788765712387'], {
      LIBRARY_SENTENCES: '1',
    });
    expect(full.complained).toContain('the library would have more than 1 sentence. LIBRARY_SENTENCES allows more.');
  });

  it.each([
    [[], 'Say what to do.'],
    [['frob'], 'There is no action “frob”.'],
    [['add', 'rules.md'], '“add” needs --server ID or --user ID.'],
    [['add', '--server', '81384788765712384'], '“add” needs at least one name.'],
    [['list', '--server', '12'], '“12” is no ID of Discord'],
    [['list', 'all'], '“list” takes no names'],
    [['list', '--server', '81384788765712384', '--user', '81384788765712384'], 'Give --server or --user'],
    [['add', 'x', '--user', '81384788765712384', '--channel', '81384788765712384'], '--channel needs'],
    [['add', 'a/x.md', 'b/x.md', '--user', '81384788765712384'], 'Two of the files are called “x.md”.'],
    [['--frob'], 'Unknown option'],
  ])('with %j says what is wrong, and how it is used', async (args, message) => {
    const { code, complained } = await run(args);
    expect(code).toBe(2);
    expect(complained).toContain(message);
    expect(complained).toContain('Usage:');
  });

  it('makes a file that is added again one of a channel', async () => {
    const [rules, whose] = [join(folder, 'rules.md'), ['--server', '81384788765712388']];
    await run(['add', rules, ...whose]);
    expect((await run(['add', rules, ...whose, '--channel', '81384788765712389'])).code).toBe(0);
    expect((await run(['list', ...whose])).said).toContain('in channel 81384788765712389');
  });

  it('changes what the running bot answers from', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const url = `file:${join(folder, 'shared.db')}`;
    const bot = await startBot(discord, { DATABASE_URL: url, SHARED_ARTICLES: 'off' });
    onTestFinished(async () => void (await bot.stop()));
    const ask = async (): Promise<string> => {
      const used = discord.useCommand(discord.createUser('Reader'), 'ask', { question: 'When do quiet hours begin?' });
      return (await used.response()).message?.content ?? '';
    };
    expect(await ask()).toContain('There are no articles here yet.');
    const added = await run(['add', join(folder, 'rules.md'), '--server', discord.guild.id], { DATABASE_URL: url });
    expect(added.code).toBe(0);
    expect(await ask()).toContain('> ');
    const listed = discord.useCommand(discord.createUser('Moderator'), 'library list');
    expect((await listed.response()).message?.content).not.toContain('terminal');
  });
});
