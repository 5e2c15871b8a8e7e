/** Libraries of servers and persons in a database of the test's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { DEFAULT_LIMITS } from '../../src/config.ts';
import { createAnswerCounts } from '../../src/library/answer-counts.ts';
import { createSharedLibrary, type Library } from '../../src/library/article-library.ts';
import { createGaps } from '../../src/library/gaps.ts';
import type { AdditionLimits } from '../../src/library/limits.ts';
import { createOwnArticles, type GivenFile, type OwnArticles } from '../../src/library/own-articles.ts';
import { createStoredLibrary } from '../../src/library/stored-library.ts';
import { type ArticleStore, createArticleStore } from '../../src/store/article-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createMissingWords } from '../../src/store/missing-words.ts';
import type { WebResult } from '../../src/web/fetch-file.ts';

export interface TestLibraries {
  readonly library: Library;
  readonly own: OwnArticles;
  readonly store: ArticleStore;
  readonly warnings: readonly string[];
  /** Another process with the same database. */
  another(): Promise<TestLibraries>;
}

interface LibraryOptions {
  readonly now?: () => number;
  readonly maxBytes?: number;
  readonly fetchLink?: (address: string) => Promise<WebResult>;
  readonly limits?: Partial<AdditionLimits>;
}

/** As by default, but with any number of additions in a minute. */
export const LIMITS: AdditionLimits = { ...DEFAULT_LIMITS, additionsPerMinute: Number.POSITIVE_INFINITY };

/** @param everybodys the articles that everybody sees */
export async function openLibraries(
  everybodys: readonly Article[] = [],
  { now = Date.now, maxBytes = 2 ** 30, fetchLink, limits = {} }: LibraryOptions = {},
): Promise<TestLibraries> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-library-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const warnings: string[] = [];
  const open = async (): Promise<TestLibraries> => {
    const database = await openDatabase(`file:${join(folder, 'libraries.db')}`);
    onTestFinished(() => database.close());
    const store = createArticleStore(database, now);
    const gaps = createGaps(createMissingWords(database, now), 'secret');
    const parts = { store, gaps, now, limits: { ...LIMITS, ...limits } };
    const own = createOwnArticles(fetchLink === undefined ? parts : { ...parts, fetchLink });
    const warn = (message: string): void => void warnings.push(message);
    const stored = createStoredLibrary(createSharedLibrary(everybodys), own, maxBytes, warn);
    const library = { ...stored, counts: createAnswerCounts(store, gaps, warn) };
    return { library, own, store, warnings, another: open };
  };
  return open();
}

/** @param content text, or bytes */
export function fileOf(name: string, content: string | Uint8Array, said: Partial<GivenFile> = {}): GivenFile {
  return { name, bytes: async () => Buffer.from(content), title: null, url: null, ...said };
}
