import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { createEngineQueue } from '../../src/discord/scheduling/engine-queue.ts';
import { withCachedAnswers } from '../../src/discord/state/answer-cache.ts';
import { createConversations } from '../../src/discord/state/conversations.ts';
import { createRateLimit } from '../../src/discord/state/rate-limit.ts';
import { createSeenEvents } from '../../src/discord/state/seen-events.ts';
import { createSharedLibrary, type Library } from '../../src/library/article-library.ts';
import { readSample } from '../support/articles.ts';
import { deferred } from '../support/deferred.ts';

const MINUTE_MS = 60_000;
const TURN = { question: 'Who is Kim?', named: [], quoted: undefined };

// Replaces timers and clocks, so that minutes pass immediately.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it('an event is new once', () => {
  const seenEvents = createSeenEvents();
  expect([seenEvents.isNew('1'), seenEvents.isNew('1'), seenEvents.isNew('2')]).toEqual([true, false, true]);
});

describe('the rate limit', () => {
  it('lets a user ask sixty times a minute, and says how long to wait', () => {
    const rateLimit = createRateLimit();
    for (let i = 0; i < 60; i++) expect(rateLimit.count('ada')).toEqual({ isTooFast: false });
    vi.advanceTimersByTime(20_000);
    expect(rateLimit.count('ada')).toEqual({ isTooFast: true, seconds: 40, isNews: true });
    expect(rateLimit.count('ada')).toEqual({ isTooFast: true, seconds: 40, isNews: false });
    expect(rateLimit.count('ben')).toEqual({ isTooFast: false });
  });

  it('starts again each minute, and reports once in each minute that a user asks too fast', () => {
    const rateLimit = createRateLimit();
    for (let minute = 0; minute < 3; minute++) {
      const paces = Array.from({ length: 100 }, () => rateLimit.count('ada'));
      expect(paces.filter(({ isTooFast }) => isTooFast)).toHaveLength(40);
      expect(paces.filter((pace) => pace.isTooFast && pace.isNews)).toHaveLength(1);
      vi.advanceTimersByTime(60_001);
    }
  });

  it('lets the questions of a user take two seconds a minute, including suggestions', () => {
    const rateLimit = createRateLimit();
    rateLimit.charge('ada', 1999);
    expect([rateLimit.isSpent('ada'), rateLimit.count('ada').isTooFast]).toEqual([false, false]);
    rateLimit.charge('ada', 1);
    expect([rateLimit.isSpent('ada'), rateLimit.count('ada').isTooFast]).toEqual([true, true]);
    expect([rateLimit.isSpent('ben'), rateLimit.count('ben').isTooFast]).toEqual([false, false]);
    vi.advanceTimersByTime(60_001);
    expect([rateLimit.isSpent('ada'), rateLimit.count('ada').isTooFast]).toEqual([false, false]);
  });
});

