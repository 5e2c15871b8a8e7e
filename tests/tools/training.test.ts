/** `npm run train`: the optimiser, the ranking and the confidence. Nothing is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { expectedCalibrationError } from '../../tools/evaluation/metrics.ts';
import { OWN_SET, readSets } from '../../tools/evaluation/question-sets.ts';
import { calibrated, logOddsOf, trainConfidence } from '../../tools/training/confidence.ts';
import { crossValidate, figuresOf } from '../../tools/training/cross-validation.ts';
import { examplesOf } from '../../tools/training/examples.ts';
import { minimise } from '../../tools/training/optimise.ts';
import { scoresOf, trainRanking } from '../../tools/training/ranking.ts';

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

  it('ranks answers first, with the same weights each time and none for a feature that is left out', async () => {
    const answerable = examplesOf((await readSets([OWN_SET])).sets).filter(({ sort }) => sort === 'answerable');
    const weights = trainRanking(answerable, new Set());
    expect(trainRanking(answerable, new Set())).toEqual(weights);
    const loss = (model: Float64Array<ArrayBuffer>): number =>
      figuresOf(
        answerable,
        answerable.map(() => model),
      ).texts.loss;
    expect(loss(weights)).toBeLessThan(loss(new Float64Array(FEATURES.length)) / 2);
    const window = FEATURES.indexOf('bestWindow');
    for (const model of crossValidate(answerable, new Set([window]))) expect(model[window]).toBe(0);
    expect(scoresOf(answerable[0] as (typeof answerable)[number], weights)).toHaveLength(
      answerable[0]?.sentences.length ?? -1,
    );
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
        evidence,
        isRight: Math.floor(i / 20) < i % 20,
      } as const;
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
