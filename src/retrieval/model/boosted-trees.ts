/**
 * Regression trees whose values are added up. They see what a linear function cannot: that a feature counts for one kind of
 * question or sentence only, or up to a point.
 *
 * Source: J. Friedman (2001), Greedy Function Approximation: A Gradient Boosting Machine.
 */
import { missing } from '../index/table-access.ts';

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

/** @returns a function that adds up, for the values of one sentence, the leaves that they lead to */
export function createTrees({ depth, ...tables }: TreeTables): (values: Float64Array) => number {
  const features = Uint8Array.from(tables.features);
  const thresholds = Float64Array.from(tables.thresholds);
  const leaves = Float64Array.from(tables.leaves);
  const nodeCount = 2 ** depth - 1;
  return (values) => {
    let sum = 0;
    for (let firstNode = 0, firstLeaf = 0; firstNode < features.length; firstNode += nodeCount) {
      let node = 0;
      for (let level = 0; level < depth; level++) {
        const at = firstNode + node;
        const value = values[features[at] ?? missing()] ?? missing();
        // Added up rather than branched on: a processor cannot guess which way a value leads.
        node = 2 * node + 1 + Number(value > (thresholds[at] ?? missing()));
      }
      sum += leaves[firstLeaf + node - nodeCount] ?? missing();
      firstLeaf += nodeCount + 1;
    }
    return sum;
  };
}
