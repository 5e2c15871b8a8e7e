/** The address of a database -> its libraries, with room for all that a benchmark adds. */
import { DEFAULT_LIMITS } from '../../src/config.ts';
import { createGaps } from '../../src/library/gaps.ts';
import type { AdditionLimits } from '../../src/library/limits.ts';
import { createOwnArticles, type OwnArticles } from '../../src/library/own-articles.ts';
import { type ArticleStore, createArticleStore } from '../../src/store/article-store.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createMissingWords } from '../../src/store/missing-words.ts';

export interface OpenedLibraries {
  readonly database: Database;
  readonly store: ArticleStore;
  readonly own: OwnArticles;
}

/** As by default, but with any number of additions in a minute. */
export const BENCH_LIMITS: AdditionLimits = { ...DEFAULT_LIMITS, additionsPerMinute: Number.POSITIVE_INFINITY };

export async function openLibraries(url: string): Promise<OpenedLibraries> {
  const database = await openDatabase(url);
  const store = createArticleStore(database);
  return { database, store, own: ownArticlesOf(database, store) };
}

/** @param store where articles are added, in place of the database's own */
export function ownArticlesOf(database: Database, store: ArticleStore): OwnArticles {
  return createOwnArticles({ store, gaps: createGaps(createMissingWords(database), ''), limits: BENCH_LIMITS });
}
