/** Numbers are tokens however their thousands and decimals are separated, and whatever their digits. */
import { describe, expect, it } from 'vitest';
import { languageByCode } from '../../src/language/languages.ts';
import { readTokens, terms } from '../../src/language/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

describe('numbers', () => {
  it.each([
    ['de', '1.000,5', '1000.5'],
    ['de', '1.000', '1000'],
    ['de', '1.000.000,25', '1000000.25'],
    ['fr', '1 000,5', '1000.5'],
    ['es', '1,000.5', '1000.5'],
    ['pt', '3,5', '3.5'],
    ['ar', '١٬٠٠٠٫٥', '1000.5'],
    ['ar', '١٩٩٠', '1990'],
    ['hi', '१,०००', '1000'],
    ['ja', '１９９０', '1990'],
    ['en', '23,500', '23500'],
    ['en', '3.5', '3.5'],
  ])('in %s, “%s” is %s', (code, written, term) => {
    expect(terms(written, languageByCode(code))).toEqual([term]);
  });

  it.each([
    ['de', '12,14,15', ['12', '14', '15']],
    ['de', 'v1.7.0 1.7.0', ['1.7.0', '1.7.0']],
    ['de', '3. Oktober', ['3', 'oktob']],
    ['en', 'pages 12,14', ['page', '12', '14']],
  ])('in %s, “%s” are several', (code, written, expected) => {
    expect(terms(written, languageByCode(code))).toEqual(expected);
  });

  it('in other digits are years too', () => {
    const [token] = readTokens('١٩٩٠', languageByCode('ar'));
    const [latin] = readTokens('1990', languageByCode('ar'));
    expect(token?.word.tokenFlags).toBe(latin?.word.tokenFlags);
  });

  it('keep their offsets', () => {
    const text = 'Es sind 1.000,5 km.';
    expect(tokenize(text, undefined, true).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['Es', 'sind', '1.000,5', 'km'],
    ]);
  });

  it('of any length are read in linear time', () => {
    expect(tokenize('1.000,'.repeat(20_000), undefined, true).length).toBeGreaterThan(0);
  });
});
