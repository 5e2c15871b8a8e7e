/** The figures of the libraries of many servers -> tables for a reader. */
import { tableOf } from '../evaluation/report.ts';
import type { LibrariesFigures } from './libraries.ts';
import type { Latencies, PartFigures, Weighing } from './library-figures.ts';
import { readable, whole } from './report.ts';

export function reportLibraries({ engine, servers, fill, databaseMB, weighings, asks }: LibrariesFigures): string[] {
  const filling =
    fill === undefined
      ? 'It was filled before.'
      : `It was filled with ${whole(fill.articles)} articles in ${whole(fill.seconds)} s: ${readable(fill.storeMs)} ms for storing one. Reading a file took ${readable(fill.readMs)} ms; each was read once and stored often.`;
  return [
    `${engine}, ${whole(servers)} servers: ${whole(databaseMB)} MB. ${filling}`,
    tableOf(
      'Questions to the libraries, by LIBRARY_MEMORY_MB',
      [
        ...['memory MB', '', 'questions', 'library in memory', 'answered', 'sentence found', 'a second'],
        ...['loop late: 99th ms', 'max'],
      ],
      asks.flatMap(({ memoryMB, parts }) => parts.map((part) => [memoryMB, ...partRow(part)])),
    ),
    tableOf(
      'Their times, ms from asking the library to the answer: hits, whose library is in memory, and misses, which wait for it',
      ['memory MB', '', '', 'questions', 'median', '90th', '99th', 'max'],
      asks.flatMap(({ memoryMB, parts }) =>
        parts.flatMap(({ name, hits, misses, all }) =>
          Object.entries({ hits, misses, all }).map(([kind, each]) => [memoryMB, name, kind, ...timesOf(each)]),
        ),
      ),
    ),
    tableOf(
      'Memory of the process, MB: resident, and heap with external memory in brackets',
      ['memory MB', 'before', 'peak', 'after', 'additions: median ms', '99th', 'purge ms'],
      asks.map(({ memoryMB, rest, peak, after, parts, purgeMs }) => {
        const { additions } = parts.at(-1) ?? {};
        return [
          memoryMB,
          ...[rest, peak, after].map(({ residentMB, heapMB }) => `${whole(residentMB)} (${whole(heapMB)})`),
          ...[time(additions?.medianMs), time(additions?.p99Ms), whole(purgeMs)],
        ];
      }),
    ),
    tableOf(
      'One index: what the library counts for it and what it takes, and the parts of making it',
      [
        ...['articles', 'libraries', 'sentences', 'counted MB', 'index MB', 'with suggestions', 'ratio', 'resident MB'],
        ...['read ms', 'index ms', 'suggestions ms'],
      ],
      weighings.map(weighingRow),
    ),
  ];
}

function partRow(part: PartFigures): string[] {
  const { name, hits, all, answered, found, perSecond, loopP99Ms, loopMaxMs } = part;
  const percent = (count: number): string => `${readable((count / Math.max(1, all.count)) * 100)} %`;
  return [
    ...[name, whole(all.count), percent(hits.count), percent(answered), percent(found)],
    ...[perSecond, loopP99Ms, loopMaxMs].map(readable),
  ];
}

function weighingRow({
  mostArticles,
  libraries,
  sentences,
  countedMB,
  indexMB,
  heapMB,
  residentMB,
  ...times
}: Weighing) {
  return [
    ...[`to ${mostArticles}`, whole(libraries), whole(sentences), readable(countedMB)],
    ...[readable(indexMB), readable(heapMB)],
    ...[(heapMB / countedMB).toFixed(2), readable(residentMB)],
    ...[readable(times.readMs), readable(times.indexMs), readable(times.suggestionsMs)],
  ];
}

const timesOf = ({ count, medianMs, p90Ms, p99Ms, maxMs }: Latencies): string[] => [
  whole(count),
  ...[medianMs, p90Ms, p99Ms, maxMs].map(time),
];
const time = (value: number | null | undefined): string => (value == null ? '-' : readable(value));
