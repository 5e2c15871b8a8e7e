/**
 * The lines of a PDF file in reading order -> its blocks. A PDF file says only where letters are, so that blocks are told apart
 * as readers tell them: by gaps, indentation, the size and weight of the letters, and marks at the beginning of lines.
 */
import { type BlockKind, INLINE_QUESTION_LEVEL, opensSection } from '../document.ts';
import { CELL_SEPARATOR } from '../document-builder.ts';
import { Hyphenation } from './hyphenation.ts';
import { type ListMarker, listMarkerOf } from './list-markers.ts';
import { firstWordWidth, type Segment, WORD_ROOM } from './page-rows.ts';
import { mostFrequent } from './page-runs.ts';
import type { PageLine } from './reading-order.ts';
import { mayBeginTable, type Table, tableAt } from './tables.ts';

export interface PdfBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly page: number;
  readonly text: string;
  readonly continues: boolean;
}

/** A line whose cells have been put together. */
interface JoinedLine extends Segment {
  readonly page: number;
  readonly column: number;
}

/** Lines without a gap or a change of style between them. */
type Chunk = readonly [JoinedLine, ...JoinedLine[]];

/** In sizes of the font: cells that are further apart are separated, even if they are not a table. */
const SEPARATED = 3;
/** A gap is this much larger than the distance of two lines of a paragraph. */
const PARAGRAPH_GAP = 1.3;
/** The lines of a large title may be further apart. */
const GAP_IN_HEADING = 1.6;
/** Letters that are this much larger than the text are a heading. */
const LARGER = 1.12;
/** Two sizes that differ by less are the same. */
const SAME_SIZE = 0.06;
/** Fonts of similar letters differ by less. */
const SIMILAR_SIZE = 0.25;
/** In sizes of the font: the first line of a paragraph is indented at least by this. */
const INDENTED = 0.8;
/** In points. */
const SAME_EDGE = 2;
/** In UTF-16 code units. */
const LONGEST_HEADING = 200;
const MAX_HEADING_LINES = 4;
const MAX_CAPITAL_HEADING_LENGTH = 80;
const DEEPEST_HEADING = 6;

/** A line of a table of contents: dots that lead to the number of a page. */
const CONTENTS_LINE = /(?:\s?[.·…]){4,}\s*(?:\d+|[ivxlc]+)\s*$/i;
/** In UTF-16 code units. */
const LONGEST_LEADER = 200;
const CONTENTS_HEADING = /^(?:table of )?contents$/i;
const FULL_STOP = /[.!?…][”’"')\]]*$/;
const ENDS_SENTENCE = /[.!?…:;][”’"')\]]*$/;
/** The speaker of a line in questions and answers. */
const QA_LABEL = /^[QA]\d{0,3}[:.)]\s/;
const QUESTION_LABEL = /^Q\d{0,3}[:.)]\s.*\?$/s;
/** The number of a section inside a section. */
const SECTION_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/** @param lines the lines of the whole document in reading order */
export function blocksOf(lines: readonly PageLine[]): PdfBlock[] {
  const reader = new BlockReader(lines);
  reader.read();
  return reader.finish();
}

/** A block that may still become longer. */
interface OpenBlock {
  readonly kind: BlockKind;
  /** Of a list item. */
  readonly level: number;
  /** Of a heading how much it stands out. */
  readonly prominence: number;
  readonly page: number;
  /** Its text in pieces, a line each. Longer and longer texts would be copied again and again. */
  readonly pieces: string[];
  readonly continues: boolean;
  /** The last of its lines. */
  last: JoinedLine;
  readonly style: string;
}

class BlockReader {
  readonly #blocks: OpenBlock[] = [];
  readonly #lines: readonly PageLine[];
  readonly #hyphenation: Hyphenation;
  readonly #bodySize: number;
  readonly #isBodyBold: boolean;
  readonly #isBodyMonospaced: boolean;
  readonly #rights: ReadonlyMap<number, number>;
  /** The distance of two lines of a paragraph, in sizes of the font. */
  readonly #lineDistance: number;
  /** The left edges of the markers of the list that is read, from the outermost in. */
  #markers: number[] = [];
  /** The last header of a table. */
  #tableHeader = '';

