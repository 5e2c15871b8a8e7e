/**
 * Examples with their slopes -> boosted regression trees. Each tree is fitted to the slope and the curvature of the loss at
 * the scores so far, by histograms of binned values. Deterministic.
 *
 * Sources: J. Friedman (2001), Greedy Function Approximation; T. Chen and C. Guestrin (2016), XGBoost (the gain of a split
 * and the value of a leaf); G. Ke et al. (2017), LightGBM (histograms).
 */
import type { TreeTables } from '../../src/retrieval/model/boosted-trees.ts';

/** Values sorted into bins: bin i contains the values up to edge i, and the last bin all that are higher. */
export interface Column {
  readonly edges: readonly number[];
  readonly bins: Uint8Array;
}

export interface BoostingOptions {
  readonly treeCount: number;
  readonly depth: number;
  /** The factor for what each tree adds. */
  readonly rate: number;
  /** The strength of the prior that keeps the leaves small. */
  readonly l2: number;
  /** The least sum of curvatures in a leaf. */
  readonly minCurvature: number;
  /** The share of the columns that each tree may use, drawn anew for each. */
  readonly columnShare: number;
}

const MAX_BINS = 64;
/** Quantiles are taken from each n-th value. */
const SAMPLED = 7;
/** Greater than every value, so that it always leads to the left. JSON has no infinity. */
const NEVER = 1e9;
const DECIMALS = 5;
/** The least curvature of a row, so that rows whose outcome is certain still count a little. */
export const MIN_CURVATURE = 1e-3;

export function binned(values: Float32Array): Column {
  const sorted = values.filter((_, i) => i % SAMPLED === 0).sort();
  const edges: number[] = [];
  let waiting = 0;
  let remaining = sorted.length;
  for (let i = 0; i + 1 < sorted.length && edges.length < MAX_BINS - 1; i++) {
    waiting += 1;
    const [here = 0, next = 0] = [sorted[i], sorted[i + 1]];
    if (here === next || waiting < remaining / (MAX_BINS - edges.length)) continue;
    edges.push(rounded((here + next) / 2));
    remaining -= waiting;
    waiting = 0;
  }
  return { edges, bins: Uint8Array.from(values, (value) => binOf(value, edges)) };
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param rows the indexes of the rows to learn from
 * @param scores the score of every row before any tree; changed to the scores after all trees
 * @param fill writes the slope and the curvature of the loss at the scores, for each of the rows
 */
export function boost(
  columns: readonly Column[],
  rows: Uint32Array,
  scores: Float64Array,
  fill: (slopes: Float64Array, curvatures: Float64Array) => void,
  options: BoostingOptions,
): TreeTables {
  const { depth, treeCount } = options;
  const tables = { features: [] as number[], thresholds: [] as number[], leaves: [] as number[] };
  const slopes = new Float64Array(scores.length);
  const curvatures = new Float64Array(scores.length);
  const random = randomNumbers();
  for (let n = 0; n < treeCount; n++) {
    fill(slopes, curvatures);
    const allowed = columns.flatMap(({ edges }, i) => (random() < options.columnShare && edges.length > 0 ? [i] : []));
    const tree = new GrowingTree({ columns, allowed, slopes, curvatures, options });
    tree.grow(0, rows, undefined);
    for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] ?? 0) + tree.valueOf(row);
    tables.features.push(...tree.features);
    tables.thresholds.push(...tree.thresholds);
    tables.leaves.push(...tree.leaves);
  }
  return { depth, ...tables };
}

interface Growth {
  readonly columns: readonly Column[];
  readonly allowed: readonly number[];
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
  readonly options: BoostingOptions;
}

/** The sums of slopes and of curvatures, side by side, for each bin of each column. */
type Histogram = Float64Array;
const PER_COLUMN = MAX_BINS * 2;

class GrowingTree {
  readonly features: number[];
  readonly thresholds: number[];
  readonly leaves: number[];
  readonly #bins: number[];
  readonly #growth: Growth;

  constructor(growth: Growth) {
    this.#growth = growth;
    const leafCount = 2 ** growth.options.depth;
    this.features = new Array<number>(leafCount - 1).fill(0);
    this.thresholds = new Array<number>(leafCount - 1).fill(NEVER);
    this.#bins = new Array<number>(leafCount - 1).fill(MAX_BINS);
    this.leaves = new Array<number>(leafCount).fill(0);
  }

