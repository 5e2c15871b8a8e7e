/** How PDF files are read. The files are made by the tests, so that each shows one thing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHere } from '../../src/article/article-format.ts';
import { WHOLE_ALLOWANCE } from '../../src/article/size-limits.ts';
import { type PdfPage, type PlacedText, pdfLines, pdfOf, pdfWithContents } from '../support/pdf-files.ts';

async function readBytes(bytes: Uint8Array, name = 'a.pdf') {
  return readHere({ id: name, name, path: name, bytes }, WHOLE_ALLOWANCE);
}

/** The blocks of a file with these pages: kind, level if any, and text. */
async function blocksIn(...pages: readonly PdfPage[]): Promise<string[]> {
  const { blocks, text } = await readBytes(pdfOf(pages));
  return blocks.map(({ kind, level, start, end }) => {
    return `${kind}${level === 0 ? '' : ` ${level}`}: ${text.slice(start, end)}`;
  });
}

const LONG = [
  'The garden is open to all members from the first of March until',
  'the last day of October, and on mild days in the winter as well.',
];
const LONG_TEXT = LONG.join(' ');

/** A page of a book: a running head, a paragraph, and the number of the page. */
function bookPage(head: string, number: number, body: readonly string[]): PdfPage {
  return [{ text: head, x: 72, y: 40 }, ...pdfLines(body, { x: 72, y: 80 }), { text: `- ${number} -`, x: 300, y: 760 }];
}

