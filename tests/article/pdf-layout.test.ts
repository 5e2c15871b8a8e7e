/** The cost of finding the layout of a page is proportional to what is on it, wherever that is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRows } from '../../src/article/pdf/page-rows.ts';
import type { TextRun } from '../../src/article/pdf/page-runs.ts';
import { blocksOf, type PdfBlock } from '../../src/article/pdf/pdf-blocks.ts';
import { ReadingOrder } from '../../src/article/pdf/reading-order.ts';
import { withoutRunningHeads } from '../../src/article/pdf/running-heads.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

const run = (left: number, baseline: number, text: string, size = 10): TextRun => ({
  ...{ text, left, right: left + (text.length * size) / 2, baseline, size },
  ...{ isBold: false, isMonospaced: false, isRightToLeft: false },
});

function layOut(pages: readonly (readonly TextRun[])[]): readonly PdfBlock[] {
  const order = new ReadingOrder();
  const { pages: rows } = withoutRunningHeads(pages.map(findRows));
  return blocksOf(rows.flatMap((each, i) => order.linesOf(each, i + 1)));
}

const many = (size: number, runAt: (i: number) => TextRun): TextRun[] =>
  Array.from({ length: size / 16 }, (_, i) => runAt(i));

describe('the cost of laying out', () => {
  it.each<[string, (size: number) => TextRun[][]]>([
    ['text in one place', (size) => [many(size, () => run(72, 80, 'word'))]],
    ['one long row', (size) => [many(size, (i) => run(i * 30, 80, 'word'))]],
    ['one row of close words', (size) => [many(size, (i) => run(i * 22, 80, 'word'))]],
    ['many lines', (size) => [many(size, (i) => run(72, i * 12, 'words of a line that is long'))]],
    ['many lines with a cell', (size) => [many(size, (i) => run(i % 2 === 0 ? 72 : 400, (i >> 1) * 12, 'word'))]],
    ['cells that move', (size) => [many(size, (i) => run((i * 37) % 500, (i >> 1) * 12, 'word'))]],
    ['a table that never ends', (size) => [many(size, (i) => run(72 + (i % 5) * 90, Math.floor(i / 5) * 12, `${i}`))]],
    ['cells between the lines', (size) => [many(size, (i) => run(72 + (i % 3) * 90, Math.floor(i / 3) * 8, 'a word'))]],
    [
      'a cell beside all others',
      (size) => [
        many(size, (i) => run(i % 3 === 0 ? 72 : 300, Math.floor(i / 3) * 12 + (i % 3) * 5, 'words of a cell')),
      ],
    ],
    ['near columns', (size) => [many(size, (i) => run(72 + (i % 7) * 25, Math.floor(i / 7) * 12, 'word'))]],
    ['marks above a line', (size) => [many(size, (i) => run(72, 80 - (i % 2) * 3, 'word', 10 - (i % 2) * 4))]],
    ['a step at each line', (size) => [many(size, (i) => run(i, i * 12, 'word'))]],
    [
      'many columns',
      (size) => [many(size, (i) => run((i % 64) * 200, Math.floor(i / 64) * 12, 'words of a long line'))],
    ],
    ['list markers', (size) => [many(size, (i) => run((i * 7) % 50, i * 12, '- item'))]],
    ['large letters', (size) => [many(size, (i) => run(72, i * 12, 'word', 10 + (i % 40)))]],
    ['many pages', (size) => many(size, (i) => run(72, 40, `Page ${i}`)).map((each) => [each, run(72, 80, 'word')])],
    ['footnotes', (size) => [many(size, (i) => run(72 + (i % 2) * 300, i * 30, 'a word', i % 100 === 0 ? 10 : 7))]],
  ])('%s grows with its size', (_, pages) => {
    expect(growthOf((size) => layOut(pages(size)), 256, 1_000_000)).toBeLessThan(FASTEST_GROWTH);
  });

  it('a paragraph of very many lines grows with its size', () => {
    const paragraph = (size: number): TextRun[][] => [
      many(size, (i) => run(72, i * 12, 'words of a line that is longer than others')),
    ];
    expect(growthOf((size) => layOut(paragraph(size)), 100_000, 2_000_000)).toBeLessThan(FASTEST_GROWTH);
  });

  it('text anywhere loses no word', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 790 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (places) => {
        const words = places.map(
          (_, i) => `Word${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}`,
        );
        const blocks = layOut([places.map(({ x, y }, i) => run(x, y, words[i] ?? ''))]);
        const text = blocks.map((block) => block.text).join('\n');
        for (const word of words) expect(text).toContain(word);
      }),
    );
  });
});
