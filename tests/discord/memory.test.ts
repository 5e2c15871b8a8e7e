import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { withCachedAnswers } from '../../src/discord/state/cached-answers.ts';
import { createMemory } from '../../src/discord/state/memory.ts';
import { readSample } from '../support/articles.ts';

const MINUTE = 60_000;
const exchange = { question: 'Who is Kim?', named: [], quoted: undefined };

// Timers and clocks alike, so that minutes pass at once.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] }));
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
    expect(memory.count('ada')).toEqual({ isTooFast: true, seconds: 40, isNews: true });
    expect(memory.count('ada')).toEqual({ isTooFast: true, seconds: 40, isNews: false });
    expect(memory.count('ben')).toEqual({ isTooFast: false });
  });

  it('counts anew each minute, and each time it is news once that somebody asks too fast', () => {
    const memory = createMemory();
    for (let minute = 0; minute < 3; minute++) {
      const paces = Array.from({ length: 100 }, () => memory.count('ada'));
      expect(paces.filter(({ isTooFast }) => isTooFast)).toHaveLength(40);
      expect(paces.filter((pace) => pace.isTooFast && pace.isNews)).toHaveLength(1);
      vi.advanceTimersByTime(60_001);
    }
  });

  it('lets the questions of a person take two seconds a minute, suggestions included', () => {
    const memory = createMemory();
    memory.charge('ada', 1999);
    expect([memory.isSpent('ada'), memory.count('ada').isTooFast]).toEqual([false, false]);
    memory.charge('ada', 1);
    expect([memory.isSpent('ada'), memory.count('ada').isTooFast]).toEqual([true, true]);
    expect([memory.isSpent('ben'), memory.count('ben').isTooFast]).toEqual([false, false]);
    vi.advanceTimersByTime(60_001);
    expect([memory.isSpent('ada'), memory.count('ada').isTooFast]).toEqual([false, false]);
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

  it('is not harmed by an answer that could not be sent', async () => {
    const memory = createMemory();
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    for (const said of [exchange, undefined]) memory.remember(Promise.reject(new Error('not sent')), said);
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('waits no longer than half a second for an answer that Discord takes long to send', async () => {
    vi.useRealTimers();
    const memory = createMemory();
    memory.remember(new Promise(() => undefined), exchange);
    expect(await memory.recallAnswered('42')).toBeUndefined();
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
    const after = (question: string) => answerer.answer(question).turn;
    const [one, two] = ['Who is Patrick Ryder?', 'When did Jimmy Carter run for office?'].map((before) =>
      answerer.answer('and Victor Cha?', { previous: after(before) }),
    );
    expect(one?.searchedFor).toBe('Who is Victor Cha?');
    expect(two?.searchedFor).toBe('When did Victor Cha run for office?');
  });
});
