/** Whether a text ends as a question does: with a question mark, and quotation marks or brackets after it. */

/** In UTF-16 code units: more closing signs than any text has. */
const EXAMINED_END = 20;

/** @example endsAsQuestion('**“Is it free?”**') // true */
export function endsAsQuestion(text: string): boolean {
  return /[?？؟]["”’')*\s]*$/.test(text.slice(-EXAMINED_END));
}
