import { beforeAll, describe, expect, it } from 'vitest';
import type { Excerpt } from '../src/answer/answer.ts';
import { type Answerer, createAnswerer } from '../src/answer/answerer.ts';
import { citation } from '../src/answer/wording/citation.ts';
import { en } from '../src/phrases/en.ts';
import { readDocument } from './support/documents.ts';

const HANDBOOK = `# Leave handbook

## Sick leave

You earn four hours in each pay period. There is no limit on how much you may save.

## Annual leave

You earn six hours in each pay period. You may carry over 240 hours.

## Applying

To apply for leave:

1. Open the portal.
2. Pick the days.
3. Add a note.
4. Press Send.

## Portal

Start the portal from a terminal with this command.

\`\`\`sh
portal --open
\`\`\`

## Rates

| Grade | Bonus |
|---|---|
| Junior | 100 points |
| Senior | 250 points |

## Can I sell my leave?

No. It ends with the year.

## Is there a gym?

Yes, in the basement. It opens at six.
`;

describe('in a document with structure', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = createAnswerer([await readDocument('handbook.md', HANDBOOK)]);
  });
  const first = (question: string): Excerpt | undefined => answerer.answer(question).excerpts[0];

  it('a heading counts for the sentences below it', () => {
    expect(first('How many hours of sick leave do I earn?')?.text).toMatch(/^You earn four hours/);
    expect(first('How many hours of annual leave do I earn?')?.text).toMatch(/^You earn six hours/);
  });

  it('headings, questions and table headers are never quoted as answers by themselves', () => {
    for (const question of ['sick leave', 'Can I sell my leave?', 'grade bonus', 'is there a gym', 'rates']) {
      const { excerpts, ranked } = answerer.answer(question);
      for (const { article, block } of excerpts) expect(article.blocks[block]?.isIntroduction).toBe(false);
      expect(ranked[0]?.article.blocks[ranked[0].block]?.isIntroduction).toBe(false);
    }
  });

  it('a reply that is too short to be understood is quoted with the next sentence', () => {
    expect(first('Can I sell my leave?')).toMatchObject({ text: 'No. It ends with the year.', sentences: 2 });
  });

  it('a list is quoted with the line before it, and the citation says how many items follow', () => {
    const excerpt = first('How do I apply for leave?');
    expect(excerpt).toMatchObject({
      text: 'To apply for leave:\n\n1. Open the portal.\n2. Pick the days.',
      sentences: 3,
    });
    expect(excerpt && citation(excerpt, en)).toBe(
      'Leave handbook › Applying, paragraph 7, sentence 1 to paragraph 8, sentence 2, 2 more items in this list',
    );
  });

  it('code is quoted with the line before it', () => {
    expect(first('start the portal from a terminal')?.text).toBe(
      'Start the portal from a terminal with this command.\n\nportal --open',
    );
  });

  it('a row of a table is quoted with its header above it', () => {
    const excerpt = first('What bonus does a senior get?');
    expect(excerpt?.text).toBe('Senior | 250 points');
    expect(excerpt?.introduction?.text).toBe('Grade | Bonus');
  });

  it('no two passages of an answer share a sentence, and none is longer than three', () => {
    for (const question of [
      'leave',
      'portal',
      'How do I apply for leave?',
      'hours in each pay period',
      'points',
      'gym',
    ]) {
      const { excerpts } = answerer.answer(question);
      const spans = excerpts.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
      for (const [i, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      for (const { sentences, text, article, start, end } of excerpts) {
        expect(sentences).toBeLessThanOrEqual(3);
        expect(article.text.slice(start, end)).toBe(text);
      }
    }
  });
});

describe('in prose', () => {
  it('a sentence is quoted with the one before it only if it cannot be understood alone', async () => {
    const text =
      'The bridge was built by Ann Roe. It is 90 metres long.\n\nThe town has a harbour. Boats leave at nine.';
    const answerer = createAnswerer([await readDocument('a.txt', text)]);
    expect(answerer.answer('When do boats leave?').excerpts[0]?.text).toBe('Boats leave at nine.');
    const { excerpts, context } = answerer.answer('How long is the bridge?');
    expect(context?.text ?? excerpts[0]?.text).toMatch(/^The bridge was built/);
  });
});

describe('a question that names a part by its label', () => {
  const RULES = `# Rules

## 1. Be kind

Treat everyone with respect. Follow the rules of each channel.

## 2. No spam

### Advertising

Links to other servers are removed.

## 3. Steps

1. Read the rules.
2. Pick a role.
3. Say hello.
`;

  it.each([
    ['What does rule 2 say?', /^Links to other servers/],
    ['rule 1', /^Treat everyone/],
    ['what is step 2', /2\. Pick a role\./],
  ])('%s gets that part', async (question, expected) => {
    const answerer = createAnswerer([await readDocument('rules.md', RULES)]);
    expect(answerer.answer(question).excerpts[0]?.text).toMatch(expected);
  });
});

it('a passage is not extended by sentences that are no candidates', async () => {
  const others = ['Cows eat grass in the field.', 'Birds sing songs all day.', 'Rain falls on the hills.'];
  const text = `The harbour opens at nine. ${others.join(' ').repeat(6)} The harbour ferry was painted green by sailors. ${others.join(' ')}`;
  const answerer = createAnswerer([await readDocument('a.txt', text)]);
  for (const { sentences } of answerer.answer('harbour', { top: 10, ranked: 50 }).excerpts) expect(sentences).toBe(1);
});
