import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { readDocument } from '../../support/documents.ts';
import { FASTEST_GROWTH, growthOfPromise } from '../../support/growth.ts';
import { linesOfFile, linksOf, readFile } from './read-file.ts';

const textsOf = ({ text, blocks }: Article): string[] => blocks.map(({ start, end }) => text.slice(start, end));
const kindsOf = ({ blocks }: Article): string[] => blocks.map(({ kind }) => kind);

/** The reading text of one paragraph. */
async function shown(markdown: string): Promise<string> {
  const article = await readDocument('a.md', markdown);
  return textsOf(article).join(' / ');
}

describe('the reading text of Markdown', () => {
  it.each([
    [
      'emphasis, code and links',
      'Run **all** of `npm test`, see [the _guide_](https://x.example/a).',
      'Run all of npm test, see the guide.',
    ],
    ['hard-wrapped lines', 'It is open\non Mondays.', 'It is open on Mondays.'],
    ['a line break', 'Main Street 1  \nKestrel', 'Main Street 1\nKestrel'],
    ['HTML tags within a line', 'Press <kbd>F12</kbd><br>twice.', 'Press F12\ntwice.'],
    ['an HTML comment', 'Hello. <!-- not yet -->\n\n<!-- nor this -->\n\nBye.', 'Hello. / Bye.'],
    ['a picture beside words', 'Press the ![red](a.png) button.', 'Press the red button.'],
    ['a paragraph of pictures', '[![build](a.svg)](https://ci.example) ![logo](b.png)\n\nHello.', 'Hello.'],
    ['a footnote', 'It is free.[^1]\n\n[^1]: For members.', 'It is free.[1] / [1] For members.'],
    [
      'tags of a site generator',
      '{% include nav.html %}\n\nSee {{ site.name }} in `{{ code }}`.',
      'See in {{ code }}.',
    ],
    ['imports of MDX', 'import { Tabs } from "./tabs"\n\nHello.', 'Hello.'],
    ['attributes and admonitions', '## Rules {#the-rules}\n\n:::note\n\nBe kind.\n\n:::', 'Rules / Be kind.'],
    ['a table of contents', '- [Fees](#fees)\n- [Hours](#hours)\n\nText.', 'Text.'],
    ['entities and escapes', 'Tom &amp; Ann \\*wink\\*', 'Tom & Ann *wink*'],
  ])('has %s as a reader sees them', async (_, markdown, expected) => {
    expect(await shown(markdown)).toBe(expected);
  });

  it('keeps the addresses of links apart from the words', async () => {
    const { text, links } = await readDocument('a.md', 'See [the guide](https://x.example/a) now.');
    expect(links).toEqual([{ start: 4, end: 13, url: 'https://x.example/a' }]);
    expect(text).not.toContain('example');
  });
});

