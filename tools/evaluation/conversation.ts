/** Asks a question in a conversation: after earlier questions, each with the turn of the answer before it. */
import type { Answer } from '../../src/answer/answer.ts';
import type { Answerer } from '../../src/answer/answerer.ts';

/** @param before the earlier questions of the conversation, in order */
export function askInConversation(
  answerer: Answerer,
  article: string,
  before: readonly string[],
  question: string,
): Answer {
  let last: Answer | undefined;
  for (const each of [...before, question]) last = answerer.answer(each, { article, previous: last?.turn });
  if (last === undefined) throw new RangeError('There is no question.');
  return last;
}