  constructor(lines: readonly PageLine[]) {
    this.#lines = lines.filter(({ cells }) => !isContentsLine(cells));
    const segments = this.#lines.flatMap(({ cells }) => cells);
    const weigh = (value: (segment: Segment) => number): number =>
      mostFrequent(segments.map((segment) => [value(segment), segment.text.length]));
    this.#bodySize = weigh(({ size }) => roundedSize(size));
    this.#isBodyBold = weigh(({ isBold }) => Number(isBold)) === 1;
    this.#isBodyMonospaced = weigh(({ isMonospaced }) => Number(isMonospaced)) === 1;
    this.#hyphenation = new Hyphenation(segments.map(({ text }) => text));
    this.#rights = rightEdges(this.#lines);
    this.#lineDistance = lineDistance(
      this.#lines,
      this.#rights,
      ({ size, isMonospaced }) => roundedSize(size) === this.#bodySize && isMonospaced === this.#isBodyMonospaced,
    );
  }

  read(): void {
    let chunk: JoinedLine[] = [];
    const flush = (): void => {
      const [first, ...others] = chunk;
      if (first !== undefined) this.#addChunk([first, ...others]);
      chunk = [];
    };
    let textUntil = 0;
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (i >= textUntil && mayBeginTable(this.#lines, i)) {
        const table = tableAt(this.#lines, i);
        if (table.rows.length > 0) {
          flush();
          this.#addTable(table, line);
          i += table.length - 1;
          continue;
        }
        textUntil = i + table.length;
      }
      const textLine = textLineOf(line);
      const before = chunk.at(-1);
      if (before !== undefined && this.#separates(before, textLine)) flush();
      chunk.push(textLine);
    }
    flush();
  }

  /** Whether two lines that follow each other belong to different chunks. */
  #separates(before: JoinedLine, line: JoinedLine): boolean {
    if (before.column !== line.column) return true;
    const distance = (line.baseline - before.baseline) / Math.max(line.size, before.size);
    const isLarge = this.#isLarge(before) && this.#isLarge(line);
    if (distance > (isLarge ? GAP_IN_HEADING : PARAGRAPH_GAP) * this.#lineDistance || distance < 0) return true;
    if (this.#isNumberedHeading(before, line)) return true;
    const difference = Math.abs(line.size - before.size) / before.size;
    // Words in another font, such as file names, may fill a line of a paragraph.
    const isFull = !hasRoomFor(before, line, this.#rights.get(line.column) ?? line.right);
    const goesOn =
      isFull && /^\p{Ll}/u.test(line.text) && difference < SIMILAR_SIZE && !ENDS_SENTENCE.test(before.text);
    const isAlike = line.isBold === before.isBold && line.isMonospaced === before.isMonospaced;
    return !goesOn && !(isAlike && difference < SAME_SIZE);
  }

  /** Whether a line is a heading by its number and because it ends early, whatever its letters: "3.1 Rules for guests". */
  #isNumberedHeading(line: JoinedLine, next: JoinedLine | undefined): boolean {
    if (!SECTION_NUMBER.test(line.text) || ENDS_SENTENCE.test(line.text)) return false;
    return next === undefined || hasRoomFor(line, next, this.#rights.get(line.column) ?? line.right);
  }

  #addChunk(chunk: Chunk): void {
    const [first] = chunk;
    const prominence = this.#prominence(chunk);
    if (prominence !== undefined) this.#addHeading(chunk, prominence);
    else if (this.#isCode(first)) this.#addCode(chunk);
    else this.#addText(chunk);
  }

  #addText(chunk: Chunk): void {
    const left = leftEdge(chunk);
    const right = this.#rightEdge(chunk);
    const isHanging = this.#isHanging(chunk, left);
    let before: JoinedLine | undefined;
    let open: OpenBlock | undefined;
    for (const line of chunk) {
      const hasRoom = before !== undefined && hasRoomFor(before, line, right);
      const endsSentence = before !== undefined && ENDS_SENTENCE.test(before.text);
      const marker = listMarkerOf(line.text);
      const startsItem = marker !== undefined && (before === undefined || marker.isBullet || hasRoom || endsSentence);
      if (startsItem) open = this.#addItem(line, marker);
      else if (before === undefined || open === undefined) open = this.#addFirst(line, left, right);
      else if (startsParagraph(open, before, line, { left, isHanging, hasRoom, endsSentence })) {
        open = this.#add('paragraph', line);
      } else this.#append(open, line, hasRoom && !/^\p{Ll}/u.test(line.text) ? '\n' : ' ');
      before = line;
    }
  }

  /** Where the lines of a chunk end at the latest. Justified lines end at the same place. */
  #rightEdge(chunk: Chunk): number {
    const right = chunk.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);
    const isJustified = chunk.filter((line) => line.right > right - SAME_EDGE).length > 1;
    return isJustified ? right : (this.#rights.get(chunk[0].column) ?? right);
  }

  /** Whether all lines but the first of each paragraph are indented, as in lists of literature. */
  #isHanging(chunk: Chunk, left: number): boolean {
    const indented = chunk.map((line) => line.left > left + INDENTED * line.size);
    const firsts = indented.filter((isIndented) => !isIndented).length;
    const followed = indented.filter((isIndented, i) => !isIndented && indented[i + 1] === true).length;
    return indented[0] === false && followed * 2 > firsts && indented.length > firsts;
  }

  /** Adds the first line of a chunk, which may go on with an item above the gap, or with a paragraph of another column. */
  #addFirst(line: JoinedLine, left: number, right: number): OpenBlock {
    const open = this.#unfinished(line, right);
    const before = this.#blocks.at(-1);
    const marker = this.#markers.at(-1) ?? Number.POSITIVE_INFINITY;
    const isBelowItem = before?.kind === 'list-item' && before.last.column === line.column;
    if (open !== undefined) return this.#append(open, line, ' ');
    return isBelowItem && left > marker + 0.5 * line.size
      ? this.#add('list-item', line, { level: before.level, continues: true })
      : this.#add('paragraph', line);
  }

  /** The block at the end of another column that a line continues. Footnotes may stand between them. */
  #unfinished(line: JoinedLine, right: number): OpenBlock | undefined {
    const style = sizeAndFamily(line);
    const open = this.#blocks.findLast((block) => block.style === style || !this.#isSmall(block.last));
    if (open === undefined || open.last.column === line.column || open.style !== style) return undefined;
    if (open.kind !== 'paragraph' && open.kind !== 'list-item') return undefined;
    if (open.last.page + 1 < line.page || FULL_STOP.test(open.pieces.at(-1) ?? '')) return undefined;
    const width = Math.max(right - line.left, 0);
    const isFull = open.last.right - open.last.left > 0.8 * width;
    return /^\p{Ll}/u.test(line.text) || isFull ? open : undefined;
  }

  #isSmall({ size }: JoinedLine): boolean {
    return size < this.#bodySize * (1 - SAME_SIZE);
  }

  #addItem(line: JoinedLine, { marker, rest }: ListMarker): OpenBlock {
    const before = this.#blocks.at(-1);
    const continues = before?.kind === 'list-item';
    const isOtherColumn = continues && before.last.column !== line.column;
    if (!continues || isOtherColumn) this.#markers = [];
    while ((this.#markers.at(-1) ?? Number.NEGATIVE_INFINITY) > line.left + 0.5 * line.size) this.#markers.pop();
    if ((this.#markers.at(-1) ?? Number.NEGATIVE_INFINITY) < line.left - 0.5 * line.size) this.#markers.push(line.left);
    return this.#add(
      'list-item',
      { ...line, text: marker + rest },
      { level: Math.max(1, this.#markers.length), continues },
    );
  }

  #addHeading(chunk: Chunk, prominence: number): void {
    const [first, ...others] = chunk;
    const text = others.reduce((all, line) => this.#hyphenation.before(line.text, all) + line.text, first.text);
    this.#add(/\?["”’')]*$/.test(text) ? 'question' : 'heading', { ...first, text }, { prominence });
  }

  #addCode(chunk: Chunk): void {
    const [first] = chunk;
    const left = leftEdge(chunk);
    const text = chunk.map(
      (line) => ' '.repeat(Math.min(40, Math.round((line.left - left) / (0.6 * line.size)))) + line.text,
    );
    const before = this.#blocks.at(-1);
    if (before?.kind === 'code') before.pieces.push('\n\n', text.join('\n'));
    else this.#add('code', { ...first, text: text.join('\n') });
  }

  #addTable({ rows, hasHeader }: Table, line: PageLine): void {
    const before = this.#blocks.at(-1);
    const textLine = textLineOf(line);
    let isFirst = !(before?.kind === 'table-row' && before.last.column !== line.column);
    for (const [i, cells] of rows.entries()) {
      const text = cells
        .reduce((row, cell, at) => (at === 0 ? cell : row + cellSeparatorAfter(row) + cell), '')
        .replace(/[ |]+$/, '');
      const kind = i === 0 && hasHeader ? 'table-header' : 'table-row';
      // A table that goes on on the next page repeats its header.
      const isRepeated = kind === 'table-header' && text === this.#tableHeader;
      if (kind === 'table-header') this.#tableHeader = text;
      if (!isRepeated) this.#add(kind, { ...textLine, text }, { continues: !isFirst });
      isFirst = false;
    }
  }

  #add(kind: BlockKind, last: JoinedLine, { level = 0, prominence = 0, continues = false } = {}): OpenBlock {
    const { page, text } = last;
    const block = { kind, level, prominence, page, pieces: [text], continues, last, style: sizeAndFamily(last) };
    this.#blocks.push(block);
    return block;
  }

  #append(open: OpenBlock, line: JoinedLine, between: string): OpenBlock {
    const { pieces } = open;
    pieces.push(this.#hyphenation.before(line.text, pieces.pop() ?? '', between), line.text);
    open.last = line;
    return open;
  }

  /** How much a chunk stands out as a heading: by size, then by weight, then by capitals. Undefined if it is none. */
  #prominence(chunk: Chunk): number | undefined {
    const [first, ...others] = chunk;
    const { size, text } = first;
    const length = chunk.reduce((sum, line) => sum + line.text.length, 0);
    if (
      chunk.length > MAX_HEADING_LINES ||
      length > LONGEST_HEADING ||
      !chunk.some((line) => /\p{L}/u.test(line.text))
    ) {
      return undefined;
    }
    const isList =
      listMarkerOf(text)?.isBullet === true || others.some((line) => listMarkerOf(line.text) !== undefined);
    if (isList || this.#isSmall(first) || this.#isCode(first)) return undefined;
    const end = chunk.at(-1)?.text ?? '';
    const isLarge =
      this.#isLarge(first) && !/[,;]$/.test(end) && !(/\.$/.test(end) && length > MAX_CAPITAL_HEADING_LENGTH);
    const isBold = !this.#isBodyBold && chunk.every((line) => line.isBold) && !/[.!,;]$/.test(end);
    const isCapitals =
      others.length === 0 && length <= MAX_CAPITAL_HEADING_LENGTH && CAPITALS.test(text) && !ENDS_SENTENCE.test(text);
    const isNumbered = others.length === 0 && this.#isNumberedHeading(first, undefined);
    if (!isLarge && !isBold && !isCapitals && !isNumbered) return undefined;
    // Of headings with the same letters, "2.1" is below "2".
    const depth = SECTION_NUMBER.exec(text)?.[0].match(/\d+/g)?.length ?? 1;
    return 4 * roundedSize(size) + (isBold ? 2 : 0) + (isCapitals ? 1 : 0) - depth / 10;
  }

  #isCode({ isMonospaced }: JoinedLine): boolean {
    return isMonospaced && !this.#isBodyMonospaced;
  }

  #isLarge({ size }: JoinedLine): boolean {
    return size > LARGER * this.#bodySize;
  }

  /**
   * Gives the headings levels, the most prominent first. Leaves out the heading of a table of contents, and a title that is
   * repeated after the cover.
   */
  finish(): PdfBlock[] {
    const read = this.#blocks.map(({ pieces, ...block }) => ({ ...block, text: pieces.join('') }));
    const [title] = read;
    const blocks = read.filter(({ kind, text, prominence }, i) => {
      if (kind !== 'heading') return true;
      const isTitleAgain = i > 0 && text === title?.text && prominence === title.prominence;
      return !isTitleAgain && !(CONTENTS_HEADING.test(text) && read[i + 1]?.kind === 'heading');
    });
    const prominences = new Set(blocks.filter(opensSection).map(({ prominence }) => prominence));
    const ordered = [...prominences].sort((a, b) => b - a);
    const levels = new Map(ordered.map((prominence, i) => [prominence, Math.min(i + 1, DEEPEST_HEADING)]));
    return blocks.map((block) => {
      const { kind, page, text, continues } = block;
      if (opensSection(block)) return { kind, level: levels.get(block.prominence) ?? 1, page, text, continues };
      const isQuestion = kind === 'paragraph' && QUESTION_LABEL.test(text);
      return isQuestion
        ? { kind: 'question', level: INLINE_QUESTION_LEVEL, page, text, continues }
        : { kind, level: block.level, page, text, continues };
    });
  }
}

