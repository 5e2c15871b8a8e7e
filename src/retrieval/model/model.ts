/**
 * Features -> a score and a confidence: two linear functions, whose weights `npm run train` learns and stores in
 * `weights.json`. The first ranks sentences. The second, a logistic regression, gives the probability that the best sentence
 * answers the question. There are weights for prose, and others for documents with headings, lists and tables, because
 * their sentences lean on other things.
 */
import { createRequire } from 'node:module';
import { FEATURES, type FeatureName, type FeatureRow } from '../features/features.ts';
import { missing } from '../index/table-access.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeatureName, type ConfidenceFeatures } from './confidence-features.ts';

/** What a model is learned for: continuous prose, or documents in which some sentences introduce others. */
export type Genre = 'prose' | 'documents';

/** A feature without a weight has no effect. */
export interface Weights {
  readonly ranking: Partial<Record<FeatureName, number>>;
  readonly confidence: Partial<Record<FeatureName | ConfidenceFeatureName, number>>;
}

export interface Model {
  /** Higher is better; comparable within one question only. */
  score(row: FeatureRow): number;
  /** The probability, 0 to 1, that the best sentence answers the question. */
  confidence(row: FeatureRow, features: ConfidenceFeatures): number;
}

/** Loads a model that is part of the program. The file is not checked, because this project creates it. */
export function loadModel(genre: Genre): Model {
  // "#weights" is the same file for the sources and for the build. Node reads it once.
  return createModel((createRequire(import.meta.url)('#weights') as Record<Genre, Weights>)[genre]);
}

export function createModel({ ranking, confidence }: Weights): Model {
  const rankingWeights = Float64Array.from(FEATURES, (name) => ranking[name] ?? 0);
  const confidenceWeights = Float64Array.from(FEATURES, (name) => confidence[name] ?? 0);
  return {
    score: (row) => dotProduct(rankingWeights, row),
    confidence(row, features) {
      const ofConfidence = CONFIDENCE_FEATURES.reduce((sum, name) => sum + (confidence[name] ?? 0) * features[name], 0);
      return 1 / (1 + Math.exp(-dotProduct(confidenceWeights, row) - ofConfidence));
    },
  };
}

function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? missing()) * (b[i] ?? missing());
  return sum;
}
