/**
 * The built bot, in a process of its own, and questions -> how long each reply takes, from the event with the question to
 * the reply. The bot is connected to the local Discord of the tests, which checks every reply against Discord's
 * specification; that time counts too.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import type { LocalDiscord, User } from '../../tests/local-discord/types.ts';
import { type Bot, startBot } from '../../tests/support/bot.ts';
import { OWN_SET, readSets } from '../evaluation/question-sets.ts';
import { ASKED_SET, pickQuestions, questionsOf } from './corpus.ts';
import { percentile } from './timing.ts';

/** The number of questions before measuring begins. */
const WARM_UP = 100;
/** After this time no further questions are asked for a row of the table. */
const DEADLINE_MS = 8000;
/** The time limit of one reply. Discord's own limit is 3 seconds, but a busy machine should also be measured. */
const REPLY_TIMEOUT_MS = 60_000;
const AT_ONCE = [1, 50] as const;
/** The pause before the bot's memory is read. */
const REST_MS = 1000;

interface Way {
  readonly name: string;
  /** @returns milliseconds until the reply */
  ask(discord: LocalDiscord, user: User, question: string): Promise<number>;
  /** At most this many questions are asked a second. */
  readonly perSecond: number;
}

const WAYS: readonly Way[] = [
  {
    name: '/ask',
    async ask(discord, user, question) {
      const interaction = discord.useCommand(user, 'ask', { question });
      return (await interaction.response(REPLY_TIMEOUT_MS)).at - interaction.sentAt;
    },
    perSecond: Number.POSITIVE_INFINITY,
  },
  {
    name: 'direct message',
    async ask(discord, user, question) {
      const message = discord.sendDirectMessage(user, question);
      return (await message.nextReply(REPLY_TIMEOUT_MS)).sentAt - message.sentAt;
    },
    // Discord allows a bot 50 requests a second, not counting replies to commands, and discord.js delays what exceeds
    // that (topics/rate-limits#global-rate-limit). Faster questions would measure this limit and not the bot.
    perSecond: 40,
  },
];

interface Library {
  readonly name: string;
  /** The folder of the articles, for DATA_PATH. */
  readonly path: string;
  /** The folder of the set whose questions are asked. */
  readonly set: string;
}

const LIBRARIES: readonly Library[] = [
  { name: 'the sample article', path: 'data', set: OWN_SET },
  { name: 'the articles of squad2-dev', path: join(ASKED_SET, 'articles'), set: ASKED_SET },
];

export interface BotFigures {
  /** The articles that the bot has. */
  readonly library: string;
  readonly ways: readonly WayFigures[];
  /** Resident memory in MB; `undefined` on other systems than Linux. */
  readonly idleMB: number | undefined;
  readonly afterMB: number | undefined;
}

export interface WayFigures {
  readonly way: string;
  readonly atOnce: number;
  /** The number of questions that were asked before the deadline. */
  readonly questions: number;
  /** The throughput, not counting the pauses between the questions. */
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export async function measureBot(count: number, onAnswer: () => void): Promise<BotFigures[]> {
  const figures = [];
  for (const library of presentLibraries()) figures.push(await measureWith(library, count, onAnswer));
  return figures;
}

/** The most questions that `measureBot` asks. */
export const botQuestionCount = (count: number): number =>
  presentLibraries().length * (WARM_UP + WAYS.length * AT_ONCE.length * count);

const presentLibraries = (): Library[] => LIBRARIES.filter(({ set }) => existsSync(set));

async function measureWith({ name, path, set }: Library, count: number, onAnswer: () => void): Promise<BotFigures> {
  const questions = pickQuestions((await readSets([set])).sets.flatMap(questionsOf), count);
  const discord = await startLocalDiscord({ interactionDeadlineMs: REPLY_TIMEOUT_MS });
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
    return { library: name, ways, idleMB, afterMB };
  } finally {
    bot?.process.kill('SIGKILL');
    await discord.close();
  }
}

/** @param atOnce questions that are asked together, each by another user; the next follow when all are answered */
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

/** Read from Linux's /proc. */
async function residentMB({ process }: Bot): Promise<number | undefined> {
  const status = await readFile(`/proc/${process.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
}
