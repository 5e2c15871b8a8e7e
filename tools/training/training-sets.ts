/** The public sets that the weights are learned from. The others, and the project's own, only measure. */
import { join } from 'node:path';
import { PUBLIC_SETS } from '../evaluation/question-sets.ts';

/** In this order: it decides the last digit of the weights. */
export const TRAINING_SETS: readonly string[] = [
  'korea-dev',
  'squad2-dev',
  'trecqa-dev.selection.jsonl',
  'trecqa-train.selection.jsonl',
  'wikiqa-dev.selection.jsonl',
].map((name) => join(PUBLIC_SETS, name));
