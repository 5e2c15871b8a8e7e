/** The option `question` of /ask: questions that are answered, while a person types one; free text stays possible. */
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Answerer } from '../../answer/answerer.ts';
import { MAX_CHOICES } from '../limits.ts';
import { findMeant } from './article-option.ts';

/** @param named what has been typed for the option `article`, if anything */
export function questionChoices(
  answerer: Answerer,
  typed: string,
  named: string | null,
): APIApplicationCommandOptionChoice<string>[] {
  const article = named === null ? undefined : findMeant(answerer, named)?.name;
  return answerer.suggest(typed, MAX_CHOICES, article).map((question) => ({ name: question, value: question }));
}
