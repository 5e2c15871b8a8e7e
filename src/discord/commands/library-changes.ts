/** Changes of a library as people ask for them -> the replies, or problems in their language. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Answerer } from '../../answer/answerer.ts';
import type { Article } from '../../article/article.ts';
import { type ArticleChange, type GivenFile, LIBRARY_LIMITS, type OwnArticles } from '../../library/own-articles.ts';
import type { StoringOwner } from '../../library/owner.ts';
import { Problem } from '../../problem.ts';
import { understoodReply } from '../views/library-reply.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import type { Reply } from '../views/reply.ts';
import { fileTooLarge } from './attached-file.ts';
import type { OwnerContext } from './command.ts';

/** A library that can be changed, with its owner. */
export interface OwnLibrary {
  readonly own: OwnArticles;
  readonly owner: StoringOwner;
}

/** How long a reply waits for the new index, from which it suggests questions. */
const INDEX_WAIT_MS = 2000;

/** @throws {Problem} of kind `usage` where the bot keeps no articles */
export function ownLibraryOf({ library: { own }, owner }: Pick<OwnerContext, 'library' | 'owner'>): OwnLibrary {
  if (own !== undefined && owner.kind !== 'everyone') return { own, owner };
  throw new Problem('usage', ({ problems }) => problems.noLibraryHere);
}

/** The library of a person, wherever they are; undefined if the bot keeps none. */
export function personalLibraryOf(
  { library: { own } }: Pick<OwnerContext, 'library'>,
  userId: string,
): OwnLibrary | undefined {
  return own && { own, owner: { kind: 'person', id: userId } };
}

/**
 * Adds a file.
 *
 * @param by the id of the person who adds it
 * @throws {Problem} of kind `usage` if it cannot be added
 */
export async function addFile(file: GivenFile, by: string, context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const article = await readArticle(own.add(owner, file, by), owner, file.name);
  return replyAfter(context.phrases.library.added, article, context);
}

/**
 * Adds a file of the web.
 *
 * @param channel the channel or category that it is for; `null` for the whole server
 * @throws {Problem} of kind `usage` if it cannot be added
 */
export async function addLink(
  address: string,
  channel: string | null,
  by: string,
  context: OwnerContext,
): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const article = await readArticle(own.addLink(owner, address, by, channel), owner, address);
  return replyAfter(context.phrases.library.added, article, context);
}

/**
 * Fetches an article again from its link.
 *
 * @throws {Problem} of kind `usage` if that is not possible, or if nothing has changed
 */
export async function refreshLink(id: string, by: string, context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const article = await readArticle(own.refresh(owner, id, by), owner);
  return replyAfter(context.phrases.library.replaced, article, context);
}

/**
 * Makes a file the next revision of an article.
 *
 * @throws {Problem} of kind `usage` if that is not possible
 */
export async function replaceWith(file: GivenFile, id: string, by: string, context: OwnerContext): Promise<Reply> {
  const { own, owner } = ownLibraryOf(context);
  const article = await readArticle(own.replace(owner, id, file, by), owner);
  return replyAfter(context.phrases.library.replaced, article, context);
}

async function replyAfter(said: (article: string) => string, article: Article, context: OwnerContext): Promise<Reply> {
  const { library, owner, phrases } = context;
  const answerer: Promise<Answerer> = Promise.resolve(library.answererFor(owner));
  return understoodReply(said, article, await Promise.race([answerer, wait(INDEX_WAIT_MS, undefined)]), phrases);
}

/**
 * The article that was read for a change.
 *
 * @param name the file name that was wanted
 * @throws {Problem} of kind `usage` if nothing has changed, with the reason
 */
export async function readArticle(changing: Promise<ArticleChange>, owner: StoringOwner, name = ''): Promise<Article> {
  const change = await changing.catch((error: unknown) => {
    if (!(error instanceof Problem) || error.kind !== 'article') throw error;
    throw new Problem('usage', ({ problems }) => problems.unreadable(escapeMarkdown(error.message)));
  });
  checkChanged(change, owner, name);
  if (change.kind === 'changed' && change.article !== undefined) return change.article;
  throw new TypeError('An article that was read is missing from its change.');
}

/** @throws {Problem} of kind `usage` if nothing has changed, with the reason */
export function checkChanged({ kind }: ArticleChange, owner: StoringOwner, name = ''): void {
  switch (kind) {
    case 'changed':
      return;
    case 'name-taken':
      throw new Problem('usage', ({ problems }) => problems.nameTaken(escapeMarkdown(name)));
    case 'full':
      throw new Problem('usage', ({ problems }) => problems.libraryFull(LIBRARY_LIMITS[owner.kind].articles));
    case 'not-public':
      throw new Problem('usage', ({ problems }) => problems.linkNotPublic);
    case 'robots':
      throw new Problem('usage', ({ problems }) => problems.linkForbidden);
    case 'failed':
      throw new Problem('usage', ({ problems }) => problems.linkFailed);
    case 'too-large':
      throw fileTooLarge();
    case 'not-from-link':
      throw new Problem('usage', ({ problems }) => problems.notFromLink);
    case 'unchanged':
      throw new Problem('usage', ({ library }) => library.unchanged);
    case 'unknown':
      throw new Problem('usage', ({ problems }) => problems.notInLibrary);
  }
}