describe('conversations', () => {
  it('are remembered for ten minutes and no longer', () => {
    const conversations = createConversations();
    conversations.remember('channel', TURN);
    conversations.remember('channel', undefined);
    vi.advanceTimersByTime(9 * MINUTE_MS);
    expect(conversations.recall('channel')).toBe(TURN);
    vi.advanceTimersByTime(2 * MINUTE_MS);
    expect(conversations.recall('channel')).toBeUndefined();
  });

  it('are recalled by the id of an answer, which is unknown until the answer has been sent', async () => {
    const conversations = createConversations();
    const sending = deferred<string>();
    conversations.remember(sending.promise, TURN);
    const recalled = conversations.recallAnswered('42');
    sending.resolve('42');
    expect(await recalled).toBe(TURN);
    conversations.remember(Promise.reject(new Error('not sent')), TURN);
    expect(await conversations.recallAnswered('43')).toBeUndefined();
  });

  it('are not affected by an answer that could not be sent', async () => {
    const conversations = createConversations();
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    for (const turn of [TURN, undefined]) conversations.remember(Promise.reject(new Error('not sent')), turn);
    await new Promise(setImmediate);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('wait at most half a second for an answer that Discord is slow to send', async () => {
    vi.useRealTimers();
    const conversations = createConversations();
    conversations.remember(new Promise(() => undefined), TURN);
    expect(await conversations.recallAnswered('42')).toBeUndefined();
  });
});

describe('the queue for the engine', () => {
  beforeEach(() => void vi.useRealTimers());

  it('gives others their turns while the promise of some work is pending', async () => {
    const queue = createEngineQueue(createRateLimit().charge);
    const slow = deferred<string>();
    const [first, second] = [queue.run('ada', () => slow.promise), queue.run('ada', () => 'second')];
    expect(await second).toBe('second');
    slow.resolve('first');
    expect(await first).toBe('first');
  });

  it('charges a user for the time of the turn, but not for the promise after it', async () => {
    const charged: number[] = [];
    const queue = createEngineQueue((_, ms) => void charged.push(ms));
    const slow = deferred<void>();
    const run = queue.run('ada', () => slow.promise);
    await queue.run('ben', () => undefined);
    expect(charged).toHaveLength(2);
    slow.resolve(undefined);
    await run;
    expect(charged).toHaveLength(2);
  });

  it('rejects with the error of work that fails, before or after it has returned a promise', async () => {
    const queue = createEngineQueue(createRateLimit().charge);
    const fail = () => {
      throw new Error('at once');
    };
    await expect(queue.run('ada', fail)).rejects.toThrow('at once');
    await expect(queue.run('ada', () => Promise.reject(new Error('later')))).rejects.toThrow('later');
  });
});

describe('answers that are cached', () => {
  const cached = async () => {
    const library = createSharedLibrary(await readSample());
    const answerer = await withCachedAnswers(library).answererFor({ kind: 'everyone' });
    return { answerer, engine: library.answererFor() };
  };

  it('are returned again for the same question for some minutes, and equal those of the engine', async () => {
    const { answerer, engine } = await cached();
    const question = 'Who is Patrick Ryder?';
    const first = answerer.answer(question, { top: 3 });
    expect(first).toEqual(engine.answer(question, { top: 3 }));
    expect(answerer.answer(question, { top: 3 })).toBe(first);
    expect(answerer.answer(question, { top: 2 })).not.toBe(first);
    expect(answerer.answer('Who is Patrick Ryder', { top: 3 })).not.toBe(first);
    vi.advanceTimersByTime(11 * MINUTE_MS);
    expect(answerer.answer(question, { top: 3 })).not.toBe(first);
  });

  it('are not used for a follow-up, whose meaning depends on the question before', async () => {
    const { answerer } = await cached();
    const turn = (question: string) => answerer.answer(question).turn;
    const [one, two] = ['Who is Patrick Ryder?', 'When did Jimmy Carter run for office?'].map((before) =>
      answerer.answer('and Victor Cha?', { previous: turn(before) }),
    );
    expect(one?.searchedFor).toBe('Who is Victor Cha?');
    expect(two?.searchedFor).toBe('When did Victor Cha run for office?');
  });

  it('stay with the owner of the articles, and are shared by owners of the same articles', async () => {
    const [sample] = await readSample();
    if (sample === undefined) return expect.unreachable();
    const [public_, secret] = [[sample], [{ ...sample, name: 'secret.txt' }]].map((articles) =>
      createAnswerer(articles),
    );
    if (public_ === undefined || secret === undefined) return expect.unreachable();
    const library: Library = {
      answererFor: async (owner) => (owner.kind === 'server' && owner.id === '1' ? secret : public_),
    };
    const caching = withCachedAnswers(library);
    const ask = async (id: string) =>
      (await caching.answererFor({ kind: 'server', id })).answer('Who is Patrick Ryder?').excerpts[0]?.article.name;
    expect([await ask('1'), await ask('2'), await ask('1'), await ask('3')]).toEqual([
      'secret.txt',
      'korea-troops.txt',
      'secret.txt',
      'korea-troops.txt',
    ]);
    expect(await caching.answererFor({ kind: 'server', id: '2' })).toBe(
      await caching.answererFor({ kind: 'person', id: '9' }),
    );
  });
});
