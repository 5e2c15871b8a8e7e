/** Suggested questions as buttons that ask them, one in each row, so that they look like a list. */
import type { Answerer } from '../../answer/answerer.ts';
import { type ButtonRow, button, rowsOf } from './reply.ts';

const MAX_SUGGESTIONS = 3;

/**
 * @param near a text, such as a question that was not answered; the suggestions resemble it as far as possible
 * @param article the name of the one article that the questions are about; without it, any article
 */
export function suggestionButtons(answerer: Answerer, near = '', article?: string): ButtonRow[] {
  const closest = near === '' ? [] : answerer.suggest(near, MAX_SUGGESTIONS, article);
  const others = closest.length < MAX_SUGGESTIONS ? answerer.suggest('', MAX_SUGGESTIONS, article) : [];
  const questions = [...new Set([...closest, ...others])].slice(0, MAX_SUGGESTIONS);
  return questions.flatMap((question) => rowsOf([button(question, { kind: 'try-question', question })]));
}
