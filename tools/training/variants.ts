/**
 * A question -> the same question as another person would type it: without capitals, as keywords, with a typing error, in
 * two words, or with a polite opening. The training sets contain only well-formed questions, and weights learned only from
 * these perform badly on other questions.
 */
import { english } from '../../src/language/english/english.ts';
import { termTokens } from '../../src/language/terms.ts';

const OPENINGS = [
  'hey, can you tell me',
  'please tell me',
  'I would like to know',
  'so',
  'hi bot!',
  'does anyone know',
];
/** In letters. Shorter words are seldom misspelled. */
const MIN_LENGTH_TO_MISSPELL = 6;
const WORDS_IN_BRIEF = 2;

/** @param n the number of the question, which decides how it is changed */
export function variantOf(question: string, n: number): string {
  const plain = question.toLowerCase().replace(/[?.!]+\s*$/, '');
  switch (n % 5) {
    case 0:
      return plain;
    case 1:
      return termTokens(question, english)
        .map(({ text }) => text.toLowerCase())
        .join(' ');
    case 2:
      return misspelled(question, n);
    case 3:
      return brief(question);
    default:
      return `${OPENINGS[n % OPENINGS.length]} ${plain}`;
  }
}

/** The longest words of a question, in the order of the question. */
function brief(question: string): string {
  const tokens = termTokens(question, english);
  const longest = tokens.toSorted((a, b) => b.text.length - a.text.length).slice(0, WORDS_IN_BRIEF);
  return tokens
    .filter((token) => longest.includes(token))
    .map(({ text }) => text)
    .join(' ');
}

/** Swaps or drops a letter inside the longest word. */
function misspelled(question: string, n: number): string {
  const longest = termTokens(question, english).reduce(
    (most, { text }) => (text.length > most.length ? text : most),
    '',
  );
  if (longest.length < MIN_LENGTH_TO_MISSPELL) return question.toLowerCase();
  const at = 2 + (n % (longest.length - 4));
  const [letter = '', next = ''] = longest.slice(at, at + 2);
  const wrong = longest.slice(0, at) + (n % 2 === 0 ? next + letter : next) + longest.slice(at + 2);
  return question.replace(longest, wrong);
}