describe('the blocks of Markdown', () => {
  it('are headings, paragraphs, list items with their numbers, table rows, code and quotations', async () => {
    const article = await readDocument(
      'a.md',
      '# Title\n\nText.\n\n3. three\n   - inner\n4. four\n\n| A | B |\n|---|---|\n| 1 | |\n\n```js\nx = 1\n```\n\n> Said.\n',
    );
    expect(kindsOf(article)).toEqual([
      ...['heading', 'paragraph', 'list-item', 'list-item', 'list-item'],
      ...['table-header', 'table-row', 'code', 'quotation'],
    ]);
    expect(textsOf(article)).toEqual([
      'Title',
      'Text.',
      '3. three',
      '- inner',
      '4. four',
      'A | B',
      '1',
      'x = 1',
      'Said.',
    ]);
    expect(article.blocks.map(({ level }) => level)).toEqual([1, 0, 1, 2, 1, 0, 0, 0, 0]);
    expect(article.title).toBe('Title');
  });

  it.each([
    ['a heading that asks', '# FAQ\n\n## Is it free?\n\nYes.', ['heading', 'question', 'paragraph']],
    ['a paragraph in bold that asks', '**Is it free?**\n\nYes.', ['question', 'paragraph']],
    ['a paragraph that begins with Q:', 'Q: Is it free?\n\nA: Yes.', ['question', 'paragraph']],
    ['a short paragraph in bold', '**Windows**\n\nRun it.', ['heading', 'paragraph']],
  ])('include %s', async (_, markdown, kinds) => {
    expect(kindsOf(await readDocument('a.md', markdown))).toEqual(kinds);
  });

  it('have sections, and anchors as GitHub makes them', async () => {
    const { blocks } = await readDocument(
      'a.md',
      '# A\n\n## Late work!\n\nText.\n\n## Late work!\n\nMore.\n\n# B\n\nEnd.',
    );
    expect(blocks.map(({ section }) => section.join(' › '))).toEqual([
      '',
      'A',
      'A › Late work!',
      'A',
      'A › Late work!',
      '',
      'B',
    ]);
    expect(blocks.map(({ anchor }) => anchor)).toEqual([
      'a',
      'late-work',
      'late-work',
      'late-work-1',
      'late-work-1',
      'b',
      'b',
    ]);
  });

  it('are introduced by the line before a list or code, the header of a table, and otherwise the heading', async () => {
    const article = await readDocument(
      'a.md',
      '# T\n\nBring:\n\n- a pen\n  - blue\n\nRun this.\n\n```\nx\n```\n\n| A |\n|---|\n| 1 |',
    );
    const introducing = article.blocks.map(({ introducedBy }) => textsOf(article)[introducedBy] ?? '');
    expect(introducing).toEqual(['', 'T', 'Bring:', '- a pen', 'T', 'Run this.', 'T', 'A']);
    expect(article.blocks.filter(({ isIntroduction }) => isIntroduction).map(({ kind }) => kind)).toEqual([
      'heading',
      'table-header',
    ]);
  });

  it('begin with the title of the front matter, unless the first heading repeats it', async () => {
    const own = await readDocument(
      'a.md',
      '---\ntitle: Fees\nlast_edited: 2024-05-03\nmaintainer: Ann\n---\nHalf price.',
    );
    expect(own).toMatchObject({ title: 'Fees', date: '2024-05-03', author: 'Ann', paragraphCount: 1 });
    expect(textsOf(own)).toEqual(['Fees', 'Half price.']);
    expect(textsOf(await readDocument('a.md', '---\ntitle: Fees\n---\n# Fees\n\nHalf price.'))).toEqual([
      'Fees',
      'Half price.',
    ]);
  });

  it('are in order, trimmed and without overlaps, and have all sentences, whatever the text', async () => {
    const part = fc.constantFrom(
      ...[
        '# a',
        '- b',
        '1. c',
        '> d',
        '```',
        '| e | f |',
        '|--|--|',
        '**g?**',
        '[h](#i)',
        '<b>j</b>',
        '\n',
        '\n\n',
        '  ',
        '~~k~~',
      ],
      ...['{% l %}', '[^1]', '[^1]: m', '\t', '&amp;', ':::', '---', '\u0000', '\u2028', 'n. O'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const article = await readDocument('a.md', `Word ${parts.join(' ').replace(/ ?\n ?/g, '\n')}`).catch(
          () => undefined,
        );
        let end = -1;
        for (const block of article?.blocks ?? []) {
          expect(block.start).toBeGreaterThan(end);
          end = block.end;
          const text = article?.text.slice(block.start, end) ?? '';
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          const sentences = article?.sentences.slice(block.firstSentence, block.endSentence) ?? [];
          for (const sentence of sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(block.start);
            expect(sentence.end).toBeLessThanOrEqual(end);
          }
          expect(block.introducedBy).toBeLessThan(article?.blocks.indexOf(block) ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const lines = (content: string): Promise<string[]> => linesOfFile('notes.md', content);

describe('a line of Markdown', () => {
  it('is read without what is struck out', async () => {
    const text =
      '~~No open shoes.~~ Any shoes are *fine*.\n\nIt is <del>£20</del> ~~[£21](https://a.example)~~ £25.\n\n1. ~~Ring.~~\n2. Knock.\n\n| Day | Room |\n|--|--|\n| Monday | ~~Blue~~ Red |';
    expect(await lines(text)).toEqual([
      'paragraph: Any shoes are fine.',
      'paragraph: It is £25.',
      'list-item 1: 2. Knock.',
      'table-header: Day | Room',
      'table-row: Monday | Red',
    ]);
    expect(linksOf(await readFile('notes.md', text))).toEqual([]);
  });

  it('has its words as a reader sees them, with its links and line breaks', async () => {
    const text = 'Run `a  b` with **all**\nof [the *words*](https://a.example) ![here](b.png).\\\nThen <br>stop.';
    expect(await lines(text)).toEqual(['paragraph: Run a b with all of the words here.\nThen\nstop.']);
    expect(linksOf(await readFile('notes.md', text))).toEqual(['the words -> https://a.example']);
  });

  it('that only has a picture is not text', async () => {
    expect(await lines('[![build](b.svg)](https://a.example)\n\n- ![logo](l.svg)\n- One')).toEqual([
      'list-item 1: - One',
    ]);
  });
});

describe('a paragraph of Markdown', () => {
  it('that begins with a question in bold is the question and its answer', async () => {
    expect(await lines('**Is it safe?**\nA lock guards it.\n\n**Is it free?** Yes, all of it.')).toEqual([
      'question 7: Is it safe?',
      'paragraph: A lock guards it.',
      'question 7: Is it free?',
      'paragraph: Yes, all of it.',
    ]);
    const { blocks } = await readFile('notes.md', '**Is it safe?**\nA lock guards it.');
    expect(blocks.map(({ introducedBy }) => introducedBy)).toEqual([-1, 0]);
  });

  it('that begins with other words in bold, or has a question in bold later, is one paragraph', async () => {
    expect(await lines('**Refunds.** You get all of it.\n\nWho asks: **is it free?** It is.')).toEqual([
      'paragraph: Refunds. You get all of it.',
      'paragraph: Who asks: is it free? It is.',
    ]);
  });
});

describe('a table of Markdown', () => {
  it('has the links of its cells, after blank cells too', async () => {
    const text = '| A | | B |\n|--|--|--|\n| | [one](https://a.example) | two [three](https://b.example) |';
    expect(await lines(text)).toEqual(['table-header: A |  | B', 'table-row: | one | two three']);
    expect(linksOf(await readFile('notes.md', text))).toEqual([
      'one -> https://a.example',
      'three -> https://b.example',
    ]);
  });

  it.each([
    ['columns', (size: number) => `${'a|'.repeat(size / 2)}\n${'-|'.repeat(size / 2)}`],
    ['blank columns', (size: number) => `a${'|'.repeat(size / 2)}b\n-|${'-|'.repeat(size / 2)}`],
    ['links', (size: number) => `${'[a](b)|'.repeat(size / 8)}\n${'-|'.repeat(size / 8)}`],
    ['rows', (size: number) => `a|b\n-|-\n${'c|d\n'.repeat(size / 4)}`],
  ])('of many %s takes time in proportion to its length', async (_, text) => {
    const work = (size: number) => readFile('notes.md', text(size));
    expect(await growthOfPromise(work, 4096, 32_768)).toBeLessThan(FASTEST_GROWTH);
  });
});
