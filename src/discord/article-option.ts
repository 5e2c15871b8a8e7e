/** The option `article` of the commands: what it suggests while a person types, and which article was meant. */
import { type APIApplicationCommandOptionChoice, SlashCommandStringOption } from 'discord.js';
import type { Answerer } from '../answer/answerer.ts';
import { labelOf } from '../answer/wording.ts';
import type { Article } from '../article/article.ts';
import { Problem } from '../problem.ts';
import { worded } from './definition.ts';
import { MAX_CHOICE_NAME, MAX_CHOICES } from './limits.ts';

export const ARTICLE_OPTION = worded(
  new SlashCommandStringOption(),
  ({ articleOption }) => articleOption,
).setAutocomplete(true);

export function articleChoices({ articles }: Answerer, typed: string): APIApplicationCommandOptionChoice<string>[] {
  return articles
    .filter((article) => isMeant(article, typed))
    .slice(0, MAX_CHOICES)
    .map((article) => ({
      name: labelOf(article).slice(0, MAX_CHOICE_NAME),
      value: article.name.slice(0, MAX_CHOICE_NAME),
    }));
}

/**
 * People may send what they typed instead of a choice, so a part of a title or of a file's name is understood too.
 *
 * @throws {Problem} of kind `usage` if no article is meant.
 */
export function articleMeant(answerer: Answerer, typed: string): Article {
  const meant = findMeant(answerer, typed);
  if (meant !== undefined) return meant;
  throw new Problem('usage', ({ problems }) => problems.noSuchArticle);
}

export function findMeant({ articles }: Answerer, typed: string): Article | undefined {
  if (typed.trim() === '') return undefined;
  return articles.find(({ name }) => name === typed) ?? articles.find((article) => isMeant(article, typed));
}

function isMeant(article: Article, typed: string): boolean {
  const part = typed.trim().toLowerCase();
  return labelOf(article).toLowerCase().includes(part) || article.name.toLowerCase().includes(part);
}
