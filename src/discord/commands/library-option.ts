/** The option that names an article of a library: its choices while a user types, and the lookup of the article that is meant. */
import { type APIApplicationCommandOptionChoice, SlashCommandStringOption } from 'discord.js';
import { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../api-limits.ts';
import { searchable } from '../views/article-catalogue.ts';
import { type ListedArticle, listedLabel } from '../views/library-reply.ts';
import type { OwnerContext } from './command.ts';
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
export async function listedArticles(context: OwnerContext): Promise<readonly ListedArticle[]> {
  const { own, owner } = ownLibraryOf(context);
  return own.list(owner);
}

/** The value of a choice is the id of the article, which no other article has. */
export async function libraryChoices(
  context: OwnerContext,
  typed: string,
): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const matching = matches(await listedArticles(context), typed);
  return matching.slice(0, MAX_CHOICES).map((article) => ({ name: choiceName(article), value: article.id }));
}

/**
 * The article that a user has chosen or typed: a part of its title or file name is enough.
 *
 * @throws {Problem} of kind `usage` if the library has no such article
 */
export async function listedMeant(context: OwnerContext, typed: string): Promise<ListedArticle> {
  const listed = await listedArticles(context);
  const found = listed.find(({ id }) => id === typed) ?? matches(listed, typed)[0];
  if (found === undefined) throw new Problem('usage', ({ problems }) => problems.notInLibrary);
  return found;
}

/** First those with exactly this name or title, then those that begin with it, then those that contain it. */
function matches(listed: readonly ListedArticle[], typed: string): ListedArticle[] {
  const part = searchable(typed);
  const nearness = (article: ListedArticle): number => {
    const names = [article.name, listedLabel(article)].map(searchable);
    if (names.includes(part)) return 0;
    if (names.some((name) => name.startsWith(part))) return 1;
    return names.some((name) => name.includes(part)) ? 2 : Number.POSITIVE_INFINITY;
  };
  return listed
    .map((article) => ({ article, distance: nearness(article) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance)
    .map(({ article }) => article);
}

/** The title and, because titles may be the same, the file name. */
function choiceName(article: ListedArticle): string {
  const label = listedLabel(article);
  const name = oneLine(article.name, MAX_CHOICE / 2 - ' ()'.length);
  return label === name ? label : `${oneLine(label, MAX_CHOICE / 2)} (${name})`;
}
