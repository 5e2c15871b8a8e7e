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

/** What follows a marker: white space, or nothing in scripts without spaces. */
const AFTER_MARKER = String.raw`(?:\s+(?=\S)|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『]))`;

/** Most lines contain only Latin letters and common signs. */
const NOT_LATIN = /[^\0-\u02FF\u2000-\u206F]/;
const RULE = /^([=\-~^*_#])(?:\s{0,9}\1){2,}$/;
const MARKED_HEADING = /^(#{1,6})\s+(?=\S)/;
const BULLET = new RegExp(String.raw`^(?:([-*+–])\s+(?=\S)|([•⁃‣◦▪●·○・◆■])${AFTER_MARKER})`, 'u');
const NUMBERED_ITEM = new RegExp(
  String.raw`^(\(?)(?:(\d{1,3})|([a-z]|[ivxlc]{2,6})|([A-Z]|[IVXLC]{2,6}))(\.\)|[.)])${AFTER_MARKER}`,
  'u',
);
/** The letters and numerals that number items in other scripts, in their order. */
const NUMERALS = [
  ...['абвгдежзиклмнопрстуфхцчшщэюя', 'αβγδεζηθικλμνξοπρστυφχψω'],
  ...['가나다라마바사아자차카타파하', '一二三四五六七八九十'],
];
const OTHER_NUMERAL = new RegExp(String.raw`^(\(?)([${NUMERALS.join('')}])([.)、])${AFTER_MARKER}`, 'u');
/** "①" to "⑳" need no other sign. */
const CIRCLED = /^([①-⑳])\s*(?=\S)/;
const FIRST_CIRCLED = 0x2460;
const CLAUSE = /^(?:§+\s?\d+[a-z]?|\d{1,3}((?:\.\d{1,3}){1,5}))[.):]?\s+(?=\S)/;
/** "第1章", "제3조": a chapter (first group), a section (second group) or an article (third group). */
const CHAPTER =
  /^(?:第\s?[\d〇一二三四五六七八九十百]{1,6}\s?|제\s?\d{1,4}\s?)(?:([章編部장])|([節절])|([条條조]))[.:)]?\s*(?=\S)/u;
const NUMBERED_PART =
  /^(\p{L}+)\.?\s+(?:\d{1,4}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[A-Z])(?:[.:)]|\s[–—-]|(?=\s+\p{Lu})|$)\s*/u;
/** With a period it is one only if it asks something: "Q. Is it free?" */
const ASKED = new RegExp(
  String.raw`^(?:Q|Question|QUESTION)\s?\d{0,3}\s?(?:[:)]${AFTER_MARKER}\S|\.${AFTER_MARKER}\S.*\?)`,
  'u',
);
const ANSWERED = new RegExp(String.raw`^(?:A|Answer|ANSWER)\s?\d{0,3}\s?[:)]${AFTER_MARKER}\S`, 'u');
const LABEL = new RegExp(
  String.raw`^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{1,3})?[\p{Lu}\p{Lo}@\p{N}][^:.!?,;、。\t“”"]{0,39}:${AFTER_MARKER}\S`,
  'u',
);
const MAX_LABEL_WORDS = 5;

/** A character of double width that has a common form, U+FF01 to U+FF5E and the space U+3000. */
const WIDE = /[\uFF01-\uFF5E\u3000]/g;

/** The text with "(1)" for "（１）", of the same length. */
function narrowed(text: string): string {
  return text.replace(WIDE, (sign) => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));
}

/** @param line without white space at its ends */
export function shapeOf(line: string, rules: Pick<SentenceRules, 'parts'>): LineShape {
  return NOT_LATIN.test(line)
    ? (shapeInOtherScript(narrowed(line)) ?? commonShape(narrowed(line), rules))
    : commonShape(line, rules);
}

function commonShape(line: string, { parts }: Pick<SentenceRules, 'parts'>): LineShape {
  if (line.length <= MAX_OPENING && RULE.test(line)) return { kind: 'rule', sign: line.slice(0, 1) };
  const opening = line.slice(0, MAX_OPENING);
  const marked = MARKED_HEADING.exec(opening);
  if (marked !== null) return { kind: 'marked-heading', level: marked[1]?.length ?? 1, length: marked[0].length };
  const bullet = BULLET.exec(opening);
  if (bullet !== null) return { kind: 'bullet', sign: bullet[1] ?? bullet[2] ?? '', length: bullet[0].length };
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

/** The shapes that only other scripts have. */
function shapeInOtherScript(line: string): LineShape | undefined {
  const opening = line.slice(0, MAX_OPENING);
  const chapter = CHAPTER.exec(opening);
  if (chapter !== null) {
    const [all, isChapter, isSection] = chapter;
    return { kind: 'clause', depth: isChapter ? 1 : isSection ? 2 : 3, length: all.length };
  }
  const numeral = CIRCLED.exec(opening) ?? OTHER_NUMERAL.exec(opening);
  return numeral === null
    ? undefined
    : { kind: 'ordinal', readings: [readingOfNumeral(numeral)], length: numeral[0].length };
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

/** @param found a circled number alone, or a bracket, a numeral and a sign */
function readingOfNumeral([, first = '', numeral, sign = '']: RegExpExecArray): Ordinal {
  if (numeral === undefined) return { style: '①', value: first.charCodeAt(0) - FIRST_CIRCLED + 1 };
  const numerals = NUMERALS.find((each) => each.includes(numeral)) ?? numeral;
  return { style: `${first}${numerals.charAt(0)}${sign}`, value: numerals.indexOf(numeral) + 1 };
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
