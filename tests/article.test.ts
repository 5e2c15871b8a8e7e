import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../src/article/folder.ts';
import { parseArticle } from '../src/article/formats/plain-text.ts';
import { MOST_BYTES, MOST_SENTENCES } from '../src/article/limits.ts';
import { LONGEST_SENTENCE } from '../src/article/long-sentences.ts';
import { splitSentences } from '../src/article/sentences.ts';
import { folderWith, parseLines, readSample, SAMPLE, sentencesOf } from './support/articles.ts';

const split = (text: string): string[] => Array.from(splitSentences(text), ({ start, end }) => text.slice(start, end));

/** Text made of what the splitter decides on, so that its rules meet in every order. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '. ',
        '...',
        ' . . . ',
        '. . . . ',
        '?',
        '!” ',
        '… ',
        '。',
        '\n',
        '\r\n',
        '\n\n',
        '\r',
        ' ',
        '\t',
        '\u00a0',
      ),
      fc.constantFrom(
        'U.S.',
        'Mr.',
        'No. 5',
        '3.5',
        'p.m.',
        '1. ',
        '2) ',
        '• ',
        '- ',
        '(',
        ')',
        '“',
        '”',
        '[3]',
        'said',
        'I',
        'The',
        'the',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('the sentence splitter', () => {
  it('passes every English golden rule', async () => {
    const rules = parseLines<{ name: string; text: string; sentences: string[] }>(
      await readFile('tools/evaluation/golden-rules.jsonl', 'utf8'),
    );
    expect(rules).toHaveLength(52);
    for (const { name, text, sentences } of rules) {
      // The rules write a line break inside a sentence as a space; we quote it as it stands.
      expect(
        split(text).map((sentence) => sentence.replace(/\s+/g, ' ')),
        name,
      ).toEqual(sentences);
    }
  });

  it('makes no mistake on the sample article', async () => {
    const expected = (await readFile('tests/korea-troops.sentences.txt', 'utf8')).trimEnd().split('\n');
    const [article] = await readSample();
    if (article === undefined) throw new Error('The sample article is missing.');
    const texts = sentencesOf(article);
    expect(article.sentences.map(({ paragraph, sentence }, i) => `${paragraph}.${sentence} ${texts[i]}`)).toEqual(
      expected,
    );
  });

  it.each([
    ['an acronym before a name', ['U.S. Sen. John McCain spoke.', 'He left the U.S. military.']],
    ['a sentence that ends in an acronym', ['They flew back to the U.S.', 'The talks went on.']],
    ['officers and doctors', ['Lt. Col. Patrick Ryder met Dr. No.', 'They talked.']],
    ['an acronym in brackets', ['The United States (U.S.) Government paid.', 'It did (so it says.)', 'Good.']],
    ['initials', ['J. A. Smith knew George W. Bush.', 'A friend knew both.']],
    ['decimals and amounts', ['Prices rose 3.5 percent to $1,000.50.', '$5 is left.']],
    ['abbreviations that are words in lower case', ['He fell ill.', 'John sat.', 'Mary won in Sept. 2004.']],
    ['a question that its speaker follows', ['“Are you ready?” President Moon asked.', 'No one was.']],
    ['a question that stands alone', ['“Are you ready?”', 'She held out the book.']],
    ['quotations that end inside a sentence', ['He said “It is over!” and left.', '(No one saw him.)', 'They slept.']],
    ['ellipses', ['Wait...', 'He was … there … and left.']],
    ['footnote numbers', ['They came in 1066.[3]', 'They stayed.[12][13]', 'They ruled.']],
    ['addresses', ['See www.example.com/a.Html or Jane.Doe@example.com.', 'Then write.']],
    ['hours', ['At 5 p.m. Friday he left.', 'It was 6 p.m.', 'The day was over.']],
    ['companies', ['Acme Corp. CEO Jane Doe left Apple Inc.', 'It grew.']],
    ['text without spaces between sentences', ['これは文です。', '「はい。」と言った。']],
    ['other scripts', ['यह वाक्य है।', 'هل هذا سؤال؟', 'نعم.']],
  ])('knows %s', (_, sentences) => {
    const separator = sentences[0]?.endsWith('。') ? '' : ' ';
    expect(split(sentences.join(separator))).toEqual(sentences);
  });

  it('takes lines without any mark as items, and hard-wrapped prose as sentences', () => {
    expect(split('Roses are red\nViolets are blue')).toEqual(['Roses are red', 'Violets are blue']);
    expect(split('It was a cold\nnight. He\r\nslept.')).toEqual(['It was a cold\nnight.', 'He\r\nslept.']);
    expect(split('- One thing.\n- Two things. And more.')).toEqual(['- One thing.', '- Two things.', 'And more.']);
  });

  it('leaves out nothing but white space, and never overlaps, whatever the text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a sentence that is too long', () => {
  it('is cut after a line, else after a clause, else after a word', () => {
    const rows = Array.from({ length: 200 }, (_, i) => `2018-05-${i},1.5,"a, b"`);
    expect(split(rows.join('\r\n')).flatMap((sentence) => sentence.split('\r\n'))).toEqual(rows);

    const clauses = split(`${'and so it went, for as long as anyone knew'.repeat(100)}.`);
    expect(clauses.length).toBeGreaterThan(4);
    for (const clause of clauses.slice(0, -1)) expect(clause).toMatch(/went,$/);

    const words = split('Buffalo '.repeat(1000));
    expect(words.join(' ')).toBe('Buffalo '.repeat(1000).trim());

    const numbers = `[${Array.from({ length: 1000 }, (_, i) => `1,${i + 100}`).join(';')}]`;
    for (const piece of split(numbers).slice(0, -1)) expect(piece).toMatch(/\d;$/);
  });

  it('is not cut before its last half, if there is a place in that', () => {
    expect(split(`So,\n${'word '.repeat(250)}`)[0]).toMatch(/^So,\nword .* word$/);
    expect(split(`So, ${'w'.repeat(1500)}`)[0]).toBe('So,');
  });

  it('that is short enough is left alone', () => {
    const sentence = `${'Lorem, '.repeat(LONGEST_SENTENCE)}`.slice(0, LONGEST_SENTENCE - 1);
    expect(split(`${sentence}.`)).toEqual([`${sentence}.`]);
    expect(split(`${sentence},.`)).toHaveLength(2);
  });

  it('loses nothing but white space, and no character is torn, whatever it says', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const signs = ['a', 'Z', '1', 'e\u0301', '👩‍🚀', '🇩🇪', '👍🏽', '漢', '、', ', ', ',', ' ', '\t', '\r\n', ')'];
    const run = fc
      .tuple(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 700 }))
      .map(([some, times]) => some.join('').repeat(times));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        const text = runs.join('');
        const characters = graphemes.segment(text);
        const sentences = [...splitSentences(text)];
        for (const { start, end } of sentences) {
          expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
          expect(characters.containing(start)?.index).toBe(start);
        }
        expect(
          sentences
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });

  it('is cut even where it is one letter with thousands of accents, but inside no surrogate pair', () => {
    for (const accent of ['\u0301', '\u{1E130}']) {
      const sentences = split(`e${accent.repeat(5000)}`);
      for (const sentence of sentences) {
        expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
        expect(() => encodeURIComponent(sentence)).not.toThrow(); // as it would for half of a pair
      }
    }
  });
});

describe('parsing an article', () => {
  it('finds every sentence at its place in the text, whatever the text', () => {
    fc.assert(
      fc.property(prose, prose, (first, second) => {
        const text = `Word ${first}\n\n${second}`;
        const article = parseArticle('any.txt', text);
        expect(sentencesOf(article).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        const places = article.sentences.map(({ paragraph, sentence }) => paragraph * 1e6 + sentence);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts paragraphs at blank lines, with any line ending and white space in between', () => {
    const article = parseArticle('a.txt', '\n\nOne\r\nmore.\r\n \t\r\nTwo. Three.\r\rFour\nfive.\n\n\n');
    expect(article.paragraphCount).toBe(3);
    expect(article.sentences.map(({ paragraph, sentence }) => [paragraph, sentence])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
    ]);
  });

  it('takes the date that opens the sample article as metadata, not as words of its first sentence', async () => {
    const [article] = await readSample();
    expect(article).toMatchObject({ name: 'korea-troops.txt', title: null, date: '2018-05-03', paragraphCount: 17 });
    expect(article?.sentences[0]).toMatchObject({ paragraph: 1, sentence: 1, start: 17 });
  });

  it('reads front matter, and passes over what is not a field', () => {
    const text =
      '\uFEFF---\r\ntitle: "A Title: Two"\r\nDate: 2020-02-29T10:00:00Z\r\ntags:\r\n  - one\r\nsource: The Paper\r\nauthor: Jane Doe\r\n---\r\n\r\nText.';
    const article = parseArticle('a.md', text);
    expect(article).toMatchObject({
      title: 'A Title: Two',
      date: '2020-02-29',
      source: 'The Paper',
      author: 'Jane Doe',
    });
    expect(sentencesOf(article)).toEqual(['Text.']);
    expect(article.text).toBe(text);
  });

  it.each([
    ['two rules around prose', '---\nThis is prose\n---\nMore.'],
    ['a rule that is never closed', '---\ntitle: X\n\nText.'],
    ['a day that no calendar has', 'date 2018-02-30 Text.'],
    ['a date that is part of a sentence', 'date 2018-05-03-a is no date.'],
  ])('leaves %s in the text', (_, text) => {
    const article = parseArticle('a.txt', text);
    expect(article).toMatchObject({ title: null, date: null });
    expect(sentencesOf(article).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('refuses front matter whose date is none, and says how to write it', () => {
    expect(() => parseArticle('a.md', '---\ndate: May 3\n---\nText.')).toThrow(
      'a.md: its front matter has the date “May 3”. Write it as YYYY-MM-DD',
    );
  });

  it.each(['', ' \n\n ', '\uFEFF', 'date 2018-05-03 ', '---\ntitle: X\n---\n', '…'])(
    'refuses %j as an empty article',
    (text) => {
      expect(() => parseArticle('a.txt', text)).toThrow('a.txt: the article is empty');
    },
  );
});

describe('reading articles', () => {
  it('keeps the text as it is in the file: byte order mark, CRLF and decomposed letters', async () => {
    const text = '\uFEFFCafe\u0301 one.\r\n\r\nTwo.';
    const folder = await folderWith({ 'a.txt': text });
    const { articles } = await readArticles(folder);
    expect(articles.map((article) => [article.name, article.text])).toEqual([['a.txt', text]]);
    expect(articles.flatMap(sentencesOf)).toEqual(['Cafe\u0301 one.', 'Two.']);
  });

  it('reads one file, or all files of a folder in the order of their names', async () => {
    const folder = await folderWith({ 'b.txt': 'B.', 'a.md': 'A.', '.hidden': 'No.' });
    expect((await readArticles(folder)).articles.map(({ name }) => name)).toEqual(['a.md', 'b.txt']);
    expect((await readArticles(join(folder, 'b.txt'))).articles.map(({ name }) => name)).toEqual(['b.txt']);
    expect((await readArticles('data')).articles.map(({ name }) => `data/${name}`)).toEqual([SAMPLE]);
  });

  it('reports the bad articles of a folder and serves the others', async () => {
    const folder = await folderWith({
      'good.txt': 'Good.',
      'empty.txt': '',
      'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      'utf16.txt': new Uint8Array([0xff, 0xfe, 0x41, 0]),
      'latin1.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9]),
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['good.txt']);
    expect(problems.map(({ message }) => message.replace(`${folder}/`, ''))).toEqual([
      'empty.txt: the article is empty. Put its text into the file, paragraphs parted by blank lines.',
      'latin1.txt: the file is not valid UTF-8. Save it as UTF-8 text.',
      'picture.png: the file is not text (it holds NUL bytes). Save it as UTF-8 text.',
      'utf16.txt: the file is encoded as UTF-16. Save it as UTF-8 text.',
    ]);
  });

  it('says what is wrong when nothing can be read', async () => {
    const empty = await folderWith({});
    const bad = await folderWith({ 'bad.txt': '' });
    await expect(readArticles('no/such/place')).rejects.toThrow('no/such/place: there is no such file or folder.');
    await expect(readArticles(empty)).rejects.toThrow(`${empty}: the folder is empty.`);
    await expect(readArticles(bad)).rejects.toThrow(
      /no article in the folder can be used[\s\S]*bad\.txt: the article is empty/,
    );
    await expect(readArticles('/dev/null')).rejects.toThrow('/dev/null: this is not a regular file.');
  });

  it.each([
    ['line breaks', '\r\n', 8_000_000],
    ['closing quotes', '"', 18_000_000],
    ['closing quotes and footnotes', '"[1]', 4_500_000],
    ['spaced periods', ' .', 9_000_000],
    ['spaces', ' ', 20_000_000],
  ])('serves a file of nothing but %s, and the others', async (_, piece, times) => {
    const folder = await folderWith({ 'a.txt': `So it is.${piece.repeat(times)}So it was.`, 'b.txt': 'Good.' });
    const { articles, problems } = await readArticles(folder);
    expect(problems).toEqual([]);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  });

  it('leaves out the files that are too large for what is left, and serves the others', async () => {
    const folder = await folderWith({ 'a.txt': 'A.', 'c.txt': 'C.' });
    await writeFile(join(folder, 'b.txt'), '');
    await truncate(join(folder, 'b.txt'), MOST_BYTES - 1);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
    expect(problems.map(({ message }) => message)).toEqual([
      `${folder}/b.txt: the file has 20,971,519 bytes; 20,971,518 bytes are left of the 20,971,520 that all articles ` +
        'together may have. Keep what people ask about, and take the rest away.',
    ]);
    await truncate(join(folder, 'b.txt'), 2 ** 40);
    await expect(readArticles(join(folder, 'b.txt'))).rejects.toThrow('the file has 1,099,511,627,776 bytes');
  });

  it('leaves out the files with more sentences than are left, and serves the others', async () => {
    const folder = await folderWith({
      'a.txt': 'One.\n\n'.repeat(MOST_SENTENCES - 1),
      'b.txt': 'Two.\n\nThree.',
      'c.txt': 'Four.',
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
    expect(problems.map(({ message }) => message)).toEqual([
      `${folder}/b.txt: it has more sentences than the 1 that are left of the 1,000,000 that all articles together may ` +
        'have. Keep what people ask about, and take the rest away.',
    ]);
  });

  it('reads a file that grows no further than it may', async () => {
    const folder = await folderWith({ 'a.txt': 'x '.repeat((MOST_BYTES * 3) / 8) });
    const path = join(folder, 'a.txt');
    const reading = readArticles(path);
    const growing = (async () => {
      for (let i = 0; i < 8; i++) await appendFile(path, 'y '.repeat(MOST_BYTES / 16));
    })();
    await expect(reading).rejects.toThrow('a.txt: the file has grown while it was read; 20,971,520 bytes are left');
    await growing;
  });

  it('follows symbolic links to files, and tells which lead nowhere', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    for (const [name, target] of [
      ['circle.txt', 'circle.txt'],
      ['device.txt', '/dev/zero'],
      ['folder.txt', '.'],
      ['link.txt', 'a.txt'],
      ['nowhere.txt', 'no-such-file'],
    ] as const) {
      await symlink(target, join(folder, name));
    }
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt', 'link.txt']);
    expect(problems.map(({ message }) => message.replace(`${folder}/`, ''))).toEqual([
      'circle.txt: the symbolic link leads in a circle. Make it lead to a text file.',
      'device.txt: this is not a regular file. Give a text file.',
      'nowhere.txt: there is no such file or folder. Check the path, and where it leads if it is a symbolic link.',
    ]);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', async () => {
    const folder = await folderWith({ 'a.txt': 'A.' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['a.txt']);
    expect(problems[0]?.message).toContain('pipe.txt: this is not a regular file.');
  });

  it.skipIf(!existsSync('/proc/self/mem'))('reports an error of the system as the problem of the file', async () => {
    const folder = await folderWith({ 'b.txt': 'B.' });
    await symlink('/proc/self/mem', join(folder, 'a.txt'));
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ name }) => name)).toEqual(['b.txt']);
    expect(problems[0]?.message).toMatch(/a\.txt: it cannot be read \(EIO: .*\)\. Check it, or take it away\.$/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'says when permission is refused (skipped for root, who may read anything)',
    async () => {
      const folder = await folderWith({ 'a.txt': 'A.' });
      await chmod(join(folder, 'a.txt'), 0);
      await expect(readArticles(join(folder, 'a.txt'))).rejects.toThrow('permission to read it was refused');
    },
  );
});
