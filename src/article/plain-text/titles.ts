/** A line of plain text -> whether it looks like a heading. A heading that is missed costs less than one that is none. */
import type { Language } from '../../language/language.ts';
import { endsLikeSentence, isUnfinished } from './line-end.ts';

/** In characters. Longer lines are sentences without a period more often than headings. */
const MAX_HEADING_LINE = 60;
const MAX_HEADING_WORDS = 8;
/** In characters. The title of a paper or of a news story may be long; it stands above everything else. */
const MAX_TITLE_LINE = 150;
/** In characters. */
const MAX_CAPITALS_LENGTH = 80;
const MAX_QUESTION_LINE = 150;

/** A line that begins with a letter or a digit, ends like no sentence, and is no address, path or row of a table. */
const WORDED = /^[\p{Lu}\p{Lo}\p{N}].*[\p{L}\p{N}\p{M})’'%+]$/su;
const NOT_WORDED = /[@\t|\\{}<>=_]|:\/\/|[.!?:;]\s/;

/** "COVID-19 and smoking: a review", "Viruses first? A view", “The Owl” */
const MARKS_IN_TITLE = /[:;?!](?=\s)|\?$|["“”„«»]/g;

export function isHeadingText(text: string, language: Language): boolean {
  return text.length <= MAX_HEADING_LINE && text.split(/\s+/).length <= MAX_HEADING_WORDS && isWorded(text, language);
}

/** Whether a text may be the title above all others. */
export function isTitleText(text: string, language: Language): boolean {
  return text.length <= MAX_TITLE_LINE && isWorded(text.replace(MARKS_IN_TITLE, ''), language);
}

/** Whether a line is in capitals, like a heading. */
export function isInCapitals(text: string): boolean {
  const isShort = text.length <= MAX_CAPITALS_LENGTH && !endsLikeSentence(text);
  return isShort && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !/[|\t@=:]|[,;]$/.test(text);
}

/** Whether a line is one question and nothing else, and not in quotation marks. */
export function isQuestionText(text: string): boolean {
  return text.length <= MAX_QUESTION_LINE && /^(?:\d{1,3}[.)]\s+)?[\p{Lu}\p{N}¿][^"“”„«».!?]*\?$/u.test(text);
}

function isWorded(text: string, language: Language): boolean {
  if (!WORDED.test(text) || NOT_WORDED.test(text) || isUnfinished(text, language.sentences)) return false;
  const withoutDates = language.entities === undefined ? text : text.replace(language.entities.dates, ' ');
  return /\p{L}{2}/u.test(withoutDates);
}
