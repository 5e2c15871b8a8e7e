/** How subtitles and transcripts are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, readHere } from '../../src/article/article-format.ts';
import { WHOLE_ALLOWANCE } from '../../src/article/size-limits.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

async function readText(text: string, name = 'a.vtt') {
  return readHere({ id: name, name, path: name, bytes: Buffer.from(text) }, WHOLE_ALLOWANCE);
}

async function blocksIn(text: string, name?: string): Promise<string[]> {
  const article = await readText(text, name);
  return article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);
}

const cue = (start: string, end: string, ...lines: readonly string[]): string =>
  `00:00:${start} --> 00:00:${end}\n${lines.join('\n')}\n\n`;

describe('subtitles', () => {
  it('are the sentences that were said, without numbers, times, positions, tags and notes', async () => {
    const text = `WEBVTT - The monthly call

NOTE checked by Ann

STYLE
::cue { color: red }

intro
00:00:01.000 --> 00:00:04.000 align:start position:0%
Welcome to the <i>monthly</i> <c.loud>call</c>. We

00:04.000 --> 00:06.000
start at <00:05.000>noon &amp; end at one.
`;
    const article = await readText(text);
    expect(article.title).toBe('The monthly call');
    expect(article.text).toBe('The monthly call\n\nWelcome to the monthly call. We start at noon & end at one.');
    expect(article.blocks.map(({ anchor }) => anchor)).toEqual([null, 't=1']);
    expect(article.sentences.map(({ paragraph, sentence }) => `${paragraph}.${sentence}`)).toEqual([
      '1.1',
      '2.1',
      '2.2',
    ]);
  });

  it.each([
    [
      'voices',
      ['<v Ann Lee>Where is it?', '<v Bob>In the kitchen.'],
      ['Ann Lee: Where is it?', 'Bob: In the kitchen.'],
    ],
    ['names', ['ANN: Where is it?', 'Dr. Bob: In the kitchen.'], ['ANN: Where is it?', 'Dr. Bob: In the kitchen.']],
    ['dashes', ['- Where is it?', '- In the kitchen.'], ['Where is it?', 'In the kitchen.']],
    ['angles', ['>> Where is it?', '>> BOB: In the kitchen.'], ['Where is it?', 'BOB: In the kitchen.']],
  ])('have a turn for each speaker, told by %s', async (_, lines, turns) => {
    expect(await blocksIn(`WEBVTT\n\n${cue('01.000', '03.000', ...lines)}`)).toEqual(
      turns.map((turn) => `turn: ${turn}`),
    );
  });

  it('name a speaker once for several cues', async () => {
    const cues = [cue('01.0', '02.0', '<v Ann>It is a long'), cue('02.0', '03.0', '<v Ann>story.')];
    expect(await blocksIn(`WEBVTT\n\n${cues.join('')}`)).toEqual(['turn: Ann: It is a long story.']);
  });

  it('have a new paragraph after a silence', async () => {
    const cues = [
      cue('01.0', '02.0', 'It was so.'),
      cue('02.5', '03.0', 'It was.'),
      cue('09.0', '10.0', 'Now it is not.'),
    ];
    expect(await blocksIn(`WEBVTT\n\n${cues.join('')}`)).toEqual([
      'paragraph: It was so. It was.',
      'paragraph: Now it is not.',
    ]);
  });

  it('have what rolls over the screen once', async () => {
    const cues = [
      cue('00.1', '02.3', ' ', 'so<00:00:00.400><c> today</c>'),
      cue('02.3', '02.4', 'so today'),
      cue('02.4', '04.0', 'so today', 'we talk'),
      cue('04.0', '05.0', 'we talk about gardens'),
      cue('05.0', '06.0', 'we talk about gardens', 'and bees'),
    ];
    expect(await blocksIn(`WEBVTT\n\n${cues.join('')}`)).toEqual([
      'paragraph: so today we talk about gardens and bees',
    ]);
  });

  it('keep what is said twice', async () => {
    const cues = ['No.', 'No.', 'I will not.', 'Never at all.'].map((line, i) => cue(`0${i}.0`, `0${i}.9`, line));
    expect(await blocksIn(`WEBVTT\n\n${cues.join('')}`)).toEqual(['paragraph: No. No. I will not. Never at all.']);
  });

  it.each([
    ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.', true],
    ['SubRip', '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nHello.', true],
    ['a transcript', '0:01 hello and\n0:05 welcome to\n0:09\nthe call\n1:12 of today', true],
    ['a schedule of a day', '9:00 Doors open\n9:30 Talk\n10:00 Break\n10:30 Talk', false],
    ['prose', 'WEBVTT is a format.\n\nIt has cues.', false],
  ])('are recognised by their beginning: %s', (_, text, isRecognised) => {
    const format = formatOf({ name: 'a.txt', bytes: Buffer.from(text) });
    expect(format.extensions.includes('.vtt')).toBe(isRecognised);
  });

  it('may be a transcript, whose lines begin with a time', async () => {
    const text = '0:01 hello and welcome\n0:05 this is a talk\n0:09\nabout trees\n1:12 and their roots\n';
    expect(await blocksIn(text, 'a.txt')).toEqual([
      'paragraph: hello and welcome this is a talk about trees and their roots',
    ]);
  });

  it('have blocks in order that lie in the text, whatever is in the file', async () => {
    const piece = fc.constantFrom(
      ...[
        '00:01.000 --> 00:02.000\n',
        '\n',
        'word ',
        '<v Ann>',
        '<',
        '>',
        '-->',
        '- ',
        'ANN: ',
        '&amp;',
        '{\\an8}',
        'NOTE\n',
        '1\n',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { text, blocks } = await readText(`WEBVTT\n\n00:00.000 --> 00:01.000\nFirst.\n${pieces.join('')}`);
        let last = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['<', '<v ', '- ', '&', '{\\', 'A ', 'A. B: ', '00:01.000 --> 00:02.000\n', '1:00 x\n', '\n'])(
    'that repeat %j cost what their length is',
    async (piece) => {
      const { subtitles } = await import('../../src/article/formats/subtitles.ts');
      const read = (size: number): void => {
        const bytes = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${piece.repeat(size / piece.length)}`);
        void subtitles.read({ id: 'a', name: 'a', path: 'a', bytes });
      };
      expect(growthOf(read)).toBeLessThan(FASTEST_GROWTH);
    },
  );
});
