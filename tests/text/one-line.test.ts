import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, oneLineCutInside } from '../../src/text/one-line.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

const LETTERS = ['a', 'Z', 'é', 'e\u0301', '🙂', '👨‍👩‍👧‍👦', '👍🏽', '🇵🇱', '1️⃣', '가', '각', 'क्षि', '軍', ' ', '\n'];
const text = fc.array(fc.oneof(fc.constantFrom(...LETTERS), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 60,
});

describe('a text in brief', () => {
  it('is on one line, fits, is cut between letters, and shows that it is cut', () => {
    fc.assert(
      fc.property(
        text.map((letters) => letters.join('')),
        fc.integer({ min: 20, max: 60 }),
        (long, longest) => {
          const whole = oneLine(long, 10_000);
          for (const cut of [oneLine(long, longest), oneLineCutInside(long, longest)]) {
            expect(cut.length).toBeLessThanOrEqual(longest);
            expect(cut).not.toMatch(/\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s|\s$/u);
            if (whole.length <= longest) expect(cut).toBe(whole);
            else expect(cut).toContain('…');
          }
          const kept = graphemes(oneLine(long, longest).replace(/…$/, ''));
          if (whole.length > longest) expect(graphemes(whole).slice(0, kept.length)).toEqual(kept);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('keeps the parts of a letter together, and accents as far as they fit', () => {
    expect(oneLine('👨‍👩‍👧‍👦'.repeat(3), 25)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
    expect(oneLine('👨‍👩‍👧‍👦'.repeat(3), 24)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
    expect(oneLine('👨‍👩‍👧‍👦'.repeat(3), 22)).toBe('👨‍👩‍👧‍👦…');
    expect(oneLine(`a${'\u0301'.repeat(50)}`, 10)).toBe(`a${'\u0301'.repeat(8)}…`);
    expect(oneLine('one two three', 9)).toBe('one two…');
  });

  it('is empty if it contains no visible character', () => {
    for (const unseen of ['', '  ', '\n\t', '\u200b', '\u202e\u2066', '\u2800', '\u3164', '\x07'])
      expect(oneLine(unseen, 100)).toBe('');
  });

  it('shows the beginning and the end of names that begin alike', () => {
    expect(oneLineCutInside(`${'minutes of the meeting '.repeat(5)}of 3 May.txt`, 40)).toBe(
      'minutes of the meeti…eeting of 3 May.txt',
    );
  });

  it('takes no more time for a longer text', () => {
    for (const part of [' ', 'a', '\u0301', '🙂', '\x07', '軍'])
      expect(growthOf((size) => oneLine(part.repeat(size), 100), 256, 400_000)).toBeLessThan(FASTEST_GROWTH);
  });
});