/** The dots may be letters apart, so that each is a cell. */
function isContentsLine(cells: readonly Segment[]): boolean {
  const end = cells.slice(-LONGEST_LEADER).map(({ text }) => text);
  return CONTENTS_LINE.test(end.join(' ').slice(-LONGEST_LEADER));
}

function leftEdge(chunk: Chunk): number {
  return chunk.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
}

/** To half a point. */
function roundedSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function sizeAndFamily({ size, isMonospaced }: Segment): string {
  return `${roundedSize(size)} ${isMonospaced}`;
}

/** The right edge of each column. */
function rightEdges(lines: readonly PageLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const { column, cells } of lines) {
    for (const { right } of cells) edges.set(column, Math.max(edges.get(column) ?? Number.NEGATIVE_INFINITY, right));
  }
  return edges;
}

/** The median distance of two lines of which the first is full, so that most often both are of one paragraph. */
function lineDistance(
  lines: readonly PageLine[],
  rights: ReadonlyMap<number, number>,
  isBody: (segment: Segment) => boolean,
) {
  const distances: number[] = [];
  for (const [i, { column, cells }] of lines.entries()) {
    const [above, below] = [lines[i - 1]?.cells.at(-1), cells[0]];
    if (above === undefined || below === undefined || lines[i - 1]?.column !== column) continue;
    const distance = (below.baseline - above.baseline) / below.size;
    const isFull = above.right > (rights.get(column) ?? 0) - FULL * above.size;
    if (distance > 0 && isFull && isBody(above) && isBody(below)) distances.push(distance);
  }
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? USUAL_DISTANCE;
}

