/** The sets that the weights are learned from, and how much each counts. Other sets are only for measuring. */
import { join } from 'node:path';
import { PUBLIC_SETS } from '../evaluation/question-sets.ts';

/** How a set is learned from. */
interface Learning {
  /** How much a question counts in the ranking. */
  readonly importance: number;
  /** How much a question counts in the confidence; 0 for sets that say nothing about it. */
  readonly importanceInConfidence: number;
  /** Whether each question is also learned from in other words (variants.ts). */
  readonly hasVariants: boolean;
  /** What its questions without an answer are. */
  readonly unanswerable: 'adversarial' | 'open' | 'elsewhere';
  /** Only each n-th question is learned from, because a large set teaches the same again and again, and takes time. */
  readonly each: number;
  /** Whether its articles are also asked for attributes that they do not give (made-questions.ts): those about the world. */
  readonly isAskedForMore: boolean;
  /** Whether questions are also asked of their article without the sentences that answer: the set has no adversarial ones. */
  readonly isWithheld: boolean;
  /** Whether its articles are also asked the English lines of chatter. */
  readonly isAskedChatter: boolean;
  /** What is left out together in cross-validation. Some sets have the same questions on different texts. */
  readonly foldBy: 'article' | 'question';
}

export interface TrainingSet extends Learning {
  readonly path: string;
}

export const ofArticles: Learning = {
  importance: 1,
  importanceInConfidence: 1,
  hasVariants: true,
  unanswerable: 'adversarial',
  each: 1,
  isAskedForMore: true,
  isAskedChatter: true,
  isWithheld: false,
  foldBy: 'article',
};
/** Candidates without their text say nothing about silence. */
const ofLists: Learning = {
  ...{ ...ofArticles, importance: 1.5, importanceInConfidence: 0 },
  ...{ hasVariants: false, isAskedForMore: false, foldBy: 'question' },
};
/** What people ask about documents of their communities counts most. */
const ofCommunities: Learning = {
  ...{ ...ofArticles, importance: 4, importanceInConfidence: 3 },
  ...{ hasVariants: false, unanswerable: 'open', isAskedForMore: false },
};
/** Large sets. */
const ofMany: Learning = { ...ofArticles, importance: 2, importanceInConfidence: 0.1, hasVariants: false, each: 3 };
/** Large sets about products and private matters, whose labels are less certain. */
const ofPosts: Learning = { ...ofMany, importance: 1.2, isAskedForMore: false };

/** The same questions and articles in many languages, or few of one language. */
const ofLanguages: Learning = {
  ...{ ...ofArticles, importance: 2, hasVariants: false, unanswerable: 'elsewhere' },
  ...{ isAskedForMore: false, isAskedChatter: false, isWithheld: true },
};
/** English is learned from other sets. */
const LANGUAGES = ['ar', 'de', 'el', 'es', 'fr', 'hi', 'it', 'ja', 'pt', 'ro', 'ru', 'sv', 'th', 'tr', 'vi', 'zh'];

const ofPublicSets: Readonly<Record<string, Learning>> = {
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
  'more/wikiqa-open': {
    ...{ ...ofArticles, importance: 2, importanceInConfidence: 1.5 },
    ...{ hasVariants: false, unanswerable: 'open', foldBy: 'question' },
  },
  ...Object.fromEntries(LANGUAGES.map((code) => [`multilingual/${code}`, ofLanguages])),
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

/** The same in other languages. */
const COMMUNITIES_IN_LANGUAGES = [
  ...['german', 'spanish', 'french', 'portuguese', 'italian', 'japanese', 'korean', 'russian'],
];

/** The order matters, because it decides the last digit of the weights. */
export const TRAINING_SETS: readonly TrainingSet[] = [
  ...Object.entries(ofPublicSets).map(([name, set]) => ({ path: join(PUBLIC_SETS, name), ...set })),
  ...COMMUNITIES.map((name) => ({ path: join(import.meta.dirname, 'communities', name), ...ofCommunities })),
  ...COMMUNITIES_IN_LANGUAGES.map((name) => ({
    ...{ path: join(import.meta.dirname, 'communities', name), ...ofCommunities, isAskedChatter: false },
  })),
];
