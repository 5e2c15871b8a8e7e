/** What stays in memory, measured: of what is asked nothing may stay that is not wanted, and nothing for long. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnswerer, createSearcher, MAX_QUESTION_LENGTH } from '../src/index.ts';
import { memoize } from '../src/text/memoize.ts';
import { readSample } from './support/articles.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are used after some work and were not before, when all that nobody needs is collected. */
function kept(work: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage();
  const result = work();
  collectGarbage();
  const after = process.memoryUsage();
  // What the work has made counts as needed until here.
  expect(result).toBeDefined();
  return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}

const COUNT = 2000;
/** Together 12 MB, if they were kept. */
const ASKED = COUNT * MAX_QUESTION_LENGTH;
/** A long text with one word that no other has, somewhere in its midst. */
function textWith(i: number, length = MAX_QUESTION_LENGTH): string {
  const filling = 'the '.repeat(length / 8 - 10);
  return `${filling}Kommandantur${String.fromCharCode(0x61 + (i % 26))}${i} ${filling}`;
}

describe('of questions', async () => {
  const answerer = createAnswerer(await readSample());
  answerer.answer(textWith(0));

  it('no more than their words is kept', () => {
    const ask = () => {
      for (let i = 0; i < COUNT; i++) answerer.answer(textWith(i));
      return answerer;
    };
    expect(kept(ask)).toBeLessThan(ASKED / 4);
  });

  it('no more is kept than what the next one may lean on', () => {
    const question = (i: number) => `Who are the U.S. soldiers of South Korea in ${textWith(i).slice(-5000)}`;
    const ask = () => Array.from({ length: COUNT }, (_, i) => answerer.answer(question(i)).turn);
    expect(kept(ask)).toBeLessThan(ASKED / 4);
  });
});

it('an index keeps its words, and not the texts that its sentences were parts of', () => {
  const index = () => {
    const sentences = Array.from({ length: COUNT }, (_, i) => textWith(i).slice(2900, 3000));
    return createSearcher(sentences);
  };
  expect(kept(index)).toBeLessThan(ASKED / 4);
});

it('no more is kept of many sentences that are scored than of some', () => {
  const sentences = Array.from({ length: 50_000 }, (_, i) => `Cat ${i % 7} sleeps.`);
  const searcher = createSearcher(sentences);
  expect(kept(() => searcher.scoreAll('Which cat sleeps?'))).toBeLessThan(sentences.length * 100);
});

describe('what is remembered for a word', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is worked out once, and again when some minutes have passed', () => {
    vi.useFakeTimers();
    const workOut = vi.fn((word: string) => word.length);
    const lengthOf = memoize(workOut);
    for (let i = 0; i < 3; i++) expect(lengthOf('soldiers')).toBe(8);
    expect(workOut).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10 * 60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(lengthOf('soldiers')).toBe(8);
    expect(workOut).toHaveBeenCalledTimes(2);
  });
});
