/** Changes of a library as people ask for them -> the replies, or problems in their language. */
import type { Article } from '../../article/article.ts';
import { type ArticleChange, type GivenFile, LIBRARY_LIMITS, type OwnArticles } from '../../library/own-articles.ts';
import type { StoringOwner } from '../../library/owner.ts';
import { Problem } from '../../problem.ts';
import { understoodReply } from '../views/library-reply.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import type { Reply } from '../views/reply.ts';
import type { AttachedFile } from './attached-file.ts';
import type { OwnerContext } from './command.ts';

/** A library that can be changed, with its owner. */
export interface OwnLibrary {
  readonly own: OwnArticles;
  readonly owner: StoringOwner;
}

/** @throws {Problem} of kind `usage` where the bot keeps no articles */
export function ownLibraryOf({ library: { own }, owner }: Pick<OwnerContext, 'library' | 'owner'>): OwnLibrary {
  if (own !== undefined && owner.kind !== 'everyone') return { own, owner };
  throw new Problem('usage', ({ problems }) => problems.noLibraryHere);
}

/**
 * Adds a file.
 *
 * @param by the id of the person who adds it
 * @throws {Problem} of kind `usage` if it cannot be added
 */
export async function addFile(file: GivenFile, by: string, context: OwnerContext): Promise<Reply> {
  const library = ownLibraryOf(context);
  const article = await articleAfter(library.own.add(library.owner, file, by), library, file.name);
  return replyAfter(context.phrases.library.added, article, context);
}

/**
 * Makes a file the next revision of an article.
 *
 * @throws {Problem} of kind `usage` if that is not possible
 */
export async function replaceWith(file: AttachedFile, id: string, by: string, context: OwnerContext): Promise<Reply> {
  const library = ownLibraryOf(context);
  const article = await articleAfter(library.own.replace(library.owner, id, file, by), library);
  return replyAfter(context.phrases.library.replaced, article, context);
}

async function replyAfter(said: (article: string) => string, article: Article, context: OwnerContext): Promise<Reply> {
  return understoodReply(said, article, await context.library.answererFor(context.owner), context.phrases);
}

/**
 * The article after a change.
 *
 * @param name the file name that was wanted
 * @throws {Problem} of kind `usage` if nothing has changed, with the reason
 */
export async function articleAfter(
  changing: Promise<ArticleChange>,
  { owner }: OwnLibrary,
  name = '',
): Promise<Article> {
  const change = await changing.catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('usage', ({ problems }) => problems.unreadable(escapeMarkdown(error.message)));
  });
  switch (change.kind) {
    case 'changed':
      return change.article;
    case 'name-taken':
      throw new Problem('usage', ({ problems }) => problems.nameTaken(escapeMarkdown(name)));
    case 'full':
      throw new Problem('usage', ({ problems }) => problems.libraryFull(LIBRARY_LIMITS[owner.kind].articles));
    case 'unknown':
      throw new Problem('usage', ({ problems }) => problems.notInLibrary);
  }
}
