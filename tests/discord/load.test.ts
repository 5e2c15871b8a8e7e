import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord, User } from '../local-discord/types.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { unexpectedMarkdown } from '../support/discord-rendering.ts';
import { SAMPLE_QUESTIONS } from '../support/sample-questions.ts';
import { shown } from '../support/shown.ts';

/** Discord allows 3 seconds, but on a busy machine that limit would test the machine. */
const PATIENCE_MS = 60_000;

let discord: LocalDiscord;
let bot: Bot;
let reader: User;

beforeAll(async () => {
  discord = await startLocalDiscord({ interactionDeadlineMs: PATIENCE_MS });
  bot = await startBot(discord);
  reader = discord.createUser('Reader');
});
afterEach(() => expect(discord.breaches).toEqual([]));
afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await discord.close();
});

/** Questions at the same time: enough to keep both processes busy. */
const BATCH = 500;

const HOSTILE_PIECES = [
  '*',
  '_',
  '~~',
  '||',
  '`',
  '```',
  '> ',
  '# ',
  '- ',
  '[a](http://b.c)',
  '@everyone',
  '@here',
  '<@1>',
  '<@&1>',
  '<t:1:R>',
  '<:a:1>',
  'https://a.b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\0',
  '🙂',
  'Trump',
  'Seoul',
  '軍',
  'x'.repeat(500),
];
const hostileQuestion = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string({ unit: 'binary', maxLength: 20 })), {
    minLength: 1,
    maxLength: 11,
  })
  .map((pieces) => `${pieces.join(' ')}?`);

describe('under load', () => {
  it('a thousand questions at once are all answered correctly', async () => {
    const started = performance.now();
    const used = Array.from({ length: 1000 }, (_, i) => {
      const [question, words] = SAMPLE_QUESTIONS[i % SAMPLE_QUESTIONS.length] ?? ['', ''];
      return {
        words,
        sent: discord.useCommand(discord.createUser(`Reader ${i}`), 'ask', { question }, i % 2 === 0 ? 'guild' : 'dm'),
      };
    });
    const times: number[] = [];
    for (const { words, sent } of used) {
      const reply = await shown(sent, PATIENCE_MS);
      expect(reply.content).toContain(words);
      times.push(reply.sentAt - sent.sentAt);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? Number.NaN);
    process.stdout.write(
      `1000 questions at once: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, all in ${Math.round(performance.now() - started)} ms\n`,
    );
  });

  it('10,000 hostile questions never ping, never break the rendering or a rule of Discord, and never stop the bot', async () => {
    const sent = fc.sample(hostileQuestion, { numRuns: 10_000, seed: 1 });
    for (let from = 0; from < sent.length; from += BATCH) {
      const used = sent
        .slice(from, from + BATCH)
        .map((question, i) => discord.useCommand(discord.createUser(`Reader ${i}`), 'ask', { question }));
      for (const interaction of used) {
        const { content, pinged } = await shown(interaction, PATIENCE_MS);
        expect(pinged).toEqual([]);
        expect(unexpectedMarkdown(content)).toEqual([]);
      }
    }
  }, 180_000);

  it('hostile direct messages never do so either', async () => {
    const texts = [...fc.sample(hostileQuestion, { numRuns: 50, seed: 2 }), 'a'.repeat(6000), '@everyone '.repeat(600)];
    const sent = texts.map((text, i) => discord.sendDirectMessage(discord.createUser(`Stranger ${i}`), text));
    for (const message of sent) expect((await message.nextReply(PATIENCE_MS)).pinged).toEqual([]);
    expect((await discord.sendDirectMessage(reader, 'Who is Patrick Ryder?').nextReply()).content).toContain(
      'A spokesman',
    );
  });
});
