import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoize } from '../../src/text/memoize.ts';

describe('a memoized function', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('computes a result once, and again after some minutes', () => {
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
