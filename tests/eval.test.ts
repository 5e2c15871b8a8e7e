import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entryOf,
  frequencyOf,
  hasSenseWithin,
  lastSenseBelow,
  NO_ENTRY,
  relatedEntry,
  relatedStart,
  sensesOf,
} from '../src/language/english/lexicon.ts';
import { FEATURES } from '../src/retrieval/features/features.ts';
import { evaluate, questionCount } from '../tools/evaluation/evaluate.ts';
import {
  areaUnderRoc,
  averagePrecision,
  expectedCalibrationError,
  ranksOfRight,
  reciprocalRank,
} from '../tools/evaluation/metrics.ts';
import { missesToText, report } from '../tools/evaluation/report.ts';
import { CONVERSATIONS, covers, OWN_SET, readSets } from '../tools/evaluation/sets.ts';
import { calibrated, logOddsOf, trainConfidence } from '../tools/training/confidence.ts';
import { crossValidate, figuresOf } from '../tools/training/cross-validation.ts';
import { examplesOf } from '../tools/training/examples.ts';
import { minimise } from '../tools/training/optimise.ts';
import { scoresOf, trainRanking } from '../tools/training/ranking.ts';
import { folderWith } from './support/articles.ts';

describe('the measures', () => {
  it('count ties against the system', () => {
    const judged = [false, true, true].map((isRight) => ({ isRight, score: 1 }));
    expect(ranksOfRight(judged)).toEqual([2, 3]);
    expect(averagePrecision([2, 3], 2)).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12);
    expect(reciprocalRank([])).toBe(0);
  });

  it('give the chance that a positive scores higher, ties as half', () => {
    expect(areaUnderRoc([0.9, 0.5], [0.5, 0.1])).toBeCloseTo((1 + 1 + 0.5 + 1) / 4, 12);
  });

  it('find no fault with a confidence that is right as often as it says', () => {
    const judged = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.75, isRight: i % 4 !== 0 }));
    expect(expectedCalibrationError(judged)).toBeCloseTo(0, 12);
    expect(expectedCalibrationError(judged.map(({ isRight }) => ({ confidence: 0.95, isRight })))).toBeCloseTo(0.2, 12);
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
  it('asks every question once, and reports a row for each set', async () => {
    const folder = await zoo();
    const sets = await readSets([folder, join(folder, 'x.selection.jsonl')]);
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
    expect(missesToText(misses)).toBe('');
  });

  it.each([
    ['a path where nothing is', async () => '/nowhere', 'nothing is there'],
    ['a folder without sets', async () => folderWith({ 'a.txt': 'a' }), 'holds no question set'],
    [
      'a line that is no JSON',
      async () => join(await folderWith({ 'x.selection.jsonl': '{' }), 'x.selection.jsonl'),
      'line 1: not valid JSON',
    ],
    [
      'a line of no form',
      async () => zoo([{ id: 1, article: 'zoo.txt', question: 5, answers: [] }]),
      'line 1: of none of the forms (question',
    ],
    [
      'a question about an article that is not there',
      async () => zoo([{ ...QUESTIONS[1], article: 'x.txt' }]),
      'x.txt, which is not in articles/',
    ],
  ])('says what is wrong with %s', async (_, path, message) => {
    await expect(path().then((at) => readSets([at]))).rejects.toThrow(message);
  });

  it.each([OWN_SET, CONVERSATIONS])('quotes right what its own questions ask for: %s', async (path) => {
    const [set] = await readSets([path]);
    if (set?.kind !== 'articles' && set?.kind !== 'follow-ups') throw new Error('The set is missing.');
    for (const { id, article: name, answers } of set.questions) {
      const article = set.articles.find((each) => each.name === name);
      for (const { start, text } of answers)
        expect(article?.text.slice(start, start + text.length), `${id}`).toBe(text);
      const isCovered = article?.sentences.some((sentence) => covers(sentence, { answers }));
      expect(isCovered, `${id}`).toBe(answers.length > 0);
    }
  });

  it.each([OWN_SET, CONVERSATIONS])('keeps the sample article beside them as it ships: %s', async (path) => {
    expect(await readFile(join(path, 'articles/korea-troops.txt'))).toEqual(await readFile('data/korea-troops.txt'));
  });

  it('asks in a conversation what leans on the question before', async () => {
    const before = 'What do dogs eat?';
    const folder = await zoo([
      { ...QUESTIONS[0], before, half: 'dev', kind: 'replace', question: 'and cats?', complete: 'What do cats eat?' },
      { ...QUESTIONS[0], before, half: 'dev', question: 'Who eats bones?' },
    ]);
    const sets = await readSets([join(folder, 'questions.jsonl')]);
    const { figures } = await evaluate(sets, () => undefined);
    expect(figures).toMatchObject([
      { kind: 'follow-ups', half: 'dev', count: 1, complete: { count: 1, bent: 0 }, byKind: { replace: { count: 1 } } },
    ]);
    expect(report(figures)).toContain('Complete questions that the conversation bent: 0 of 1 (dev)');
  });
});

