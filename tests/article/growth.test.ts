/** The cost of reading an article, from its text to its sentences, is proportional to its length, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

const read = (text: string): unknown => parseArticle('a.txt', `Word${text}`);

/** In characters. Longer front matter is read as text. */
const LONGEST_FRONT_MATTER = 60_000;

describe('the cost of front matter', () => {
  it.each<[string, (size: number) => string]>([
    ['that is not closed, with CRLF', (size) => `---\r\n${'\r\n'.repeat(size)}Text.`],
    ['that is not closed, with fields and CRLF', (size) => `---\r\n${'a: b\r\n'.repeat(size)}Text.`],
    ['that is not closed, with lists', (size) => `---\n${'  - \n'.repeat(size)}Text.`],
    ['of rules that are almost closed', (size) => `---\n${'--- -\n'.repeat(size)}Text.`],
    ['with spaces in a value', (size) => `---\ntitle: a${' '.repeat(size)}b\n---\nText.`],
    ['with spaces in place of a value', (size) => `---\ntitle:${' '.repeat(size)}\n---\nText.`],
    ['with spaces in a key', (size) => `---\ntitle${' '.repeat(size)}\n---\nText.`],
    ['with quotes in a value', (size) => `---\ntitle: ${'"'.repeat(size)}'\n---\nText.`],
    ['with quotes in a title', (size) => `---\ntitle: "${'"'.repeat(size)}\n---\nText.`],
    ['with brackets in a title', (size) => `---\ntitle: ${'['.repeat(size)}\n---\nText.`],
    ['with a list of authors', (size) => `---\nauthor: [${'x, '.repeat(size / 3)}x]\n---\nText.`],
    ['with a list of authors by line', (size) => `---\nauthor:\n${'- x\n'.repeat(size / 4)}---\nText.`],
    ['with anchors and aliases', (size) => `---\nauthor: [&a x${', *a'.repeat(size / 4)}]\n---\nText.`],
    ['with a title of many lines', (size) => `---\ntitle: >\n${'  x\n'.repeat(size / 4)}---\nText.`],
    ['with many titles', (size) => `---\n${'title: "x"\n'.repeat(size / 11)}---\nText.`],
    ['with signs of comments in a title', (size) => `---\ntitle: a${' #'.repeat(size / 2)}\n---\nText.`],
    ['after spaces', (size) => `${' '.repeat(size)}--\nText.`],
    ['after line breaks', (size) => `${'\r\n'.repeat(size)}---\nText.`],
  ])('%s grows with its length', (_, text) => {
    expect(growthOf((size) => parseArticle('a.md', text(size)), 32, LONGEST_FRONT_MATTER)).toBeLessThan(FASTEST_GROWTH);
  });
});

describe('the cost of a text', () => {
  it.each([
    ...['\n', '\r\n', ' ', '\u00a0', 'x\n', 'x\n\n', '1,111,', '3', '[', '(', '[1]', '"', '”', '.”', '?” A', '.', '. '],
    ...[
      '…',
      '。',
      'a.',
      'A. ',
      'U.S. ',
      '• ',
      '- a\n',
      '1. a ',
      'a) b ',
      ', ',
      'a',
      '漢',
      'e\u0301',
      '\u0301',
      '👩‍🚀',
      '<p>',
    ],
    ...[
      'A b\n',
      'A\n\n',
      'a: b\n',
      'A: b\n',
      'a | b\n',
      'a\tb\n',
      '|',
      '|-',
      '\t',
      ' \n',
      '# a\n',
      '=',
      'A\n=\n',
      '```\n',
    ],
    ...[
      'Is it?\n\n',
      'Q: a?\nA: b\n',
      'I. a\n',
      '(a) b\n',
      '1.1 A\n',
      'Section 1. A\n\n',
      'A B: c\n\n',
      'Ann ',
      'der 5. A ',
    ],
    ...['a.[b', '. »', 'a. b ', '  - a\n', "a'"],
    ...[
      'a  b\n',
      'a  ',
      'a  b\n---\n',
      `a  b\n${'-'.repeat(60)}a\n`,
      `a${' '.repeat(90)}.....${' '.repeat(90)}\n`,
      'a\n   b\n',
      'a ..... b\n',
      '. . . . . ',
      'By A\n',
      '- 1 -\n',
      'A\n=\n\nB\n\n',
    ],
    ...['{"a":1},', 'a,b,1.5\n', 'said ', '?” Aa ', '1990-01-01 12:00 [warn] x=1.5 ok\n'],
  ])('that repeats %j grows with its length', (piece) => {
    expect(growthOf((size) => read(piece.repeat(size / piece.length)))).toBeLessThan(FASTEST_GROWTH);
  });

  it('that repeats what the rules examine is proportional to its length', () => {
    const fragment = fc.constantFrom(
      ...[
        '\r\n',
        '\n',
        '\r',
        ' ',
        '\u00a0',
        '- ',
        '* ',
        '• ',
        '1. ',
        '2) ',
        'a) ',
        '1',
        '1,',
        '.',
        '. ',
        '…',
        '?',
        '。',
      ],
      ...[
        '"',
        '”',
        '“',
        "'",
        '(',
        ')',
        '[',
        ']',
        '[1]',
        ',',
        ':',
        '---',
        '---\n',
        'a: ',
        'title:',
        'date ',
        '# ',
        '=====\n',
        'A: ',
        'Q. ',
        '\t',
        ' | ',
        '»',
        '[a]',
        '2018-05-03',
      ],
      ...[
        'a',
        'a.',
        'A. ',
        'U.S.',
        'Mr. ',
        'p.m. ',
        'said ',
        'The ',
        '漢',
        'é',
        'e\u0301',
        '\u200d',
        '😀',
        '🇩🇪',
        '\ufeff',
      ],
    );
    const some = fc.array(fragment, { minLength: 1, maxLength: 4 }).map((fragments) => fragments.join(''));
    const opening = fc.oneof(fc.constantFrom('', '---\r\n', '---\ntitle:'), some);
    fc.assert(
      fc.property(opening, some, some, (before, repeated, after) => {
        const text = (size: number): string => before + repeated.repeat(size / repeated.length) + after;
        expect(growthOf((size) => read(`${text(size)}.`), 4096, 65_536)).toBeLessThan(FASTEST_GROWTH);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
