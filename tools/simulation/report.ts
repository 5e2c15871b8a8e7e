/** Figures -> tables and lines for a reader. */
import { readable, whole } from '../benchmarks/report.ts';
import { tableOf } from '../evaluation/report.ts';
import type { WayFigures } from './figures.ts';
import type { Figures } from './simulation.ts';

/** Of more mistakes, only the number is shown. */
const MOST_SHOWN = 5;
const SHOWN_LENGTH = 500;
/** The bot sends a response again after 1.8 seconds, which the local Discord, if it was late itself, takes for a breach. */
const TOO_LATE_MS = 1000;

export function report(figures: Figures): string {
  const { engine, shards, servers, people, seconds, repliesPerSecond, all, ways, changes, lateMs } = figures;
  const { kills, away, askedAgain, lost, doubled, wrong, leaks, breaches, failures } = figures;
  return [
    `${shards} shards on one ${engine} database, ${servers} servers, ${people} people at once, ${readable(seconds)} seconds.`,
    tableOf('', ['', 'events', 'replies', 'median ms', '90th pct.', '99th pct.', 'max'], [...ways, all].map(row)),
    [
      `${readable(repliesPerSecond)} replies a second. ${whole(changes)} articles were added or replaced, and asked for again at the end.`,
      `The local Discord itself was late by at most ${readable(lateMs)} ms.${lateMs > TOO_LATE_MS ? ' That is too much: ask with fewer people or shards.' : ''}`,
      kills === 0
        ? 'No shard was killed.'
        : `${kills} shards were killed. Each was away for ${readable(away.medianSeconds)} seconds (median), at most ${readable(away.maxSeconds)}.`,
      `${whole(askedAgain.questions)} questions were asked again: ${whole(askedAgain.undelivered)} events were sent while their shard had no session, and ${whole(askedAgain.killed)} to a process that was killed before it replied.`,
      ...(askedAgain.questions === 0
        ? []
        : [
            `They were answered ${readable(askedAgain.medianSeconds)} seconds after they were first asked (median), at most ${readable(askedAgain.maxSeconds)}; ${askedAgain.unanswered} never.`,
          ]),
    ].join('\n'),
    [
      `LOST     ${whole(lost.length)} (events that a running process got, without a reply)`,
      `DOUBLED  ${whole(doubled)} (replies beyond the first one of an event)`,
      `wrong    ${whole(wrong.length)} (replies that do not say what is true in their server)`,
      `leaked   ${whole(leaks.length)} (words of one server or person that were said elsewhere)`,
      `breaches ${whole(breaches.length)} (rules of Discord that the bot broke)`,
      `failures ${whole(failures.length)} (errors in the logs, and shards that ended by themselves)`,
    ].join('\n'),
    ...[lost, wrong, leaks, breaches, failures].flatMap(samples),
  ].join('\n\n');
}

const row = ({ way, events, replies, medianMs, p90Ms, p99Ms, maxMs }: WayFigures): (string | number)[] => [
  ...[way, whole(events), whole(replies), readable(medianMs), readable(p90Ms), readable(p99Ms), readable(maxMs)],
];

function samples(mistakes: readonly string[]): string[] {
  if (mistakes.length === 0) return [];
  const left = mistakes.length - MOST_SHOWN;
  return [
    ...mistakes.slice(0, MOST_SHOWN).map((mistake) => mistake.slice(0, SHOWN_LENGTH)),
    ...(left > 0 ? [`… and ${whole(left)} more`] : []),
  ];
}
