/** The questions of all people -> figures. */
import { percentile } from '../benchmarks/timing.ts';
import { type Attempt, type Outcome, type Question, WAYS } from './asking.ts';

export interface WayFigures {
  readonly way: string;
  readonly events: number;
  readonly replies: number;
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export interface AskedAgainFigures {
  /** Events that got no reply, each of which somebody sent again: those that no shard got, and those whose process was killed. */
  readonly undelivered: number;
  readonly killed: number;
  readonly questions: number;
  /** Of these, the questions without an answer in the end. */
  readonly unanswered: number;
  /** From the first event to the answer. */
  readonly medianSeconds: number;
  readonly maxSeconds: number;
}

export function figuresOfWays(questions: readonly Question[]): readonly WayFigures[] {
  return WAYS.flatMap((way) => {
    const some = questions.filter((question) => question.way === way);
    return some.length === 0 ? [] : wayFigures(way, some);
  });
}

export function wayFigures(way: string, questions: readonly Question[]): WayFigures {
  const attempts = questions.flatMap((question) => question.attempts);
  const times = attempts.flatMap(({ tookMs }) => tookMs ?? []);
  return {
    way,
    events: attempts.length,
    replies: times.length,
    medianMs: percentile(times, 0.5),
    p90Ms: percentile(times, 0.9),
    p99Ms: percentile(times, 0.99),
    maxMs: percentile(times, 1),
  };
}

export function askedAgain(questions: readonly Question[]): AskedAgainFigures {
  const again = questions.filter(({ attempts }) => attempts.some(({ outcome }) => outcome !== 'replied'));
  const waits = again.flatMap(({ attempts }) => waitOf(attempts) ?? []);
  return {
    undelivered: countOf('undelivered', questions),
    killed: countOf('killed', questions),
    questions: again.length,
    unanswered: again.length - waits.length,
    medianSeconds: percentile(waits, 0.5) / 1000,
    maxSeconds: percentile(waits, 1) / 1000,
  };
}

/** The events that were lost, for readers. */
export const lostIn = (questions: readonly Question[]): string[] =>
  questions.flatMap(({ way, shard, asked, attempts }) =>
    attempts.filter(({ outcome }) => outcome === 'lost').map(() => `${way} to shard ${shard}: ${asked}`),
  );

const countOf = (wanted: Outcome, questions: readonly Question[]): number =>
  questions.flatMap(({ attempts }) => attempts).filter(({ outcome }) => outcome === wanted).length;

/** From the first event to the reply, in milliseconds; undefined without a reply. */
function waitOf(attempts: readonly Attempt[]): number | undefined {
  const [first, last] = [attempts.at(0), attempts.at(-1)];
  if (first === undefined || last?.tookMs === undefined) return undefined;
  return last.sentAt + last.tookMs - first.sentAt;
}
