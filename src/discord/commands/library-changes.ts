/** Changes of a library as people ask for them -> the replies, or problems in their language. */
import { setTimeout as wait } from 'node:timers/promises';
import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import type { Article } from '../../article/article.ts';
import { limitsOf } from '../../library/limits.ts';
import type { ArticleChange, GivenFile, OwnArticles } from '../../library/own-articles.ts';
import type { StoringOwner } from '../../library/owner.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { Problem } from '../../problem.ts';
import { understoodReply } from '../views/library-reply.ts';
import { escapeMarkdown } from '../views/markdown.ts';
import { inMegabytes, inNumbers } from '../views/numbers.ts';
import type { Button, Reply } from '../views/reply.ts';
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

/** How long the right to use a command is taken for granted after the reply with the button. */
const RIGHT_MS = 15 * 60_000;

/**
 * Whether somebody may still press a button of a library in a server: if they may manage it, or if Discord let them use the
 * command a short while ago. The server may allow it to others than Discord does by default.
 *
 * @throws {Problem} of kind `usage` otherwise
 */
export function checkMayPress({
  guildId,
  memberPermissions,
  message,
}: Pick<ButtonInteraction, 'guildId' | 'memberPermissions' | 'message'>): void {
  const mayManage = guildId === null || memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  if (mayManage || Date.now() - message.createdTimestamp < RIGHT_MS) return;
  throw new Problem('usage', ({ markdown, commands }) => markdown.outdated(commands));
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
 * @param buttonsFor makes buttons below the reply
 * @throws {Problem} of kind `usage` if it cannot be added
 */
export async function addFile(
  file: GivenFile,
  by: string,
  context: OwnerContext,
  buttonsFor?: (article: Article) => Button[],
): Promise<Reply> {
  const added = (description: string): string => context.phrases.library.added(description);
  return replyToChange(added, ({ own, owner }) => own.add(owner, file, by), context, { name: file.name, buttonsFor });
}

/**
 * Replies after an addition or a new revision.
 *
 * @param options the file name that was wanted, and what makes buttons below the reply
 * @throws {Problem} of kind `usage` if nothing has changed, with the reason
 */
export async function replyToChange(
  said: (article: string) => string,
  change: (library: OwnLibrary) => Promise<ArticleChange>,
  context: OwnerContext,
  {
    name,
    buttonsFor = () => [],
  }: { readonly name?: string; readonly buttonsFor?: ((article: Article) => Button[]) | undefined } = {},
): Promise<Reply> {
  const library = ownLibraryOf(context);
  const article = await readArticle(change(library), library, name);
  const answerer: Promise<Answerer> = Promise.resolve(context.library.answererFor(context.owner));
  const ready = await Promise.race([answerer, wait(INDEX_WAIT_MS, undefined)]);
  const { own, owner } = library;
  const where = owner.kind === 'person' ? undefined : await own.channelOf(owner, article.id);
  return understoodReply(said, article, ready, context.phrases, where, buttonsFor(article));
}

/**
 * The article that was read for a change.
 *
 * @param name the file name that was wanted
 * @throws {Problem} of kind `usage` if nothing has changed, with the reason
 */
export async function readArticle(changing: Promise<ArticleChange>, library: OwnLibrary, name = ''): Promise<Article> {
  const change = await changing.catch((error: unknown) => {
    if (!(error instanceof Problem) || error.kind !== 'article') throw error;
    throw new Problem('usage', ({ problems }) => whyUnreadable(error, problems.unreadable));
  });
  checkChanged(change, library, name);
  if (change.kind === 'changed' && change.article !== undefined) return change.article;
  throw new TypeError('An article that was read is missing from its change.');
}

function whyUnreadable({ code, message }: Problem, reasons: Phrases['problems']['unreadable']): string {
  switch (code) {
    case 'other-format':
    case 'protected':
    case 'damaged':
    case 'no-text':
    case 'encoding':
    case 'too-costly':
      return reasons[code];
    default:
      return reasons.other(escapeMarkdown(message));
  }
}

/** @throws {Problem} of kind `usage` if nothing has changed, with the reason */
export function checkChanged(change: ArticleChange, library: OwnLibrary, name = ''): void {
  if (change.kind !== 'changed') throw new Problem('usage', (phrases) => whyUnchanged(change, library, name, phrases));
}

function whyUnchanged(
  change: Exclude<ArticleChange, { readonly kind: 'changed' }>,
  { own: { limits }, owner }: OwnLibrary,
  name: string,
  { language, library, problems }: Phrases,
): string {
  switch (change.kind) {
    case 'name-taken':
      return problems.nameTaken(escapeMarkdown(name));
    case 'full': {
      const { articles, fileBytes, sentences } = limitsOf(owner.kind, limits);
      if (change.limit === 'articles') return problems.libraryFull.articles(inNumbers(articles, language));
      if (change.limit === 'files') return problems.libraryFull.files(inMegabytes(fileBytes, language));
      return problems.libraryFull.text(inNumbers(sentences, language));
    }
    case 'too-much-text':
      return problems.tooMuchText(inNumbers(limits.articleSentences, language));
    case 'too-many-additions':
      return problems.tooManyAdditions(inNumbers(limits.additionsPerMinute, language), change.seconds);
    case 'not-public':
      return problems.linkNotPublic;
    case 'robots':
      return problems.linkForbidden;
    case 'failed':
      return problems.linkFailed;
    case 'too-large':
      return problems.fileTooLarge(inMegabytes(limits.fileBytes, language));
    case 'not-from-link':
      return problems.notFromLink;
    case 'unchanged':
      return library.unchanged;
    case 'unknown':
      return problems.notInLibrary;
  }
}
