/**
 * The same question as other people would type it: without capitals, as keywords, with a slip of the finger, in two words, wrapped in
 * politeness. Question sets hold well-formed questions only, and a model trained on them alone is lost with others.
 */
import { termTokens } from '../../src/language/terms.ts';

const OPENINGS = [
  'hey, can you tell me',
  'please tell me',
  'I would like to know',
  'so',
  'hi bot!',
  'does anyone know',
];
/** Shorter words are seldom misspelt. */
const LONG = 6;
const BRIEF = 2;

/** @param n the question's number: it decides, always the same way, what becomes of it */
export function variantOf(question: string, n: number): string {
  const plain = question.toLowerCase().replace(/[?.!]+\s*$/, '');
  switch (n % 5) {
    case 0:
      return plain;
    case 1:
      return termTokens(question)
        .map(({ text }) => text.toLowerCase())
        .join(' ');
    case 2:
      return misspelt(question, n);
    case 3:
      return brief(question);
    default:
      return `${OPENINGS[n % OPENINGS.length]} ${plain}`;
  }
}

/** Its longest words, in their order. */
function brief(question: string): string {
  const tokens = termTokens(question);
  const longest = tokens.toSorted((a, b) => b.text.length - a.text.length).slice(0, BRIEF);
  return tokens
    .filter((token) => longest.includes(token))
    .map(({ text }) => text)
    .join(' ');
}

/** Swaps or drops a letter inside the longest word. */
function misspelt(question: string, n: number): string {
  const longest = termTokens(question).reduce((most, { text }) => (text.length > most.length ? text : most), '');
  if (longest.length < LONG) return question.toLowerCase();
  const at = 2 + (n % (longest.length - 4));
  const [letter = '', next = ''] = longest.slice(at, at + 2);
  const wrong = longest.slice(0, at) + (n % 2 === 0 ? next + letter : next) + longest.slice(at + 2);
  return question.replace(longest, wrong);
}
