/** The reply that lists the articles: as many as fit into a message, and the number of the others. */
import type { Answerer } from '../../answer/answerer.ts';
import { describeArticles, LISTED_ARTICLES } from '../../answer/wording/article-descriptions.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { MAX_CONTENT } from '../api-limits.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Reply } from './reply.ts';

export function listArticles(answerer: Answerer, phrases: Phrases): Reply {
  if (answerer.articles.length === 0)
    return { content: phrases.markdown.noArticles(phrases.commands), isPrivate: true };
  const contentWith = (limit: number): string =>
    [
      escapeMarkdown(phrases.articles.canAnswerFrom(answerer.articles.length)),
      ...describeArticles(answerer, phrases, limit).map((line) => `- ${escapeMarkdown(line)}`),
      phrases.markdown.howToRead(phrases.commands),
    ].join('\n');
  let limit = LISTED_ARTICLES;
  while (limit > 0 && contentWith(limit).length > MAX_CONTENT) limit--;
  return { content: contentWith(limit), isPrivate: true };
}
