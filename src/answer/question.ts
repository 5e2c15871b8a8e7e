/** The border for questions: whatever way they come in, they are checked here and trusted afterwards. */
import { withoutSmallTalk } from '../conversation/small-talk.ts';
import { termTokens } from '../language/terms.ts';
import { Problem } from '../problem.ts';

/** In characters (UTF-16 code units): the most that Discord lets through in a command's text option. */
export const MAX_QUESTION_LENGTH = 6000;

/** "This article" and "the text" are what is asked, not what is asked about. */
const WHAT_IS_ASKED = /\b(?:this|the|that|your) (?:article|text|story|document)s?\b(?! (?:of|by|in)\b)/gi;
const OF_WHOLE =
  /\b(?:give|summari[sz]e|summary|sum up|gist|topic|subject|main|points?|ideas?|tl;?dr|deal|short|brief)\b/gi;
const ABOUT_IT = /^\W*what(?: is|['’]?s) (?:it|this|that) (?:all )?about\W*$/i;
/** "Hey, can you tell me" and "I would like to know": manners, which have nothing to do with what is asked. */
const MANNERS = new RegExp(
  [
    String.raw`^\W*(?:(?:hey|hi|hello|ok|okay|so|well|bot|there|please)\b[\s,.!]*)*`,
    String.raw`(?:(?:(?:can|could|would|will) (?:you|u) )?(?:please )?(?:tell|show|remind) me\b`,
    String.raw`|(?:do|does) (?:you|u|anyone|anybody|someone) know\b`,
    String.raw`|i(?:['’]d| would) (?:like|love) to know\b|i (?:want|need) to know\b|i wonder\b)`,
    String.raw`[\s,:]*(?:about\b)?`,
  ].join(''),
  'i',
);

/** The question without the words that only address the bot. */
export function withoutManners(question: string): string {
  return withoutSmallTalk(question).replace(MANNERS, ' ').trim();
}

/** Nor those that name where to look. */
export function essenceOf(question: string): string {
  return withoutManners(question).replace(WHAT_IS_ASKED, ' ');
}

/** Whether it speaks of the article that is asked. */
export function namesWhatIsAsked(question: string): boolean {
  return question.search(WHAT_IS_ASKED) >= 0;
}

/** "What is this article about?", "Summarize the text": it asks for the whole, and for nothing in particular. */
export function asksForWhole(question: string): boolean {
  const asked = essenceOf(question).replace(OF_WHOLE, ' ');
  return (namesWhatIsAsked(question) || ABOUT_IT.test(question)) && termTokens(asked).length === 0;
}

/**
 * @throws {Problem} of kind `usage` if the question is empty or longer than `MAX_QUESTION_LENGTH`.
 */
export function checkQuestion(question: string): string {
  if (question.trim() === '') throw new Problem('usage', ({ problems }) => problems.emptyQuestion);
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new Problem('usage', ({ problems }) => problems.longQuestion(question.length, MAX_QUESTION_LENGTH));
  }
  return question;
}
