/**
 * Regression trees whose values are added up. They see what a linear function cannot: that a feature counts for one kind of
 * question or sentence only, or up to a point.
 *
 * Source: J. Friedman (2001), Greedy Function Approximation: A Gradient Boosting Machine.
 */
import { defined, missing } from '../index/table-access.ts';

/**
 * Complete binary trees of one depth, one after another. A tree of depth d has 2^d - 1 nodes, in the order of a heap: the
 * nodes below node n are 2n + 1 and 2n + 2. Then come its 2^d leaves, from left to right.
 */
export interface TreeTables {
  readonly depth: number;
  /** For each node, the index of the value that it compares. */
  readonly features: readonly number[];
  /** For each node, the greatest value that leads to the left. */
  readonly thresholds: readonly number[];
  /** For each leaf, what it adds. */
  readonly leaves: readonly number[];
}

/** The nodes at one depth of all trees, tree by tree: those below the node at `place` are at `2 * place` and the next. */
interface Level {
  readonly features: Uint8Array;
  readonly thresholds: Float64Array;
}

/**
 * The trees are descended level by level, all of them at once, which takes half the time of one after another: a processor
 * compares for several trees at a time, because none of these comparisons depends on another one.
 *
 * @returns a function that adds up, for the values of one sentence, the leaves that they lead to
 */
export function createTrees(tables: TreeTables): (values: Float64Array) => number {
  const levels = Array.from({ length: tables.depth }, (_, depth) => levelOf(tables, depth));
  const leaves = Float64Array.from(tables.leaves);
  const treeCount = leaves.length / 2 ** tables.depth;
  const places = new Int32Array(treeCount);
  return (values) => {
    for (let tree = 0; tree < treeCount; tree++) places[tree] = tree;
    for (const { features, thresholds } of levels) {
      for (let tree = 0; tree < treeCount; tree++) {
        const place = places[tree] ?? missing();
        const value = values[features[place] ?? missing()] ?? missing();
        // Added up rather than branched on: a processor cannot guess which way a value leads.
        places[tree] = 2 * place + Number(value > (thresholds[place] ?? missing()));
      }
    }
    let sum = 0;
    for (let tree = 0; tree < treeCount; tree++) sum += leaves[places[tree] ?? missing()] ?? missing();
    return sum;
  };
}

function levelOf({ depth, features, thresholds, leaves }: TreeTables, level: number): Level {
  const treeCount = leaves.length / 2 ** depth;
  const width = 2 ** level;
  const nodes = Array.from({ length: treeCount * width }, (_, place) => {
    const tree = Math.floor(place / width);
    return tree * (2 ** depth - 1) + (width - 1) + (place % width);
  });
  return {
    features: Uint8Array.from(nodes, (node) => defined(features[node])),
    thresholds: Float64Array.from(nodes, (node) => defined(thresholds[node])),
  };
}
