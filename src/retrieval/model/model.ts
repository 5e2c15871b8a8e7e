/**
 * What `npm run train` learns and stores in `weights.json`. Sentences are ranked by a linear function of their features, and
 * by trees on top of it. The confidence, a logistic regression with trees on top of it, is the probability that the best
 * sentence answers the question. It has weights for prose, and others for documents with headings, lists and tables, because
 * people ask other questions about those.
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
export interface ConfidenceWeights {
  readonly linear: Partial<Record<FeatureName | ConfidenceFeatureName, number>>;
  /** They compare the features, and after them the confidence features. */
  readonly trees: TreeTables;
}

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

/** What ranks sentences, and what tells how far the best one can be trusted. */
export interface Models {
  readonly ranking: RankingModel;
  readonly confidence: Readonly<Record<Genre, ConfidenceModel>>;
}

/** The weights that are part of the program. The file is not checked, because this project creates it. */
export function loadWeights(): Weights {
  // "#weights" is the same file for the sources and for the build. Node reads it once.
  return createRequire(import.meta.url)('#weights') as Weights;
}

export function createModels({ ranking, confidence }: Weights): Models {
  return {
    ranking: createRankingModel(ranking),
    confidence: {
      prose: createConfidenceModel(confidence.prose),
      documents: createConfidenceModel(confidence.documents),
    },
  };
}

export function createRankingModel({ linear, trees }: RankingWeights): RankingModel {
  const weights = Float64Array.from(FEATURES, (name) => linear[name] ?? 0);
  return { linearScore: (row) => dotProduct(weights, row), treeScore: createTrees(trees) };
}

export function createConfidenceModel({ linear, trees }: ConfidenceWeights): ConfidenceModel {
  const weights = Float64Array.from([...FEATURES, ...CONFIDENCE_FEATURES], (name) => linear[name] ?? 0);
  const treeScore = createTrees(trees);
  const values = new Float64Array(weights.length);
  return (row, features) => {
    values.set(row);
    for (const [i, name] of CONFIDENCE_FEATURES.entries()) values[FEATURES.length + i] = features[name];
    return 1 / (1 + Math.exp(-dotProduct(weights, values) - treeScore(values)));
  };
}

function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? missing()) * (b[i] ?? missing());
  return sum;
}
