/** Questions that ask for more than a passage can state: for an opinion, for all that is mentioned of a kind, to compare. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer/answer.ts';
import { type Answerer, createAnswerer } from '../src/answer/answerer.ts';
import { remarks } from '../src/answer/wording/remarks.ts';
import { answerMessage } from '../src/discord/views/answer-message.ts';
import { de } from '../src/phrases/de.ts';
import { en } from '../src/phrases/en.ts';
import { answerToText } from '../src/terminal/answer-text.ts';
import { readSample } from './support/articles.ts';
import { readDocument } from './support/documents.ts';

const POND = `# Pond FAQ

## Do you think beginners should start with a pond?

Yes, we think a small pond is the best start, as long as it is fenced.

## What is the difference between a bog filter and a drum filter?

The first kind uses plants and gravel. The other one turns a fine mesh and needs power.

## Is Lake Water good for a pond?

No, lake water brings algae and snails. Ann Carter, the treasurer, tried it.

## Should I report a leak to a moderator?

Yes, report it to a moderator at once.

## History

King Harald and a duck opened the pond. Vice President Mike Pence came too, and so did Paul Biya, the president of Cameroon.
The frogs moved in from New Mexico Street, and the herons followed the frogs. Goldfish are fed on Monday. Koi are fed on Friday.
`;

let sample: Answerer;
let pond: Answerer;
beforeAll(async () => {
  sample = createAnswerer(await readSample());
  pond = createAnswerer([await readDocument('pond.md', POND)]);
});

const said = (answer: Answer): string => remarks(answer, en).join('\n');
const quoted = ({ excerpts }: Answer): string[] => excerpts.map(({ text }) => text);
const highlighted = ({ excerpts }: Answer): string[][] =>
  excerpts.map(({ article, highlights }) => highlights.map(({ start, end }) => article.text.slice(start, end)));

describe('a question for an opinion', () => {
  it.each([
    'Do you think Trump is right?',
    'do u really believe trump is right',
    'What do you think about Trump?',
    'whats your opinion on the withdrawal of troops',
    'any thoughts on the troops?',
    'In your opinion, should the troops leave?',
    'Is Trump right?',
    'is trump right or wrong',
    'Was Jimmy Carter a good president?',
    'Is Trump right about South Korea?',
    'Who is right, Trump or Mattis?',
    'Do you agree with Kim?',
    'how do you feel about the troops',
    'Are you in favour of the withdrawal?',
    'Do you like Obama?',
  ])('gets passages that bear on it, and no claim of an answer: “%s”', (question) => {
    const answer = sample.answer(question);
    expect(answer).toMatchObject({ outcome: 'closest', aim: 'opinion', confidence: 0 });
    expect(said(answer)).toBe('I have no opinion of my own: I only quote. These passages may help you judge:');
    for (const { highlights } of answer.excerpts) expect(highlights).not.toEqual([]);
  });

  it('is searched for without the words that ask and judge', () => {
    const [first] = quoted(sample.answer('Do you think it is right that the troops are mainly protecting Japan?'));
    expect(first).toContain('that the troops are mainly protecting Japan');
  });

  it.each(['What do you think?', 'your opinion?', 'Who is right?', 'What do you think of this article?'])(
    'that names nothing is small talk: “%s”',
    (question) => {
      const answer = sample.answer(question);
      expect(answer).toMatchObject({ outcome: 'small-talk', smallTalk: 'opinion', excerpts: [] });
      expect(said(answer)).toMatch(/^I have no opinions: I only quote\./);
    },
  );

  it('says that nothing was found if nothing bears on it', () => {
    const answer = sample.answer('What do you think of pizza?');
    expect(answer).toMatchObject({ outcome: 'not-covered', aim: 'opinion', excerpts: [] });
    expect(said(answer)).toBe(
      'I have no opinion of my own: I only quote. I found nothing on that in “korea-troops”. I didn’t find “pizza”.',
    );
  });

  it('is recognised in a follow-up, too', () => {
    const { turn } = sample.answer('What has Trump ordered?');
    const answer = sample.answer('Is he right?', { previous: turn });
    expect(answer).toMatchObject({ aim: 'opinion', confidence: 0 });
    expect(answer.outcome).not.toBe('answered');
  });

  it.each([
    ['Do you think beginners should start with a pond?', 'we think a small pond is the best start'],
    ['Is lake water good for a pond?', 'No, lake water brings algae and snails.'],
  ])('that the document asks itself is answered by its author: “%s”', (question, words) => {
    const answer = pond.answer(question);
    expect(answer.outcome).toBe('answered');
    expect(quoted(answer)[0]).toContain(words);
    expect(said(answer)).toBe('');
  });

  it.each([
    'Should I report a leak to a moderator?',
    'Do you think I should report a leak?',
    'Is it right to report a leak?',
    'Is it ok to use lake water?',
    'Can I use lake water?',
    'is it good for fish?',
    'what is the best start',
    'who is right after the president',
    'do you support goldfish',
    'what do you think the president opened',
    'Is 5 May right?',
    'Is the pond right for beginners?',
  ])('is not what an ordinary question is: “%s”', (question) => {
    expect(pond.answer(question).aim).toBeUndefined();
  });
});

describe('a question for what is mentioned of a kind', () => {
  it.each([
    ['List all the presidents mentioned', [['Donald Trump'], ['Obama'], ['Moon Jae-in']]],
    ['which presidents are named in this article?', [['Donald Trump'], ['Obama'], ['Moon Jae-in']]],
    ['who is mentioned?', [['Donald Trump'], ['Jim Mattis'], ['Patrick Ryder']]],
    ['how many people does the article mention', [['Donald Trump'], ['Jim Mattis'], ['Patrick Ryder']]],
    ['universities mentioned', [['Georgetown University']]],
    ['which secretaries are mentioned?', [['Jim Mattis'], ['Donald Rumsfeld']]],
    ['which cities are mentioned?', [['Seoul']]],
  ])('gets a passage for each new one, in reading order: “%s”', (question, names) => {
    const answer = sample.answer(question);
    expect(answer).toMatchObject({ outcome: 'answered', aim: 'members' });
    expect(highlighted(answer)).toEqual(names);
  });

  it('knows names of several words and abbreviations as the same country', () => {
    const names = highlighted(sample.answer('Which countries are mentioned?', { top: 10 }));
    expect(names.map((each) => each.at(-1))).toEqual(['U.S.', 'North Korea', 'U.S.', 'Iraq']);
    expect(names[2]).toContain('Japan');
  });

  it('says no more than that they are named, and never how many there are', () => {
    expect(said(sample.answer('How many countries are mentioned?'))).toBe(
      'These passages each name at least one. There may be more.',
    );
    expect(said(sample.answer('Which universities are mentioned?'))).toBe(
      'This passage names at least one. There may be more.',
    );
    expect(remarks(sample.answer('Which universities are mentioned?'), de)).toEqual([
      'In dieser Stelle kommt mindestens ein Beispiel vor. Vielleicht gibt es noch mehr.',
    ]);
  });

  it('has as many passages as excerpts were asked for, and the others among the ranked sentences', () => {
    const { excerpts, ranked } = sample.answer('who is mentioned', { top: 2, ranked: 5 });
    expect(excerpts).toHaveLength(2);
    expect(ranked.map(({ highlights, article }) => highlights.map((h) => article.text.slice(h.start, h.end)))).toEqual([
      ['Donald Trump'],
      ['Jim Mattis'],
      ['Patrick Ryder'],
      ['Victor Cha'],
      ['Kelly Magsamen'],
    ]);
  });

  it('shows the same at the terminal and on Discord', () => {
    const answer = sample.answer('Which universities are mentioned?');
    const texts = [answerToText(answer, sample, { colour: false }), answerMessage(answer, en).content];
    for (const text of texts) {
      expect(text).toMatch(/^This passage names at least one\. There may be more\.\n\n/);
      expect(text).toContain('Georgetown University');
    }
  });

  it.each([
    ['which presidents are mentioned', [['Paul Biya']]],
    ['which kings are mentioned', [['Harald']]],
    ['which countries are mentioned', [['Cameroon']]],
    ['which animals are mentioned', [['snails'], ['duck'], ['frogs', 'frogs']]],
  ])('does not take a word of a longer name, or another title, for one: “%s”', (question, names) => {
    expect(highlighted(pond.answer(question))).toEqual(names);
  });

  it.each([
    'which planets are mentioned',
    'which rules are mentioned?',
    'list the questions',
    'who is named as the treasurer',
    'which fish are listed as endangered',
    'how many algae were listed on the form',
  ])('is left to the search if no passage names one, or more is asked: “%s”', (question) => {
    expect(pond.answer(question).aim).toBeUndefined();
  });
});

describe('a question that compares two things', () => {
  it.each([
    'compare Trump and Obama',
    'How does Trump differ from Obama?',
    'Trump vs Obama',
    'is Trump better than Obama?',
  ])('gets passages on each: “%s”', (question) => {
    const answer = sample.answer(question);
    expect(answer).toMatchObject({ outcome: 'closest', aim: 'comparison' });
    expect(said(answer)).toBe('I can’t compare things, but these passages are about each of them:');
    const texts = quoted(answer);
    expect(texts.slice(0, 2).some((text) => text.includes('Trump'))).toBe(true);
    expect(texts.slice(0, 2).some((text) => text.includes('Obama'))).toBe(true);
  });

  it.each(['What is the difference between a bog filter and a drum filter?', 'bog filter vs drum filter'])(
    'is answered as ever where the document compares them: “%s”',
    (question) => {
      const answer = pond.answer(question);
      expect(answer.outcome).toBe('answered');
      expect(answer.aim).toBeUndefined();
      expect(quoted(answer)[0]).toContain('plants and gravel');
    },
  );

  it('is answered by a sentence that names both', () => {
    const { excerpts, aim } = pond.answer('difference between frogs and herons');
    expect(excerpts[0]?.text).toContain('the herons followed the frogs');
    expect(aim === undefined || aim === 'comparison').toBe(true);
  });

  it('claims nothing on both if one of them is not found', () => {
    const answer = sample.answer('difference between the Pentagon and the White House');
    expect(answer.aim).toBeUndefined();
    expect(answer.outcome).not.toBe('answered');
    expect(said(answer)).toContain('I didn’t find “White” or “House”.');
  });

  it('is an ordinary question if only one passage may be quoted, as that cannot show both', () => {
    expect(sample.answer('compare Trump and Obama', { top: 1 }).aim).toBeUndefined();
  });
});
