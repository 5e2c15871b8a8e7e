/**
 * No text may keep users waiting, even one that nobody would write or a file that is not text. The work on a sentence, an
 * article or a question is proportional to its length, whatever it consists of. Each text here consists of fragments, in an
 * order that is the same in each run.
 */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import { NO_METADATA } from '../../src/article/document.ts';
import { DocumentBuilder } from '../../src/article/document-builder.ts';
import { sectionTree, titleCount } from '../../src/article/section-tree.ts';
import { findEntities } from '../../src/entities/entities.ts';
import { type Answerer, createAnswerer, createSearcher, MAX_QUESTION_LENGTH, Problem } from '../../src/index.ts';
import { english } from '../../src/language/english/english.ts';
import { atOnce } from '../../src/steps.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { readSample } from '../support/articles.ts';
import { FASTEST_GROWTH, growthOf } from '../support/growth.ts';

/** A part of a text: always the same, or a different one at each index. */
type Fragment = string | ((place: number) => string);

/** @returns a function that returns pseudo-random numbers from 0 to below a limit, the same in each run */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function made(fragments: readonly Fragment[], length: number): string {
  const parts: string[] = [];
  for (let place = 0, size = 0; size < length; place++) {
    const fragment = fragments[place % fragments.length] ?? ' ';
    const part = typeof fragment === 'string' ? fragment : fragment(place);
    parts.push(part);
    size += Math.max(1, part.length);
  }
  return parts.join('').slice(0, length);
}

/** An index written with letters: "a", "b", ... "ba", ... */
const letters = (place: number): string =>
  Array.from(place.toString(26), (digit) => String.fromCharCode(0x61 + Number.parseInt(digit, 26))).join('');

const [sample] = await readSample();
const words = sample?.text.match(/\p{L}+/gu) ?? [];
const FRAGMENTS: readonly Fragment[] = [
  ...[
    'he ',
    'It ',
    'Their ',
    '1,',
    '1,111,',
    'a.',
    'U.S. ',
    'John ',
    'New York ',
    'in 2004 ',
    'Mr. ',
    "'s",
    'the ',
    '-',
  ],
  ...['(', ', and ', '7', ' ', '$5 ', '”', '\u0301\u0316', 'by John in 1999 of Korea ', 'President John Smith said '],
  (place) => `${words[(place * 7919) % words.length]} `,
  (place) => String.fromCharCode(0x4e00 + ((place * 7919) % 20_000)),
  (place) => String.fromCharCode(0x1780 + ((place * 7919) % 34)),
  (place) => `Al${letters(place)} Smith `,
  (place) => `AB Aa${letters(place)} Bb${letters(place)} `,
  (place) => `abcde${letters(place)} `,
];
const nameOf = (fragments: readonly Fragment[]): string =>
  fragments.map((fragment) => (typeof fragment === 'string' ? fragment : `${fragment(1)}${fragment(2)}…`)).join('|');

const random = chance(15);
const ALONE = FRAGMENTS.map((fragment) => [fragment]);
const TOGETHER = Array.from({ length: 12 }, () =>
  Array.from({ length: 2 + random(3) }, () => FRAGMENTS[random(FRAGMENTS.length)] ?? ' '),
);
const TEXTS = [...ALONE, ...TOGETHER].map((fragments) => [nameOf(fragments), fragments] as const);

/** Far longer than any real sentence, so that work on pairs of its words would outweigh all other work. */
const SMALLEST = 8192;
const LARGEST = 65_536;
const QUESTION = 'How many U.S. soldiers did John of New York, he or AB, withdraw in 2004, abcdefgh 1 7?';

function articleOf(sentences: readonly string[]): Article {
  let end = -1;
  return {
    ...{
      id: 'made.txt',
      revision: '1',
      name: 'made.txt',
      language: 'en',
      title: null,
      date: null,
      source: null,
      url: null,
      author: null,
      encoding: null,
      paragraphCount: 1,
      links: [],
    },
    text: sentences.join(' '),
    blocks: [
      {
        ...{
          kind: 'paragraph',
          level: 0,
          page: null,
          section: [],
          anchor: null,
          introducedBy: -1,
          isIntroduction: false,
        },
        ...{ start: 0, end: sentences.join(' ').length, firstSentence: 0, endSentence: sentences.length },
      },
    ],
    sentences: sentences.map((text, i) => {
      const start = end + 1;
      end = start + text.length;
      return { start, end, paragraph: 1, sentence: i + 1, block: 0 };
    }),
  };
}

/** Headings of all levels, each with a sentence below it. */
function articleOfSections(count: number): Article {
  const document = new DocumentBuilder();
  for (let i = 0; i < count; i++) {
    document.add({ kind: 'heading', level: 1 + ((i * 7) % 6), text: `${FRAGMENT_HEADINGS[i % 4]} ${letters(i)}` });
    document.add({ kind: 'paragraph', text: `Here is ${letters(i)}.` });
  }
  return composeArticle({ id: 'a', name: 'a', path: 'a' }, document.build(NO_METADATA), count * 3);
}

