/**
 * What people and operators have from the version before still works: its database, and the buttons of its messages. The files
 * in `version-…/` were written by that version, and are never changed.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'libsql';
import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, User } from '../local-discord/types.ts';
import { startBot } from '../support/bot.ts';
import { openPostgres } from '../support/postgres.ts';

const VERSION = 'tests/upgrade/version-0.1';

const Messages = z.object({
  server: z.string(),
  messages: z.array(
    z.object({
      content: z.string(),
      components: z.array(
        z.looseObject({
          components: z.array(
            z.looseObject({ custom_id: z.string(), label: z.optional(z.string()), disabled: z.optional(z.boolean()) }),
          ),
        }),
      ),
    }),
  ),
});
const { server, messages } = Messages.parse(JSON.parse(await readFile(`${VERSION}/messages.json`, 'utf8')));

const folder = await mkdtemp(join(tmpdir(), 'verbatim-upgrade-'));
const postgres = await openPostgres();
afterAll(async () => {
  await postgres?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Writes the database of the version before, as if its server were that of the local Discord. */
async function restore(engine: 'sqlite' | 'postgres', url: string, guildId: string): Promise<void> {
  const dump = await readFile(`${VERSION}/${engine}.sql`, 'utf8');
  const sql = dump.replaceAll(/server:\d+/g, `server:${guildId}`);
  if (engine === 'sqlite') {
    const database = new Sqlite(url.replace('file:', ''));
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
  } else {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
}

/** Lets the bot's own account write a message, as the version before did. */
async function writtenBefore(discord: LocalDiscord, body: object): Promise<BotMessage> {
  const written: BotMessage[] = [];
  discord.observe(({ kind, message }) => {
    if (kind === 'created') written.push(message as BotMessage);
  });
  const response = await fetch(`${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bot ${discord.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  const [message] = written;
  if (message === undefined) throw new Error('The message was not written.');
  return message;
}

async function shown(discord: LocalDiscord, user: User, question: string): Promise<string> {
  return (await discord.useCommand(user, 'ask', { question }).response()).message?.content.replaceAll('**', '') ?? '';
}

describe.each([
  ['sqlite', `file:${join(folder, 'verbatim.db')}`],
  ['postgres', postgres?.url],
] as const)('the %s database and the messages of the version before', (engine, url) => {
  it.skipIf(url === undefined)('serve on, and nothing of them is lost', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    await restore(engine, url ?? '', discord.guild.id);
    const bot = await startBot(discord, { DATABASE_URL: url ?? '', SHARED_ARTICLES: 'off', DATA_PATH: 'none' });
    onTestFinished(() => void bot.process.kill('SIGKILL'));
    const reader = discord.createUser('Reader');
    expect(await shown(discord, reader, 'When does the workshop open?')).toContain('opens at nine in the morning');
    expect(await shown(discord, reader, 'How many guests may I bring?')).toContain('two guests a month');

    let presses = 0;
    for (const { content, components } of messages) {
      for (const { custom_id, disabled } of components.flatMap((row) => row.components)) {
        if (disabled) continue;
        // A button may replace the message that it is on.
        const old = await writtenBefore(discord, { content, components });
        const { message } = await discord.pressButton(discord.createUser('Presser'), old, custom_id).response();
        expect(message?.content, custom_id).toMatch(/In bold|less likely|\*\*/);
        expect(message?.content, custom_id).not.toMatch(/has changed|no longer/i);
        presses += 1;
      }
    }
    expect(presses).toBeGreaterThan(8);
    expect(server).not.toBe(discord.guild.id);
    expect(await bot.stop()).toBe(0);
    expect(discord.breaches).toEqual([]);
  });
});
