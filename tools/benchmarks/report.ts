/** Figures -> tables for a reader. An asterisk marks the best of each column. */
import { tableOf } from '../evaluation/report.ts';
import type { BotFigures } from './end-to-end.ts';
import type { Figures } from './figures.ts';
import { OURS, PEERS } from './peers.ts';
import type { Race, Result } from './race.ts';

type Ran = Extract<Result, { readonly kind: 'ran' }>;

interface Column {
  readonly head: string;
  /** Undefined if the figure cannot be compared with those of the others. */
  value(ran: Ran): number | undefined;
}

const COLUMNS: readonly Column[] = [
  { head: 'median µs', value: ({ figures }) => figures.medianUs },
  { head: '99th pct. µs', value: ({ figures }) => figures.p99Us },
  { head: 'new: median', value: ({ figures }) => figures.firstMedianUs },
  { head: 'new: 99th pct.', value: ({ figures }) => figures.firstP99Us },
  { head: 'index ms', value: ({ figures }) => figures.indexMs },
  {
    head: 'index MB',
    value: ({ name, figures }) => (PEERS[name]?.isOutsideNode ? undefined : figures.memoryMB),
  },
  { head: 'process MB', value: ({ figures }) => figures.residentMB },
];

const MARK = ' *';
const NO_MARK = '  ';
const NOTHING = `-${NO_MARK}`;

export function report(race: Race): string {
  const ran = race.results.filter(hasRun);
  const best = COLUMNS.map(({ value }) => Math.min(...ran.flatMap((each) => value(each) ?? [])));
  const rows = race.results.map((result) => [
    result.name,
    ...COLUMNS.map(({ value }, i) => {
      const figure = hasRun(result) ? value(result) : undefined;
      return figure === undefined ? NOTHING : `${readable(figure)}${figure === best[i] ? MARK : NO_MARK}`;
    }),
    hasRun(result) ? whole(result.figures.questions) : '-',
  ]);
  return [
    tableOf(
      `${whole(race.sentences)} sentences (*: best of its column)`,
      ['', ...COLUMNS.map(({ head }) => head + NO_MARK), 'questions'],
      rows,
    ),
    ...comparison(ran),
    ...remarks(race),
  ].join('\n');
}

/** Whether the project is ahead of the best of its peers, in the median and in the 99th percentile. */
function comparison(ran: readonly Ran[]): string[] {
  const ours = ran.find(({ name }) => name === OURS);
  const peers = ran.filter(({ name }) => name !== OURS);
  if (ours === undefined || peers.length === 0) return [];
  const compared = (of: (figures: Figures) => number): string => {
    const best = peers.reduce((a, b) => (of(b.figures) < of(a.figures) ? b : a));
    const [own, theirs] = [of(ours.figures), of(best.figures)];
    return own < theirs
      ? `ahead of the best peer, ${best.name}, by a factor of ${factor(theirs / own)}`
      : `behind the best peer, ${best.name}, by a factor of ${factor(own / theirs)}`;
  };
  return [
    `Verbatim: median ${compared(({ medianUs }) => medianUs)}; 99th percentile ${compared(({ p99Us }) => p99Us)}.`,
  ];
}

function remarks({ results, questions }: Race): string[] {
  const slow = results.filter((result) => hasRun(result) && result.figures.questions < questions);
  const outside = results.filter((result) => hasRun(result) && PEERS[result.name]?.isOutsideNode);
  const limits = new Set(results.flatMap((result) => (result.kind === 'left-out' ? result.beyond : [])));
  return [
    ...Array.from(limits, (limit) => {
      const tooSlow = results.filter((result) => result.kind === 'left-out' && result.beyond === limit);
      return `${namesOf(tooSlow)}: not run beyond ${whole(limit)} sentences, where it takes too long.`;
    }),
    ...results.flatMap((result) => (result.kind === 'failed' ? `${result.name}: failed. ${result.why}` : [])),
    ...(slow.length > 0 ? [`${namesOf(slow)}: fewer questions, because the time was up.`] : []),
    ...(outside.length > 0 ? [`${namesOf(outside)}: its index lies outside of what Node counts.`] : []),
  ];
}

export function reportBot({ library, ways, idleMB, afterMB }: BotFigures): string {
  return [
    tableOf(
      `The bot with ${library}`,
      ['', 'at once', 'questions a second', 'median ms', '99th percentile ms', 'questions'],
      ways.map(({ way, atOnce, perSecond, medianMs, p99Ms, questions }) => [
        ...[way, atOnce, readable(perSecond), readable(medianMs), readable(p99Ms), whole(questions)],
      ]),
    ),
    `Memory of its process: ${idleMB === undefined || afterMB === undefined ? 'not known on this system' : `${whole(idleMB)} MB idle, ${whole(afterMB)} MB after`}.`,
  ].join('\n');
}

const hasRun = (result: Result): result is Ran => result.kind === 'ran';
const namesOf = (results: readonly Result[]): string => results.map(({ name }) => name).join(', ');
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
const factor = (value: number): string => (value < 10 ? value.toFixed(2) : whole(value));

/** With one decimal below 100, and none above, where the noise is larger. */
export const readable = (value: number): string => (value < 100 ? value.toFixed(1) : whole(value));
