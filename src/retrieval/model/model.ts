/**
 * The weights that features and clues are combined with: two linear models, made by `npm run train` and kept in
 * `weights.json`. The first ranks sentences; the second, a logistic regression, tells the chance that the best one
 * answers.
 */
import { createRequire } from 'node:module';
import { FEATURES, type FeatureName, type FeatureRow } from '../features/features.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeatureName, type ConfidenceFeatures } from './confidence-features.ts';

export interface Weights {
  readonly ranking: Partial<Record<FeatureName, number>>;
  readonly confidence: Partial<Record<FeatureName | ConfidenceFeatureName, number>>;
}

export interface Model {
  /** Higher is better; comparable within one question only. */
  score(row: FeatureRow): number;
  /** The chance, 0 to 1, that the best sentence answers the question. */
  confidence(row: FeatureRow, clues: ConfidenceFeatures): number;
}

// Trusted: the file is made by this project. "#weights" is the same file for the sources and for the build.
export function loadModel(): Model {
  return createModel(createRequire(import.meta.url)('#weights') as Weights);
}

export function createModel({ ranking, confidence }: Weights): Model {
  const ofRanking = Float64Array.from(FEATURES, (name) => ranking[name] ?? 0);
  const ofConfidence = Float64Array.from(FEATURES, (name) => confidence[name] ?? 0);
  return {
    score: (row) => dot(ofRanking, row),
    confidence(row, clues) {
      const fromClues = CONFIDENCE_FEATURES.reduce((sum, name) => sum + (confidence[name] ?? 0) * clues[name], 0);
      return 1 / (1 + Math.exp(-dot(ofConfidence, row) - fromClues));
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
