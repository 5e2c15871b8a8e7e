/** A plan -> the bot as many shards on one database, people who ask while shards are killed, and what became of all events. */
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import type { LocalDiscord } from '../../tests/local-discord/types.ts';
import { percentile } from '../benchmarks/timing.ts';
import { openSharedDatabase, type SharedDatabase } from './database.ts';
import { type AskedAgainFigures, askedAgain, figuresOfWays, lostIn, type WayFigures, wayFigures } from './figures.ts';
import { Fleet } from './fleet.ts';
import { People } from './people.ts';
import { foundServers } from './servers.ts';
import { Watch } from './watch.ts';
import { Words } from './words.ts';

/** How long a late second reply may take to show. */
const LATE_REPLY_MS = 3000;

export interface Plan {
  readonly shards: number;
  /** How many people ask at the same time. */
  readonly people: number;
  readonly seconds: number;
  /** 0: none is killed. */
  readonly killEverySeconds: number;
  /** By default one is made, and deleted afterwards. */
  readonly database: string | undefined;
}

export interface Figures {
  readonly engine: SharedDatabase['engine'];
  readonly shards: number;
  readonly servers: number;
  readonly people: number;
  /** From the first event to the last reply. */
  readonly seconds: number;
  readonly repliesPerSecond: number;
  readonly all: WayFigures;
  readonly ways: readonly WayFigures[];
  /** How late this process itself was, with the local Discord in it, at most. */
  readonly lateMs: number;
  readonly kills: number;
  /** How long a killed shard had no session. */
  readonly away: { readonly medianSeconds: number; readonly maxSeconds: number };
  readonly askedAgain: AskedAgainFigures;
  /** Articles that were added or replaced. At the end, each was asked for once more. */
  readonly changes: number;
  /** Events that a process got, which kept running and did not reply. */
  readonly lost: readonly string[];
  /** Replies beyond the first one of an event. */
  readonly doubled: number;
  /** Replies that do not say what is true in their server. */
  readonly wrong: readonly string[];
  /** Words of a server or a person that the bot said elsewhere. */
  readonly leaks: readonly string[];
  /** Rules of Discord that the bot broke. */
  readonly breaches: readonly string[];
  /** Errors in the logs, and processes that ended by themselves. */
  readonly failures: readonly string[];
}

/** Whether the bot kept all its promises. */
export function isFlawless({ doubled, askedAgain: { unanswered }, ...found }: Figures): boolean {
  const { lost, wrong, leaks, breaches, failures } = found;
  const mistakes = [lost, wrong, leaks, breaches, failures].flat();
  return doubled === 0 && unanswered === 0 && mistakes.length === 0;
}

export interface Course {
  /** Called after each second in which people ask. */
  readonly onSecond: () => void;
  /** Ends the simulation early, without figures, when it is aborted. */
  readonly stopped: AbortSignal;
}

/** @returns undefined if it was stopped */
export async function simulate(plan: Plan, course: Course): Promise<Figures | undefined> {
  const database = await openSharedDatabase(plan.database);
  const discord = await startLocalDiscord();
  try {
    return await simulateOn(discord, database, plan, course);
  } finally {
    await discord.close();
    await database.close();
  }
}

async function simulateOn(
  discord: LocalDiscord,
  database: SharedDatabase,
  plan: Plan,
  course: Course,
): Promise<Figures | undefined> {
  const words = new Words();
  const servers = foundServers(discord, plan.shards, words);
  const watch = new Watch(discord, servers, words);
  const fleet = await Fleet.start(discord, plan.shards, database.url);
  const people = new People({ discord, fleet, servers, words, watch });
  try {
    await people.fillLibraries();
    const filling = people.questions.length;
    const lateness = monitorEventLoopDelay();
    lateness.enable();
    const startedAt = performance.now();
    const asking = people.askUntil(startedAt + plan.seconds * 1000, plan.people);
    const killing = killNowAndThen(fleet, plan, course);
    if (!course.stopped.aborted) await Promise.race([Promise.all([asking, killing]), once(course.stopped, 'abort')]);
    if (course.stopped.aborted) return undefined;
    const questions = people.questions.slice(filling);
    const seconds = (performance.now() - startedAt) / 1000;
    lateness.disable();
    await fleet.recover();
    await people.askForEverything();
    await wait(LATE_REPLY_MS);
    await fleet.stop();
    const all = wayFigures('all', questions);
    return {
      engine: database.engine,
      shards: plan.shards,
      servers: servers.length,
      people: plan.people,
      seconds,
      repliesPerSecond: all.replies / seconds,
      all,
      ways: figuresOfWays(questions),
      lateMs: lateness.max / 1e6,
      kills: fleet.kills,
      away: {
        medianSeconds: percentile(fleet.absences, 0.5) / 1000,
        maxSeconds: percentile(fleet.absences, 1) / 1000,
      },
      askedAgain: askedAgain(people.questions),
      changes: people.questions.filter(({ way }) => way === 'library').length,
      lost: lostIn(people.questions),
      doubled: watch.doubled,
      wrong: people.wrong,
      leaks: watch.leaks,
      breaches: discord.breaches,
      failures: fleet.failures,
    };
  } finally {
    fleet.end();
  }
}

/** Resolves when the time of the plan is over. */
async function killNowAndThen(
  fleet: Fleet,
  { seconds, killEverySeconds }: Plan,
  { onSecond, stopped }: Course,
): Promise<void> {
  const startedAt = performance.now();
  for (let second = 1; second <= seconds && !stopped.aborted; second++) {
    await wait(Math.max(0, startedAt + second * 1000 - performance.now()));
    if (killEverySeconds > 0 && second % killEverySeconds === 0)
      fleet.killAtNextEvent(Math.floor(Math.random() * fleet.shards));
    onSecond();
  }
}
