/** The check of every question, from whatever interface it comes. Other code trusts checked questions. */
import { Problem } from '../problem.ts';

/** In UTF-16 code units. Discord's limit for a text option of a command. */
export const MAX_QUESTION_LENGTH = 6000;

/**
 * @returns the question unchanged
 * @throws {Problem} of kind `usage` if the question is blank (code `empty-question`) or longer than
 *   `MAX_QUESTION_LENGTH` (code `question-too-long`).
 */
export function checkQuestion(question: string): string {
  if (question.trim() === '') throw new Problem('usage', ({ problems }) => problems.emptyQuestion, 'empty-question');
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new Problem(
      'usage',
      ({ problems }) => problems.longQuestion(question.length, MAX_QUESTION_LENGTH),
      'question-too-long',
    );
  }
  return question;
}
