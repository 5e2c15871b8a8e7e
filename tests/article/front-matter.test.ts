import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { sentencesOf } from '../support/articles.ts';

const parseWith = (frontMatter: string): Article => parseArticle('a.md', `---\n${frontMatter}\n---\nText.`);

describe('front matter', () => {
  it('provides title, date, source and author, and ignores every other field', () => {
    const text =
      '\uFEFF---\r\ntitle: "A Title: Two"\r\nDate: 2020-02-29T10:00:00Z\r\ntags:\r\n  - one\r\nsource: The Paper\r\nauthor: Jane Doe\r\n---\r\n\r\nText.';
    const article = parseArticle('a.md', text);
    expect(article).toMatchObject({
      title: 'A Title: Two',
      date: '2020-02-29',
      source: 'The Paper',
      author: 'Jane Doe',
    });
    expect(sentencesOf(article)).toEqual(['A Title: Two', 'Text.']);
    expect(article.text).toBe(text);
  });

  it.each([
    ['a folded block', 'title: >-\n  Trump Orders\n  a Review', 'Trump Orders a Review'],
    ['a literal block', 'title: |\n  Trump Orders\n\n  a Review\n', 'Trump Orders a Review'],
    ['a value on the line below its key', 'title:\n  Trump Orders', 'Trump Orders'],
    ['a value of two lines', 'title: Trump Orders\n  a Review', 'Trump Orders a Review'],
    ['a comment after a value', 'title: Trump Orders # a Review', 'Trump Orders'],
    ['a comment after quotes', 'title: "C# # D" # E', 'C# # D'],
    ['a comment instead of a value', 'title: # none yet', null],
    ['quotes inside quotes', "title: 'It''s \"here\"'", 'It\'s "here"'],
    ['escapes', 'title: "Caf\\u00e9\\n\\uD800"', 'Café \uFFFD'],
    ['a key in quotes', '"title": Cats', 'Cats'],
    ['a list whose bracket closes on a line of its own', 'tags: [\n  one,\n]\ntitle: Cats', 'Cats'],
    ['a key in another language', 'Überschrift: Katzen\ntitle: Cats', 'Cats'],
  ])('is read by the rules of YAML: %s', (_, frontMatter, title) => {
    expect(parseWith(frontMatter).title).toBe(title);
  });

  it.each([
    ['Trump: the sequel'],
    ['The end:'],
    ['[Draft] The plan'],
    ['[Draft]'],
    ['{name}'],
    ['Room #5'],
    ['#5 of all'],
    ['*New* rules'],
    ['&c'],
    ['!important'],
    ['@all'],
    ['50% off'],
    ['%x'],
    ['`code`'],
    ['- a dash'],
    ['? a question mark'],
    ['C:\\data'],
    ['Two  spaces\tand a tab'],
    ['http://example.com/a#b'],
    ['a \u0007 sign that YAML forbids'],
    ['1984'],
    ['2018-05-03'],
    ['007'],
    ['No'],
    ['null'],
    ['~'],
  ])('keeps the title %j as it is written, although YAML would read another or none', (title) => {
    expect(parseWith(`title: ${title}\nsource: The Paper`)).toMatchObject({ title, source: 'The Paper' });
    expect(parseArticle('a.md', `---\r\ntitle:\t${title}\r\n---\r\nText.`).title).toBe(title);
    expect(parseArticle('a.md', `---\rtitle :${title}\r---\rText.`).title).toBe(title);
  });

  it.each([
    ["'It's here'", "It's here"],
    ['"C:\\data"', 'C:\\data'],
    ['"Cats" "', 'Cats" '],
  ])('takes the quotes off %s, although YAML refuses what is between them', (written, title) => {
    expect(parseWith(`title: ${written}`).title).toBe(title);
  });

  it.each([
    ['author: [Jane Doe, "John Roe, Jr."]', 'Jane Doe, John Roe, Jr.'],
    ['author:\n  - Jane Doe\n  - John Roe # the editor', 'Jane Doe, John Roe'],
    ['author:\n- Jane Doe', 'Jane Doe'],
    ['author:\n  - name: Jane Doe', null],
    ['author:\n  name: Jane Doe', null],
  ])('may list the authors, as strings: %j', (frontMatter, author) => {
    expect(parseWith(frontMatter).author).toBe(author);
  });

  it('uses the later of two values for the same key, unless it is empty', () => {
    expect(parseWith('title: Cats\nTitle: Dogs\ntitle:\ntitle: ""').title).toBe('Dogs');
  });

  it('reads a field even if the others are invalid', () => {
    expect(parseWith('tags: [a\n\tsource: x\ntitle: >-\n  Cats\nauthor: "Jane\nlayout: a: b').title).toBe('Cats');
  });

  it.each([
    ['March 5, 2021', '2021-03-05'],
    ['5 March 2021', '2021-03-05'],
    ['"Mar. 15th, 2021"', '2021-03-15'],
  ])('has a date that is written in words: %s', (written, date) => {
    expect(parseWith(`date: ${written}`).date).toBe(date);
  });

  it.each(['February 30, 2021', 'Marsh 5, 2021', 'March 2021', 'May 3', '2018-02-30', '3.5.2018', '[2018-05-03]'])(
    'is refused if its date is %s, with the way to write it',
    (date) => {
      expect(() => parseWith(`date: ${date}`)).toThrow(
        `a.md: its front matter has the date “${date}”. Write it as YYYY-MM-DD, or leave it out.`,
      );
    },
  );

  it('needs no more memory than its text for a value that repeats itself through aliases', () => {
    const bomb = `author: [&a "${'x'.repeat(30_000)}"${', *a'.repeat(8000)}]`;
    expect(parseWith(bomb).author?.length).toBeLessThan(bomb.length);
  });

  it('may have 64 KiB, and is treated as text if it has more', () => {
    const withComment = (length: number) => `title: Cats\n${'#'.repeat(length)}`;
    expect(parseWith(withComment(65_000)).title).toBe('Cats');
    const tooLong = parseWith(withComment(66_000));
    expect(tooLong.title).toBeNull();
    expect(sentencesOf(tooLong).join()).toContain('Cats');
  });

  it('returns any title that is written as a JSON string', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(title, (text) => {
        const expected = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
        expect(parseWith(`title: ${JSON.stringify(text)}`).title).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('never changes the text and never fails, whatever its fields contain', () => {
    const sign = fc.constantFrom(
      ...': # - [ ] { } , & * ! | > \' " % @ ` ? ~ << \n \n\u0020 \t \\ a é 1'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(sign), fc.array(sign), (some, others) => {
        const text = `---\ntitle: ${some.join('')}\nauthor: ${others.join('')}\n---\nText.`;
        const article = parseArticle('a.md', text);
        expect(article.text).toBe(text);
        expect(sentencesOf(article).at(-1)).toMatch(/Text\.$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an opening that is not front matter', () => {
  it.each([
    ['two rules around prose', '---\nThis is prose\n---\nMore.'],
    ['two rules around a quotation', '---\n"Cats," she said: "They sleep."\n---\nMore.'],
    ['a rule that is never closed', '---\ntitle: X\n\nText.'],
    ['a rule that is closed after prose', '---\ntitle: X\nThis is prose.\n---\nText.'],
    ['a day that no calendar has', 'date 2018-02-30 Text.'],
    ['a date that is part of a sentence', 'date 2018-05-03-a is no date.'],
  ])('stays in the text: %s', (_, text) => {
    const article = parseArticle('a.txt', text);
    expect(article).toMatchObject({ title: null, date: null });
    expect(sentencesOf(article).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
