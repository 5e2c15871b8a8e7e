/** Libraries of the built bot, in processes of their own: they outlive a restart, and shards share them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord, User } from '../local-discord/types.ts';
import { startBot } from '../support/bot.ts';
import { openPostgres } from '../support/postgres.ts';

const RULES = { name: 'rules.md', content: 'Quiet hours begin at ten in the evening.\n' };

const folder = await mkdtemp(join(tmpdir(), 'verbatim-restart-'));
const postgres = await openPostgres();
afterAll(async () => {
  await postgres?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(discord: LocalDiscord, user: User): Promise<string> {
  const { message } = await discord.useCommand(user, 'ask', { question: 'When do quiet hours begin?' }).response();
  return message?.content.replaceAll('**', '') ?? '';
}

describe.each([
  ['SQLite', `file:${join(folder, 'new', 'verbatim.db')}`],
  ['PostgreSQL', postgres?.url],
])('a library on %s', (_, url) => {
  it.skipIf(url === undefined)('is still there after a restart, also without the operator’s articles', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const settings = { DATABASE_URL: url ?? '', SHARED_ARTICLES: 'off', DATA_PATH: 'no/such/place' };
    const [moderator, reader] = [discord.createUser('Moderator'), discord.createUser('Reader')];
    const first = await startBot(discord, settings);
    expect(await ask(discord, reader)).toContain('There are no articles here yet.');
    await discord.useCommand(moderator, 'library add', { file: RULES }).response();
    expect(await ask(discord, reader)).toContain('Quiet hours begin at ten in the evening.');
    expect(await first.stop()).toBe(0);
    const second = await startBot(discord, settings);
    expect(await ask(discord, reader)).toContain('Quiet hours begin at ten in the evening.');
    expect(await second.stop()).toBe(0);
    expect(discord.breaches).toEqual([]);
  });
});
