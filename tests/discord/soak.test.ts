import { readFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, Fault, SentMessage, UsedInteraction } from '../local-discord/types.ts';
import { startBot } from '../support/bot.ts';
import { buttonsOf, labelsOf } from '../support/buttons.ts';

/** Enough for each fault to occur several times in each place. SOAK_EVENTS=20000 takes a minute longer. */
const EVENTS = Number(process.env.SOAK_EVENTS ?? 5000);
/** The number of users who act at the same time: fewer than may wait in the only channel of the server. */
const PEOPLE = 100;
/** One of this number of requests gets a fault. */
const FAULT_IN = 25;
/** Events between two breaks of the gateway. */
const DROP_EVERY = 1000;
const PATIENCE_MS = 70_000;
/** The time within which choices appear for typed text, even on a busy machine. */
const CHOICES_WANTED_MS = 900;

const QUESTIONS = [
  'Who is Patrick Ryder?',
  'Who is Victor Cha?',
  'What did Jim Mattis suggest?',
  'Who is Kelly Magsamen?',
];

/** Repeatable: Mulberry32, https://github.com/cprosche/mulberry32 */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function faultFrom(random: (below: number) => number): Fault {
  const faults: readonly Fault[] = [
    { status: 429, retryAfter: 0.05 },
    { status: 500 },
    { status: 503 },
    { breaks: 'before' },
    { breaks: 'after' },
    { breaks: 'midway' },
    { delayMs: 50 + random(1000) },
  ];
  return faults[random(faults.length)] ?? {};
}

it('no reply is lost or doubled among thousands of events while requests and the gateway fail', {
  timeout: 600_000,
}, async () => {
  const discord = await startLocalDiscord({ interactionDeadlineMs: PATIENCE_MS });
  onTestFinished(() => discord.close());
  const bot = await startBot(discord);
  onTestFinished(() => void bot.process.kill('SIGKILL'));
  const random = randomFrom(20_261_125);
  discord.chooseFaults(() => (random(FAULT_IN) === 0 ? faultFrom(random) : undefined));

  let events = 0;
  let people = 0;
  /** From the event to the reply, in milliseconds. */
  const times = { commands: [] as number[], messages: [] as number[] };
  const sent: SentMessage[] = [];
  const question = () => QUESTIONS[random(QUESTIONS.length)] ?? '';

  async function shown(used: UsedInteraction): Promise<BotMessage> {
    events += 1;
    const { message, at } = await used.response(PATIENCE_MS);
    times.commands.push(at - used.sentAt);
    if (message === undefined) throw new Error('The response shows no message.');
    return message;
  }

  async function replyTo(message: SentMessage): Promise<BotMessage> {
    events += 1;
    sent.push(message);
    const reply = await message.nextReply(PATIENCE_MS);
    times.messages.push(reply.sentAt - message.sentAt);
    return reply;
  }

  /** The actions of one user. Each call is for another user, because the questions of one user are limited. */
  async function act(): Promise<void> {
    const user = discord.createUser(`Reader ${people++}`);
    const where = (['guild', 'dm', 'private-channel', 'foreign-guild'] as const)[random(4)];
    // Most use commands, because Discord accepts only fifty other requests a second.
    switch (random(30)) {
      case 1:
      case 2: {
        const answer = await replyTo(discord.sendDirectMessage(user, 'Who is Patrick Ryder?'));
        expect(answer.content).toContain('A spokesman');
        const followed = await replyTo(discord.sendDirectMessage(user, 'and Kelly Magsamen?'));
        expect(followed.content).toContain('I searched for: Who is Kelly Magsamen?');
        return;
      }
      case 3: {
        const answer = await replyTo(discord.sendGuildMessage(user, `<@${discord.botUser.id}> ${question()}`));
        expect(answer.content).toContain('> ');
        return;
      }
      case 4:
      case 5:
      case 6:
      case 7: {
        events += 1;
        const used = discord.autocomplete(user, 'ask', 'question', { question: 'Who is' }, where);
        const { choices, at } = await used.response(PATIENCE_MS);
        times.commands.push(at - used.sentAt);
        expect(choices).toBeDefined();
        // After a second the user has typed more, and these choices are no longer computed.
        if (at - used.sentAt < CHOICES_WANTED_MS) expect(choices?.length).toBeGreaterThan(0);
        return;
      }
      case 8: {
        const message = discord.sendDirectMessage(user, 'Who is Victor Cha?');
        const answer = await replyTo(message);
        events += 1;
        discord.editMessage(message, 'Who is Patrick Ryder?');
        expect((await answer.nextEdit(PATIENCE_MS)).content).toContain('A spokesman');
        return;
      }
      case 9: {
        const options = { question: 'Who is Patrick Ryder?', private: true };
        const answer = await shown(discord.useCommand(user, 'ask', options));
        events += 1;
        const { followUps } = discord.pressButton(user, answer, 'ask:share');
        // Either it was posted and its button removed, or it was not posted and the bot said so.
        await discord.until(() => followUps.length > 0, PATIENCE_MS);
        const isShared = followUps.some(({ ephemeral }) => !ephemeral);
        if (isShared) await discord.until(() => !labelsOf(answer).includes('Share'), PATIENCE_MS);
        expect(followUps).toHaveLength(1);
        return;
      }
      case 10:
      case 11:
      case 12: {
        const message = discord.sendGuildMessage(user, 'Seoul pays all of what the soldiers cost.');
        const found = await shown(
          discord.useOnMessage(user, 'Find in article', message, where === 'dm' ? 'guild' : where),
        );
        expect(found.content).toContain('Passages related to this message');
        return;
      }
      default: {
        const answer = await shown(discord.useCommand(user, 'ask', { question: question() }, where));
        expect(answer.content).toContain('> ');
        expect(
          (await shown(discord.pressButton(user, answer, buttonsOf(answer)[0]?.custom_id ?? ''))).content,
        ).toContain('In bold');
      }
    }
  }

  const started = performance.now();
  let drops = 0;
  async function goOn(): Promise<void> {
    while (events < EVENTS) {
      await act();
      if (events < (drops + 1) * DROP_EVERY) continue;
      drops += 1;
      discord.dropGateway();
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, goOn)).catch((error: unknown) => {
    const log = bot
      .output()
      .split('\n')
      .filter((line) => /"level":[456]0/.test(line));
    throw new Error(`${String(error)}\n${log.slice(-20).join('\n')}`);
  });
  const seconds = (performance.now() - started) / 1000;
  // A late effect of a lost request would appear within the time in which messages are sent again.
  discord.chooseFaults(() => undefined);
  await replyTo(discord.sendDirectMessage(discord.createUser('Last'), 'Who is Patrick Ryder?'));
  for (const message of sent) expect(message.replies()).toHaveLength(1);
  expect(discord.breaches).toEqual([]);

  const figures = Object.entries(times).map(([what, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
    return `${what}: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, longest ${at(1 - 1e-9)} ms`;
  });
  const memory = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${bot.process.pid}/status`, 'utf8').catch(() => ''))?.[1];
  process.stdout.write(
    `${events} events with faults in ${Math.round(seconds)} s; ${figures.join('; ')}; ` +
      `memory of the bot at most ${Math.round(Number(memory) / 1024)} MB\n`,
  );
  expect(await bot.stop()).toBe(0);
});
