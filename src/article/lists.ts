/**
 * One paragraph -> the items of the list that it is, or the paragraph as its only item. The sentence splitter then
 * works inside each item, after the item's marker.
 */
import type { Span } from './article.ts';

export interface Item extends Span {
  /** Offset after the item's bullet and number: the period of "1." ends no sentence. */
  readonly textStart: number;
}

/** Signs that are used as bullets alone count anywhere; a hyphen or an asterisk only as the first sign of a line. */
const BULLET = /(?<=^|\s)[•⁃‣◦▪●]|(?<=^|[\r\n])[ \t]*[-*+](?=[ \t]+\S)/g;

/** "1.", "2)" or "c.)" before a space. */
const ENUMERATOR = /(?<=^|[\s•⁃‣◦▪●])(?:(?<number>\d{1,3})|(?<letter>[a-z]))(?:\.\)|[.)])(?=\s+\S)/g;

const LEADING_MARKER = /\s*(?:[•⁃‣◦▪●]|[-*+](?=[ \t]))?\s*(?:(?:\d{1,3}|[a-z])(?:\.\)|[.)])(?=\s))?/y;

/** Items in reading order; together they are the whole paragraph. */
export function splitItems(paragraph: string): Item[] {
  const starts = isListOfLines(paragraph)
    ? Array.from(paragraph.matchAll(/[^\r\n]+/g), (line) => line.index)
    : [...bulletStarts(paragraph), ...enumeratorStarts(paragraph)];
  const cuts = [...new Set([0, ...starts])].sort((a, b) => a - b);
  return cuts.map((start, i) => {
    LEADING_MARKER.lastIndex = start;
    const marker = LEADING_MARKER.exec(paragraph)?.[0] ?? '';
    return { start, end: cuts[i + 1] ?? paragraph.length, textStart: start + marker.length };
  });
}

/** Several lines without any mark of a sentence: a list, an address, verse. Hard-wrapped prose has a mark somewhere. */
function isListOfLines(paragraph: string): boolean {
  const hasSeveralLines = /\S[^\S\r\n]*[\r\n]\s*\S/.test(paragraph);
  return hasSeveralLines && !/[.!?…。！？](?:\P{L}|$)|[,;:][^\S\r\n]*[\r\n]/u.test(paragraph);
}

function bulletStarts(paragraph: string): number[] {
  return Array.from(paragraph.matchAll(BULLET), (bullet) => bullet.index);
}

/** An enumeration opens the paragraph or an item of it and counts on by one; other numbers in the text start nothing. */
function enumeratorStarts(paragraph: string): number[] {
  const starts: number[] = [];
  const firstSign = paragraph.search(/\S/);
  let due: number | undefined;
  for (const { index, groups } of paragraph.matchAll(ENUMERATOR)) {
    const value = groups?.number === undefined ? groups?.letter?.codePointAt(0) : Number(groups.number);
    const followsBullet = /[•⁃‣◦▪●]\s*$/.test(paragraph.slice(Math.max(0, index - 3), index));
    const opens = followsBullet || index === firstSign;
    if (value === undefined || (value !== due && !opens)) continue;
    if (!followsBullet) starts.push(index);
    due = value + 1;
  }
  return starts;
}
