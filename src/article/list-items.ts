/**
 * One paragraph -> the items of the list that it is, or the paragraph as its only item. The sentence splitter then
 * works inside each item, after the item's marker.
 */

import { linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

export interface Item extends Span {
  /** Offset after the item's bullet and number: the period of "1." ends no sentence. */
  readonly textStart: number;
}

const BULLETS = '•⁃‣◦▪●';

const MARKER = new RegExp(
  [
    // Signs that are used as bullets alone count anywhere; a hyphen or an asterisk only as the first sign of a line.
    String.raw`(?<bullet>(?<=^|\s)[${BULLETS}]|(?<=^|[\r\n])[ \t]*[-*+](?=[ \t]+\S))`,
    // "1.", "2)" or "c.)" before a space.
    String.raw`(?<=^|[\s${BULLETS}])(?:(?<number>\d{1,3})|(?<letter>[a-z]))(?:\.\)|[.)])(?=\s+\S)`,
  ].join('|'),
  'g',
);

const LEADING_MARKER = new RegExp(
  String.raw`^\s*(?:[${BULLETS}]|[-*+](?=[ \t]))?\s*(?:(?:\d{1,3}|[a-z])(?:\.\)|[.)])(?=\s))?`,
);

const AFTER_BULLET = new RegExp(String.raw`[${BULLETS}]\s*$`);

/** Items in reading order; together they are the whole paragraph. One by one, as there may be millions. */
export function* splitListItems(paragraph: string): Generator<Item> {
  let start = 0;
  for (const next of isListOfLines(paragraph) ? lineStarts(paragraph) : markedStarts(paragraph)) {
    if (next > start) yield itemAt(paragraph, start, next);
    start = next;
  }
  yield itemAt(paragraph, start, paragraph.length);
}

function itemAt(paragraph: string, start: number, end: number): Item {
  const marker = LEADING_MARKER.exec(paragraph.slice(start, end))?.[0] ?? '';
  return { start, end, textStart: start + marker.length };
}

/** Several lines without any mark of a sentence: a list, an address, verse. Hard-wrapped prose has a mark somewhere. */
function isListOfLines(paragraph: string): boolean {
  const hasSeveralLines = /\S[^\S\r\n]*[\r\n]\s*\S/.test(paragraph);
  return hasSeveralLines && !/[.!?…。！？](?:\P{L}|$)|[,;:][^\S\r\n]*[\r\n]/u.test(paragraph);
}

function* lineStarts(paragraph: string): Generator<number> {
  for (const { start, end } of linesOf(paragraph, 0)) if (start < end) yield start;
}

/** An enumeration opens the paragraph or an item of it and counts on by one; other numbers in the text start nothing. */
function* markedStarts(paragraph: string): Generator<number> {
  const firstSign = paragraph.search(/\S/);
  let due: number | undefined;
  for (const { index, groups: { bullet, number, letter = '' } = {} } of paragraph.matchAll(MARKER)) {
    if (bullet !== undefined) {
      yield index;
      continue;
    }
    const value = number === undefined ? letter.codePointAt(0) : Number(number);
    const followsBullet = AFTER_BULLET.test(paragraph.slice(Math.max(0, index - 3), index));
    const opens = followsBullet || index === firstSign;
    if (value === undefined || (value !== due && !opens)) continue;
    if (!followsBullet) yield index;
    due = value + 1;
  }
}
