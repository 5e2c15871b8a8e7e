import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import pico from 'picocolors';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { answerToText, introduction } from '../../src/terminal/answer-text.ts';
import { parseArguments } from '../../src/terminal/arguments.ts';
import { replyToAsk, replyToRank, toJsonLine } from '../../src/terminal/json-lines.ts';
import { type InputLine, readLines } from '../../src/terminal/line-reader.ts';
import { MAX_CANDIDATES } from '../../src/terminal/protocol.ts';
import { wrapWords } from '../../src/terminal/word-wrap.ts';
import { escapeControls, escapeControlsByLine } from '../../src/text/control-characters.ts';
import { readSample } from '../support/articles.ts';
import { answerWith, excerptFrom, readDocument, SYLLABUS } from '../support/documents.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

let sample: Answerer;
beforeAll(async () => {
  sample = createAnswerer(await readSample());
});

/** A stream of the text's bytes in pieces of this size, which may split letters. */
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function linesOf(text: string, size = 1000, maxLength?: number): Promise<InputLine[]> {
  const lines = [];
  for await (const line of readLines(inPieces(text, size), maxLength)) lines.push(line);
  return lines;
}

const line = (text: string): InputLine => ({ kind: 'text', text });
const ask = (request: unknown): unknown => JSON.parse(replyToAsk(line(JSON.stringify(request)), sample, 3));
const rank = (request: unknown): unknown => JSON.parse(replyToRank(line(JSON.stringify(request))));

describe('lines', () => {
  it('end only at LF or CRLF, wherever the stream is cut', async () => {
    const text = '\uFEFFone\u2028still one\r\n\ntwo\rstill two – é 🙂\nlast';
    for (const size of [1, 2, 3, 1000]) {
      expect(await linesOf(text, size)).toEqual(['one\u2028still one', '', 'two\rstill two – é 🙂', 'last'].map(line));
    }
  });

  it('that are too long are reported as such, and the next one is read', async () => {
    expect(await linesOf(`${'a'.repeat(11)}\n${'b'.repeat(10)}\n`, 4, 10)).toEqual([
      { kind: 'too-long' },
      line('b'.repeat(10)),
    ]);
  });
});

