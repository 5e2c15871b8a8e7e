import { describe, expect, it } from 'vitest';
import { createAnswerer, createAnswererInSteps } from '../src/answer/answerer.ts';
import { atOnce, inSlices, mapInSteps, type Steps } from '../src/steps.ts';
import { readSample } from './support/articles.ts';

describe('work in steps', () => {
  it('has the same result at once and in slices', async () => {
    const squares = (): Steps<number[]> => mapInSteps([1, 2, 3, 4, 5], 2, (value) => value * value);
    expect(atOnce(squares())).toEqual([1, 4, 9, 16, 25]);
    expect(await inSlices(squares())).toEqual(atOnce(squares()));
  });

  it('lets the event loop go on between slices', async () => {
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    function* work(): Steps<void> {
      // It would never end if nothing else could run.
      while (turns < 3) yield;
    }
    await inSlices(work());
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('fails as it does at once', async () => {
    function* work(): Steps<void> {
      yield;
      throw new Error('no');
    }
    await expect(inSlices(work())).rejects.toThrow('no');
  });

  it('makes an answerer that answers like one that was made at once', async () => {
    const articles = await readSample();
    const question = 'How much does South Korea pay a year?';
    const inSteps = await inSlices(createAnswererInSteps(articles));
    expect(inSteps.answer(question)).toEqual(createAnswerer(articles).answer(question));
  });

  it('suggests nothing from the first step of its preparation to the last, and then what it would at once', async () => {
    const articles = await readSample();
    const answerer = createAnswerer(articles);
    const preparing = answerer.prepareSuggestions();
    preparing.next();
    expect(answerer.suggest('', 3)).toEqual([]);
    atOnce(preparing);
    expect(answerer.suggest('', 3)).toEqual(createAnswerer(articles).suggest('', 3));
  });
});
