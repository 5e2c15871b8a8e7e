/** Memory after questions and indexing: only what is needed later remains. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createAnswerer, createSearcher, MAX_QUESTION_LENGTH } from '../../src/index.ts';
import { readSample } from '../support/articles.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** @returns the bytes that some work leaves in memory after garbage collection */
function kept(work: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage();
  const result = work();
  collectGarbage();
  const after = process.memoryUsage();
  // The result of the work is used until here, so that its memory counts.
  expect(result).toBeDefined();
  return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}

const COUNT = 2000;
/** 12 MB, if all questions were kept. */
const ASKED = COUNT * MAX_QUESTION_LENGTH;
/** A long text with a unique word in the middle. */
function textWith(i: number, length = MAX_QUESTION_LENGTH): string {
  const filling = 'the '.repeat(length / 8 - 10);
  return `${filling}Kommandantur${String.fromCharCode(0x61 + (i % 26))}${i} ${filling}`;
}

describe('an answerer', async () => {
  const answerer = createAnswerer(await readSample());
  answerer.answer(textWith(0));

  it('does not keep the questions that it has answered', () => {
    const ask = () => {
      for (let i = 0; i < COUNT; i++) answerer.answer(textWith(i));
      return answerer;
    };
    expect(kept(ask)).toBeLessThan(ASKED / 4);
  });

  it('keeps in a turn no more than what a follow-up may refer to', () => {
    const question = (i: number) => `Who are the U.S. soldiers of South Korea in ${textWith(i).slice(-5000)}`;
    const ask = () => Array.from({ length: COUNT }, (_, i) => answerer.answer(question(i)).turn);
    expect(kept(ask)).toBeLessThan(ASKED / 4);
  });
});

it('a searcher keeps words, and not the texts that its sentences are slices of', () => {
  const index = () => {
    const sentences = Array.from({ length: COUNT }, (_, i) => textWith(i).slice(2900, 3000));
    return createSearcher(sentences);
  };
  expect(kept(index)).toBeLessThan(ASKED / 4);
});

it('a searcher keeps nothing when it has scored many sentences', () => {
  const sentences = Array.from({ length: 50_000 }, (_, i) => `Cat ${i % 7} sleeps.`);
  const searcher = createSearcher(sentences);
  expect(kept(() => searcher.scoreAll('Which cat sleeps?'))).toBeLessThan(sentences.length * 100);
});