/** In sizes of the font: how much of a full line may be blank. */
const FULL = 3;
/** In sizes of the font: the distance of the lines of a paragraph if there is none to measure. */
const USUAL_DISTANCE = 1.2;

function textLineOf({ cells, page, column }: PageLine): JoinedLine {
  const [first, ...others] = cells;
  if (first === undefined) throw new RangeError('A line has at least one cell.');
  let { text, right } = first;
  for (const cell of others) {
    text += (cell.left - right > SEPARATED * cell.size ? separatorAfter(text) : ' ') + cell.text;
    right = cell.right;
  }
  const isBold = cells.every((cell) => cell.isBold);
  const isMonospaced = cells.every((cell) => cell.isMonospaced);
  return { ...first, text, right, isBold, isMonospaced, page, column };
}

/** In a table, a short text may be a value as well as a label, unless it ends like one. */
function cellSeparatorAfter(row: string): string {
  return /^[^|]*:$|^[([]?\w{1,3}[.)\]]$/.test(row) ? ' ' : CELL_SEPARATOR;
}

/** A label and its value are one phrase. */
function separatorAfter(text: string): string {
  return /:$|^[\dA-Z]{1,3}$|^[([]?\w{1,3}[.)\]]$/.test(text) ? ' ' : CELL_SEPARATOR;
}