const FRAGMENT_HEADINGS = ['Setting up', 'No', 'The 1.1.1.1.', 'How to use'];

const SHAPES = {
  'one sentence': (text: string) => articleOf([text]),
  'two sentences': (text: string) => articleOf([text.slice(0, text.length / 2), text.slice(text.length / 2)]),
  'many sentences': (text: string) => articleOf(text.match(/.{1,60}/gs) ?? []),
} as const;

/** Uses an answerer in every way: a question, a follow-up, and suggestions. */
function ask(answerer: Answerer, question: string): void {
  try {
    const { turn } = answerer.answer(question, { ranked: 20 });
    answerer.answer('Why did he do that to it?', { previous: turn });
    answerer.suggest(question, 5);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

describe.each(Object.entries(SHAPES))('%s', (_, articleFrom) => {
  it.each(TEXTS)(
    'of %j takes time in proportion to its length to be indexed and searched for entities',
    (_, fragments) => {
      const work = (size: number) => {
        const article = articleFrom(made(fragments, size));
        const texts = article.sentences.map(({ start, end }) => article.text.slice(start, end));
        createSearcher(texts, { paragraphOf: texts.map(() => 1) }).search(QUESTION, 20);
        atOnce(findEntities(article, english));
      };
      expect(growthOf(work, SMALLEST, LARGEST)).toBeLessThan(FASTEST_GROWTH);
    },
  );

  it.each(TEXTS)('of %j takes time in proportion to its length to be asked', (_, fragments) => {
    const answerers = new Map<number, Answerer>();
    for (const size of [SMALLEST, LARGEST]) {
      answerers.set(size, createAnswerer([articleFrom(made(fragments, size))]));
    }
    const work = (size: number) => {
      const answerer = answerers.get(size);
      if (answerer === undefined) throw new RangeError(`There is no article of ${size} characters.`);
      ask(answerer, QUESTION);
      ask(answerer, `Who is ${made(fragments, 150)}?`);
    };
    expect(growthOf(work, SMALLEST, LARGEST)).toBeLessThan(FASTEST_GROWTH);
  });
});

describe('a question', () => {
  const answerer = createAnswerer(sample === undefined ? [] : [sample]);

  it.each(TEXTS)('of %j takes time in proportion to its length to be answered', (_, fragments) => {
    const work = (size: number) => ask(answerer, made(fragments, size));
    expect(growthOf(work, 64, MAX_QUESTION_LENGTH)).toBeLessThan(FASTEST_GROWTH);
  });
});

it('headings take time proportional to their number to be turned into suggestions', () => {
  const articles = new Map(
    [512, 1024, 2048, 4096, 8192, 16_384].map((size) => [size, articleOfSections(size)] as const),
  );
  const work = (size: number) => {
    const article = articles.get(size);
    if (article === undefined) throw new RangeError(`There is no article of ${size} headings.`);
    const sections = sectionTree(article);
    titleCount(article, sections);
    english.questions?.onSections(
      sections.map(({ name, above }) => ({ text: name, above })),
      { capitals: () => 0, smalls: () => 0, determined: () => undefined },
    );
  };
  expect(growthOf(work, 512, 16_384)).toBeLessThan(FASTEST_GROWTH);
});

it('pronouns that refer to other pronouns take time proportional to their number', () => {
  const work = (size: number) => {
    const said = [`John ${made(['he '], size)}`, made(['It '], size), made(['They '], size)];
    ask(createAnswerer([articleOf(said)]), 'What did John do?');
  };
  expect(growthOf(work, 512, 4096)).toBeLessThan(FASTEST_GROWTH);
});

describe('a text without spaces', () => {
  it.each([
    ['Han', 0x4e00, 20_000],
    ['Hiragana', 0x3041, 86],
    ['Katakana', 0x30a1, 90],
    ['Khmer', 0x1780, 34],
    ['Burmese', 0x1000, 32],
    ['Thai', 0xe01, 46],
  ])('of %s letters takes time in proportion to its length to be tokenized', (_, first, count) => {
    const random = chance(first);
    const text = Array.from({ length: LARGEST }, () => String.fromCharCode(first + random(count))).join('');
    expect(growthOf((size) => tokenize(text.slice(0, size)), SMALLEST, LARGEST)).toBeLessThan(FASTEST_GROWTH);
  });

  it('of thousands separators without end takes time in proportion to its length', () => {
    const work = (size: number) => tokenize(`1${made([',111'], size)},1`);
    expect(growthOf(work, SMALLEST, LARGEST)).toBeLessThan(FASTEST_GROWTH);
  });

  it('of accents takes time in proportion to its length to be read as a word', () => {
    expect(growthOf((size) => english.wordOf(`a${made(['\u0301\u0316'], size)}`), SMALLEST, LARGEST)).toBeLessThan(
      FASTEST_GROWTH,
    );
  });
});
