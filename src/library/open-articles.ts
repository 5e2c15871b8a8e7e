/** The address of a database -> the articles of servers and persons in it. */
import { createArticleStore } from '../store/article-store.ts';
import { openDatabase } from '../store/database.ts';
import { createMissingWords } from '../store/missing-words.ts';
import { type AnswerCounts, createAnswerCounts } from './answer-counts.ts';
import { createGaps } from './gaps.ts';
import type { AdditionLimits } from './limits.ts';
import { createOwnArticles, type OwnArticles } from './own-articles.ts';

export interface OwnArticlesOptions {
  /** `file:` and a path, or the address of a PostgreSQL database. */
  readonly url: string;
  readonly limits: AdditionLimits;
  /** What only the bot knows, such as its token. */
  readonly secret: string;
  /** Called later, when something cannot be read or written. */
  readonly warn: (message: string) => void;
}

export interface OpenedArticles {
  readonly own: OwnArticles;
  readonly counts: AnswerCounts;
  close(): Promise<void>;
}

/** @throws {Problem} of kind `setting` if the database cannot be opened */
export async function openOwnArticles({ url, limits, secret, warn }: OwnArticlesOptions): Promise<OpenedArticles> {
  const database = await openDatabase(url);
  const store = createArticleStore(database);
  const gaps = createGaps(createMissingWords(database), secret);
  return {
    own: createOwnArticles({ store, gaps, limits }),
    counts: createAnswerCounts(store, gaps, warn),
    close: () => database.close(),
  };
}
