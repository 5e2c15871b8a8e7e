/**
 * The option `article` of the commands: the choices that it offers while a user types, and the lookup of the article that is
 * meant.
 */
import { type APIApplicationCommandOptionChoice, SlashCommandStringOption } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import type { Article } from '../../article/article.ts';
import { Problem } from '../../problem.ts';
import { oneLine } from '../../text/one-line.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../api-limits.ts';
import { catalogueOf, type Entry, searchable } from '../views/article-catalogue.ts';
import { worded } from './definition.ts';

export const ARTICLE_OPTION = worded(
  new SlashCommandStringOption(),
  'article',
  ({ articleOption }) => articleOption,
).setAutocomplete(true);

export function articleChoices(answerer: Answerer, typed: string): APIApplicationCommandOptionChoice<string>[] {
  return entriesMeant(answerer, typed)
    .slice(0, MAX_CHOICES)
    .map(({ article, label }) => ({ name: label, value: choiceValue(article) }));
}

/** The value that Discord sends back for a choice: the file's name, or the revision if Discord does not accept the name. */
function choiceValue(article: Article): string {
  const { name, revision } = article;
  return name !== '' && name === oneLine(name, MAX_CHOICE) ? name : revision;
}

/**
 * The article that a user has chosen or typed. Users may send typed text instead of a choice, so a part of a title or of a
 * file name is enough.
 *
 * @throws {Problem} of kind `usage` if no article matches
 */
export function articleMeant(answerer: Answerer, typed: string): Article {
  const meant = findMeant(answerer, typed);
  if (meant !== undefined) return meant;
  throw new Problem('usage', ({ problems }) => problems.noSuchArticle);
}

/** Like `articleMeant`, but returns undefined if no article matches. */
export function findMeant(answerer: Answerer, typed: string): Article | undefined {
  const { articles } = answerer;
  const chosen = catalogueOf(articles).find(typed) ?? articles.find(({ name }) => name === typed);
  if (chosen !== undefined || searchable(typed) === '') return chosen;
  return entriesMeant(answerer, typed)[0]?.article;
}

/**
 * The articles that match a typed text: first those with this label, then with this name, then with a name that begins with
 * the text, then with one that contains it.
 */
function entriesMeant({ articles }: Answerer, typed: string): Entry[] {
  const part = searchable(typed);
  const matchers = [
    ({ names: [label] }: Entry) => label === part,
    ({ names }: Entry) => names.includes(part),
    ({ names }: Entry) => names.some((name) => name.startsWith(part)),
    ({ names }: Entry) => names.some((name) => name.includes(part)),
  ];
  const byMatcher = matchers.map((): Entry[] => []);
  for (const entry of catalogueOf(articles).entries)
    byMatcher[matchers.findIndex((matches) => matches(entry))]?.push(entry);
  return byMatcher.flat();
}
