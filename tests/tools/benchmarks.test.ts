/** `npm run bench`: its material, its options and its report. Nothing is timed. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { pickQuestions, writeCorpus } from '../../tools/benchmarks/corpus.ts';
import { readOptions } from '../../tools/benchmarks/options.ts';
import type { Race } from '../../tools/benchmarks/race.ts';
import { report } from '../../tools/benchmarks/report.ts';
import { makeSentences } from '../../tools/benchmarks/sentence-maker.ts';
import { percentile } from '../../tools/benchmarks/timing.ts';
import { folderWith, readSample, sentencesOf } from '../support/articles.ts';

describe('the made-up sentences', async () => {
  const real = (await readSample()).flatMap(sentencesOf);

  it('are the same each time, and a smaller number gives the first of them', () => {
    const made = [...makeSentences(real, 100)];
    expect([...makeSentences(real, 100)]).toEqual(made);
    expect([...makeSentences(real, 30)]).toEqual(made.slice(0, 30));
  });

  it('consist of the words of the real ones and of a few invented names', () => {
    const known = new Set(real.flatMap((sentence) => sentence.split(/\s+/)));
    const words = [...makeSentences(real, 1000)].flatMap((sentence) => sentence.split(' '));
    const names = words.filter((word) => !known.has(word));
    expect(names.length / words.length).toBeGreaterThan(0.01);
    expect(names.length / words.length).toBeLessThan(0.03);
    for (const name of names) expect(name).toMatch(/^[BDKLMNRSTVZ][aeiou]([bdklmnrstvz][aeiou])+$/);
  });

  it('are all written, one a line', async () => {
    const folder = await folderWith({});
    await writeCorpus(`${folder}/12345.txt`, { sentences: real, questions: [], origin: '' }, 12_345);
    const lines = (await readFile(`${folder}/12345.txt`, 'utf8')).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toEqual([...makeSentences(real, 12_345)]);
  });
});

it('starts again with the first question after the last one', () => {
  expect(pickQuestions(['a', 'b'], 5)).toEqual(['a', 'b', 'a', 'b', 'a']);
});

it('returns a measured value as a percentile', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([51, 100, 7]);
});

describe('the options of npm run bench', () => {
  it('select everything by default', () => {
    expect(readOptions([])).toEqual({
      kind: 'race',
      sizes: [50, 1000, 10_000],
      peers: ['natural', 'minisearch', 'lunr', 'flexsearch', 'orama', 'wink', 'fts5'],
      questions: 1000,
      rounds: 3,
      json: false,
    });
  });

  it.each([
    ['--fast', "Unknown option '--fast'"],
    ['50', 'Unexpected argument'],
    ['--sizes=', 'the list is empty'],
    ['--sizes=50,1e3', '“1e3” is not a number from 1 to 1,000,000'],
    ['--sizes=1000001', 'is not a number from 1 to 1,000,000'],
    ['--questions=0', 'is not a number from 1'],
    ['--peers=lucene', '“lucene” is not one of natural, '],
    ['--end-to-end --sizes=50', '--sizes has no effect with --end-to-end'],
    ['--write=x --json', '--json has no effect with --write'],
  ])('are refused as wrong usage: %s', (args, message) => {
    expect(() => readOptions(args.split(' '))).toThrow(
      expect.objectContaining({ kind: 'usage', message: expect.stringContaining(message) }),
    );
  });
});

it('marks the best of each column, and compares the project with the best peer', () => {
  const common = { indexMs: 10, memoryMB: 1, residentMB: 50, questions: 1000, firstMedianUs: 90, firstP99Us: 950 };
  const race: Race = {
    sentences: 20_000,
    questions: 1000,
    results: [
      { name: 'verbatim', kind: 'ran', figures: { ...common, medianUs: 20, p99Us: 300, memoryMB: 2 } },
      { name: 'natural', kind: 'left-out', beyond: 10_000 },
      { name: 'wink', kind: 'ran', figures: { ...common, medianUs: 50, p99Us: 200, questions: 7 } },
      { name: 'fts5', kind: 'ran', figures: { ...common, medianUs: 60, p99Us: 900, memoryMB: 0.1, residentMB: 60 } },
    ],
  };
  const text = report(race);
  expect(text.replace(/[│┌┐└┘├┤┬┴┼─]/g, '').replace(/ +/g, ' ')).toContain(
    [
      ' verbatim 20.0 * 300 90.0 * 950 * 10.0 * 2.0 50.0 * 1,000 ',
      ' natural - - - - - - - - ',
      ' wink 50.0 200 * 90.0 * 950 * 10.0 * 1.0 * 50.0 * 7 ',
      ' fts5 60.0 900 90.0 * 950 * 10.0 * - 60.0 1,000 ',
    ].join('\n'),
  );
  expect(text).toContain(
    'Verbatim: median ahead of the best peer, wink, by a factor of 2.50; 99th percentile behind the best peer, wink, by a factor of 1.50.',
  );
  expect(text).toContain('natural: not run beyond 10,000 sentences');
  expect(text).toContain('wink: fewer questions');
});