describe('npm run train', () => {
  it('finds the minimum of a function of many numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 6 }), (target) => {
        const found = minimise((at, gradient) => {
          let value = 0;
          for (const [i, wanted] of target.entries()) {
            const off = (at[i] ?? 0) - wanted;
            value += (i + 1) * off * off;
            gradient[i] = 2 * (i + 1) * off;
          }
          return value;
        }, new Float64Array(target.length));
        for (const [i, wanted] of target.entries()) expect(Math.abs((found[i] ?? 0) - wanted)).toBeLessThan(0.1);
      }),
    );
  });

  it('puts belief on what answers, the same each time, and never uses a feature that is left out', async () => {
    const answerable = examplesOf(await readSets([OWN_SET])).filter(({ sort }) => sort === 'answerable');
    const weights = trainRanking(answerable, new Set());
    expect(trainRanking(answerable, new Set())).toEqual(weights);
    const loss = (model: Float64Array<ArrayBuffer>): number =>
      figuresOf(
        answerable,
        answerable.map(() => model),
      ).texts.loss;
    expect(loss(weights)).toBeLessThan(loss(new Float64Array(FEATURES.length)) / 2);
    const window = FEATURES.indexOf('window');
    for (const model of crossValidate(answerable, new Set([window]))) expect(model[window]).toBe(0);
    expect(scoresOf(answerable[0] as (typeof answerable)[number], weights)).toHaveLength(
      answerable[0]?.sentences.length ?? -1,
    );
  });

  it('makes confidences that are right as often as they say, on what it has seen', () => {
    const trials = Array.from({ length: 400 }, (_, i) => {
      const evidence = new Float64Array(FEATURES.length + 30);
      evidence[0] = (i % 20) / 10 - 1;
      evidence[FEATURES.length] = 1;
      return { sort: 'answerable', isVariant: false, fold: 0, evidence, isRight: Math.floor(i / 20) < i % 20 } as const;
    });
    const { weights } = calibrated(trainConfidence(trials), trials, (trial) =>
      logOddsOf(trial, trainConfidence(trials)),
    );
    const judged = trials.map((trial) => ({
      confidence: 1 / (1 + Math.exp(-logOddsOf(trial, weights))),
      isRight: trial.isRight,
    }));
    expect(expectedCalibrationError(judged)).toBeLessThan(0.08);
  });
});

describe('the lexicon', () => {
  const isRelated = (term: string, other: string): boolean => {
    const entry = entryOf(term);
    for (let at = relatedStart(entry); at < relatedStart(entry + 1); at++) {
      if (relatedEntry(at) === entryOf(other)) return true;
    }
    return false;
  };

  it('relates words both ways, nations and their people too', () => {
    expect(isRelated('denmark', 'danish')).toBe(true);
    expect(isRelated('danish', 'denmark')).toBe(true);
    expect(isRelated('decid', 'decis')).toBe(true);
    expect(isRelated('decid', 'denmark')).toBe(false);
    expect(entryOf('xqzzy')).toBe(NO_ENTRY);
  });

  it('knows how common words are', () => {
    expect(frequencyOf(entryOf('time'))).toBeGreaterThan(frequencyOf(entryOf('parliament')) * 10);
    expect(frequencyOf(NO_ENTRY)).toBe(0);
  });

  it('knows what is under what', () => {
    const [country = 0] = sensesOf(entryOf('countri'));
    const isCountry = (term: string): boolean => hasSenseWithin(entryOf(term), country, lastSenseBelow(country));
    expect(['japan', 'denmark', 'countri', 'cat', 'soldier'].filter(isCountry)).toContain('countri');
    expect(isCountry('cat')).toBe(false);
  });
});
