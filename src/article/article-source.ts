/** Where the articles of one owner come from: the person who runs Verbatim, or a Discord server. */
import type { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import type { Allowance } from './size-limits.ts';

export interface ArticleSource {
  /** What problems call the source. For a folder this is its path. */
  readonly place: string;

  /**
   * Lists the ids of the articles that exist now, in the order in which they are read, without reading any article.
   *
   * @throws {Problem} of kind `article` if articles cannot be read from this place
   */
  list(): Promise<readonly string[]>;

  /**
   * A short text that is another one as soon as the article may have changed. The article is not read for it.
   *
   * @throws {Problem} of kind `article` if there is no such article
   */
  version(id: string): Promise<string>;

  /**
   * @param id one that `list` returned; any other id is a problem, and never reads a file outside the source
   * @param allowance the most that the article may contain
   * @throws {Problem} of kind `article` if the article cannot be used; the message names it and says what to do.
   */
  read(id: string, allowance: Allowance): Promise<Article>;
}

export interface ArticleReading {
  /** In the order of the source. */
  readonly articles: readonly Article[];
  /** One for each article that was left out: what is wrong with it, and what to do. */
  readonly problems: readonly Problem[];
}

/** A source that tells when its articles may have changed. */
export interface WatchedSource extends ArticleSource {
  /**
   * @param onChange called after each burst of changes
   * @param onError called if changes can no longer be noticed
   * @returns once every change from now on is noticed, with a way to end this
   */
  watch(onChange: () => void, onError: (error: Error) => void): Promise<{ close(): Promise<void> }>;
}
