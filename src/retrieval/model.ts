/**
 * The weights that features and clues are combined with: two linear models, made by `npm run train` and kept in
 * `weights.json`. The first ranks sentences; the second, a logistic regression, tells the chance that the best one
 * answers.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CLUES, type ClueName, type Clues } from './clues.ts';
import { FEATURES, type FeatureName, type FeatureRow, placeOf } from './features.ts';

export interface Weights {
  readonly ranking: Partial<Record<FeatureName, number>>;
  readonly confidence: Partial<Record<FeatureName | ClueName, number>>;
}

export interface Model {
  /** Higher is better; comparable within one question only. */
  score(row: FeatureRow): number;
  /** The chance, 0 to 1, that the best sentence answers the question. */
  confidence(row: FeatureRow, clues: Clues): number;
}

// Trusted: the file is made by this project. "#weights" is the same file for the sources and for the build.
export const WEIGHTS_FILE = createRequire(import.meta.url).resolve('#weights');

export function loadModel(): Model {
  return createModel(JSON.parse(readFileSync(WEIGHTS_FILE, 'utf8')) as Weights);
}

export function createModel({ ranking, confidence }: Weights): Model {
  const ofRanking = Float64Array.from(FEATURES, (name) => ranking[name] ?? 0);
  const ofConfidence = Float64Array.from(FEATURES, (name) => confidence[name] ?? 0);
  return {
    score: (row) => dot(ofRanking, row),
    confidence(row, clues) {
      const fromClues = CLUES.reduce((sum, name) => sum + (confidence[name] ?? 0) * clues[name], 0);
      return 1 / (1 + Math.exp(-dot(ofConfidence, row) - fromClues));
    },
  };
}

/** The features as they are called, for those who want to look into a ranking. */
export function named(row: FeatureRow): Record<FeatureName, number> {
  return Object.fromEntries(FEATURES.map((name) => [name, row[placeOf(name)] ?? 0])) as Record<FeatureName, number>;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
