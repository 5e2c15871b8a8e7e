/**
 * A soak: hours of mixed traffic with random faults, in the suite two minutes. No reply is lost or doubled, and the bot takes
 * no more memory, handles and time at the end than at the beginning.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, Fault, SentMessage, UsedInteraction } from '../local-discord/types.ts';
import { startBot } from '../support/bot.ts';
import { buttonsOf, labelsOf } from '../support/buttons.ts';
import { freePort } from '../support/free-port.ts';

/** SOAK_MINUTES=120 for two hours. In two minutes, each fault occurs several times in each place. */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 2);
/** The number of users who act at the same time: fewer than may wait in the only channel of the server. */
const PEOPLE = Number(process.env.SOAK_PEOPLE ?? 50);
/** One of this number of acts changes the library of the server. It accepts twenty changes a minute. */
const CHANGES_IN = 400;
/** How long each pauses after each act, on average: without a pause, the machine has no time for anything else. */
const PAUSE_MS = 100;
/** One of this number of requests gets a fault. */
const FAULT_IN = 25;
/** Events between two breaks of the gateway. */
const DROP_EVERY = 1000;
const SAMPLE_EVERY_MS = 1000;
/** At the beginning, caches fill and V8 compiles. What is compared begins after this share of the time. */
const WARM_AFTER = 0.3;
/** The parts that are compared, as shares of the time. */
const COMPARED = 0.25;
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

/** What the bot takes, in one second of the soak. */
interface Sample {
  readonly heapMB: number;
  readonly handles: number;
  readonly files: number;
  readonly lagMs: number;
}

async function sampleAt(port: number): Promise<Sample> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const metric = (name: string): number =>
    Number(new RegExp(`^${name}\\{[^}]*\\} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    heapMB: metric('nodejs_heap_size_used_bytes') / 2 ** 20,
    handles: metric('nodejs_active_resources_total'),
    files: metric('process_open_fds'),
    lagMs: metric('nodejs_eventloop_lag_p50_seconds') * 1000,
  };
}

/** The least of each, which the next garbage collection or the next quiet moment reaches; of delays, the median. */
function levelOf(samples: readonly Sample[]): Sample {
  const sorted = (of: (sample: Sample) => number): number[] => samples.map(of).sort((a, b) => a - b);
  return {
    heapMB: sorted(({ heapMB }) => heapMB)[0] ?? Number.NaN,
    handles: sorted(({ handles }) => handles)[0] ?? Number.NaN,
    files: sorted(({ files }) => files)[0] ?? Number.NaN,
    lagMs: sorted(({ lagMs }) => lagMs)[Math.floor(samples.length / 2)] ?? Number.NaN,
  };
}

it('no reply is lost or doubled while requests and the gateway fail, and the bot takes no more at the end', {
  timeout: (MINUTES + 5) * 60_000,
}, async () => {
  const discord = await startLocalDiscord({ interactionDeadlineMs: PATIENCE_MS });
  onTestFinished(() => discord.close());
  const port = await freePort();
  const bot = await startBot(discord, { HTTP_PORT: String(port) });
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

  /** A moderator replaces an article, so that the library of the server is read anew. */
  async function changeLibrary(): Promise<void> {
    const moderator = discord.createUser('Moderator');
    const name = `rules-${random(20)}.md`;
    const content = `Rule ${random(1000)}: quiet hours begin at ten.\n`;
    await shown(discord.useCommand(moderator, 'library add', { file: { name, content } }));
  }

  const started = performance.now();
  const endsAt = started + MINUTES * 60_000;
  const samples: Sample[] = [];
  const sampling = (async () => {
    while (performance.now() < endsAt) {
      samples.push(await sampleAt(port));
      await wait(SAMPLE_EVERY_MS);
    }
  })();
  let drops = 0;
  async function goOn(): Promise<void> {
    while (performance.now() < endsAt) {
      await (random(CHANGES_IN) === 0 ? changeLibrary() : act());
      await wait(random(2 * PAUSE_MS));
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
  await sampling;
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
  const warm = samples.slice(Math.floor(samples.length * WARM_AFTER));
  const compared = Math.floor(samples.length * COMPARED);
  const [first, last] = [levelOf(warm.slice(0, compared)), levelOf(warm.slice(-compared))];
  const shownLevel = ({ heapMB, handles, files, lagMs }: Sample): string =>
    `heap ${heapMB.toFixed(1)} MB, ${handles} handles, ${files} files, event loop late by ${lagMs.toFixed(1)} ms`;
  process.stdout.write(
    `${events} events with faults in ${Math.round(seconds)} s; ${figures.join('; ')}\n` +
      `at the beginning: ${shownLevel(first)}\nat the end: ${shownLevel(last)}\n`,
  );
  expect(last.heapMB).toBeLessThan(first.heapMB * 1.3 + 15);
  expect(last.handles).toBeLessThan(first.handles * 1.5 + 20);
  expect(last.files).toBeLessThan(first.files * 1.5 + 20);
  expect(last.lagMs).toBeLessThan(first.lagMs * 2 + 20);
  expect(await bot.stop()).toBe(0);
});
