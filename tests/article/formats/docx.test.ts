import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/article/article-format.ts';
import { readWordDocument } from '../../../src/article/docx/read-word-document.ts';
import { docx } from '../../../src/article/formats/docx.ts';
import { FASTEST_GROWTH, growthOf } from '../../support/growth.ts';
import * as files from './office-files.ts';
import { linesOfFile, linksOf, readFile } from './read-file.ts';

const lines = (parts: files.WordParts): Promise<string[]> => linesOfFile('a.docx', files.docxFile(parts));

describe('a Word document', () => {
  it('with styles is read with its headings, quotations and code, and with the numbers that Word shows', async () => {
    expect(await linesOfFile('handbook.docx', files.handbook)).toEqual([
      'heading: Handbook of the house',
      'heading 1: I. Keys',
      'paragraph: Each member has a key.[1] Ask with the form. It is free.',
      'question 2: I.1 What if I lose it?',
      'paragraph: Do this:',
      'list-item 1: 1. Tell us',
      'list-item 2: (a) by mail or',
      'list-item 2: (b) by phone',
      'paragraph: We then change the lock.',
      'list-item 1: 2. Pay 20 €',
      'list-item 1: 1. A list of its own',
      'heading 1: II. Rooms',
      'list-item 1: - Kitchen',
      'list-item 2: - Stove',
      'quotation: Leave it as you found it.',
      'code: ssh house\n  open door',
      'table-header: Room | Seats',
      'table-row: Hall | 40, or 60 standing',
      'paragraph: [1] Since May.',
    ]);
  });

  it('without styles has a heading where a short paragraph is in bold, and a title where the first line is centred', async () => {
    expect(await linesOfFile('rules.docx', files.rules)).toEqual([
      'heading: Server rules',
      'paragraph: Welcome! Please read these rules.',
      'heading 6: 1. Be kind',
      'paragraph: No insults, no harassment.',
      'heading 6: 2. No spam',
      'paragraph: Do not post the same thing twice.',
      'question 7: May I advertise?',
      'paragraph: Only in #ads.',
    ]);
  });

  it('is read with the text of boxes once, without hidden text, and with merged cells beside each of their rows', async () => {
    expect(await linesOfFile('minutes.docx', files.minutes)).toEqual([
      'heading 1: Attendance',
      'paragraph: Agenda as sent.',
      'paragraph: In a box.',
      'paragraph: Beside it.',
      'table-header: Day | Shift',
      'table-row: Monday | Ann',
      'table-row: Monday | Ben',
    ]);
  });

  it('is read without what is struck out or deleted, which keeps its number', async () => {
    const run = (text: string, property: string): string => `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`;
    const inList = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const body = [
      `<w:p>${run('The sale is on 3 May.', '<w:strike/>')}${run('The sale is on 10 May.', '<w:strike w:val="0"/>')}</w:p>`,
      `<w:p>${run('Gate A', '<w:dstrike/>')}<w:del>${run('Gate B', '')}</w:del>${run('Gate C', '')}</w:p>`,
      `<w:p>${inList}${run('Ring.', '<w:strike/>')}</w:p><w:p>${inList}${run('Knock.', '')}</w:p>`,
    ];
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(await lines({ body: body.join(''), numbering })).toEqual([
      'paragraph: The sale is on 10 May.',
      'paragraph: Gate C',
      'list-item 1: 2. Knock.',
    ]);
  });

  it('tells its title, author and the day of its last change, and where its links lead', async () => {
    const handbook = await readFile('handbook.docx', files.handbook);
    expect(handbook).toMatchObject({ title: 'Handbook of the house', author: 'Ada Lim', date: '2024-05-03' });
    expect(linksOf(handbook)).toEqual(['the form -> https://example.org/form']);
    const minutes = await readFile('minutes.docx', files.minutes);
    expect(minutes).toMatchObject({ title: 'Minutes of 4 June', author: null, date: null });
    expect(linksOf(minutes)).toEqual(['Agenda -> https://example.org/agenda']);
  });

  it('numbers the items of a list that other paragraphs interrupt, and begins anew where the document says so', async () => {
    const item = (list: number, text: string): string => files.listed(list, 0, text);
    const body = [item(2, 'a'), files.paragraph('Between.'), item(2, 'b'), item(4, 'c'), item(4, 'd')].join('');
    expect((await lines({ body, numbering: files.NUMBERING })).map((line) => line.slice(-4))).toEqual([
      '1. a',
      'een.',
      '2. b',
      '1. c',
      '2. d',
    ]);
  });

  it('is recognised by what is in it, whatever its name', () => {
    expect(formatOf({ name: 'rules.zip', bytes: files.rules })).toBe(docx);
  });
});

describe('a hostile Word document', () => {
  it('does not expand entities that it defines', async () => {
    const body = '<!DOCTYPE a [<!ENTITY a "boom">]><w:p><w:r><w:t>It says &a; and &amp;.</w:t></w:r></w:p>';
    expect(await lines({ body })).toEqual(['paragraph: It says &a; and &.']);
  });

  it('that is nested more deeply than any document ends in a problem', async () => {
    await expect(lines({ body: '<w:p><w:r>'.repeat(200_000) })).rejects.toThrow('a.docx: the article is empty.');
  });

  it('with labels that grow with their depth has labels of a limited length', async () => {
    const text = '%1'.repeat(10_000);
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    expect(await lines({ body: files.listed(1, 0, 'a'), numbering })).toEqual([`list-item 1: ${'1'.repeat(40)} a`]);
  });

  it('with styles that are based on each other in a circle is read', async () => {
    const styles = ['a', 'b'].map(
      (id) => `<w:style w:styleId="${id}"><w:basedOn w:val="${id === 'a' ? 'b' : 'a'}"/></w:style>`,
    );
    expect(await lines({ body: files.styled('a', 'Text.'), styles: styles.join('') })).toEqual(['paragraph: Text.']);
  });

  it.each([
    ['paragraphs', files.paragraph('a')],
    ['items', files.listed(2, 1, 'a')],
    ['fields', '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>x</w:t></w:r>'],
    ['notes', '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'],
    ['rows', files.table([files.paragraph('a'), files.paragraph('b')])],
    ['tables in tables', '<w:tbl><w:tr><w:tc>'],
  ])('of many %s takes time in proportion to its length', (_, piece) => {
    const file = (size: number): Uint8Array =>
      files.docxFile({ body: `<w:p>${piece.repeat(size / piece.length)}`, numbering: files.NUMBERING });
    const read = (size: number): unknown => readWordDocument({ path: 'a.docx', bytes: made.get(size) ?? file(size) });
    const made = new Map(
      Array.from({ length: 12 }, (__, i) => [8192 * 2 ** i, file(8192 * 2 ** i)] as const).slice(0, 8),
    );
    expect(growthOf(read, 8192, 1_048_576)).toBeLessThan(FASTEST_GROWTH);
  });
});
