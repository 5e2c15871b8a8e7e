/** The measurement of growth itself: it must be able to fail. */
import { expect, it } from 'vitest';
import { FASTEST_GROWTH, growthOf } from './growth.ts';

const spaces = (size: number): string => `${' '.repeat(size)}.`;

it('distinguishes work that grows with the square of its input from work that grows in proportion', () => {
  expect(growthOf((size) => /\s+$/.test(spaces(size)))).toBeGreaterThan(FASTEST_GROWTH);
  expect(growthOf((size) => spaces(size).replace(/ /g, 'x'))).toBeLessThan(FASTEST_GROWTH);
});

it('stops work that would never end', () => {
  expect(growthOf((size) => /^(?:a|aa)+$/.test(`${'a'.repeat(size)}b`), 32)).toBe(Number.POSITIVE_INFINITY);
});
