/**
 * The runs of a page -> its rows: what stands side by side at one height, from top to bottom. A row consists of segments, which
 * wide gaps separate: the lines of several columns, or the cells of a table.
 */
import { isListMarker } from './list-markers.ts';
import { mostFrequent, type TextRun } from './page-runs.ts';

/** Text without wide gaps, as it stands on the page. Lengths are in points from the left and the top. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isMonospaced: boolean;
  /** What it consists of, in the order of reading. */
  readonly runs: readonly TextRun[];
}

/** Segments from left to right; never empty. */
export type Row = readonly Segment[];

/** In sizes of the font. Words of justified text are seldom this far apart; the columns of two-column papers are one apart. */
const WIDE_GAP = 0.9;
/** In sizes of the font: the text of a list item is nearer to its marker. */
const MARKER_GAP = 4;
/** In sizes of the font: the widest gap between the words of a justified line. */
const MAX_STRETCHED = 2.5;
const MIN_STRETCHED = 3;
/** By which part equal gaps may differ. */
const SAME_GAP = 0.15;
/** In sizes of the font. A space is about a quarter wide. */
const SPACE_WIDTH = 0.13;
/** In sizes of the font: how far letters reach above and below the baseline. */
const ASCENT = 0.75;
const DESCENT = 0.2;
/** In sizes of the font: how small letters above the line are, how high they stand, and how near they are to what they follow. */
const RAISED_SIZE = 0.85;
const RAISED = { least: 0.15, most: 0.7 };
const RAISED_GAP = 0.25;
/** How many runs that end at the same place are looked at for the one that a raised run follows. */
const MAX_ENDS = 8;
/** A run belongs to a row if it shares this part of its height with it. */
const SHARED_HEIGHT = 0.5;
/** In how many of the last rows a run is looked for. Rows of columns that stand side by side take turns. */
const OPEN_ROWS = 3;
/** In sizes of the font. A word that has this much room left in a line would have been set there. */
export const WORD_ROOM = 1;
/** In UTF-16 code units. */
const LONGEST_FIRST_WORD = 100;

interface OpenRow {
  top: number;
  bottom: number;
  size: number;
  readonly runs: TextRun[];
}

export function findRows(runs: readonly TextRun[]): Row[] {
  const rows: OpenRow[] = [];
  const bases = raisedRuns(runs);
  const placed = runs.map((run) => ({ run, ...extentOf(bases.get(run) ?? run) }));
  for (const { run, top, bottom, size } of placed.sort((a, b) => a.baseline - b.baseline || a.run.left - b.run.left)) {
    const row = rows.slice(-OPEN_ROWS).find((open) => {
      const shared = Math.min(bottom, open.bottom) - Math.max(top, open.top);
      return shared > SHARED_HEIGHT * Math.min(bottom - top, open.bottom - open.top);
    });
    if (row === undefined) rows.push({ top, bottom, size, runs: [run] });
    else {
      row.runs.push(run);
      if (size > row.size) Object.assign(row, { top, bottom, size });
    }
  }
  return rows.sort((a, b) => a.top - b.top).map(({ runs: inRow }) => segmentsOf(inRow));
}

/** From the top to the bottom of letters that stand on a line. */
export function extentOf({ baseline, size }: Pick<TextRun, 'baseline' | 'size'>) {
  return { baseline, size, top: baseline - ASCENT * size, bottom: baseline + DESCENT * size };
}

/** How wide the first word of a text is, if all its letters are equally wide. */
export function firstWordWidth({ text, left, right }: Pick<Segment, 'text' | 'left' | 'right'>): number {
  const [word = ''] = /^\S+/.exec(text.slice(0, LONGEST_FIRST_WORD)) ?? [];
  return ((right - left) * word.length) / text.length;
}

/** Small runs above the line, such as the marks of footnotes -> the runs that they follow, to whose line they belong. */
function raisedRuns(runs: readonly TextRun[]): ReadonlyMap<TextRun, TextRun> {
  const ends = new Map<number, TextRun[]>();
  for (const run of runs) {
    const end = ends.get(Math.round(run.right));
    if (end === undefined) ends.set(Math.round(run.right), [run]);
    else end.push(run);
  }
  const bases = new Map<TextRun, TextRun>();
  for (const run of runs) {
    const near = [-1, 0, 1].flatMap((step) => (ends.get(Math.round(run.left) + step) ?? []).slice(0, MAX_ENDS));
    const base = near.find(({ size, baseline, right }) => {
      const height = (baseline - run.baseline) / size;
      const isRaised = height > RAISED.least && height < RAISED.most && run.size < RAISED_SIZE * size;
      return isRaised && Math.abs(run.left - right) < RAISED_GAP * size;
    });
    if (base !== undefined) bases.set(run, base);
  }
  return bases;
}

