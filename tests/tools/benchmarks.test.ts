/** `npm run bench`: its material, its options, its report, and the libraries of a few servers. No time is checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { askLibraries } from '../../tools/benchmarks/ask-libraries.ts';
import { makeCommunities } from '../../tools/benchmarks/communities.ts';
import { pickQuestions, writeCorpus } from '../../tools/benchmarks/corpus.ts';
import { fillLibraries } from '../../tools/benchmarks/fill-libraries.ts';
import { readOptions } from '../../tools/benchmarks/options.ts';
import type { Race } from '../../tools/benchmarks/race.ts';
import { report } from '../../tools/benchmarks/report.ts';
import { reportLibraries } from '../../tools/benchmarks/report-libraries.ts';
import { makeSentences } from '../../tools/benchmarks/sentence-maker.ts';
import { percentile } from '../../tools/benchmarks/timing.ts';
import { weighLibraries } from '../../tools/benchmarks/weigh-libraries.ts';
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

  it('give the libraries their own defaults', () => {
    expect(readOptions(['--libraries'])).toEqual({
      kind: 'libraries',
      servers: 10_000,
      questions: 2000,
      memory: [128, 512, 2048],
      database: undefined,
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
    ['--servers=5', '--servers has no effect with other measurements than --libraries'],
    ['--libraries --peers=wink', '--peers has no effect with --libraries'],
    ['--libraries --servers=0', '“0” is not a number from 1 to 100,000'],
    ['--libraries --database=libraries.db', '--database: expected file: and a path'],
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

describe('the libraries of many servers', async () => {
  const real = (await readSample()).flatMap(sentencesOf);

  it('are the same each time, and ask for what their articles contain', () => {
    const [one, same] = [makeCommunities(real, 20), makeCommunities(real, 20)];
    for (let server = 0; server < 20; server++) {
      expect(one.articleCount(server)).toBe(same.articleCount(server));
      expect(one.article(server, 0)).toEqual(same.article(server, 0));
      const { sentence, question } = one.question(server, Math.random);
      for (const word of question.match(/[\p{L}\d]+/gu) ?? []) expect(sentence).toContain(word);
    }
    expect(one.draft(7)).toEqual(same.draft(7));
    expect(one.draft(7)).not.toEqual(one.draft(8));
  });

  it('are filled, weighed and asked, and every question gets an answer', async () => {
    const communities = makeCommunities(real, 20);
    const articles = Array.from({ length: 20 }, (_, server) => communities.articleCount(server)).reduce(
      (a, b) => a + b,
    );
    const url = `file:${join(await folderWith({}), 'libraries.db')}`;
    const fill = await fillLibraries(communities, url);
    expect(fill.articles).toBe(articles);
    const weighings = await weighLibraries(communities, url);
    const ask = await askLibraries(communities, { url, memoryMB: 4, questions: 30 });
    expect(ask.parts.map(({ name, atOnce }) => [name, atOnce])).toEqual([
      ['warm-up', 1],
      ['one at a time', 1],
      ['16 at once', 16],
    ]);
    for (const { hits, misses, all, additions, answered } of ask.parts) {
      expect(hits.count + misses.count).toBe(all.count);
      expect(all.count + additions.count).toBe(30);
      expect(hits.count).toBeGreaterThan(0);
      expect(misses.count).toBeGreaterThan(0);
      expect(answered).toBe(all.count);
    }
    // What was added is taken away again, so that the next measurement has the same libraries.
    const database = await openDatabase(url);
    const left = await database.query.selectFrom('articles').select('id').execute();
    await database.close();
    expect(left).toHaveLength(articles);
    const figures = { engine: 'SQLite', servers: 20, fill, databaseMB: 1.2, weighings, asks: [ask] };
    const text = reportLibraries(figures).join('\n');
    expect(text).toContain(`SQLite, 20 servers: 1 MB. It was filled with ${articles} articles`);
    expect(text).not.toMatch(/NaN|undefined|null/);
  }, 120_000);
});
