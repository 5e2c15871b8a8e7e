import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/article/sentence-splitter.ts';
import { MAX_SENTENCE_LENGTH } from '../../src/article/split-long-sentence.ts';
import { english } from '../../src/language/english/english.ts';
import { languageByCode } from '../../src/language/languages.ts';
import { parseLines, readSample, sentencesOf } from '../support/articles.ts';
import { prose } from '../support/prose.ts';

const split = (text: string): string[] =>
  Array.from(splitSentences(text, english.sentences), ({ start, end }) => text.slice(start, end));

describe('the sentence splitter', () => {
  it('passes every English golden rule', async () => {
    const rules = parseLines<{ name: string; text: string; sentences: string[] }>(
      await readFile('tools/evaluation/golden-rules.jsonl', 'utf8'),
    );
    expect(rules).toHaveLength(52);
    for (const { name, text, sentences } of rules) {
      // The rules write a line break inside a sentence as a space. Quotations keep it.
      expect(
        split(text).map((sentence) => sentence.replace(/\s+/g, ' ')),
        name,
      ).toEqual(sentences);
    }
  });

  it('makes no mistake on the sample article', async () => {
    const expected = (await readFile('tests/article/korea-troops.sentences.txt', 'utf8')).trimEnd().split('\n');
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
    [
      'footnote marks of any kind',
      ['It fell.[a]', 'It rose.[note 3][b]', 'It won.[citation needed]', 'It ended.†', 'Yes.²'],
    ],
    ['footnotes with a page', ['It was built in 1871.[6]: 45', 'It burnt in 1902.[7]:12–14', 'It stands.']],
    ['words with an apostrophe', ["They didn't.", "Today's news is Jack's.", 'So was yesterday’s.']],
    [
      'texts in small letters',
      ['we came at noon, e.g. by bus.', 'was it late?', 'yes.', 'then we left.', 'Ann stayed.'],
    ],
    ['numbers of clauses', ['1.2. Terms.', 'A ship is any craft.', '1.3. It floats.', 'SECTION. 4. The board meets.']],
    ['letters of answers', ['Q. Is it free?', 'A. Yes, it is.', 'B. The second one is not.']],
    ['Roman numerals', ['It is in vol. IX of the set.', 'See Vol. I for more.', 'They said no.', 'I left.']],
    ['abbreviations before brackets', ['See Marsh, ed. (2009), and ref. [4] for more.', 'It is short.']],
    ['abbreviations before signs', ['The Acad. & Sci. Affairs office closed.', 'It was old.']],
    ['options of commands', ['Use `sed -i.', 'Snapshots are kept.', 'Run it with -v.', 'Nothing is shown.']],
    ['codes', ['They have licence 2023-61144-SCI.', 'Inspection took place.']],
    ['captions', ['Table 1. Peak counts by species.', 'Map 2. The old harbour.', 'It is in Table 1.', 'Peaks differ.']],
    ['extensions', ['Ring ext. 12.', 'Mind the gap.']],
    ['leaders', ['Chair ......... Ann Roe . . . . . . . 01632 960 114.', 'They met.']],
    ['dots after a word', ['Never again........', 'Then we left.']],
    ['titles in capitals', ['MAYOR RESIGNS.', 'MR. ROE SPOKE.', 'DR. DAHL LEFT.']],
    ['ordinals before a month', ['He ran on 4th. June.', 'He came in 5th.', 'Ann won on 3rd. May.']],
    [
      'German dates',
      ['Der Turm wurde am 4. Juni 1820 gebaut.', 'Im 18. Jahrhundert stand hier nichts.', 'Er misst 9 m.'],
    ],
    ['numbers in German', ['Er ist 19.', 'Sie wird bald 20.', 'Das ist alt.']],
    ['German quotation marks', ['Er rief: „Komm!“', 'Sie kam.', '»Nein.«', 'Er ging.']],
    ['French quotation marks', ['« Bonjour. »', 'Elle partit.', '« Où vas-tu ? »', 'Il se tut.']],
    ['Spanish titles', ['La Sra. Ruiz vive en la Av. Colón.', 'El Dr. Gil no.']],
    ['addresses', ['See www.example.com/a.Html or Jane.Doe@example.com.', 'Then write.']],
    ['hours', ['At 5 p.m. Friday he left.', 'It was 6 p.m.', 'The day was over.']],
    ['companies', ['Acme Corp. CEO Jane Doe left Apple Inc.', 'It grew.']],
    ['text without spaces between sentences', ['これは文です。', '「はい。」と言った。']],
    ['other scripts', ['यह वाक्य है।', 'هل هذا سؤال؟', 'نعم.']],
  ])('splits correctly around %s', (_, sentences) => {
    const separator = sentences[0]?.endsWith('。') ? '' : ' ';
    expect(split(sentences.join(separator))).toEqual(sentences);
  });

  it('treats lines without punctuation as list items, and hard-wrapped prose as sentences', () => {
    expect(split('Roses are red\nViolets are blue')).toEqual(['Roses are red', 'Violets are blue']);
    expect(split('It was a cold\nnight. He\r\nslept.')).toEqual(['It was a cold\nnight.', 'He\r\nslept.']);
    expect(split('- One thing.\n- Two things. And more.')).toEqual(['- One thing.', '- Two things.', 'And more.']);
    const wrapped = 'The board has asked the city of Kestrel for the\nsums below';
    expect(split(wrapped)).toEqual([wrapped]);
  });

  it('splits an enumeration that begins after a colon', () => {
    expect(split('To begin: 1. Open the box. 2. Read the note.')).toEqual([
      ...['To begin:', '1. Open the box.', '2. Read the note.'],
    ]);
  });

  it('leaves out only white space, and never overlaps, whatever the text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text, english.sentences)) {
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

describe('a long sentence', () => {
  it('is cut after a line, otherwise after a clause, otherwise after a word', () => {
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

  it('is cut in the last half of the longest piece if possible, otherwise earlier', () => {
    expect(split(`So,\n${'word '.repeat(250)}`)[0]).toMatch(/^So,\nword .* word$/);
    expect(split(`So, ${'w'.repeat(1500)}`)[0]).toBe('So,');
  });

  it('is not cut if it is short enough for a message', () => {
    const sentence = `${'Lorem, '.repeat(MAX_SENTENCE_LENGTH)}`.slice(0, MAX_SENTENCE_LENGTH - 1);
    expect(split(`${sentence}.`)).toEqual([`${sentence}.`]);
    expect(split(`${sentence},.`)).toHaveLength(2);
  });

  it('loses only white space and is never cut inside a character, whatever it contains', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const signs = ['a', 'Z', '1', 'e\u0301', '👩‍🚀', '🇩🇪', '👍🏽', '漢', '、', ', ', ',', ' ', '\t', '\r\n', ')'];
    const run = fc
      .tuple(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 700 }))
      .map(([some, times]) => some.join('').repeat(times));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        const text = runs.join('');
        const characters = graphemes.segment(text);
        const sentences = [...splitSentences(text, english.sentences)];
        for (const { start, end } of sentences) {
          expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
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

  it('is cut even if it is one letter with thousands of accents, but never inside a surrogate pair', () => {
    for (const accent of ['\u0301', '\u{1E130}']) {
      const sentences = split(`e${accent.repeat(5000)}`);
      for (const sentence of sentences) {
        expect(sentence.length).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
        expect(() => encodeURIComponent(sentence)).not.toThrow(); // as it would for half of a pair
      }
    }
  });
});

describe('a language that does not mark where sentences end', () => {
  const rules = languageByCode('th').sentences;
  const part = fc.stringMatching(/^[ก-ฮ]{1,120}$/);

  it('is cut between words into parts of a readable length, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const sentences = [...splitSentences(text, rules)].map(({ start, end }) => text.slice(start, end));
        expect(sentences.join(' ')).toBe(text);
        for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(rules.maxUnmarkedLength ?? 0);
      }),
    );
  });

  it('is not cut beside a number or a Latin word', () => {
    const opening = 'ก'.repeat(170);
    const text = `${opening} 25 เมตร ${'ข'.repeat(100)}`;
    const sentences = [...splitSentences(text, rules)].map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual([`${opening} 25 เมตร`, 'ข'.repeat(100)]);
  });
});
