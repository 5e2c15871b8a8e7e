/** What has become of a library, or what it contains -> the reply. */
import type { Answerer } from '../../answer/answerer.ts';
import { describeArticle } from '../../answer/wording/article-descriptions.ts';
import type { Article } from '../../article/article.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { escapeMarkdown } from './markdown.ts';
import { button, type Reply, rowsOf } from './reply.ts';
import { suggestionButtons } from './suggestion-buttons.ts';

/** An article of a library, with who added its current revision, and when in milliseconds. */
export interface ListedArticle {
  readonly article: Article;
  readonly addedBy: string;
  readonly addedAt: number;
}

/** In sentences. Finding the questions of a longer article would hold up the questions of others. */
const MAX_SUGGESTED_FROM = 2000;
/** A line has at most some 300 characters. */
const ARTICLES_ON_A_PAGE = 6;
const MS_PER_SECOND = 1000;

/** The reply after an article was added or replaced: what was understood, and questions that it answers. */
export function understoodReply(
  said: (article: string) => string,
  article: Article,
  answerer: Answerer,
  phrases: Phrases,
): Reply {
  const content = escapeMarkdown(said(describeArticle(article, phrases)));
  const components = article.sentences.length > MAX_SUGGESTED_FROM ? [] : suggestionButtons(answerer, '', article.id);
  const inviting = components.length === 0 ? content : `${content} ${escapeMarkdown(phrases.invitation.tryThese)}`;
  return { content: inviting, components, isPrivate: true };
}

/** The reply after an article was removed, with a button that puts it back. */
export function removedReply(article: Article, phrases: Phrases): Reply {
  return {
    content: escapeMarkdown(phrases.library.removed(describeArticle(article, phrases))),
    components: rowsOf([button(phrases.library.undo, { kind: 'restore-article', article: article.id })]),
    isPrivate: true,
  };
}

export function renamedReply({ name }: Article, { library }: Phrases): Reply {
  return { content: escapeMarkdown(library.renamed(name)), isPrivate: true };
}

/** The reply after a removed article was put back. */
export function putBackReply(article: Article, phrases: Phrases): Reply {
  return { content: escapeMarkdown(phrases.library.restored(describeArticle(article, phrases))), isPrivate: true };
}

/** A page of the list of a library. Discord shows the names of those who added the articles, and the dates. */
export function libraryPage(articles: readonly ListedArticle[], page: number, phrases: Phrases): Reply {
  if (articles.length === 0) return { content: phrases.markdown.noArticles(phrases.commands), isPrivate: true };
  const last = Math.ceil(articles.length / ARTICLES_ON_A_PAGE) - 1;
  const shown = Math.max(0, Math.min(page, last));
  const lines = articles
    .slice(shown * ARTICLES_ON_A_PAGE, (shown + 1) * ARTICLES_ON_A_PAGE)
    .map(({ article, addedBy, addedAt }) => {
      const described = escapeMarkdown(describeArticle(article, phrases));
      return `- ${described} (${escapeMarkdown(article.name)}), <t:${Math.floor(addedAt / MS_PER_SECOND)}:d>, <@${addedBy}>`;
    });
  const turn = (label: string, to: number) => button(label, { kind: 'library-page', page: to }, to < 0 || to > last);
  const { back, next } = phrases.buttons;
  return {
    content: [escapeMarkdown(phrases.library.contains(articles.length)), ...lines].join('\n'),
    components: rowsOf(last === 0 ? [] : [turn(back, shown - 1), turn(next, shown + 1)]),
    isPrivate: true,
  };
}