function segmentsOf(runs: readonly TextRun[]): Segment[] {
  const isRightToLeft = runs.filter((run) => run.isRightToLeft).length * 2 > runs.length;
  const ordered = [...runs].sort((a, b) => (isRightToLeft ? b.right - a.right : a.left - b.left));
  const groups: TextRun[][] = [];
  for (const run of ordered) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || isApart(group, before, run, isRightToLeft)) groups.push([run]);
    else group.push(run);
  }
  return joinStretched(groups, isRightToLeft).map((group) => segmentOf(group, isRightToLeft));
}

/** Whether a wide gap separates a run from the group before it. What follows the marker of a list item may be further away. */
function isApart(group: readonly TextRun[], before: TextRun, run: TextRun, isRightToLeft: boolean): boolean {
  const gap = gapBetween(before, run, isRightToLeft);
  const isWide = gap > WIDE_GAP * Math.max(run.size, before.size);
  const mayFollowMarker = group.length <= 2 && gap < MARKER_GAP * run.size;
  return isWide && !(mayFollowMarker && isListMarker(textOfRuns(group, baselineAndSize(group), isRightToLeft)));
}

/** Single words with equal gaps between them are not columns but a justified line of few words. */
function joinStretched(groups: readonly TextRun[][], isRightToLeft: boolean): TextRun[][] {
  const joined: TextRun[][] = [];
  let start = 0;
  let gap = 0;
  for (let i = 1; i <= groups.length; i++) {
    const [before, run] = [groups[i - 1]?.at(-1), groups[i]?.[0]];
    const next = before === undefined || run === undefined ? 0 : gapBetween(before, run, isRightToLeft);
    const areWords = [before, run].every((each) => each !== undefined && /^\p{L}\S*$/u.test(each.text.trim()));
    const isStretched = areWords && next < MAX_STRETCHED * (run?.size ?? 0);
    if (isStretched && (i - 1 === start || Math.abs(next - gap) < SAME_GAP * gap)) {
      gap = next;
      continue;
    }
    const part = groups.slice(start, i);
    const small = part.filter(([first]) => /^\s*\p{Ll}/u.test(first?.text ?? ''));
    // Names of columns begin with capitals.
    const isLine = part.length >= MIN_STRETCHED && small.length * 2 >= part.length;
    joined.push(...(isLine ? [part.flat()] : part));
    start = i;
  }
  return joined;
}

function gapBetween(before: TextRun, run: TextRun, isRightToLeft: boolean): number {
  return isRightToLeft ? before.left - run.right : run.left - before.right;
}

/** The size that most letters of some runs have, and the line that those stand on. */
function baselineAndSize(runs: readonly TextRun[]): Pick<TextRun, 'baseline' | 'size'> {
  const size = mostFrequent(runs.map((run) => [run.size, run.text.length]));
  return { baseline: runs.find((run) => run.size === size)?.baseline ?? 0, size };
}

function segmentOf(runs: readonly TextRun[], isRightToLeft: boolean): Segment {
  const { baseline, size } = baselineAndSize(runs);
  const letters = (of: readonly TextRun[]): number => of.reduce((sum, { text }) => sum + text.length, 0);
  const all = letters(runs);
  return {
    text: textOfRuns(runs, { baseline, size }, isRightToLeft),
    left: runs.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: runs.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    baseline,
    size,
    isBold: letters(runs.filter(({ isBold }) => isBold)) > 0.9 * all,
    isMonospaced: letters(runs.filter(({ isMonospaced }) => isMonospaced)) > 0.9 * all,
    runs,
  };
}

/** Divides a segment before the runs that a function tells. Text from right to left stays whole. */
export function splitSegment(segment: Segment, startsPart: (before: TextRun, run: TextRun) => boolean): Segment[] {
  const parts: TextRun[][] = [];
  for (const run of segment.runs) {
    const before = parts.at(-1)?.at(-1);
    if (run.isRightToLeft) return [segment];
    if (before === undefined || startsPart(before, run)) parts.push([run]);
    else parts.at(-1)?.push(run);
  }
  return parts.length < 2 ? [segment] : parts.map((part) => segmentOf(part, false));
}

function textOfRuns(
  runs: readonly TextRun[],
  { baseline, size }: Pick<TextRun, 'baseline' | 'size'>,
  isRightToLeft: boolean,
): string {
  const parts: string[] = [];
  let before: TextRun | undefined;
  for (const run of runs) {
    if (before !== undefined && gapBetween(before, run, isRightToLeft) > SPACE_WIDTH * size) parts.push(' ');
    const isRaised = run.size < RAISED_SIZE * size && baseline - run.baseline > RAISED.least * size;
    parts.push(isRaised ? raised(run.text, parts.at(-1) ?? '') : run.text);
    before = run;
  }
  return parts.join('').replace(/ +/g, ' ').trim();
}

/** Numbers above the line: the mark of a footnote becomes "[1]", as in Markdown, and an exponent stays an exponent. */
function raised(text: string, before: string): string {
  const number = text.trim();
  if (!/^\d{1,3}$/.test(number)) return text;
  const isMark = before.trim() === '' || /\p{L}{4}$|[.,;:!?)”’"]\s*$/u.test(before);
  return isMark
    ? `[${number}]${before === '' ? ' ' : ''}`
    : number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}
