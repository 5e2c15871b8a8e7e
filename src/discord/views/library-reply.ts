/** What has become of a library, or what it contains -> the reply. */
import type { Answerer } from '../../answer/answerer.ts';
import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import { labelOf } from '../../answer/wording/article-labels.ts';
import type { Article } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { oneLine } from '../../text/one-line.ts';
import { escapeMarkdown } from './markdown.ts';
import { type Button, button, type Reply, rowsOf } from './reply.ts';
import { suggestionButtons } from './suggestion-buttons.ts';
import { day } from './timestamps.ts';

/** An article of a library, as far as it is known without reading it. */
export interface ListedArticle {
  readonly id: string;
  readonly name: string;
  /** The title that a person gave, or else the one that the document gives itself. */
  readonly title: string | null;
  readonly ownTitle: string | null;
  readonly sentenceCount: number;
  /** The channel or category that it is for, if it is not for all. */
  readonly channel: string | null;
  /** The id of the person who added the current revision, or another word if it was not on Discord; when, in milliseconds. */
  readonly addedBy: string;
  readonly addedAt: number;
  /** In how many answers it was quoted. */
  readonly quoted: number;
}

/** In sentences. Finding the questions of a longer article would hold up the questions of others. */
const MAX_SUGGESTED_FROM = 2000;
const ARTICLES_ON_A_PAGE = 6;
/** In UTF-16 code units. With every character escaped, the lines of a page fit into a message. */
const MAX_LISTED_LABEL = 60;
const MAX_LISTED_NAME = 40;

/**
 * The reply after an article was added or replaced: what was understood, and questions that it answers.
 *
 * @param answerer undefined if it is not ready yet; then no questions are shown
 * @param where the channel or category that the article is for; null for the whole server; undefined in a direct message
 * @param buttons further ones, below the questions
 */
export function understoodReply(
  said: (article: string) => string,
  article: Article,
  answerer: Answerer | undefined,
  phrases: Phrases,
  where: string | null | undefined,
  buttons: Button[] = [],
): Reply {
  const content = [escapeMarkdown(said(describeArticle(article, phrases))), ...quotedWhere(where, phrases)].join('\n');
  const mayBeAsked = answerer !== undefined && article.sentences.length <= MAX_SUGGESTED_FROM;
  const isThere = mayBeAsked && answerer.articles.some(({ id }) => id === article.id);
  const questions = isThere ? suggestionButtons(answerer, '', article.id) : [];
  const inviting = questions.length === 0 ? content : `${content}\n${escapeMarkdown(phrases.invitation.tryThese)}`;
  return { content: inviting, components: [...questions, ...rowsOf(buttons)], isPrivate: true };
}

/** The reply after an article was removed, with a button that puts it back. */
export function removedReply(article: ListedArticle, phrases: Phrases): Reply {
  return {
    content: escapeMarkdown(phrases.library.removed(describeListed(article, phrases))),
    components: rowsOf([button(phrases.library.undo, { kind: 'restore-article', article: article.id })]),
    isPrivate: true,
  };
}

/**
 * The reply after an article was made one of a channel or of the whole server, with a button that undoes it.
 *
 * @param before as it was before
 * @param channel the one that the article is for from now on; null for the whole server
 */
export function movedReply(before: ListedArticle, channel: string | null, phrases: Phrases): Reply {
  const described = escapeMarkdown(describeListed(before, phrases));
  const { movedTo, movedToAll } = phrases.library;
  const content = channel === null ? movedToAll(described) : movedTo(described, `<#${channel}>`);
  const undo = button(phrases.library.undo, {
    kind: 'move-article',
    article: before.id,
    channel: before.channel ?? '',
  });
  return { content, components: rowsOf([undo]), isPrivate: true };
}

export function renamedReply(name: string, { library }: Phrases): Reply {
  return { content: escapeMarkdown(library.renamed(name)), isPrivate: true };
}

/** The reply after a removed article was put back. */
export function putBackReply(article: ListedArticle, phrases: Phrases): Reply {
  return { content: escapeMarkdown(phrases.library.restored(describeListed(article, phrases))), isPrivate: true };
}

/** A page of the list of a library. Discord shows the names of those who added the articles, and the dates. */
export function libraryPage(articles: readonly ListedArticle[], page: number, phrases: Phrases): Reply {
  if (articles.length === 0) return { content: phrases.markdown.noArticles(phrases.commands), isPrivate: true };
  const last = Math.ceil(articles.length / ARTICLES_ON_A_PAGE) - 1;
  const shown = Math.max(0, Math.min(page, last));
  const lines = articles.slice(shown * ARTICLES_ON_A_PAGE, (shown + 1) * ARTICLES_ON_A_PAGE).map((article) => {
    const described = escapeMarkdown(describeListed(article, phrases));
    const name = escapeMarkdown(oneLine(article.name, MAX_LISTED_NAME));
    const place = article.channel === null ? '' : `<#${article.channel}>, `;
    const quoted = article.quoted === 0 ? '' : `, ${escapeMarkdown(phrases.library.quotedIn(article.quoted))}`;
    return `- ${described} (${name}), ${place}${day(article.addedAt)}${byPerson(article.addedBy)}${quoted}`;
  });
  const turn = (label: string, to: number) => button(label, { kind: 'library-page', page: to }, to < 0 || to > last);
  const { back, next } = phrases.buttons;
  return {
    content: [escapeMarkdown(phrases.library.contains(articles.length)), ...lines].join('\n'),
    components: rowsOf(last === 0 ? [] : [turn(back, shown - 1), turn(next, shown + 1)]),
    isPrivate: true,
  };
}

/** A line that says where an article is quoted. In a direct message there is nothing to say. */
export function quotedWhere(channel: string | null | undefined, { library }: Phrases): string[] {
  if (channel === undefined) return [];
  return [channel === null ? escapeMarkdown(library.everywhere) : library.onlyIn(`<#${channel}>`)];
}

/** Who added an article, if that was on Discord. Discord shows the name. */
export function byPerson(addedBy: string): string {
  return /^\d+$/.test(addedBy) ? `, <@${addedBy}>` : '';
}

/** The name of the article for readers, and its length: "Syllabus, 148 sentences". */
function describeListed(article: ListedArticle, { citation }: Phrases): string {
  return `${oneLine(listedLabel(article), MAX_LISTED_LABEL)}, ${citation.sentences(article.sentenceCount)}`;
}

/** The title of the article, or its file name without the extension. */
export function listedLabel({ name, title, ownTitle }: ListedArticle): string {
  return labelOf({ name, title: title ?? ownTitle });
}
