/**
 * One paragraph -> its list items, or the whole paragraph as the only item if it is not a list. The sentence splitter then
 * splits each item, from after the item's marker.
 */
import type { SentenceRules } from '../language/language.ts';
import { linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { continuesLine, smallLetterContinuesIn } from './plain-text/line-end.ts';

export interface Item extends Span {
  /** Offset after the item's bullet and number, since the period of "1." does not end a sentence. */
  readonly textStart: number;
}

/** Characters that are used only as bullets. */
const BULLETS = '•⁃‣◦▪●';

const MARKER = new RegExp(
  [
    // Such a character is a bullet after any white space; a hyphen, an asterisk or a plus only at the beginning of a line.
    String.raw`(?<bullet>(?<=^|\s)[${BULLETS}]|(?<=^|[\r\n])[ \t]*[-*+](?=[ \t]+\S))`,
    // "1.", "2)" or "c.)" before white space.
    String.raw`(?<=^|[\s${BULLETS}])(?:(?<number>\d{1,3})|(?<letter>[a-z]))(?:\.\)|[.)])(?=\s+\S)`,
  ].join('|'),
  'g',
);

/** The marker at the beginning of an item: a bullet, a number (or letter), or both. */
const LEADING_MARKER = new RegExp(
  String.raw`^\s*(?:[${BULLETS}]|[-*+](?=[ \t]))?\s*(?:(?:\d{1,3}|[a-z])(?:\.\)|[.)])(?=\s))?`,
);

const AFTER_BULLET = new RegExp(String.raw`[${BULLETS}]\s*$`);
const AFTER_COLON = /:\s*$/;

/**
 * Yields one item at a time, because there may be millions.
 *
 * @returns the items in reading order, which together are the whole paragraph
 */
export function* splitListItems(paragraph: string, rules: SentenceRules): Generator<Item> {
  let start = 0;
  for (const next of isListOfLines(paragraph, rules) ? lineStarts(paragraph) : markedStarts(paragraph)) {
    if (next > start) yield itemAt(paragraph, start, next);
    start = next;
  }
  yield itemAt(paragraph, start, paragraph.length);
}

function itemAt(paragraph: string, start: number, end: number): Item {
  const marker = LEADING_MARKER.exec(paragraph.slice(start, end))?.[0] ?? '';
  return { start, end, textStart: start + marker.length };
}

/**
 * Several lines without sentence ends, none of which continues the one before it, are a list, an address or verse.
 * Hard-wrapped prose contains such a mark or such a line.
 */
function isListOfLines(paragraph: string, rules: SentenceRules): boolean {
  if (!/[\r\n]/.test(paragraph) || /[.!?…。！？](?:\P{L}|$)|[,;:][^\S\r\n]*[\r\n]/u.test(paragraph)) return false;
  const wrapping = { smallLetterContinues: smallLetterContinuesIn(filledLines(paragraph), false), width: 0 };
  let before: string | undefined;
  let isList = false;
  for (const line of filledLines(paragraph)) {
    isList = before !== undefined;
    if (before !== undefined && continuesLine(before, line, wrapping, rules)) return false;
    before = line;
  }
  return isList;
}

function* filledLines(paragraph: string): Generator<string> {
  for (const { start, end } of linesOf(paragraph, 0)) {
    const line = paragraph.slice(start, end).trim();
    if (line !== '') yield line;
  }
}

function* lineStarts(paragraph: string): Generator<number> {
  for (const { start, end } of linesOf(paragraph, 0)) if (start < end) yield start;
}

/**
 * Every bullet starts an item. A number (or letter) starts an item if it opens the paragraph or follows a bullet, if it is
 * the first one after a colon, or if it is the next one of such an enumeration. Any other number is part of the text.
 */
function* markedStarts(paragraph: string): Generator<number> {
  const firstSign = paragraph.search(/\S/);
  let nextOfEnumeration: number | undefined;
  for (const { index, groups: { bullet, number, letter = '' } = {} } of paragraph.matchAll(MARKER)) {
    if (bullet !== undefined) {
      yield index;
      continue;
    }
    const value = number === undefined ? letter.codePointAt(0) : Number(number);
    const followsBullet = AFTER_BULLET.test(paragraph.slice(Math.max(0, index - 3), index));
    const isFirstAfterColon =
      (value === 1 || letter === 'a') && AFTER_COLON.test(paragraph.slice(Math.max(0, index - 3), index));
    const opensEnumeration = followsBullet || index === firstSign || isFirstAfterColon;
    if (value === undefined || (value !== nextOfEnumeration && !opensEnumeration)) continue;
    if (!followsBullet) yield index;
    nextOfEnumeration = value + 1;
  }
}
