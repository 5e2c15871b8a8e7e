/** The measurement of growth itself: it must be able to fail. */
import { expect, it } from 'vitest';
import { FASTEST_GROWTH, growthOf, growthOfPromise } from './growth.ts';

const spaces = (size: number): string => `${' '.repeat(size)}.`;

it('distinguishes work that grows with the square of its input from work that grows in proportion', () => {
  expect(growthOf((size) => /\s+$/.test(spaces(size)))).toBeGreaterThan(FASTEST_GROWTH);
  expect(growthOf((size) => spaces(size).replace(/ /g, 'x'))).toBeLessThan(FASTEST_GROWTH);
});

it('distinguishes them for work that ends later, too', async () => {
  const growth = (work: (text: string) => unknown, size: number): Promise<number> =>
    growthOfPromise(async (length) => work(spaces(length)), size, 8 * size);
  expect(await growth((text) => /\s+$/.test(text), 4096)).toBeGreaterThan(FASTEST_GROWTH);
  expect(await growth((text) => text.replace(/ /g, 'x'), 65_536)).toBeLessThan(FASTEST_GROWTH);
});

it('stops work that would never end', () => {
  expect(growthOf((size) => /^(?:a|aa)+$/.test(`${'a'.repeat(size)}b`), 32)).toBe(Number.POSITIVE_INFINITY);
});
