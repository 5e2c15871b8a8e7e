/** The measurement of growth itself: it must be able to fail. */
import { expect, it } from 'vitest';
import { FASTEST_GROWTH, growthOf, growthOfPromise } from './growth.ts';

const spaces = (size: number): string => `${' '.repeat(size)}.`;
/** It creates no objects: the collection of garbage grows in steps of its own. */
const findsStop = (text: string): boolean => /[.]/.test(text);

it('distinguishes work that grows with the square of its input from work that grows in proportion', () => {
  expect(growthOf((size) => /\s+$/.test(spaces(size)))).toBeGreaterThan(FASTEST_GROWTH);
  expect(growthOf((size) => findsStop(spaces(size)), 256, 2 ** 27)).toBeLessThan(FASTEST_GROWTH);
});

it('distinguishes them for work that ends later, too', async () => {
  const growth = (work: (text: string) => unknown, size: number): Promise<number> =>
    growthOfPromise(async (length) => work(spaces(length)), size, 8 * size);
  expect(await growth((text) => /\s+$/.test(text), 4096)).toBeGreaterThan(FASTEST_GROWTH);
  expect(await growth(findsStop, 2 ** 22)).toBeLessThan(FASTEST_GROWTH);
});

it('stops work that would never end', () => {
  expect(growthOf((size) => /^(?:a|aa)+$/.test(`${'a'.repeat(size)}b`), 32)).toBe(Number.POSITIVE_INFINITY);
});
