/** `npm run eval`: the forms of question sets, the measures, and the figures. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, questionCount } from '../../tools/evaluation/evaluate.ts';
import { fold } from '../../tools/evaluation/fold.ts';
import {
  areaUnderRoc,
  averagePrecision,
  expectedCalibrationError,
  ranksOfRight,
  reciprocalRank,
} from '../../tools/evaluation/metrics.ts';
import { covers, FOLLOW_UPS, OWN_SET, readSets } from '../../tools/evaluation/question-sets.ts';
import { missesToText, report } from '../../tools/evaluation/report.ts';
import { folderWith } from '../support/articles.ts';

describe('the measures', () => {
  it('count ties against the engine', () => {
    const judged = [false, true, true].map((isRight) => ({ isRight, score: 1 }));
    expect(ranksOfRight(judged)).toEqual([2, 3]);
    expect(averagePrecision([2, 3], 2)).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12);
    expect(reciprocalRank([])).toBe(0);
  });

  it('compute the probability that a positive scores higher than a negative, and count ties as half', () => {
    expect(areaUnderRoc([0.9, 0.5], [0.5, 0.1])).toBeCloseTo((1 + 1 + 0.5 + 1) / 4, 12);
  });

  it('find no calibration error in a confidence that equals the share of right answers', () => {
    const judged = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.75, isRight: i % 4 !== 0 }));
    expect(expectedCalibrationError(judged)).toBeCloseTo(0, 12);
    expect(expectedCalibrationError(judged.map(({ isRight }) => ({ confidence: 0.95, isRight })))).toBeCloseTo(0.2, 12);
  });
});

describe('the folding of passages and phrases', () => {
  // The expected values are the results of the Python function.
  it('counts a quoted passage as right if it contains an accepted phrase', async () => {
    const common = { article: 'zoo.txt', style: 'plain' };
    const folder = await zoo([
      { ...common, id: 1, question: 'Who eats bones?', accept: ['**Dogs** eat', 'no such phrase'], kind: 'fact' },
      { ...common, id: 2, question: 'Who eats bones?', accept: ['cats eat'], kind: 'fact', style: 'typo' },
      {
        ...common,
        id: 3,
        question: 'and who sleeps?',
        before: ['Who eats bones?'],
        accept: ['Cats sleep'],
        kind: 'follow-up',
      },
      { ...common, id: 4, question: 'Who eats bones?', accept: [], kind: 'unanswerable' },
      { ...common, id: 5, question: 'Who founded Seoul?', accept: [], kind: 'unanswerable' },
    ]);
    const { figures, misses } = await evaluate((await readSets([folder])).sets, () => undefined);
    expect(figures).toMatchObject([
      {
        kind: 'passages',
        answerable: { count: 3, first: 2 / 3, oneOfThree: 2 / 3, shown: 2 / 3, nothingFound: 0 },
        unanswerable: { count: 2, answered: 1 / 2 },
        byKind: {
          fact: { answerable: { count: 2, shown: 1 / 2 } },
          'follow-up': { answerable: { count: 1, shown: 1 } },
        },
        byStyle: { plain: { answerable: { count: 2 } }, typo: { answerable: { count: 1, shown: 0 } } },
      },
    ]);
    expect(misses.map(({ wanted }) => wanted)).toEqual(['cats eat', undefined]);
    expect(report(figures)).toMatch(/first sentence right *│ *66\.7 %/);
    expect(missesToText(figures, misses)).toMatch(/typo *│ *1 *│ *0\.0 %/);
  });

  it('skips the parts of a folder of sets that cannot be measured, and says why', async () => {
    const folder = await folderWith({
      'README.md': '# Sets',
      'pairs.jsonl': '{"one":"Who?","other":"Who is it?"}',
      'x.selection.jsonl': '{"id":"s","question":"Who?","candidates":[]}',
    });
    await mkdir(join(folder, 'more'));
    const { sets, passedOver } = await readSets([folder]);
    expect(sets).toMatchObject([{ kind: 'selection', name: 'x' }]);
    expect(passedOver).toEqual([
      { path: join(folder, 'more'), why: expect.stringContaining('one folder deeper') },
      { path: join(folder, 'pairs.jsonl'), why: expect.stringContaining('none of the forms') },
    ]);
  });

  it.each([
    ['**Bold**, _italic_ and `code`', 'bold, italic and code'],
    ['# Use only English', 'use only english'],
    ['   ### Indented heading', 'indented heading'],
    ['> A quotation', 'a quotation'],
    ['- item\n* item\n+ item\n12. item', 'item item item item'],
    ['Not-a-list, 3.5 and a*b', 'not-a-list, 3.5 and ab'],
    ['[How do I migrate?](#migrate-from-asdf)', 'how do i migrate?'],
    ['[a [nested] name](https://x.org/a_(b)) stays', 'a nested name stays'],
    ['[text][reference] and [text][]', 'text and text'],
    ['![A screenshot](shot.png) of it', 'a screenshot of it'],
    ['<b>bold</b> <br/> text</p>', 'bold text'],
    ['Write to <ada@example.org>', 'write to <ada@example.org>'],
    ['`mise use &lt;tool&gt;`', 'mise use <tool>'],
    ['| Take a screenshot | F12 |', 'take a screenshot f12'],
    ['| Key | Action |\n|:----|-------:|\n| F12 | Screenshot |', 'key action : f12 screenshot'],
    ['```sh\nbrew install vhs\n```', 'brew install vhs'],
    ['---\ntitle: Rules\nauthor: Ada\n---\nBe kind.', 'title: rules author: ada be kind.'],
    ['Be kind.\n---\nBe brief.', 'be kind. be brief.'],
    ['“Don’t” ‘panic’', "\"don't\" 'panic'"],
    ['One\n two\t\tthree\u00a0four', 'one two three four'],
    ['ÀÉ \u0130 Σ', 'àé i\u0307 σ'],
    ['\u0663. item', 'item'],
    ['a\u0085b', 'a b'],
    ['a\ufeffb', 'a\ufeffb'],
    ['a\u2028- b', 'a - b'],
  ])('makes of %j what a reader sees, in lower case: %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

const QUESTIONS = [
  { id: 1, article: 'zoo.txt', question: 'Who eats bones?', answers: [{ start: 21, text: 'Dogs' }] },
  { id: 2, article: 'zoo.txt', question: 'Who founded Seoul?', answers: [] },
];

async function zoo(questions: readonly object[] = QUESTIONS): Promise<string> {
  const folder = await folderWith({
    'questions.jsonl': questions.map((question) => JSON.stringify(question)).join('\n'),
    'x.selection.jsonl':
      '{"id":"s","question":"Who sleeps?","candidates":[{"text":"Dogs bark.","relevant":false},{"text":"Cats sleep.","relevant":true}]}',
  });
  await mkdir(join(folder, 'articles'));
  await writeFile(join(folder, 'articles', 'zoo.txt'), 'Cats sleep all day.\n\nDogs eat bones at night.');
  return folder;
}

describe('npm run eval', () => {
  it('asks every question once and reports a row for each set', async () => {
    const folder = await zoo();
    const { sets } = await readSets([folder, join(folder, 'x.selection.jsonl')]);
    let asked = 0;
    const { figures, misses } = await evaluate(sets, () => {
      asked += 1;
    });
    expect(asked).toBe(questionCount(sets));
    expect(figures).toMatchObject([
      {
        kind: 'articles',
        answerable: { count: 1, precisionAt1: 1, hitAt3: 1 },
        unanswerable: { count: 1, answered: 0 },
      },
      { kind: 'selection', set: 'x', count: 1, meanAveragePrecision: 1 },
    ]);
    expect(report(figures)).toContain('P@1');
    expect(missesToText(figures, misses)).toBe('');
  });

  it.each([
    ['a path that does not exist', async () => '/nowhere', 'there is no such file or folder'],
    ['a folder without sets', async () => folderWith({ 'a.txt': 'a' }), 'contains no question set'],
    [
      'a line that is not JSON',
      async () => join(await folderWith({ 'x.selection.jsonl': '{' }), 'x.selection.jsonl'),
      'line 1: not valid JSON',
    ],
    ['a line of no form', async () => zoo([{ id: 1, question: 'Who?' }]), 'line 1: it has none of the forms'],
    [
      'a line that has not the form of the first one',
      async () => zoo([...QUESTIONS, { id: 1, article: 'zoo.txt', question: 5, answers: [] }]),
      'line 3: not as expected (question',
    ],
    [
      'a question about an article that is not there',
      async () => zoo([{ ...QUESTIONS[1], article: 'x.txt' }]),
      'x.txt, which is not in articles/',
    ],
  ])('says what is wrong with %s', async (_, path, message) => {
    await expect(path().then((at) => readSets([at]))).rejects.toThrow(message);
  });

  it.each([OWN_SET, FOLLOW_UPS])('has answers that occur in one sentence at their offsets: %s', async (path) => {
    const [set] = (await readSets([path])).sets;
    if (set?.kind !== 'articles' && set?.kind !== 'follow-ups') throw new Error('The set is missing.');
    for (const { id, article: name, answers } of set.questions) {
      const article = set.articles.find((each) => each.name === name);
      for (const { start, text } of answers)
        expect(article?.text.slice(start, start + text.length), `${id}`).toBe(text);
      const isCovered = article?.sentences.some((sentence) => covers(sentence, { answers }));
      expect(isCovered, `${id}`).toBe(answers.length > 0);
    }
  });

  it.each([OWN_SET, FOLLOW_UPS])(
    'has the sample article with the same bytes as the one that ships: %s',
    async (path) => {
      expect(await readFile(join(path, 'articles/korea-troops.txt'))).toEqual(await readFile('data/korea-troops.txt'));
    },
  );

  it('compares questions in conversations with the complete ones, without an article', async () => {
    const [topic, name, asked, told] = ['The mill', 'Jane Fox', 'Who built the mill?', 'It was Jane Fox.'];
    const lines = [
      { history: [topic], question: asked, complete: `${asked.slice(0, -1)}!` },
      { history: [topic, asked, told], question: 'When did she die?', complete: `When did ${name} die?` },
      { history: [topic, asked, told], question: 'Where is Lund?', complete: 'Where is Lund in Sweden?' },
    ];
    const folder = await folderWith({
      'mill.jsonl': lines.map((line, id) => JSON.stringify({ id, ...line })).join('\n'),
    });
    const { sets } = await readSets([folder]);
    const { figures, misses } = await evaluate(sets, () => undefined);
    expect(figures).toMatchObject([
      {
        ...{ kind: 'rewrites', set: 'mill', part: 'all lines', count: 3, leaning: 2 },
        detection: { precision: 1, recall: 1 / 2 },
        complete: { count: 1, bent: 0 },
        terms: { asTyped: (1 / 3 + 1 / 2) / 2, understood: (1 + 1 / 2) / 2 },
        filledIn: { precision: 1, recall: 2 / 3 },
      },
      { part: 'even lines', count: 1, detection: { recall: 1 } },
      { part: 'odd lines', count: 2, detection: { recall: 0 } },
    ]);
    expect(misses).toMatchObject([{ found: 'taken as complete', wanted: 'Where is Lund in Sweden?' }]);
    expect(report(figures)).toMatch(/complete: bent *│ *0 of 1/);
  });

  it('asks a follow-up in its conversation', async () => {
    const before = 'What do dogs eat?';
    const folder = await zoo([
      { ...QUESTIONS[0], before, half: 'dev', kind: 'replace', question: 'and cats?', complete: 'What do cats eat?' },
      { ...QUESTIONS[0], before, half: 'dev', question: 'Who eats bones?' },
    ]);
    const { sets } = await readSets([join(folder, 'questions.jsonl')]);
    const { figures } = await evaluate(sets, () => undefined);
    expect(figures).toMatchObject([
      {
        kind: 'follow-ups',
        half: 'dev',
        count: 1,
        complete: { count: 1, takenForFollowUps: 0 },
        byKind: { replace: { count: 1 } },
      },
    ]);
    expect(report(figures)).toContain('Complete questions that were taken for follow-ups: 0 of 1 (dev)');
  });
});
