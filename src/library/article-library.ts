/** An owner (a server or a person) -> the answerer over that owner's articles. */
import { type Answerer, createAnswerer } from '../answer/answerer.ts';
import type { Article } from '../article/article.ts';
import { readAll } from '../article/article-reader.ts';
import type { ArticleSource } from '../article/article-source.ts';
import type { AnswerCounts } from './answer-counts.ts';
import type { OwnArticles } from './own-articles.ts';
import type { Owner } from './owner.ts';

export interface Library {
  /**
   * The answerer over the articles of an owner. It is the same object as long as these articles are the same, because caches
   * use the object as their key. Thus no data of one owner's articles reaches another owner.
   */
  answererFor(owner: Owner): Answerer | Promise<Answerer>;
  /** The articles that servers and persons add; undefined if they cannot. */
  readonly own?: OwnArticles | undefined;
  /** Tells what is in memory; undefined if there is nothing but the shared articles. */
  readonly memory?: (() => LibraryMemory) | undefined;
  /** Counts what is quoted from them, and what is missing. */
  readonly counts?: AnswerCounts | undefined;
}

/** The answerers of servers and persons in memory. */
export interface LibraryMemory {
  readonly kept: number;
  /** The memory that they take, roughly. */
  readonly keptBytes: number;
  /** How many were made since the start. */
  readonly built: number;
}

/** A library with the same articles for every owner, available without waiting. */
export interface SharedLibrary extends Library {
  answererFor(owner?: Owner): Answerer;
}

/**
 * Opens a library over one source of articles, such as the operator's folder.
 *
 * @param warn called for each article that was left out, with a message that says why
 * @throws {Problem} of kind `article` if no article can be used
 * @example
 * const library = await openSharedLibrary(createFolderSource('data'), console.warn);
 * library.answererFor({ kind: 'server', id: '81384788765712384' }).answer('Who is Kim?');
 */
export async function openSharedLibrary(
  source: ArticleSource,
  warn: (message: string) => void,
): Promise<SharedLibrary> {
  const { articles, problems } = await readAll(source);
  for (const problem of problems) warn(`left out ${problem.message}`);
  return createSharedLibrary(articles);
}

/** Makes a library over articles that have already been read. */
export function createSharedLibrary(articles: readonly Article[]): SharedLibrary {
  const answerer = createAnswerer(articles);
  return { answererFor: () => answerer };
}