describe('the JSON lines interface', () => {
  it('answers in the documented form', () => {
    const excerpt = {
      text: 'A spokesman for the Joint Chiefs of Staff, Col. Patrick Ryder, said he had no information about troop options being prepared for the president.',
      article: 'korea-troops.txt',
      title: null,
      date: '2018-05-03',
      source: null,
      section: [],
      page: null,
      paragraph: 10,
      sentence: 1,
      sentences: 1,
      start: 2411,
      end: 2554,
      score: expect.any(Number),
      highlights: [[2459, 2472]],
    };
    expect(ask({ id: 'q1', question: 'Who is Patrick Ryder?', article: 'korea-troops.txt' })).toEqual({
      id: 'q1',
      question: 'Who is Patrick Ryder?',
      outcome: 'answered',
      confidence: expect.closeTo(0.76, 1),
      excerpts: [excerpt],
      context: null,
      ranked: [excerpt, expect.objectContaining({ score: 0 }), expect.objectContaining({ score: 0 })],
    });
  });

  it('says what is wrong with a request, for people and for programs, under its id', () => {
    const wrong = (error: string, code: string) => ({ error: expect.stringContaining(error), code });
    expect(JSON.parse(replyToAsk(line('{"question": '), sample, 3))).toEqual(wrong('not valid JSON', 'invalid-json'));
    expect(JSON.parse(replyToAsk({ kind: 'too-long' }, sample, 3))).toEqual(wrong('longer than', 'line-too-long'));
    expect(ask({ id: 'a' })).toEqual({ id: 'a', ...wrong('“question”', 'invalid-request') });
    expect(ask({ id: 5, question: 'Who?' })).toEqual(wrong('“id”', 'invalid-request'));
    expect(ask([])).toEqual(wrong('', 'invalid-request'));
    expect(ask({ id: 'b', question: '  ' })).toEqual({ id: 'b', ...wrong('', 'empty-question') });
    expect(ask({ id: 'c', question: 'Who?', article: 'x.txt' })).toEqual({
      id: 'c',
      ...wrong('“x.txt”', 'unknown-article'),
    });
    expect(ask({ id: 'd', question: 'a'.repeat(10_000) })).toEqual({
      id: 'd',
      ...wrong('6000', 'question-too-long'),
    });
  });

  it('understands a follow-up by the questions before it, and says what it searched for', () => {
    const before = ['Who is Patrick Ryder?', 'thanks!'];
    expect(ask({ question: 'What did he say?', before })).toMatchObject({
      question: 'What did he say?',
      outcome: 'closest',
      searchedFor: 'What did Patrick Ryder say?',
    });
    expect(ask({ question: 'and Victor Cha?', before: [...before, 'and Kelly Magsamen?'] })).toMatchObject({
      searchedFor: 'Who is Victor Cha?',
    });
    expect(ask({ question: 'Who is Victor Cha?', before })).not.toHaveProperty('searchedFor');
    expect(ask({ question: 'Who is Victor Cha?', before: [] })).toEqual(ask({ question: 'Who is Victor Cha?' }));
    const long = [...Array(30).fill('Who is Victor Cha?'), ' ', ...before];
    expect(ask({ question: 'What did he say?', before: long })).toMatchObject({
      searchedFor: 'What did Patrick Ryder say?',
    });
    expect(ask({ question: 'and when?', before: ['a'.repeat(6001)] })).toMatchObject({ code: 'question-too-long' });
  });

  it.each([
    ['a text', 'who?', '“before”'],
    ['a number', [5], '“before.0”'],
  ])('rejects %s as the questions before', (_, before, error) => {
    expect(ask({ question: 'and when?', before })).toEqual({
      error: expect.stringContaining(error),
      code: 'invalid-request',
    });
  });

  it('writes one line even for readers that end lines at other characters', () => {
    const odd = createAnswerer([parseArticle('a.txt', 'Cats\u2028sleep\u2029all\u0085day.')]);
    const reply = replyToAsk(line('{"question":"cats"}'), odd, 1);
    expect(reply).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
    expect(JSON.parse(reply)).toMatchObject({ excerpts: [{ text: 'Cats\u2028sleep\u2029all\u0085day.' }] });
  });

  it('replies once to every line, in order, whatever the lines contain', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Who is Patrick Ryder?', '', '\u2028', '\0', '__proto__', '\ud800'),
    );
    const request = fc.record(
      { question: fc.oneof(anyText, fc.integer()), article: fc.oneof(anyText, fc.constant('korea-troops.txt')) },
      { requiredKeys: [] },
    );
    const anyLine = fc.oneof(
      request.map((object) => ({ json: JSON.stringify(object), object })),
      fc.json().map((json) => ({ json, object: undefined })),
      anyText.map((text) => ({ json: text.replace(/\n/g, ' '), object: undefined })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 8 }), fc.integer({ min: 1, max: 64 }), async (anyLines, size) => {
        const sent = anyLines.map(({ json, object }, i) =>
          object === undefined ? json : JSON.stringify({ id: `n${i}`, ...object }),
        );
        const replies = [];
        for await (const received of readLines(inPieces(`${sent.join('\n')}\n`, size))) {
          replies.push(JSON.parse(replyToAsk(received, sample, 1)) as { id?: string });
        }
        expect(replies).toHaveLength(Math.max(1, sent.length));
        for (const [i, { object }] of anyLines.entries()) {
          if (object !== undefined) expect(replies[i]?.id).toBe(`n${i}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text from outside', () => {
  const CONTROLS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
  const anyText = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\r\n', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069', '\ud800', '🙂', '\\', '"'),
    ),
  });

  it('is displayed without control characters for the terminal, and otherwise unchanged', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = escapeControls(text);
        expect(shown).not.toMatch(CONTROLS);
        expect(escapeControls(shown)).toBe(shown);
        expect(escapeControlsByLine(text)).toBe(text.split('\n').map(escapeControls).join('\n'));
        if (!CONTROLS.test(text)) expect(shown).toBe(text);
      }),
    );
    expect(escapeControls('a\u001b[2J\u007f\u009b\u202e\tb')).toBe('a␛[2J␡\ufffd\ufffd b');
  });

  it('is in JSON without such a character, and the same when it is parsed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = toJsonLine({ text });
        expect(json).not.toMatch(CONTROLS);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});

describe('ranking candidate sentences', () => {
  it('scores each candidate, in the order of the request', () => {
    const { scores } = rank({ question: 'Who sleeps?', candidates: ['A dog barks.', 'A cat sleeps.', ''] }) as {
      scores: number[];
    };
    expect(scores).toHaveLength(3);
    expect(scores[1]).toBeGreaterThan(Math.max(scores[0] ?? 1, scores[2] ?? 1));
    expect(rank({ question: 'Who?', candidates: [] })).toEqual({ scores: [] });
    expect(rank({ question: 'Who?' })).toEqual({
      error: expect.stringContaining('“candidates”'),
      code: 'invalid-request',
    });
    expect(rank({ question: 'Who?', candidates: Array(MAX_CANDIDATES + 1).fill('') })).toEqual({
      error: expect.stringContaining(`at most ${MAX_CANDIDATES} candidates but received ${MAX_CANDIDATES + 1}`),
      code: 'invalid-request',
    });
    expect(rank({ question: 'a'.repeat(10_000), candidates: [] })).toEqual({
      error: expect.stringContaining('6000'),
      code: 'question-too-long',
    });
  });
});

describe('the readable answer', () => {
  const shown = (question: string, colour = false): string =>
    answerToText(sample.answer(question, { top: 1 }), sample, { colour });

  it('quotes the sentence and cites it below', () => {
    expect(shown('How much does South Korea pay a year?')).toBe(
      '  Under an agreement that expires at the end of 2018, South Korea pays about half the cost of the upkeep of the soldiers, more than $800 million a year.\n' +
        '  korea-troops, 3 May 2018, paragraph 5, sentence 2',
    );
  });

  it('numbers several passages, and shows a list, a table and code as in the document, with the address', async () => {
    const syllabus = await readDocument('syllabus.md', SYLLABUS);
    const answer = answerWith(
      {
        ...excerptFrom(syllabus, 'Project', 1, '30 %'),
        introduction: excerptFrom(syllabus, 'Task', 1),
      },
      excerptFrom(syllabus, 'a note', 3),
      excerptFrom(syllabus, 'Install the tools', 2),
    );
    const wrap = (text: string): string => wrapWords(text, 40);
    const address = 'https://uni.example/syllabus.html';
    const bold = pico.createColors(true).bold('30 %');
    expect(answerToText(answer, sample, { colour: false, wrap })).toBe(
      [
        ...['Task | Weight', 'Project | 30 %', '[1] Syllabus › Grading, 3 May 2018,', 'paragraph 3, sentence 3'],
        ...[`${address}#grading`, '', '- a note', '- a form', '  - with a signature'],
        ...['[2] Syllabus › Late work, 3 May 2018,', 'paragraph 7, sentences 1 to 3', `${address}#late-work`, ''],
        ...['Install the tools:', '', 'npm install   # takes a minute or two on a slow network', '\tnpm start'],
        ...['[3] Syllabus › Setup, 3 May 2018,', 'paragraph 12, sentence 1 to paragraph', '13, sentence 1'],
        `${address}#setup`,
      ]
        .map((line) => (line === '' ? '' : `  ${line}`))
        .join('\n'),
    );
    expect(answerToText(answer, sample, { colour: true })).toContain(`\n  Project | ${bold}\n`);
  });

  it('shows the answer, or else the matched words, in bold if there is colour', () => {
    expect(shown('How much does South Korea pay a year?', true)).toContain(
      'more than \u001b[1m$800 million\u001b[22m a',
    );
    expect(shown('Who is Patrick Ryder?', true)).toContain('Col. \u001b[1mPatrick Ryder\u001b[22m, said');
  });

  it('says when the bot is not sure, when it found nothing, and which words it did not find', () => {
    expect(shown('Does South Korea want the troops to leave?')).toMatch(
      /^I’m not sure this answers it\. The closest passage:\n\n {2}Trump has been /,
    );
    expect(shown('What is the price of bitcoin in pancakes?')).toMatch(
      /^I found nothing on that in “korea-troops”\. I didn’t find “bitcoin” or “pancakes”\.$/,
    );
    expect(shown('thanks')).toBe('You’re welcome!');
    const { turn: after } = sample.answer('What is the price of bitcoin?');
    expect(answerToText(sample.answer('and when?', { previous: after }), sample, { colour: false })).toMatch(
      /^I found nothing .*“bitcoin”\.$/,
    );
    expect(shown('good morning')).toBe(
      'Hi! Ask me a question, and I’ll quote what I find in my articles. Try asking: What is said about Donald Trump?',
    );
  });

  it('wraps the bot’s own words like quotations', () => {
    const wrap = (text: string): string => text.replace(/ (?=\S*closest)/, '\n');
    const answer = sample.answer('Does South Korea want the troops to leave?');
    expect(answerToText(answer, sample, { colour: false, wrap })).toMatch(/\. The\nclosest passages:\n\n/);
  });

  it('is wrapped without changing a letter: each line break replaces one space', () => {
    const word = fc.oneof(
      fc.constantFrom('e\u0301le\u0300ve', '한국', 'Ω', '\u2126', '👩‍👩‍👧', '漢字漢字漢字', 'x'.repeat(50), ' ', 'a'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 30 }), (words, width) => {
        const text = words.join(' ').replaceAll('\n', ' ');
        const lines = stripVTControlCharacters(wrapWords(pico.createColors(true).bold(text), width));
        expect(lines.replaceAll('\n', ' ')).toBe(stripVTControlCharacters(text));
        for (const line of lines.split('\n').map((line) => line.trimEnd()))
          if (/\S +\S/.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
    expect(wrapWords('  The cat \u001b[1msle\u0301eps\u001b[22m all day.', 14)).toBe(
      '  The cat\n\u001b[1msle\u0301eps\u001b[22m all\nday.',
    );
  });

  it.each(['a', ' ', 'a ', 'e\u0301', '漢', '🙂', '\u001b', '\n'])(
    'is displayed and wrapped in time proportional to its length: %j',
    (piece) => {
      expect(growthOf((size) => wrapWords(escapeControls(piece.repeat(size)), 80))).toBeLessThan(FASTEST_GROWTH);
    },
  );

  it('cannot be used to take over the terminal', () => {
    const hostile = createAnswerer([
      parseArticle('\u001b[2Jx.txt', '---\ntitle: \u001b]0;owned\u0007\n---\nThe cat\u001b[31m sleeps\u009b1m\r\nnow.'),
    ]);
    const text =
      introduction(hostile, { colour: false }) +
      answerToText(hostile.answer('cat \u001b[ sleeps'), hostile, { colour: false });
    expect(text).toContain('The cat␛[31m sleeps\ufffd1m now.');
    expect(text.replaceAll('\n', '')).toBe(escapeControls(text.replaceAll('\n', '')));
  });
});

describe('the introduction', () => {
  it('says what articles the bot has, and what to ask', () => {
    expect(introduction(sample, { colour: false })).toBe(
      'Verbatim answers by quoting, word for word, from korea-troops, “President Donald Trump’s latest push coincides with tense…”, 3 May 2018, 17 paragraphs, 29 sentences.\n' +
        'Try asking: What is said about Donald Trump?',
    );
  });

  it('lists several articles, by title if they have one, and says how long they are', async () => {
    const two = createAnswerer([
      parseArticle('a.txt', '---\ntitle: Cats\n---\nThey sleep.'),
      parseArticle('b.txt', 'Dogs bark.'),
    ]);
    const markdown = await readDocument('syllabus.md', SYLLABUS);
    expect(introduction(createAnswerer([markdown]), { colour: false })).toContain(
      'from Syllabus, 3 May 2018, 5 sections, 19 sentences.',
    );
    expect(introduction(two, { colour: false })).toContain(
      'from 2 articles:\n  Cats, 1 paragraph, 1 sentence\n  b, “Dogs bark.”',
    );
    expect(introduction(two, { colour: false, wrap: (text) => wrapWords(text, 20) })).toContain(
      'articles:\n  Cats, 1 paragraph, 1\n  sentence\n  b, “Dogs bark.”, 1\n',
    );
  });
});

describe('the command line of ask', () => {
  it('is a question in one word or several, with options anywhere', () => {
    expect(parseArguments(['Who?'])).toEqual({ kind: 'answer', question: 'Who?', data: undefined, top: 3 });
    expect(parseArguments(['Who', '--json', 'is', '--top=5', 'he', '--data', 'x'])).toEqual({
      kind: 'json',
      question: 'Who is he',
      data: 'x',
      top: 5,
    });
    expect(parseArguments(['--jsonl'])).toEqual({ kind: 'jsonl', data: undefined, top: 3 });
    expect(parseArguments(['--text', 'a.txt'])).toEqual({ kind: 'text', article: 'a.txt', data: undefined });
    expect(parseArguments(['--outline=a b.md', '--data', 'x'])).toEqual({
      kind: 'outline',
      article: 'a b.md',
      data: 'x',
    });
    expect(parseArguments(['--rank'])).toEqual({ kind: 'rank' });
    expect(parseArguments(['-h'])).toEqual({ kind: 'help' });
  });

  it.each([
    [[], 'The question is missing'],
    [['--fast', 'Who?'], "Unknown option '--fast'"],
    [['Who?', '--top'], '--top'],
    [['Who?', '--top', '0'], '--top 0: expected a whole number'],
    [['Who?', '--top', 'many'], '--top many'],
    [['Who?', '--data', ''], '--data: expected the path'],
    [['--json', '--rank'], '--json and --rank cannot be combined'],
    [['--text', 'a.txt', '--outline', 'a.txt'], '--text and --outline cannot be combined'],
    [['--text', 'a.txt', 'Who?'], '--text takes the file name of one article. Remove “Who?”'],
    [['--outline'], '--outline'],
    [['--jsonl', 'Who?'], '--jsonl reads its requests from standard input'],
  ])('%j is refused with a hint at --help', (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
    expect(() => parseArguments(args)).toThrow('ask -- --help');
  });
});
