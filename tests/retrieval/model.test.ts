import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { findCandidates } from '../../src/retrieval/features/find-candidates.ts';
import { QueryRunner } from '../../src/retrieval/features/query-run.ts';
import { buildIndex } from '../../src/retrieval/index/sentence-index.ts';
import { createTrees } from '../../src/retrieval/model/boosted-trees.ts';
import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeatureName,
  type ConfidenceFeatures,
  confidenceFeatures,
} from '../../src/retrieval/model/confidence-features.ts';
import { createConfidenceModel, createRankingModel, loadWeights } from '../../src/retrieval/model/model.ts';
import { rankCandidates, softmax } from '../../src/retrieval/model/rank-candidates.ts';
import { standingOf } from '../../src/retrieval/model/standing.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';
import { atOnce } from '../../src/steps.ts';

function featuresOf(sentence: string, question: string): ConfidenceFeatures {
  const index = atOnce(buildIndex([sentence], english, { paragraphOf: [1] }));
  return new QueryRunner(index).run(parseQuery(index, question), (run) => {
    const [best, ...others] = rankCandidates(createRankingModel(loadWeights().ranking), findCandidates(run));
    if (best === undefined) throw new RangeError(`Nothing is shared with ${question}`);
    return confidenceFeatures([best, ...others]);
  });
}

describe('the confidence features', () => {
  it.each<[ConfidenceFeatureName, string, string, string]>([
    ['someUnknown', 'England won the battle.', 'Who won the zorblax battle?', 'Who won the battle?'],
    ['unknownNumber', 'England won the battle.', 'Who won the battle of 1066?', 'Who won the battle?'],
    ['sisterTermShare', 'Italy won the battle.', 'What did England win?', 'What did Italy win?'],
    ['otherNumber', 'The battle of 1066 was won.', 'Who won the battle of 1067?', 'Who won the battle of 1066?'],
    ['missingNegation', 'England won the battle.', 'Who did not win the battle?', 'Who won the battle?'],
    ['opposite', 'The hot tea was served.', 'Who served the cold tea?', 'Who served the hot tea?'],
    ['missingName', 'England won the battle.', 'Did Zorblax win the battle?', 'Did England win the battle?'],
    ['lacksType', 'Rain was expected to fall.', 'When will rain fall?', 'Does rain fall?'],
    ['addressesBot', 'England won the battle.', 'Do you know the battle?', 'Who won the battle?'],
  ])('have %s of %j for %j, and not for %j', (feature, sentence, withIt, without) => {
    expect(featuresOf(sentence, withIt)[feature]).toBeGreaterThan(0);
    expect(featuresOf(sentence, without)[feature]).toBe(0);
  });
});

describe('a model', () => {
  const none = Object.fromEntries(CONFIDENCE_FEATURES.map((name) => [name, 0])) as Record<
    ConfidenceFeatureName,
    number
  >;

  it('adds up the features by their weights', () => {
    const trees = { depth: 1, features: [], thresholds: [], leaves: [] };
    const { linearScore } = createRankingModel({ linear: { bm25Share: 2 }, trees });
    const confidence = createConfidenceModel({ linear: { intercept: 1 }, trees });
    const row = new Float64Array(FEATURES.length).fill(0.5);
    expect(linearScore(row)).toBe(1);
    expect(confidence(row, { ...none, intercept: 1 })).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(confidence(row, none)).toBe(0.5);
  });

  it('adds up the leaves of its trees that the values lead to', () => {
    // The first tree: is value 1 above 0.5, and then value 0 above 2 or 3? The second always gives 1.
    const score = createTrees({
      depth: 2,
      features: [1, 0, 0, 0, 0, 0],
      thresholds: [0.5, 2, 3, 9, 9, 9],
      leaves: [10, 20, 30, 40, 1, 0, 0, 0],
    });
    expect(score(Float64Array.of(2, 0.5))).toBe(11);
    expect(score(Float64Array.of(2.1, 0.5))).toBe(21);
    expect(score(Float64Array.of(3, 0.6))).toBe(31);
    expect(score(Float64Array.of(3.1, 0.6))).toBe(41);
  });

  it('tells how each candidate stands among all and next to its neighbours', () => {
    const standing = [...standingOf([1, 3, 2.5], [4, 5, 9])];
    expect(standing).toEqual([...[-2, 1 + 1, 9, -2], ...[0, 0, 2, 9], ...[-0.5, 1, 9, 9]]);
    expect(standingOf([], [])).toHaveLength(0);
  });

  it('computes probabilities that add up to 1, in the order of the scores, however large these are', () => {
    const probabilities = softmax([1000, 1001, -1000]);
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(probabilities[1]).toBeGreaterThan(probabilities[0] ?? 1);
    expect(softmax([])).toEqual([]);
  });
});
