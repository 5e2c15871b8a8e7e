import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { FEATURES } from '../../src/retrieval/features/features.ts';
import { findCandidates } from '../../src/retrieval/features/find-candidates.ts';
import { QueryRunner } from '../../src/retrieval/features/query-run.ts';
import { buildIndex } from '../../src/retrieval/index/sentence-index.ts';
import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeatureName,
  type ConfidenceFeatures,
  confidenceFeatures,
} from '../../src/retrieval/model/confidence-features.ts';
import { createModel, loadModel } from '../../src/retrieval/model/model.ts';
import { rankCandidates, softmax } from '../../src/retrieval/model/rank-candidates.ts';
import { parseQuery } from '../../src/retrieval/query/query.ts';

function featuresOf(sentence: string, question: string): ConfidenceFeatures {
  const index = buildIndex([sentence], english, { paragraphOf: [1] });
  return new QueryRunner(index).run(parseQuery(index, question), (run) => {
    const [best] = rankCandidates(loadModel('prose'), findCandidates(run));
    if (best === undefined) throw new RangeError(`Nothing is shared with ${question}`);
    return confidenceFeatures(best.candidate, best.probability);
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
    const { score, confidence } = createModel({ ranking: { bm25Share: 2 }, confidence: { intercept: 1 } });
    const row = new Float64Array(FEATURES.length).fill(0.5);
    expect(score(row)).toBe(1);
    expect(confidence(row, { ...none, intercept: 1 })).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(confidence(row, none)).toBe(0.5);
  });

  it('computes probabilities that add up to 1, in the order of the scores, however large these are', () => {
    const probabilities = softmax([1000, 1001, -1000]);
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(probabilities[1]).toBeGreaterThan(probabilities[0] ?? 1);
    expect(softmax([])).toEqual([]);
  });
});
