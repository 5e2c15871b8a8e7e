/** Who answers for whom: the articles that a person or a server asks, behind the engine that answers from them. */
import { type Answerer, createAnswerer } from '../answer/answerer.ts';
import type { Article } from '../article/article.ts';
import { type ArticleSource, readAll } from '../article/article-source.ts';

/** Whose articles are asked. */
export type Owner =
  /** Nobody in particular: the terminal, and what the operator gives to all. */
  | { readonly kind: 'everyone' }
  | { readonly kind: 'server'; readonly id: string }
  /** A person in direct messages. */
  | { readonly kind: 'person'; readonly id: string };

export const EVERYONE: Owner = { kind: 'everyone' };

export interface Library {
  /**
   * The engine over the articles of an owner. It is the same object for as long as these articles are the same: what is
   * cached of an answerer is cached by that object, so that nothing of one owner's articles reaches another.
   */
  answererFor(owner: Owner): Answerer | Promise<Answerer>;
}

/** A library that is the same for everybody, and is there at once. */
export interface SharedLibrary extends Library {
  answererFor(owner?: Owner): Answerer;
}

/**
 * A library over one source of articles, such as the folder that the operator has filled.
 *
 * @param warn is called with a message for each article that was left out, and why
 * @throws {Problem} of kind `article` if there is no article that can be used
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

/** The same over articles that have been read. */
export function createSharedLibrary(articles: readonly Article[]): SharedLibrary {
  const answerer = createAnswerer(articles);
  return { answererFor: () => answerer };
}
