/** The border for questions: whatever way they come in, they are checked here and trusted afterwards. */
import { Problem } from '../problem.ts';

/** In characters (UTF-16 code units): the most that Discord lets through in a command's text option. */
export const MAX_QUESTION_LENGTH = 6000;

/**
 * @throws {Problem} of kind `usage` if the question is empty or longer than `MAX_QUESTION_LENGTH`.
 */
export function checkQuestion(question: string): string {
  if (question.trim() === '')
    throw new Problem('usage', 'The question is empty. Ask one, in a sentence or a few words.');
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new Problem(
      'usage',
      `The question has ${question.length} characters; at most ${MAX_QUESTION_LENGTH} can be taken. Ask it in fewer words.`,
    );
  }
  return question;
}
