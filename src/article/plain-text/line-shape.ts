/** A line -> what it begins with, which shows its part in the document: a bullet, a number, a label. */
import type { SentenceRules } from '../../language/language.ts';

export type LineShape =
  | { readonly kind: 'plain' }
  /** A line of signs that underlines a heading or separates parts: "=====". */
  | { readonly kind: 'rule'; readonly sign: string }
  /** A heading as in Markdown: "## Fees". */
  | { readonly kind: 'marked-heading'; readonly level: number; readonly length: number }
  | { readonly kind: 'bullet'; readonly sign: string; readonly length: number }
  /** "1.", "b)", "(iv)". A letter may be the number of an item in more than one way: "I" is 9 or 1. */
  | { readonly kind: 'ordinal'; readonly readings: readonly Ordinal[]; readonly length: number }
  /** "2.1 Scope", "§ 3", "Section 4. Terms", with the depth of the number. */
  | { readonly kind: 'clause'; readonly depth: number; readonly length: number }
  /** "Q: Is it free?" */
  | { readonly kind: 'question' }
  | { readonly kind: 'answer' }
  /** "Hours: 9 to 5", "[10:02] Ann: Hello" */
  | { readonly kind: 'label' };

/** The number of an item, and what kind of numbers its list has. */
export interface Ordinal {
  readonly style: string;
  readonly value: number;
}

const PLAIN: LineShape = { kind: 'plain' };

/** In characters. What shows the shape of a line is at its beginning. */
const MAX_OPENING = 120;

/** In characters. A question with its circumstances; a longer text is a letter. */
const MAX_QUESTION = 400;

const RULE = /^([=\-~^*_#])(?:\s{0,9}\1){2,}$/;
const MARKED_HEADING = /^(#{1,6})\s+(?=\S)/;
const BULLET = /^([-*+–•⁃‣◦▪●·○])\s+(?=\S)/u;
const NUMBERED_ITEM = /^(\(?)(?:(\d{1,3})|([a-z]|[ivxlc]{2,6})|([A-Z]|[IVXLC]{2,6}))(\.\)|[.)])\s+(?=\S)/;
const CLAUSE = /^(?:§+\s?\d+[a-z]?|\d{1,3}((?:\.\d{1,3}){1,5}))[.):]?\s+(?=\S)/;
const NUMBERED_PART =
  /^(\p{L}+)\.?\s+(?:\d{1,4}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])(?:[.:)]|\s[–—-]|(?=\s+\p{Lu})|$)\s*/u;
/** With a period it is one only if it asks something: "Q. Is it free?" */
const ASKED = /^(?:Q|Question|QUESTION)\s?\d{0,3}\s?(?:[:)]\s+\S|\.\s+\S.*\?)/;
const ANSWERED = /^(?:A|Answer|ANSWER)\s?\d{0,3}\s?[:)]\s+\S/;
const LABEL = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?[\p{Lu}@\p{N}][^:.!?,;\t“”"]{0,39}:\s+\S/u;
const MAX_LABEL_WORDS = 5;

/** @param line without white space at its ends */
export function shapeOf(line: string, { parts }: Pick<SentenceRules, 'parts'>): LineShape {
  if (line.length <= MAX_OPENING && RULE.test(line)) return { kind: 'rule', sign: line.slice(0, 1) };
  const opening = line.slice(0, MAX_OPENING);
  const marked = MARKED_HEADING.exec(opening);
  if (marked !== null) return { kind: 'marked-heading', level: marked[1]?.length ?? 1, length: marked[0].length };
  const bullet = BULLET.exec(opening);
  if (bullet !== null) return { kind: 'bullet', sign: bullet[1] ?? '', length: bullet[0].length };
  if (line.length <= (line.includes('?') ? MAX_QUESTION : MAX_OPENING) && ASKED.test(opening))
    return { kind: 'question' };
  if (ANSWERED.test(opening)) return { kind: 'answer' };
  const clause = CLAUSE.exec(opening);
  if (clause !== null) return { kind: 'clause', depth: (clause[1] ?? '').split('.').length, length: clause[0].length };
  const ordinal = NUMBERED_ITEM.exec(opening);
  if (ordinal !== null) return { kind: 'ordinal', readings: readingsOf(ordinal), length: ordinal[0].length };
  const part = NUMBERED_PART.exec(opening);
  if (part !== null && parts.has((part[1] ?? '').toLowerCase()))
    return { kind: 'clause', depth: 1, length: part[0].length };
  if (LABEL.test(opening) && opening.slice(0, opening.indexOf(':')).split(/\s+/).length <= MAX_LABEL_WORDS)
    return { kind: 'label' };
  return PLAIN;
}

function readingsOf([, bracket = '', number, small, capital, sign = '']: RegExpExecArray): Ordinal[] {
  const style = (numbers: string): string => `${bracket}${numbers}${sign}`;
  if (number !== undefined) return [{ style: style('1'), value: Number(number) }];
  const letters = small ?? capital ?? '';
  const letter = letters.toLowerCase();
  const isSmall = small !== undefined;
  const readings: Ordinal[] = [];
  if (letter.length === 1) readings.push({ style: style(isSmall ? 'a' : 'A'), value: letter.charCodeAt(0) - 96 });
  const value = romanValue(letter);
  if (value !== undefined) readings.push({ style: style(isSmall ? 'i' : 'I'), value });
  return readings;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(letters: string): number | undefined {
  let value = 0;
  let before = 0;
  for (const letter of [...letters].reverse()) {
    const digit = ROMAN_DIGITS[letter];
    if (digit === undefined) return undefined;
    value += digit < before ? -digit : digit;
    before = digit;
  }
  return value;
}
