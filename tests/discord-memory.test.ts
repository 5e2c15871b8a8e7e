import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswerer } from '../src/answer/answerer.ts';
import { withCachedAnswers } from '../src/discord/cached-answers.ts';
import { createMemory } from '../src/discord/memory.ts';
import { readSample } from './articles.ts';

const MINUTE = 60_000;
const exchange = { question: 'Who is Kim?', named: [], quoted: undefined };

// Timers and clocks alike, so that minutes pass at once.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the memory of the bot', () => {
  it('takes an event once', () => {
    const memory = createMemory();
    expect([memory.take('1'), memory.take('1'), memory.take('2')]).toEqual([true, false, true]);
  });

  it('lets a person ask sixty times a minute, and tells how long to wait', () => {
    const memory = createMemory();
    for (let i = 0; i < 60; i++) expect(memory.count('ada')).toEqual({ isTooFast: false });
    vi.advanceTimersByTime(20_000);
    expect(memory.count('ada')).toEqual({ isTooFast: true, seconds: 40 });
    expect(memory.count('ada')).toEqual({ isTooFast: true, seconds: 40 });
    expect(memory.count('ben')).toEqual({ isTooFast: false });
    expect([memory.tellToWait('ada'), memory.tellToWait('ada'), memory.tellToWait('ben')]).toEqual([true, false, true]);
    vi.advanceTimersByTime(60_001);
    expect(memory.tellToWait('ada')).toBe(true);
    expect(memory.count('ada')).toEqual({ isTooFast: false });
  });

  it('recalls what was asked for ten minutes, and then holds it no longer', () => {
    const memory = createMemory();
    memory.remember('channel', exchange);
    memory.remember('channel', undefined);
    vi.advanceTimersByTime(9 * MINUTE);
    expect(memory.recall('channel')).toBe(exchange);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(memory.recall('channel')).toBeUndefined();
  });

  it('recalls by the id of an answer, which is not known before it has been sent', async () => {
    const memory = createMemory();
    let tell = (_: string): void => undefined;
    memory.remember(
      new Promise<string>((resolve) => {
        tell = resolve;
      }),
      exchange,
    );
    const recalled = memory.recallAnswered('42');
    tell('42');
    expect(await recalled).toBe(exchange);
    memory.remember(Promise.reject(new Error('not sent')), exchange);
    expect(await memory.recallAnswered('43')).toBeUndefined();
  });
});

describe('answers that are remembered', () => {
  it('are given again to the same question, for minutes, and are those that the engine gives', async () => {
    const engine = createAnswerer(await readSample());
    const answerer = withCachedAnswers(engine);
    const question = 'Who is Patrick Ryder?';
    const first = answerer.answer(question, { top: 3 });
    expect(first).toEqual(engine.answer(question, { top: 3 }));
    expect(answerer.answer(question, { top: 3 })).toBe(first);
    expect(answerer.answer(question, { top: 2 })).not.toBe(first);
    expect(answerer.answer('Who is Patrick Ryder', { top: 3 })).not.toBe(first);
    vi.advanceTimersByTime(11 * MINUTE);
    expect(answerer.answer(question, { top: 3 })).not.toBe(first);
  });

  it('are not given to what leans on another question', async () => {
    const answerer = withCachedAnswers(createAnswerer(await readSample()));
    const after = (question: string) => answerer.answer(question).exchange;
    const [one, two] = ['Who is Patrick Ryder?', 'When did Jimmy Carter run for office?'].map((before) =>
      answerer.answer('and Victor Cha?', { after: after(before) }),
    );
    expect(one?.searchedFor).toBe('Who is Victor Cha?');
    expect(two?.searchedFor).toBe('When did Victor Cha run for office?');
  });
});
