/** What is suggested about documents with headings, questions of their own and definitions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../src/answer/answerer.ts';
import type { Article } from '../src/article/article.ts';
import { readArticleFile } from '../src/article/article-format.ts';
import { english } from '../src/language/english/english.ts';
import type { Language, WordUse } from '../src/language/language.ts';

function read(name: string, text: string): Promise<Article> {
  const file = { id: name, name, path: name, bytes: Buffer.from(text) };
  return readArticleFile(file, { bytes: 1_000_000, sentences: 10_000 });
}

async function suggested(text: string, typed = '', language: Language = english): Promise<string[]> {
  return createAnswerer([await read('a.md', text)], language).suggest(typed, 25);
}

const FAQ = `# Climbing club

## Q1: Do I need my own gear?
No. We lend harnesses, helmets and shoes to beginners. Buy your own gear after four sessions.

**2. Can I bring my kids?**

Children over eight may climb with a parent. Bring your kids on Saturday.

## Contents
Everything about the club in one place.

## Late work
Late work loses ten percent a day.

## How to cancel a booking
Cancel your booking online, at least a day before.

## Requesting a locker
Send the form to request a locker.
`;

describe('suggestions about a document', () => {
  it('begin with its own questions, without their numbers and marks, and go on with its sections', async () => {
    expect(await suggested(FAQ)).toEqual([
      'Do I need my own gear?',
      'Can I bring my kids?',
      'What should I know about late work?',
      'How do I cancel a booking?',
      'How do I request a locker?',
    ]);
  });

  it('leave out a question that is too long for a button', async () => {
    const long = `Why ${'does the club '.repeat(8)}exist?`;
    expect(await suggested(`# Club\n\n## ${long}\n\nThe club does exist.\n\n## Is it free?\n\nIt is free.`)).toEqual([
      'Is it free?',
    ]);
  });

  it('ask what is defined, once', async () => {
    const text = '# Belays\n\n## Belay tests\n\nA belay test is a short check that you can hold a fall.\n';
    expect(await suggested(`${text}\n## Parking\n\nParking is free behind the hall.`)).toContain(
      'What is a belay test?',
    );
    expect((await suggested(text)).filter((question) => question.includes('belay'))).toHaveLength(1);
  });

  it('are only its own questions in a language without templates', async () => {
    const { questions: _, ...bare } = english;
    expect(await suggested(FAQ, '', bare)).toEqual(['Do I need my own gear?', 'Can I bring my kids?']);
  });

  it('are only its own questions if it is written in another language', async () => {
    const answer =
      'Die Halle ist an jedem Werktag von zehn bis zwanzig Uhr offen, und wer schon einmal da war, braucht keinen Kurs. '.repeat(
        4,
      );
    const text = `# Verein\n\n## Wann ist die Halle offen?\n\n${answer}\n\n## Neue Mitglieder\n\nNeue Mitglieder zahlen den Beitrag.`;
    expect(await suggested(text)).toEqual(['Wann ist die Halle offen?']);
  });

  it('are about each of several documents in turn', async () => {
    const other =
      '# Pool\n\n## When does the pool open?\n\nThe pool opens at six.\n\n## Is the pool heated?\n\nThe pool is heated.';
    const answerer = createAnswerer([await read('a.md', FAQ), await read('b.md', other)]);
    expect(answerer.suggest('', 2)).toEqual(['Do I need my own gear?', 'When does the pool open?']);
    expect(answerer.suggest('', 25, 'b.md')).toEqual(['When does the pool open?', 'Is the pool heated?']);
  });
});

describe('while one types, suggestions', () => {
  it.each([
    ['can', ['Can I bring my kids?']],
    ['How do', ['How do I cancel a booking?', 'How do I request a locker?']],
    ['gear', ['Do I need my own gear?']],
    ['lock', ['How do I request a locker?']],
    ['why', []],
    ['zebra', []],
  ])('for “%s” are %j', async (typed, questions) => {
    expect(await suggested(FAQ, typed)).toEqual(questions);
  });

  it('are none about the section of a sentence that only shares words with what is typed', async () => {
    const text =
      '# Sailing\n\n## Missed a week?\n\nRing the office on its phone number and come on Sunday.\n\n## Is it cold?\n\nIt is cold.';
    expect(await suggested(text, 'office phone number')).toEqual([]);
    expect(await suggested(text, 'missed')).toEqual(['Missed a week?']);
  });

  it('are at most three once the question is complete', async () => {
    const questions = ['dogs', 'cats', 'birds', 'snakes', 'mice'].map(
      (pet) => `## Can I bring my ${pet}?\n\nYou can bring your ${pet}.`,
    );
    const text = `# Pets\n\n${questions.join('\n\n')}`;
    expect((await suggested(text, 'can I bring')).length).toBe(5);
    expect((await suggested(text, 'Can I bring?')).length).toBe(3);
    expect((await suggested(text, 'what pets can I bring along today')).length).toBeLessThanOrEqual(3);
  });
});

describe('the questions on headings', () => {
  const NO_USE: WordUse = { capitals: () => 0, smalls: () => 0, determined: () => undefined };
  const questionsOn = (...headings: string[]): string[][] =>
    english.questions?.onSections(
      headings.map((text) => ({ text, above: -1 })),
      NO_USE,
    ) ?? [];

  it.each([
    ['Late Work', 'What should I know about late work?'],
    ['Requirements for passwords', 'What are the requirements for passwords?'],
    ['Attendance policy', 'What is the attendance policy?'],
    ['The laptop', 'What should I know about the laptop?'],
    ['Your own printer', 'What should I know about my own printer?'],
    ['Installing on Linux', 'How do I install on Linux?'],
    ['Casting Spells', 'How do I cast spells?'],
    ['Learning outcomes', 'What are the learning outcomes?'],
    ['Set Font Size', 'How do I set the font size?'],
    ['What to bring', 'What should I bring?'],
    ['How scoring works', 'How does scoring work?'],
    ['Before your first shift', 'What should I do before my first shift?'],
    ['Chair', 'Who is the chair?'],
    ['Grading', 'How does grading work?'],
    ['License', 'What is the license?'],
    ['[1.2.0] - 2024-03-01', 'What changed in 1.2.0?'],
    ['Rule 3: No spoilers', 'Are spoilers allowed?'],
    ['Do not share your password unless asked', 'Can I share my password?'],
  ])('ask about “%s”: “%s”', (heading, question) => {
    expect(questionsOn(heading)).toEqual([[question]]);
  });

  it.each([
    'Contents',
    'Introduction',
    'Course information',
    'Record Tapes',
    'TPH is a community where everyone is welcome',
    'My config is being ignored / trust issues',
    'Use it when you see a rule break',
    '2024',
    '🎉',
    'pub fn main()',
  ])('leave out “%s”', (heading) => {
    expect(questionsOn(heading)).toEqual([[]]);
  });

  it('take headings beside a prohibition for rules', () => {
    expect(questionsOn('Be nice', 'No advertising', 'Nitpicking', 'Academic dishonesty')).toEqual([
      ['What does “Be nice” mean?'],
      ['Is advertising allowed?'],
      ['Is nitpicking allowed?'],
      ['What do the rules say about academic dishonesty?'],
    ]);
  });

  it('are whole lines that end as questions, whatever the heading', () => {
    const words = fc.constantFrom(
      'the',
      'no',
      'setting',
      'up',
      'Rules',
      'of',
      'your',
      'how',
      'to',
      'use',
      'it',
      '(',
      '-',
      'é',
      '5.',
    );
    const heading = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(heading), (headings) => {
        const questions = questionsOn(...headings);
        expect(questions).toHaveLength(headings.length);
        for (const question of questions.flat()) expect(question).toMatch(/^\p{Lu}.*\S\?$/u);
      }),
    );
  });
});

describe('the questions on persons, names, numbers and dates', () => {
  const NO_USE: WordUse = { capitals: () => 0, smalls: () => 0, determined: () => undefined };
  const onThing = (thing: Parameters<NonNullable<Language['questions']>['onThing']>[0], sentence: string): string[] =>
    english.questions?.onThing(thing, sentence, NO_USE) ?? [];

  it('ask how many there are only if the text says how many', () => {
    const three = { kind: 'number', text: 'three slots', counted: 'slots' } as const;
    expect(onThing(three, 'A ship has three slots.')).toEqual(['How many slots are there?']);
    expect(onThing(three, 'You may fill three slots.')).toEqual([]);
    expect(onThing({ ...three, text: 'two ways', counted: 'ways' }, 'There are two ways.')).toEqual([]);
  });

  it('ask about a date in the tense of its sentence, and not about a month of any year', () => {
    const date = { kind: 'date', text: '2019', preposition: 'in' } as const;
    expect(onThing(date, 'The hall was built in 2019.')).toEqual(['What happened in 2019?']);
    expect(onThing(date, 'The permit expires in 2019.')).toEqual(['What happens in 2019?']);
    expect(onThing({ ...date, text: 'May' }, 'Plant them in May.')).toEqual([]);
    expect(onThing({ ...date, preposition: undefined }, 'Wednesday, April 13, 2019')).toEqual([]);
  });

  it('leave out what only looks like a name', () => {
    expect(onThing({ kind: 'person', text: 'Standard URIs' }, 'Use Standard URIs.')).toEqual([]);
    expect(onThing({ kind: 'name', text: 'Probably' }, 'Probably not.')).toEqual([]);
    expect(onThing({ kind: 'name', text: 'Set PlaybackSpeed' }, 'Then Set PlaybackSpeed.')).toEqual([]);
    expect(onThing({ kind: 'person', text: 'Ann Roe' }, 'Ann Roe said so.')).toEqual([
      'Who is Ann Roe?',
      'What did Ann Roe say?',
      'What is said about Ann Roe?',
    ]);
  });
});
