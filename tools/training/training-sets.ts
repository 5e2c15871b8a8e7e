/** The sets that the weights are learned from, and how much each counts. Other sets are only for measuring. */
import { join } from 'node:path';
import { PUBLIC_SETS } from '../evaluation/question-sets.ts';

export interface TrainingSet {
  readonly path: string;
  /** How much a question counts in the ranking. */
  readonly importance: number;
  /** How much a question counts in the confidence; 0 for sets that say nothing about it. */
  readonly importanceInConfidence: number;
  /** Only each n-th question is learned from, because a large set teaches the same again and again, and takes time. */
  readonly each: number;
  /** Whether its articles are also asked for attributes that they do not give (made-questions.ts): those about the world. */
  readonly isAskedForMore: boolean;
  /** What is left out together in cross-validation. Some sets have the same questions on different texts. */
  readonly foldBy: 'article' | 'question';
}

const ofArticles = {
  importance: 1,
  importanceInConfidence: 1,
  each: 1,
  isAskedForMore: true,
  foldBy: 'article',
} as const;
/** Candidates without their text say nothing about silence. */
const ofLists = { ...ofArticles, importance: 1.5, importanceInConfidence: 0, foldBy: 'question' } as const;
/** What people ask about documents of their communities counts most. */
const ofCommunities = { ...ofArticles, importance: 4, importanceInConfidence: 3, isAskedForMore: false } as const;
/** Large sets. */
const ofMany = { ...ofArticles, importance: 2, importanceInConfidence: 0.1, each: 3 } as const;
/** Large sets about products and private matters, whose labels are less certain. */
const ofPosts = { ...ofMany, importance: 1.2, isAskedForMore: false } as const;

const ofPublicSets: Readonly<Record<string, Omit<TrainingSet, 'path'>>> = {
  'korea-dev': ofArticles,
  'squad2-dev': ofArticles,
  'community-dev': ofCommunities,
  'more/shifts-wiki': ofMany,
  'more/shifts-reddit': ofPosts,
  'more/shifts-amazon': ofPosts,
  'more/tydi-en': ofMany,
  'more/fairytale': { ...ofMany, isAskedForMore: false },
  'more/covidqa': { ...ofMany, each: 1 },
  'more/qamr-news': { ...ofMany, each: 1 },
  'more/wikiqa-open': { ...ofArticles, importance: 2, importanceInConfidence: 1.5, foldBy: 'question' },
  'trecqa-dev.selection.jsonl': ofLists,
  'trecqa-train.selection.jsonl': ofLists,
  'wikiqa-dev.selection.jsonl': ofLists,
  'more/wikiqa-train.selection.jsonl': ofLists,
  'more/selqa.selection.jsonl': ofLists,
};

/** Documents and questions of invented communities, written for this project. */
const COMMUNITIES = [
  ...['clubs', 'public', 'software', 'pastimes', 'projects'],
  ...['offices', 'press', 'servers', 'services', 'tools'],
];

/** The order matters, because it decides the last digit of the weights. */
export const TRAINING_SETS: readonly TrainingSet[] = [
  ...Object.entries(ofPublicSets).map(([name, set]) => ({ path: join(PUBLIC_SETS, name), ...set })),
  ...COMMUNITIES.map((name) => ({ path: join(import.meta.dirname, 'communities', name), ...ofCommunities })),
];
