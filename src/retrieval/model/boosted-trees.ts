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

/** The nodes at one depth of all trees, tree by tree: those below the node at `place` are at `2 * place` and the next. */
interface Level {
  readonly features: Uint8Array;
  readonly thresholds: Float64Array;
}

/** How many trees are descended side by side. */
const SIDE_BY_SIDE = 4;

/**
 * Four trees are descended side by side, which takes a third of the time of one after another: a processor compares for all
 * of them at once, because none of these comparisons depends on another one.
 *
 * @returns a function that adds up, for the values of one sentence, the leaves that they lead to
 */
export function createTrees(tables: TreeTables): (values: Float64Array) => number {
  const levels = Array.from({ length: tables.depth }, (_, depth) => levelOf(tables, depth));
  const treeCount = treeCountOf(tables);
  const leaves = new Float64Array(treeCount * 2 ** tables.depth);
  leaves.set(tables.leaves);
  return (values) => {
    let sum = 0;
    for (let tree = 0; tree < treeCount; tree += SIDE_BY_SIDE) {
      let [a, b, c, d] = [tree, tree + 1, tree + 2, tree + 3];
      for (const { features, thresholds } of levels) {
        // Added up rather than branched on: a processor cannot guess which way a value leads.
        a = 2 * a + Number((values[features[a] ?? missing()] ?? missing()) > (thresholds[a] ?? missing()));
        b = 2 * b + Number((values[features[b] ?? missing()] ?? missing()) > (thresholds[b] ?? missing()));
        c = 2 * c + Number((values[features[c] ?? missing()] ?? missing()) > (thresholds[c] ?? missing()));
        d = 2 * d + Number((values[features[d] ?? missing()] ?? missing()) > (thresholds[d] ?? missing()));
      }
      sum += leaves[a] ?? missing();
      sum += leaves[b] ?? missing();
      sum += leaves[c] ?? missing();
      sum += leaves[d] ?? missing();
    }
    return sum;
  };
}

/** The number of trees, with those that are added to complete the last `SIDE_BY_SIDE`. All numbers of these are 0. */
function treeCountOf({ depth, leaves }: TreeTables): number {
  return Math.ceil(leaves.length / 2 ** depth / SIDE_BY_SIDE) * SIDE_BY_SIDE;
}

function levelOf(tables: TreeTables, level: number): Level {
  const width = 2 ** level;
  const nodeCount = 2 ** tables.depth - 1;
  const nodes = Array.from({ length: treeCountOf(tables) * width }, (_, place) => {
    const tree = Math.floor(place / width);
    return tree * nodeCount + (width - 1) + (place % width);
  });
  return {
    features: Uint8Array.from(nodes, (node) => tables.features[node] ?? 0),
    thresholds: Float64Array.from(nodes, (node) => tables.thresholds[node] ?? 0),
  };
}