/** What is known of a line in its chunk. */
interface LineContext {
  /** The left edge of the chunk. */
  readonly left: number;
  /** Whether all lines but the first of each paragraph are indented. */
  readonly isHanging: boolean;
  /** Whether the line above has room for its first word. */
  readonly hasRoom: boolean;
  /** Whether the line above ends a sentence. */
  readonly endsSentence: boolean;
}

/** Whether a line begins a paragraph, below another line of the same chunk. */
function startsParagraph(
  { kind }: OpenBlock,
  before: JoinedLine,
  line: JoinedLine,
  { left, isHanging, hasRoom, endsSentence }: LineContext,
): boolean {
  if (QA_LABEL.test(line.text)) return true;
  const isIndented = line.left > left + INDENTED * line.size;
  const wasIndented = before.left > left + INDENTED * line.size;
  if (kind === 'list-item') return !isIndented && wasIndented && (endsSentence || hasRoom);
  if (isHanging) return !isIndented;
  if (isIndented && !wasIndented) return endsSentence || hasRoom;
  return hasRoom && endsSentence;
}

/** Whether the first word of a line would have found room in the line above. */
function hasRoomFor(above: JoinedLine, line: JoinedLine, right: number): boolean {
  return right - above.right > firstWordWidth(line) + WORD_ROOM * line.size;
}