describe('a PDF file', () => {
  it('is recognised by its first bytes, whatever its name', async () => {
    const { text, name } = await readBytes(pdfOf([pdfLines(LONG, { x: 72, y: 80 })]), 'garden');
    expect([text, name]).toEqual([LONG_TEXT, 'garden']);
  });

  it('has paragraphs where a gap is wider than between lines, or a line is indented', async () => {
    const page = [
      ...pdfLines(LONG, { x: 72, y: 80 }),
      ...pdfLines(LONG, { x: 72, y: 116 }),
      { text: 'Dogs are welcome on a lead, but not near the pond or the hives.', x: 90, y: 140 },
    ];
    expect(await blocksIn(page)).toEqual([
      `paragraph: ${LONG_TEXT}`,
      `paragraph: ${LONG_TEXT}`,
      'paragraph: Dogs are welcome on a lead, but not near the pond or the hives.',
    ]);
  });

  it('has headings where letters are larger or bold, with levels in the order of their size', async () => {
    const page: PdfPage = [
      { text: 'Garden rules', x: 72, y: 60, size: 20 },
      { text: 'Opening hours', x: 72, y: 100, size: 14 },
      ...pdfLines(LONG, { x: 72, y: 120 }),
      { text: 'Exceptions', x: 72, y: 160, font: 'bold' },
      ...pdfLines(LONG, { x: 72, y: 172 }),
      { text: 'May I bring a dog?', x: 72, y: 220, size: 14 },
      ...pdfLines(LONG, { x: 72, y: 240 }),
    ];
    const article = await readBytes(pdfOf([page]));
    expect(article.title).toBe('Garden rules');
    expect(article.blocks.map(({ section }) => section.join(' › '))[4]).toBe('Opening hours › Exceptions');
    expect((await blocksIn(page)).map((block) => block.slice(0, 30))).toEqual([
      'heading 1: Garden rules',
      'heading 2: Opening hours',
      'paragraph: The garden is open ',
      'heading 3: Exceptions',
      'paragraph: The garden is open ',
      'question 2: May I bring a dog?',
      'paragraph: The garden is open ',
    ]);
  });

  it('does not take a bold sentence in a paragraph for a heading', async () => {
    const bold = {
      text: 'The garden is open to all members from the first of March until',
      x: 72,
      font: 'bold',
    } as const;
    const page: PdfPage = [
      ...pdfLines(LONG, { x: 72, y: 80 }),
      { ...bold, y: 116 },
      { text: 'the end.', x: 72, y: 128 },
    ];
    expect((await blocksIn(page))[1]).toBe(`paragraph: ${bold.text} the end.`);
  });

  it('has list items with their markers, and items inside items', async () => {
    const page: PdfPage = [
      { text: 'Bring these things:', x: 72, y: 80 },
      { text: '\x95 gloves that are thick enough for the roses and the brambles at', x: 80, y: 92 },
      { text: 'the fence', x: 90, y: 104 },
      { text: '\x95 tools', x: 80, y: 116 },
      { text: '- a spade', x: 98, y: 128 },
      { text: '1. Sign in at the gate.', x: 80, y: 160 },
      { text: '2. Take a key.', x: 80, y: 172 },
    ];
    expect(await blocksIn(page)).toEqual([
      'paragraph: Bring these things:',
      'list-item 1: - gloves that are thick enough for the roses and the brambles at the fence',
      'list-item 1: - tools',
      'list-item 2: - a spade',
      'list-item 1: 1. Sign in at the gate.',
      'list-item 1: 2. Take a key.',
    ]);
  });

  it('has list items whose bullets are drawn, and marked as labels', async () => {
    const item = (y: number, text: string, label = ''): string =>
      `/Lbl <</MCID ${y}>> BDC 60 ${y} 3 3 re f ${label} EMC /LBody <</MCID ${y + 1}>> BDC BT /F0 10 Tf 72 ${y} Td (${text}) Tj ET EMC`;
    const bytes = pdfWithContents([
      [
        item(700, 'Wear flat shoes.'),
        item(688, 'Leave scarves at home.'),
        item(640, 'Light the boiler.', 'BT /F0 10 Tf 60 640 Td (1.) Tj ET'),
      ].join('\n'),
    ]);
    const { blocks, text } = await readBytes(bytes);
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'list-item: - Wear flat shoes.',
      'list-item: - Leave scarves at home.',
      'list-item: 1. Light the boiler.',
    ]);
  });

  it('is read column by column, below a title across both', async () => {
    const column = (word: string): string[] =>
      Array.from({ length: 8 }, (_, i) => `${word} line ${i} of a column that is wide enough,`);
    const page: PdfPage = [
      { text: 'A Study of Columns in Documents', x: 150, y: 60, size: 20 },
      ...pdfLines(column('left'), { x: 72, y: 100 }),
      ...pdfLines(column('right'), { x: 320, y: 103 }),
    ];
    const [title, left] = await blocksIn(page);
    expect(title).toBe('heading 1: A Study of Columns in Documents');
    expect(left?.match(/left|right/g)).toEqual([...Array(8).fill('left'), ...Array(8).fill('right')]);
  });

  it('is read column by column above a footnote and a heading for the text across', async () => {
    const column = (word: string): string[] =>
      Array.from({ length: 8 }, (_, i) => `${word} line ${i} of a column that is wide enough,`);
    const page: PdfPage = [
      ...pdfLines(column('left'), { x: 72, y: 100 }),
      ...pdfLines(column('right'), { x: 320, y: 103 }),
      { text: 'They are Ann and Bob.', x: 72, y: 210, size: 7 },
      { text: 'Opening hours', x: 72, y: 240, size: 14 },
      {
        text: 'The garden is open to all members and their guests from March until the end of October.',
        x: 72,
        y: 260,
      },
    ];
    expect((await blocksIn(page)).map((block) => block.slice(0, 25))).toEqual([
      'paragraph: left line 0 of',
      'paragraph: They are Ann a',
      'heading 1: Opening hours',
      'paragraph: The garden is ',
    ]);
  });

  it('has the rows of tables from left to right, with the lines of a cell together', async () => {
    const row = (y: number, ...cells: readonly string[]): PlacedText[] =>
      cells.map((text, i) => ({ text, x: 72 + 130 * i, y }));
    const page: PdfPage = [
      ...row(80, 'Work', 'Weight', 'Due'),
      ...row(104, 'Weekly reports', '20 %', 'Fridays'),
      ...row(128, 'Paper, with a list', '50 %', 'December 9'),
      ...row(140, 'of sources'),
      ...row(164, 'Examination', '30 %', 'October 14'),
      ...pdfLines(LONG, { x: 72, y: 220 }),
    ];
    expect(await blocksIn(page)).toEqual([
      'table-header: Work | Weight | Due',
      'table-row: Weekly reports | 20 % | Fridays',
      'table-row: Paper, with a list of sources | 50 % | December 9',
      'table-row: Examination | 30 % | October 14',
      `paragraph: ${LONG_TEXT}`,
    ]);
  });

  describe('with a table whose cells have several lines', () => {
    const notes = [
      ['Finch. The lower gate is shut all', 'month because of flooding.'],
      ['Ogunleye. Toad patrol on all wet', 'evenings; ask at the hut; take a', 'bucket and gloves.'],
    ];
    const [january = [], april = []] = notes;
    const expected = [
      'table-header: Month | Closes | Warden',
      'table-row: January | 16:00 | Finch. The lower gate is shut all month because of flooding.',
      'table-row: March | 17:30 | Ogunleye',
      'table-row: April | 19:00 | Ogunleye. Toad patrol on all wet evenings; ask at the hut; take a bucket and gloves.',
      'table-row: May | 20:30 | Peralta',
    ];
    const rows = (y: readonly number[], tops: readonly number[]): PdfPage =>
      [
        { month: 'Month', closes: 'Closes', warden: ['Warden'] },
        { month: 'January', closes: '16:00', warden: january },
        { month: 'March', closes: '17:30', warden: ['Ogunleye'] },
        { month: 'April', closes: '19:00', warden: april },
        { month: 'May', closes: '20:30', warden: ['Peralta'] },
      ].flatMap(({ month, closes, warden }, i) => [
        { text: month, x: 72, y: y[i] ?? 0 },
        { text: closes, x: 142, y: y[i] ?? 0 },
        ...pdfLines(warden, { x: 212, y: tops[i] ?? 0 }),
      ]);

    it.each([
      ['top', [80, 104, 140, 164, 212], [80, 104, 140, 164, 212]],
      ['middle', [80, 110, 140, 176, 212], [80, 104, 140, 164, 212]],
      ['bottom', [80, 116, 140, 188, 212], [80, 104, 140, 164, 212]],
    ])('has its rows if cells stand at the %s', async (_, y, tops) => {
      expect(await blocksIn(rows(y, tops))).toEqual(expected);
    });

    it('has its rows if a cell of the first one begins above the others', async () => {
      const page: PdfPage = [
        ...pdfLines(LONG, { x: 72, y: 30 }),
        ...pdfLines(january, { x: 212, y: 80 }),
        { text: 'January', x: 72, y: 86 },
        { text: '16:00', x: 142, y: 86 },
        { text: 'March', x: 72, y: 116 },
        { text: '17:30', x: 142, y: 116 },
        { text: 'Ogunleye', x: 212, y: 116 },
      ];
      expect((await blocksIn(page)).slice(1)).toEqual([expected[1], expected[2]]);
    });

    it('has its rows if a name stands in the middle of a column whose other cells are short', async () => {
      const page: PdfPage = [
        { text: 'Code on the display', x: 72, y: 80, font: 'bold' },
        { text: 'Cause', x: 250, y: 80, font: 'bold' },
        { text: 'E1', x: 72, y: 110 },
        ...pdfLines(['Low water pressure, most often after', 'the radiators have been bled.'], { x: 182, y: 104 }),
        { text: 'E2', x: 72, y: 140 },
        { text: 'No gas', x: 182, y: 140 },
      ];
      expect(await blocksIn(page)).toEqual([
        'table-header: Code on the display | Cause',
        'table-row: E1 | Low water pressure, most often after the radiators have been bled.',
        'table-row: E2 | No gas',
      ]);
    });

    it('has what stands on one line together where it is not known which cells belong together', async () => {
      const page: PdfPage = [
        ...rows([80, 104, 140, 164, 212], [80, 104, 140, 164, 212]),
        { text: 'June', x: 72, y: 236 },
        { text: '21:30', x: 142, y: 230 },
        { text: '21:45', x: 142, y: 242 },
        { text: 'Mill', x: 212, y: 230 },
        { text: 'Lane', x: 212, y: 242 },
      ];
      const mixed = (await blocksIn(page)).filter((block) => /21:30.*Lane|21:45.*Mill/.test(block));
      expect(mixed).toEqual([]);
    });
  });

  it('has code with its line breaks and indentation', async () => {
    const page: PdfPage = [
      ...pdfLines(LONG, { x: 72, y: 80 }),
      { text: 'if dry:', x: 90, y: 116, font: 'monospaced' },
      { text: 'water()', x: 102, y: 128, font: 'monospaced' },
    ];
    expect((await blocksIn(page))[1]).toBe('code: if dry:\n  water()');
  });

  it('has the words whole that a line or a page divides, and keeps the hyphens of others', async () => {
    const first = [
      'A well-known exam-',
      'ple is UTF-',
      '8, which is a well-',
      'known encoding that is used for writing texts on most ma-',
    ];
    const { text, blocks } = await readBytes(
      pdfOf([pdfLines(first, { x: 72, y: 700 }), pdfLines(['chines of the world.'], { x: 72, y: 80 })]),
    );
    expect(text.replaceAll('\n', ' ')).toBe(
      'A well-known example is UTF-8, which is a well-known encoding that is used for writing texts on most machines of the world.',
    );
    expect(blocks.map(({ page }) => page)).toEqual([1]);
  });

  it('has its running head once and no page numbers, and a paragraph over two pages whole', async () => {
    const bodies = [
      ['The first page ends in the middle of a sentence which says that all'],
      ['of this belongs together.'],
      ['A third page.'],
      ['And a fourth.'],
    ];
    const pages = bodies.map((body, i) => bookPage('The Garden Handbook', i + 1, body));
    const article = await readBytes(pdfOf(pages));
    expect(article.blocks.map(({ page, start, end }) => [page, article.text.slice(start, end)])).toEqual([
      [1, 'The Garden Handbook'],
      [1, 'The first page ends in the middle of a sentence which says that all of this belongs together.'],
      [3, 'A third page.'],
      [4, 'And a fourth.'],
    ]);
  });

  it('has what a running head or foot says once, without the page number, if it is said nowhere else', async () => {
    const pages = ['first', 'second', 'third'].map(
      (word, i): PdfPage => [
        { text: 'Garden rules', x: 72, y: 40 },
        { text: `Report 14/2023, page ${i + 1} of 3`, x: 400, y: 40 },
        ...(i === 0 ? [{ text: 'Garden rules', x: 72, y: 80, size: 20 }] : []),
        { text: `The ${word} page has a text of its own.`, x: 72, y: 120 },
        { text: 'Confidential', x: 72, y: 760 },
        { text: `- ${i + 1} -`, x: 300, y: 760 },
      ],
    );
    expect(await blocksIn(...pages)).toEqual([
      'heading 1: Garden rules',
      'paragraph: Report 14/2023',
      'paragraph: Confidential',
      'paragraph: The first page has a text of its own.',
      'paragraph: The second page has a text of its own.',
      'paragraph: The third page has a text of its own.',
    ]);
  });

  it('has a footnote after the paragraph that goes on on the next page', async () => {
    const first: PdfPage = [
      ...pdfLines(LONG, { x: 72, y: 80 }),
      { text: 'The hives are looked after by two members, who may be asked', x: 72, y: 700 },
      { text: 'They are Ann and Bob.', x: 72, y: 740, size: 7 },
    ];
    const second = pdfLines(['on any Sunday in the summer, when the bees are out and the weather is', 'good.'], {
      x: 72,
      y: 80,
    });
    expect((await blocksIn(first, second)).slice(1)).toEqual([
      'paragraph: The hives are looked after by two members, who may be asked on any Sunday in the summer, when the bees are out and the weather is good.',
      'paragraph: They are Ann and Bob.',
    ]);
  });

  it('has no heads that change from chapter to chapter, and keeps headings at the top of pages', async () => {
    const head = (i: number): string => (i < 3 ? 'Sowing' : 'Harvest');
    const pages = Array.from(
      { length: 6 },
      (_, i): PdfPage => [
        { text: head(i), x: 72, y: 40 },
        { text: `Part ${i * i + 1}`, x: 72, y: 80, size: 16 },
        { text: `What part ${'abcdef'[i]} is about.`, x: 72, y: 110 },
      ],
    );
    const blocks = await blocksIn(...pages);
    expect(blocks.filter((block) => /Sowing|Harvest/.test(block))).toEqual([]);
    expect(blocks.filter((block) => block.startsWith('heading'))).toHaveLength(6);
  });

  it('has no table of contents', async () => {
    const page: PdfPage = [
      { text: 'Contents', x: 72, y: 60, size: 16 },
      { text: 'Opening hours . . . . . . . . . . . . 3', x: 72, y: 90 },
      { text: 'Dogs ................................ 7', x: 72, y: 102 },
      { text: 'Opening hours', x: 72, y: 160, size: 16 },
      ...pdfLines(LONG, { x: 72, y: 180 }),
    ];
    expect(await blocksIn(page)).toEqual(['heading 1: Opening hours', `paragraph: ${LONG_TEXT}`]);
  });

  it('has the marks of footnotes in brackets, and exponents as they are', async () => {
    const page: PdfPage = [
      { text: 'The pond was dug in summer.', x: 72, y: 80 },
      { text: '3', x: 199, y: 76, size: 6 },
      { text: 'It has 40 m', x: 72, y: 92 },
      { text: '2', x: 121.5, y: 88, size: 6 },
    ];
    expect(await blocksIn(page)).toEqual(['paragraph: The pond was dug in summer.[3] It has 40 m²']);
  });

  it('has a mark above a line in this line, also beside the line of another column', async () => {
    const column = (word: string): string[] =>
      Array.from({ length: 6 }, (_, i) => `${word} line ${i} of a column that is wide enough,`);
    const end = 'left line 5 of a column that is wide enough,';
    const page: PdfPage = [
      ...pdfLines(column('left'), { x: 72, y: 100 }),
      { text: '1', x: 258.2, y: 156, size: 6 },
      ...pdfLines(column('right'), { x: 320, y: 95 }),
    ];
    expect((await blocksIn(page))[0]).toContain(`${end}[1]`);
  });

  it.each([
    ['Garden rules', 'Garden rules'],
    ['Microsoft Word - rules_final.docx', null],
    ['rules.pdf', null],
    ['Untitled', null],
    ['', null],
  ])('with the title %j is called %j', async (Title, title) => {
    const info = { Title, Author: 'Ann Lee' };
    const article = await readBytes(pdfOf([pdfLines(LONG, { x: 72, y: 80 })], info));
    expect([article.title, article.author]).toEqual([title, 'Ann Lee']);
  });

  it('has no date, because the date of the file is that of a print or a scan', async () => {
    const article = await readBytes(
      pdfOf([pdfLines(LONG, { x: 72, y: 80 })], { CreationDate: "D:20240229101112+01'00'" }),
    );
    expect(article.date).toBeNull();
  });

  it('with pictures and no text needs OCR', async () => {
    await expect(readBytes(pdfWithContents(['0 0 100 100 re f']))).rejects.toThrow(
      'a.pdf: it contains pictures of pages and no text. Run OCR on it first.',
    );
  });

  it.each([
    ['cut in the middle', pdfOf([pdfLines(LONG, { x: 72, y: 80 })]).subarray(0, 400)],
    ['of other bytes', Buffer.from(`%PDF-1.4\n${'\x00\x01\x02'.repeat(1000)}`)],
  ])('that is damaged, %s, is a problem that names it', async (_, bytes) => {
    await expect(readBytes(bytes)).rejects.toThrow(/^a\.pdf: (?:the PDF file is damaged|it contains pictures)/);
  });

  it('has blocks in order that lie in the text without white space around them, wherever its text is', async () => {
    const text = fc.record({
      text: fc.constantFrom(
        'a',
        'Words of a line',
        '1.',
        '\x95 item',
        'A HEADING',
        '12',
        'cut-',
        'x | y',
        'Q: Why?',
        '-',
      ),
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 790 }),
      size: fc.constantFrom(6, 10, 10, 10, 14, 30),
      font: fc.constantFrom('regular', 'bold', 'monospaced'),
    });
    const pages = fc.array(fc.array(text, { maxLength: 30 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(pages, async (placed) => {
        const bytes = pdfOf([...placed, [{ text: 'Last', x: 72, y: 80 }]]);
        const article = await readBytes(bytes);
        let last = 0;
        let page = 1;
        for (const block of article.blocks) {
          const words = article.text.slice(block.start, block.end);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.page).toBeGreaterThanOrEqual(page);
          last = block.end;
          page = block.page ?? 0;
        }
      }),
      { numRuns: 60 },
    );
  });
});
