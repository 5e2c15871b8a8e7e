/** Libraries of servers and persons in a database of the test's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { createSharedLibrary, type Library } from '../../src/library/article-library.ts';
import { createOwnArticles, type GivenFile, type OwnArticles } from '../../src/library/own-articles.ts';
import { createStoredLibrary } from '../../src/library/stored-library.ts';
import { type ArticleStore, createArticleStore } from '../../src/store/article-store.ts';
import { openDatabase } from '../../src/store/database.ts';
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
}

/** @param everybodys the articles that everybody sees */
export async function openLibraries(
  everybodys: readonly Article[] = [],
  { now, maxBytes = 2 ** 30, fetchLink }: LibraryOptions = {},
): Promise<TestLibraries> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-library-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const warnings: string[] = [];
  const open = async (): Promise<TestLibraries> => {
    const database = await openDatabase(`file:${join(folder, 'libraries.db')}`);
    onTestFinished(() => database.close());
    const store = createArticleStore(database, now);
    const own = createOwnArticles(store, now, fetchLink);
    const library = createStoredLibrary(createSharedLibrary(everybodys), own, maxBytes, (message) =>
      warnings.push(message),
    );
    return { library, own, store, warnings, another: open };
  };
  return open();
}

/** @param content text, or bytes */
export function fileOf(name: string, content: string | Uint8Array, said: Partial<GivenFile> = {}): GivenFile {
  return { name, bytes: async () => Buffer.from(content), title: null, url: null, ...said };
}
