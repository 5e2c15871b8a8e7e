/** Questions that are answered, to be asked with a press: one button a row, so that they read as a list. */
import type { Answerer } from '../../answer/answerer.ts';
import { type ButtonRow, button, rowsOf } from './reply.ts';

const OFFERED = 3;
/** /ask is told of the press: its name, and what to do with the rest, which is the question. */
const ASK = 'ask:try:';

/** @param text to be as near as possible to, such as a question that is not answered */
export function suggestionButtons(answerer: Answerer, text = '', article?: string): ButtonRow[] {
  const near = text === '' ? [] : answerer.suggest(text, OFFERED, article);
  const others = near.length < OFFERED ? answerer.suggest('', OFFERED, article) : [];
  const questions = [...new Set([...near, ...others])].slice(0, OFFERED);
  return questions.flatMap((question) => rowsOf([button(question, `${ASK}${question}`)]));
}

export function suggestedQuestion(customId: string): string {
  return customId.slice(ASK.length);
}
