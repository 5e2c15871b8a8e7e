/** The border for questions: whatever way they come in, they are checked here and trusted afterwards. */
import { Problem } from '../problem.ts';

/** In characters (UTF-16 code units): the most that Discord lets through in a command's text option. */
export const MAX_QUESTION_LENGTH = 6000;

/** "This article" and "the text" are what is asked, not what is asked about. */
const WHAT_IS_ASKED = /\b(?:this|the|that|your) (?:article|text|story|document)s?\b(?! (?:of|by|in)\b)/gi;

/** The question without the words that only name where to look. */
export function withoutReference(question: string): string {
  return question.replace(WHAT_IS_ASKED, ' ');
}

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
