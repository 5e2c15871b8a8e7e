/** `npm run train`: the optimiser, the trees, the ranking and the confidence. Nothing is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerCues } from '../../src/language/answer-cues.ts';
import { FEATURE_GROUPS, FEATURES, Feature } from '../../src/retrieval/features/features.ts';
import { createTrees } from '../../src/retrieval/model/boosted-trees.ts';
import { expectedCalibrationError } from '../../tools/evaluation/metrics.ts';
import { OWN_SET, readSets } from '../../tools/evaluation/question-sets.ts';
import { learnAnswerCues, withCues } from '../../tools/training/answer-cues.ts';
import { binned, boost } from '../../tools/training/boosting.ts';
import { calibrated, calibrationOf, logOddsBy, trainConfidence } from '../../tools/training/confidence.ts';
import { crossValidate, figuresOf } from '../../tools/training/cross-validation.ts';
import { type Example, examplesOf, FOLDS } from '../../tools/training/examples.ts';
import { madeQuestions } from '../../tools/training/made-questions.ts';
import { minimise } from '../../tools/training/optimise.ts';
import { linearScoresOf, NO_TREES, scorerOf, trainLinear, trainRanker } from '../../tools/training/ranking.ts';
import { ofArticles } from '../../tools/training/training-sets.ts';
import { readDocument } from '../support/documents.ts';

const TRAINING = { ...ofArticles, path: OWN_SET };

async function answerableExamples(): Promise<Example[]> {
  const { sets } = await readSets([OWN_SET]);
  return sets
    .flatMap((set) => examplesOf(set, TRAINING))
    .filter(({ sort, isVariant }) => sort === 'answerable' && !isVariant);
}

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

  it('grows trees that learn what no linear function can, the same ones each time', () => {
    // The exclusive or of two values.
    const [a, b] = [new Float32Array(400), new Float32Array(400)];
    const wanted: number[] = Array.from(a, (_, i) => {
      a[i] = i % 2;
      b[i] = Math.floor(i / 2) % 2;
      return a[i] === b[i] ? -1 : 1;
    });
    // Nothing is to be gained by one split alone, so the values are told apart a little.
    wanted[0] = 5;
    const columns = [binned(a), binned(b)];
    const grow = () => {
      const scores = new Float64Array(400);
      const trees = boost(
        columns,
        Uint32Array.from(a, (_, i) => i),
        scores,
        (slopes, curvatures) => {
          for (const [i, each] of wanted.entries()) slopes[i] = (scores[i] ?? 0) - each;
          curvatures.fill(1);
        },
        { treeCount: 20, depth: 2, rate: 0.5, l2: 1, minCurvature: 5, columnShare: 1 },
      );
      return { trees, scores };
    };
    const { trees, scores } = grow();
    expect(grow().trees).toEqual(trees);
    const score = createTrees(trees);
    for (const i of [1, 2, 3, 100]) {
      expect(score(Float64Array.of(a[i] ?? 0, b[i] ?? 0))).toBeCloseTo(scores[i] ?? 0, 3);
      expect(Math.sign(scores[i] ?? 0)).toBe(wanted[i]);
    }
  });

  it('makes questions for what an article does not give of the persons and things that it names', async () => {
    const article = await readDocument(
      'norsk.txt',
      'The engineer Astrid Lindqvist was born in Oslo. In Oslo, Astrid Lindqvist built the Ragnar Bridge. The Ragnar Bridge is owned by Oslo.',
    );
    const made = [0, 1, 2, 3, 4, 5].flatMap((seed) => madeQuestions(article, seed));
    expect(made).not.toEqual([]);
    for (const question of made) {
      expect(question).toMatch(/Astrid Lindqvist|Ragnar Bridge|Oslo/i);
      expect(question).not.toMatch(/born|how old|owns/i);
    }
    expect(madeQuestions(article, 2)).toEqual(madeQuestions(article, 2));
  });

  it('gives the bins of a column in the order of its values', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 300 }), (values) => {
        const { bins, edges } = binned(Float32Array.from(values));
        expect(edges).toEqual(edges.toSorted((a, b) => a - b));
        const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        const sorted = order.map((i) => bins[i] ?? 0);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
    );
  });

  it('ranks answers first, with the same weights each time and none for a feature that is left out', async () => {
    const answerable = await answerableExamples();
    const ranker = trainRanker(answerable);
    expect(trainRanker(answerable)).toEqual(ranker);
    const precision = (score: (example: Example) => Float64Array): number =>
      figuresOf(
        answerable,
        Array.from({ length: FOLDS }, () => score),
      ).precisionAt1;
    expect(precision(scorerOf({ linear: ranker.linear, trees: NO_TREES }))).toBeGreaterThan(0.5);
    expect(precision(scorerOf(ranker))).toBeGreaterThanOrEqual(
      precision((each) => linearScoresOf(each, ranker.linear)),
    );
    const window = FEATURES.indexOf('bestWindow');
    const models = crossValidate(answerable, (others) => trainLinear(others, new Set([window])));
    expect(models).toHaveLength(FOLDS);
    for (const weights of models) expect(weights[window]).toBe(0);
  });

  it('learns which words answer which questions, and gives only cues to examples that have none', async () => {
    const questions = Array.from({ length: 80 }, (_, i) => {
      const [asks, answer] = i % 2 === 0 ? ['How do I open', 'Click'] : ['Who opens', 'Ann opens'];
      const candidates = [
        { text: `${answer} room ${i}.`, relevant: true },
        { text: `See room ${i}.`, relevant: false },
      ];
      return { id: `${i}`, question: `${asks} room ${i}?`, candidates };
    });
    const examples = examplesOf({ kind: 'selection', name: 'made', questions }, TRAINING);
    const weights = learnAnswerCues(examples);
    expect(weights['']?.['^ see']).toBeLessThan(0);
    expect(weights['']?.['^click']).toBeGreaterThan(0);
    // Forty questions are too few for weights of their own.
    expect(Object.keys(weights)).toEqual(['']);

    const doubled = learnAnswerCues([...examples, ...examples]);
    expect(doubled['how do']?.['^click']).toBeGreaterThan(0);
    // Where a word never occurs, nothing is known beyond any question.
    expect(doubled.who).toMatchObject({ '^ann': expect.any(Number) });
    expect(doubled.who).not.toHaveProperty('^click');

    const cues = createAnswerCues(doubled);
    const placesOf = (learnedFrom: readonly Example[]): Set<number> =>
      new Set(learnedFrom.flatMap(({ places }) => [...places]));
    const before = placesOf(examples);
    const added = [...placesOf(withCues(examples, () => cues))].filter((place) => !before.has(place));
    expect(added.length).toBeGreaterThan(0);
    expect(FEATURE_GROUPS.cue.map((name) => Feature[name])).toEqual(expect.arrayContaining(added));
    expect(withCues(examples, () => undefined)).toEqual(examples);
  });

  it('learns confidences that equal the share of right answers on the training questions', () => {
    const trials = Array.from({ length: 400 }, (_, i) => {
      const evidence = new Float64Array(FEATURES.length + 30);
      evidence[0] = (i % 20) / 10 - 1;
      evidence[FEATURES.length] = 1;
      return {
        sort: 'answerable',
        isVariant: false,
        isPassage: false,
        fold: 0,
        set: 'made',
        importance: 1,
        evidence,
        isRight: Math.floor(i / 20) < i % 20,
      } as const;
    });
    const learned = trainConfidence(trials);
    const logOddsOf = logOddsBy(learned);
    const logOdds = logOddsBy(calibrated(learned, calibrationOf(trials, logOddsOf)));
    const judged = trials.map((trial) => ({
      confidence: 1 / (1 + Math.exp(-logOdds(trial))),
      isRight: trial.isRight,
    }));
    expect(expectedCalibrationError(judged)).toBeLessThan(0.08);
  });
});