  grow(node: number, rows: Uint32Array, known: Histogram | undefined): void {
    const { columns, slopes, curvatures, options } = this.#growth;
    let slope = 0;
    let curvature = 0;
    for (const row of rows) {
      slope += slopes[row] ?? 0;
      curvature += curvatures[row] ?? 0;
    }
    const isLeaf = node >= this.features.length;
    const histogram = isLeaf ? undefined : (known ?? this.#histogramOf(rows));
    const split = histogram && this.#bestSplit(histogram, slope, curvature);
    if (histogram === undefined || split === undefined) {
      this.leaves[this.#leftmostLeafBelow(node)] = rounded((-slope / (curvature + options.l2)) * options.rate);
      return;
    }
    const { bins, edges } = columns[split.column] ?? { bins: new Uint8Array(), edges: [] };
    const left = rows.filter((row) => (bins[row] ?? 0) <= split.bin);
    const right = rows.filter((row) => (bins[row] ?? 0) > split.bin);
    this.features[node] = split.column;
    this.thresholds[node] = edges[split.bin] ?? NEVER;
    this.#bins[node] = split.bin;
    const [smaller, isLeftSmaller] = left.length < right.length ? [left, true] : [right, false];
    const isAboveLeaves = 2 * node + 1 >= this.features.length;
    const ofSmaller = isAboveLeaves ? undefined : this.#histogramOf(smaller);
    const ofLarger = ofSmaller && histogram.map((sum, i) => sum - (ofSmaller[i] ?? 0));
    this.grow(2 * node + 1, left, isLeftSmaller ? ofSmaller : ofLarger);
    this.grow(2 * node + 2, right, isLeftSmaller ? ofLarger : ofSmaller);
  }

  /** What the tree adds to the score of a row. */
  valueOf(row: number): number {
    const { columns } = this.#growth;
    let node = 0;
    while (node < this.features.length) {
      const bin = columns[this.features[node] ?? 0]?.bins[row] ?? 0;
      node = 2 * node + (bin > (this.#bins[node] ?? 0) ? 2 : 1);
    }
    return this.leaves[node - this.features.length] ?? 0;
  }

  #leftmostLeafBelow(node: number): number {
    let at = node;
    while (at < this.features.length) at = 2 * at + 1;
    return at - this.features.length;
  }

  #histogramOf(rows: Uint32Array): Histogram {
    const { columns, allowed, slopes, curvatures } = this.#growth;
    const histogram = new Float64Array(columns.length * PER_COLUMN);
    for (const column of allowed) {
      const bins = columns[column]?.bins ?? new Uint8Array();
      const base = column * PER_COLUMN;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        const at = base + (bins[row] ?? 0) * 2;
        histogram[at] = (histogram[at] ?? 0) + (slopes[row] ?? 0);
        histogram[at + 1] = (histogram[at + 1] ?? 0) + (curvatures[row] ?? 0);
      }
    }
    return histogram;
  }

  #bestSplit(histogram: Histogram, slope: number, curvature: number) {
    const { columns, allowed, options } = this.#growth;
    const { l2, minCurvature } = options;
    const worth = (ofSlope: number, ofCurvature: number): number => (ofSlope * ofSlope) / (ofCurvature + l2);
    let best: { readonly column: number; readonly bin: number } | undefined;
    let bestGain = 1e-6;
    for (const column of allowed) {
      const edgeCount = columns[column]?.edges.length ?? 0;
      let leftSlope = 0;
      let leftCurvature = 0;
      for (let bin = 0; bin < edgeCount; bin++) {
        const at = column * PER_COLUMN + bin * 2;
        leftSlope += histogram[at] ?? 0;
        leftCurvature += histogram[at + 1] ?? 0;
        const rightCurvature = curvature - leftCurvature;
        if (leftCurvature < minCurvature) continue;
        if (rightCurvature < minCurvature) break;
        const gain =
          worth(leftSlope, leftCurvature) + worth(slope - leftSlope, rightCurvature) - worth(slope, curvature);
        if (gain <= bestGain) continue;
        bestGain = gain;
        best = { column, bin };
      }
    }
    return best;
  }
}

/** Numbers from 0 to 1 that look random, the same each time (mulberry32). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
