/** The public sets that the weights are learned from. Other sets, and the project's own, are only for measuring. */
import { join } from 'node:path';
import { PUBLIC_SETS } from '../evaluation/question-sets.ts';

/** Documents and questions of invented communities, written for this project. */
const COMMUNITIES = ['clubs', 'public', 'software'].map((name) => join(import.meta.dirname, 'communities', name));

/** The order matters, because it decides the last digit of the weights. */
export const TRAINING_SETS: readonly string[] = [
  'korea-dev',
  'squad2-dev',
  'trecqa-dev.selection.jsonl',
  'trecqa-train.selection.jsonl',
  'wikiqa-dev.selection.jsonl',
  'community-dev',
]
  .map((name) => join(PUBLIC_SETS, name))
  .concat(COMMUNITIES);
