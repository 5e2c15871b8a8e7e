/** Suggested questions as buttons that ask them, one in each row, so that they look like a list. */
import type { Answerer } from '../../answer/answerer.ts';
import { type ButtonRow, button, rowsOf } from './reply.ts';

const MAX_SUGGESTIONS = 3;

/**
 * @param near a text, such as a question that was not answered, which the suggestions have to do with; if empty, any are made
 * @param article the name of the one article that the questions are about; without it, any article
 */
export function suggestionButtons(answerer: Answerer, near = '', article?: string): ButtonRow[] {
  const questions = answerer.suggest(near, MAX_SUGGESTIONS, article);
  return questions.flatMap((question) => rowsOf([button(question, { kind: 'try-question', question })]));
}
