/**
 * The bot as people have it, timed: the built program in a process of its own, and the local Discord of the tests, from
 * the event that carries a question to the reply. The local Discord holds every reply against Discord's specification,
 * and the time that this takes is counted with the bot's.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import type { LocalDiscord, User } from '../../tests/local-discord/types.ts';
import { type Bot, startBot } from '../../tests/support/bot.ts';
import { OWN_SET, readSets } from '../evaluation/sets.ts';
import { ASKED_SET, pickQuestions, questionsOf } from './corpus.ts';
import { percentile } from './timing.ts';

/** Discord gives 3 seconds; a busy machine is to be measured too. */
/** Questions that do not count. */
const WARM_UP = 100;
/** Each row ends after so long. */
const DEADLINE_MS = 8000;
const PATIENCE_MS = 60_000;
const AT_ONCE = [1, 50] as const;
/** How long the bot gets to come to rest before its memory is read. */
const REST_MS = 1000;

interface Way {
  readonly name: string;
  /** @returns milliseconds until the reply */
  ask(discord: LocalDiscord, user: User, question: string): Promise<number>;
  /** Questions are asked no faster than this. */
  readonly perSecond: number;
}

const WAYS: readonly Way[] = [
  {
    name: '/ask',
    async ask(discord, user, question) {
      const interaction = discord.useCommand(user, 'ask', { question });
      return (await interaction.response(PATIENCE_MS)).at - interaction.sentAt;
    },
    perSecond: Number.POSITIVE_INFINITY,
  },
  {
    name: 'direct message',
    async ask(discord, user, question) {
      const message = discord.sendDirectMessage(user, question);
      return (await message.nextReply(PATIENCE_MS)).sentAt - message.sentAt;
    },
    // Discord lets a bot make 50 requests a second, replies to commands apart, and discord.js holds back the others
    // (topics/rate-limits#global-rate-limit): faster than that, the limit would be measured and not the bot.
    perSecond: 40,
  },
];

interface Holding {
  readonly name: string;
  /** For DATA_PATH. */
  readonly path: string;
  readonly set: string;
}

const HOLDINGS: readonly Holding[] = [
  { name: 'the sample article', path: 'data', set: OWN_SET },
  { name: 'the articles of squad2-dev', path: join(ASKED_SET, 'articles'), set: ASKED_SET },
];

export interface BotFigures {
  readonly holds: string;
  readonly ways: readonly WayFigures[];
  /** Resident, in MB; nothing where the system does not tell. */
  readonly idleMB: number | undefined;
  readonly afterMB: number | undefined;
}

export interface WayFigures {
  readonly way: string;
  readonly atOnce: number;
  /** As many as were asked before the deadline. */
  readonly questions: number;
  /** While questions were open: pauses between them are not counted. */
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export async function measureBot(count: number, onAnswer: () => void): Promise<BotFigures[]> {
  const figures = [];
  for (const holding of presentHoldings()) figures.push(await measureHolding(holding, count, onAnswer));
  return figures;
}

/** How many questions `measureBot` asks at most. */
export const botQuestionCount = (count: number): number =>
  presentHoldings().length * (WARM_UP + WAYS.length * AT_ONCE.length * count);

const presentHoldings = (): Holding[] => HOLDINGS.filter(({ set }) => existsSync(set));

async function measureHolding({ name, path, set }: Holding, count: number, onAnswer: () => void): Promise<BotFigures> {
  const questions = pickQuestions((await readSets([set])).flatMap(questionsOf), count);
  const discord = await startLocalDiscord({ interactionDeadlineMs: PATIENCE_MS });
  let bot: Bot | undefined;
  try {
    bot = await startBot(discord, { DATA_PATH: path });
    await wait(REST_MS);
    const idleMB = await residentMB(bot);
    for (const way of WAYS) await askAll(discord, way, 1, questions.slice(0, WARM_UP / WAYS.length), onAnswer);
    const ways = [];
    for (const way of WAYS)
      for (const atOnce of AT_ONCE) ways.push(await askAll(discord, way, atOnce, questions, onAnswer));
    await wait(REST_MS);
    const afterMB = await residentMB(bot);
    if (discord.breaches.length > 0) throw new Error(`The bot broke rules of Discord:\n${discord.breaches.join('\n')}`);
    await bot.stop();
    return { holds: name, ways, idleMB, afterMB };
  } finally {
    bot?.process.kill('SIGKILL');
    await discord.close();
  }
}

/** So many at once, each by a person of their own; the next when all of these are answered. */
async function askAll(
  discord: LocalDiscord,
  way: Way,
  atOnce: number,
  questions: readonly string[],
  onAnswer: () => void,
): Promise<WayFigures> {
  const latencies: number[] = [];
  let openMs = 0;
  const deadline = performance.now() + DEADLINE_MS;
  for (let from = 0; from < questions.length && performance.now() < deadline; from += atOnce) {
    const start = performance.now();
    const answered = questions
      .slice(from, from + atOnce)
      .map((question, i) => way.ask(discord, discord.createUser(`Reader ${from + i}`), question));
    for (const latency of await Promise.all(answered)) {
      latencies.push(latency);
      onAnswer();
    }
    const tookMs = performance.now() - start;
    openMs += tookMs;
    const pauseMs = (answered.length * 1000) / way.perSecond - tookMs;
    if (pauseMs > 0) await wait(pauseMs);
  }
  return {
    way: way.name,
    atOnce,
    questions: latencies.length,
    perSecond: (latencies.length * 1000) / openMs,
    medianMs: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
}

/** From Linux's /proc; other systems do not tell without a program of theirs. */
async function residentMB({ process }: Bot): Promise<number | undefined> {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
}
