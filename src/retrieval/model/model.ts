/**
 * What `npm run train` learns and stores in `weights.json`. Sentences are ranked by a linear function of their features, and
 * by trees on top of it. The confidence, a logistic regression, is the probability that the best sentence answers the
 * question. It has weights for prose, and others for documents with headings, lists and tables, because people ask other
 * questions about those.
 */
import { createRequire } from 'node:module';
import { FEATURES, type FeatureName, type FeatureRow } from '../features/features.ts';
import { missing } from '../index/table-access.ts';
import { createTrees, type TreeTables } from './boosted-trees.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeatureName, type ConfidenceFeatures } from './confidence-features.ts';

/** What a confidence is learned for: continuous prose, or documents in which some sentences introduce others. */
export type Genre = 'prose' | 'documents';

/** A feature without a weight has no effect. */
export interface RankingWeights {
  readonly linear: Partial<Record<FeatureName, number>>;
  /** They compare the features, and after them the standing of the sentence (standing.ts). */
  readonly trees: TreeTables;
}
export type ConfidenceWeights = Partial<Record<FeatureName | ConfidenceFeatureName, number>>;

export interface Weights {
  readonly ranking: RankingWeights;
  readonly confidence: Readonly<Record<Genre, ConfidenceWeights>>;
}

export interface RankingModel {
  /** Higher is better; comparable within one question only. */
  linearScore(row: FeatureRow): number;
  /** What the trees add to the linear score. @param values the features, and then the standing */
  treeScore(values: Float64Array): number;
}

/** Returns the probability, 0 to 1, that the best sentence answers the question. */
export type ConfidenceModel = (row: FeatureRow, features: ConfidenceFeatures) => number;

/** The weights that are part of the program. The file is not checked, because this project creates it. */
export function loadWeights(): Weights {
  // "#weights" is the same file for the sources and for the build. Node reads it once.
  return createRequire(import.meta.url)('#weights') as Weights;
}

export function createRankingModel({ linear, trees }: RankingWeights): RankingModel {
  const weights = Float64Array.from(FEATURES, (name) => linear[name] ?? 0);
  return { linearScore: (row) => dotProduct(weights, row), treeScore: createTrees(trees) };
}

export function createConfidenceModel(weights: ConfidenceWeights): ConfidenceModel {
  const ofRow = Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
  return (row, features) => {
    const ofConfidence = CONFIDENCE_FEATURES.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], 0);
    return 1 / (1 + Math.exp(-dotProduct(ofRow, row) - ofConfidence));
  };
}

function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? missing()) * (b[i] ?? missing());
  return sum;
}
