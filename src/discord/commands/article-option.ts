/** The option `article` of the commands: the articles that it offers while a person types, and which article was meant. */
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

/** What Discord sends back for the choice: the file's name, or the revision where Discord would not take the name. */
function choiceValue(article: Article): string {
  const { name, revision } = article;
  return name !== '' && name === oneLine(name, MAX_CHOICE) ? name : revision;
}

/**
 * The article that a person has chosen or typed: people may send what they typed instead of a choice, so a part of a title
 * or of a file's name is enough.
 *
 * @throws {Problem} of kind `usage` if no article is meant
 */
export function articleMeant(answerer: Answerer, typed: string): Article {
  const meant = findMeant(answerer, typed);
  if (meant !== undefined) return meant;
  throw new Problem('usage', ({ problems }) => problems.noSuchArticle);
}

/** The same without an error. */
export function findMeant(answerer: Answerer, typed: string): Article | undefined {
  const { articles } = answerer;
  const chosen = catalogueOf(articles).find(typed) ?? articles.find(({ name }) => name === typed);
  if (chosen !== undefined || searchable(typed) === '') return chosen;
  return entriesMeant(answerer, typed)[0]?.article;
}

/** The articles whose label is what was typed, then those with such a name, those whose name begins so, those whose name contains it. */
function entriesMeant({ articles }: Answerer, typed: string): Entry[] {
  const part = searchable(typed);
  const ways = [
    ({ names: [label] }: Entry) => label === part,
    ({ names }: Entry) => names.includes(part),
    ({ names }: Entry) => names.some((name) => name.startsWith(part)),
    ({ names }: Entry) => names.some((name) => name.includes(part)),
  ];
  const byWay = ways.map((): Entry[] => []);
  for (const entry of catalogueOf(articles).entries) byWay[ways.findIndex((isMeant) => isMeant(entry))]?.push(entry);
  return byWay.flat();
}
