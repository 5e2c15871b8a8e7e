/** The option that names an article of a library: its choices while a user types, and the lookup of the article that is meant. */
import { type APIApplicationCommandOptionChoice, SlashCommandStringOption } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import { Problem } from '../../problem.ts';
import type { ListedArticle } from '../views/library-reply.ts';
import { articleChoices, findMeant } from './article-option.ts';
import type { CommandContext } from './command.ts';
import { worded } from './definition.ts';
import { ownLibraryOf } from './library-changes.ts';

export const LIBRARY_OPTION = worded(new SlashCommandStringOption(), 'article', ({ library }) => library.article)
  .setAutocomplete(true)
  .setRequired(true);

/**
 * The articles of the library where the user is, by name.
 *
 * @throws {Problem} of kind `usage` where the bot keeps no articles
 */
export async function listedArticles({ answerer, ...context }: CommandContext): Promise<ListedArticle[]> {
  const { own, owner } = ownLibraryOf(context);
  const records = await own.list(owner);
  const byId = new Map(answerer.articles.map((article) => [article.id, article]));
  return records.flatMap(({ id, addedBy, addedAt }) => {
    const article = byId.get(id);
    return article === undefined ? [] : [{ article, addedBy, addedAt }];
  });
}

export async function libraryChoices(
  context: CommandContext,
  typed: string,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  return articleChoices(over(context, await listedArticles(context)), typed);
}

/** @throws {Problem} of kind `usage` if the library has no such article */
export async function listedMeant(context: CommandContext, typed: string): Promise<ListedArticle> {
  const listed = await listedArticles(context);
  const meant = findMeant(over(context, listed), typed);
  const found = listed.find(({ article }) => article === meant);
  if (found === undefined) throw new Problem('usage', ({ problems }) => problems.notInLibrary);
  return found;
}

/** The engine as if it had only these articles. */
function over({ answerer }: CommandContext, listed: readonly ListedArticle[]): Answerer {
  return { ...answerer, articles: listed.map(({ article }) => article) };
}
