/**
 * The option `question` of /ask. While a user types, it offers questions that the articles answer, but any text is accepted.
 */
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import { MAX_CHOICES } from '../api-limits.ts';
import { findMeant } from './article-option.ts';

/**
 * @param typed what the user has typed so far
 * @param articleTyped what the user has typed for the option `article`, if anything
 */
export function questionChoices(
  answerer: Answerer,
  typed: string,
  articleTyped: string | null,
): APIApplicationCommandOptionChoice<string>[] {
  const article = articleTyped === null ? undefined : findMeant(answerer, articleTyped)?.id;
  return answerer.suggest(typed, MAX_CHOICES, article).map((question) => ({ name: question, value: question }));
}
