/**
 * A plain text -> its blocks. The text has no marks that say what is a heading or a list, so this is inferred from its lines:
 * from what a line begins with, from the lines around it, and from what the lines of the whole text have in common.
 */
import type { Language } from '../../language/language.ts';
import type { Span } from '../../text/span.ts';
import { type BlockKind, type DocumentBlock, INLINE_QUESTION_LEVEL } from '../document.ts';
import { GroupOfLines } from './group-of-lines.ts';
import { DEEPEST_HEADING_LEVEL, HEADING_LEVEL, TITLE_LEVEL } from './heading-levels.ts';
import { endsLikeSentence } from './line-end.ts';
import { lineGroups, type TextLine } from './line-groups.ts';
import type { LineShape, Ordinal } from './line-shape.ts';
import { ListNumbers } from './list-numbers.ts';
import { tableIn } from './row-blocks.ts';
import { surveyOf } from './survey.ts';
import { isTitleText } from './titles.ts';

/** Of a question that is a line of its own: below the headings of its text. */
const QUESTION_LEVEL = DEEPEST_HEADING_LEVEL;

/** Lines below a title, without those that say who made the text. More lines are a list, an address or verse. */
const MAX_SUBTITLES = 2;

/** What opens a block at a line. */
interface BlockOpening {
  readonly kind: BlockKind;
  readonly level: number;
  /** Whether the block belongs to the paragraph of the block before it. */
  readonly continues: boolean;
  /** The number of characters at the beginning of the line that are not shown. */
  readonly hidden: number;
  /** Whether the next line opens a block too, whatever it is. */
  readonly isOneLine: boolean;
  /** The number of a heading. */
  readonly number?: Ordinal;
}

/** @param from the offset at which the text begins, after its metadata */
export function* inferBlocks(text: string, from: number, language: Language): Generator<DocumentBlock> {
  const survey = surveyOf(lineGroups(text, from), language);
  const lists = new ListNumbers();
  let number = 0;
  for (const [group, after] of withNext(lineGroups(text, from))) {
    const reader = new GroupReader(new GroupOfLines(group, number, after, language, survey), lists);
    const mayBeTitle = number === 0 && after !== undefined;
    yield* group.isCode ? reader.readCode() : reader.read(mayBeTitle ? language : undefined);
    number += 1;
  }
}

function* withNext<Value>(values: Iterable<Value>): Generator<[value: Value, next: Value | undefined]> {
  let before: Value | undefined;
  for (const value of values) {
    if (before !== undefined) yield [before, value];
    before = value;
  }
  if (before !== undefined) yield [before, undefined];
}

class GroupReader {
  readonly #group: GroupOfLines;
  readonly #lists: ListNumbers;
  readonly #blocks: DocumentBlock[] = [];

  /** @param lists the lists of the text so far */
  constructor(group: GroupOfLines, lists: ListNumbers) {
    this.#group = group;
    this.#lists = lists;
  }

  readCode(): readonly DocumentBlock[] {
    const { lines } = this.#group;
    this.#addRows([{ kind: 'code', start: lines[0].start, end: lines.at(-1)?.end ?? lines[0].end }]);
    return this.#blocks;
  }

  /** @param languageOfTitle the language of the text if the group is its beginning, which may be its title */
  read(languageOfTitle: Language | undefined): readonly DocumentBlock[] {
    const { lines, shapes } = this.#group;
    const table = tableIn(lines, shapes);
    this.#readLines(0, table?.from ?? lines.length);
    if (table !== undefined) {
      this.#addRows(table.rows);
      this.#readLines(table.to, lines.length);
    }
    this.#findList();
    if (languageOfTitle !== undefined) this.#findTitle(languageOfTitle);
    return this.#blocks;
  }

  #addRows(rows: readonly (Span & { readonly kind: BlockKind })[]): void {
    this.#lists.close();
    for (const [i, row] of rows.entries())
      this.#blocks.push(toBlock(row, { kind: row.kind, level: 0, continues: i > 0 }));
  }

  /** Reads the lines from one index to before another. */
  #readLines(from: number, to: number): void {
    /** Whether nothing can be added to the block before. */
    let isClosed = true;
    for (let i = from; i < to; i++) {
      const [line, shape] = [this.#group.lines[i], this.#group.shapes[i]];
      const block = this.#blocks.at(-1);
      if (line === undefined || shape === undefined) continue;
      if (block !== undefined && this.#underlines(i, shape, block)) isClosed = true;
      else {
        const opening = this.#openingAt(i, line, shape, isClosed);
        if (opening !== undefined) isClosed = opening.isOneLine;
        this.#add(opening, line);
      }
    }
  }

  /** @param opening undefined to add the line to the block before it */
  #add(opening: BlockOpening | undefined, { start, end }: Span): void {
    const before = this.#blocks.at(-1);
    if (opening === undefined && before !== undefined) {
      this.#blocks[this.#blocks.length - 1] = { ...before, end };
      return;
    }
    const { kind, level, continues, hidden, number } = opening ?? this.#paragraph();
    this.#blocks.push(toBlock({ start: start + hidden, end }, { kind, level, continues }));
    if (kind === 'heading' || kind === 'question') this.#lists.startSection(number);
    else if (kind !== 'list-item') this.#lists.close();
  }

  /** Makes a heading of the line above a line of signs. */
  #underlines(i: number, shape: LineShape, block: DocumentBlock): boolean {
    const [above, line] = [this.#group.lines[i - 1], this.#group.lines[i]];
    if (shape.kind !== 'rule' || above === undefined || line === undefined || block.end !== above.end) return false;
    const isOneLine = block.start === above.start && ['paragraph', 'list-item', 'heading'].includes(block.kind);
    if (!isOneLine || endsLikeSentence(above.text) || line.text.length * 2 < above.text.length) return false;
    const level = shape.sign === '=' ? TITLE_LEVEL : HEADING_LEVEL;
    this.#blocks[this.#blocks.length - 1] = toBlock(block, { kind: 'heading', level, continues: false });
    this.#lists.startSection();
    return true;
  }

  /** @returns undefined if the line continues the block before it */
  #openingAt(i: number, line: TextLine, shape: LineShape, isClosed: boolean): BlockOpening | undefined {
    const group = this.#group;
    const before = this.#blocks.at(-1);
    if (isClosed && before?.kind === 'heading' && group.isRestOfHeading(i)) return undefined;
    if (group.isRow(i)) return { ...this.#paragraph(), kind: 'table-row', isOneLine: true };
    if (group.isImprint(i)) return this.#paragraph();
    switch (shape.kind) {
      case 'rule':
        return { ...this.#paragraph(), isOneLine: true };
      case 'marked-heading':
        return { ...openHeading(shape.level, shape.length), kind: line.text.endsWith('?') ? 'question' : 'heading' };
      case 'question':
        return openBlock('question', { level: INLINE_QUESTION_LEVEL });
      case 'answer':
        return openBlock('paragraph', { continues: before !== undefined });
      case 'bullet':
        return this.#item(i, shape.sign, undefined, line.indent);
      case 'ordinal': {
        if (before?.kind === 'question' && line.text.startsWith('A'))
          return openBlock('paragraph', { continues: true });
        const opening = this.#openingWithNumber(i, line, shape.readings, isClosed);
        if (opening !== undefined) return opening;
        break;
      }
      case 'clause':
        return isClosed && group.isClauseHeading(i)
          ? openHeading(HEADING_LEVEL + shape.depth - 1)
          : openBlock('paragraph', {});
      case 'label':
        if (group.isLabelled) return this.#paragraph();
        break;
      case 'plain':
        break;
    }
    if (!isClosed) return this.#belongsToBlock(i, line) ? undefined : this.#paragraph();
    if (group.isQuestion(i)) return openQuestion();
    if (group.isHeading(i)) return openHeading(HEADING_LEVEL);
    return this.#indentedItem(i, line) ?? this.#paragraph();
  }

  /** A paragraph, which belongs to the lines above it unless a heading precedes it. */
  #paragraph(): BlockOpening {
    const before = this.#blocks.at(-1)?.kind;
    return openBlock('paragraph', { continues: before !== undefined && before !== 'heading' && before !== 'question' });
  }

  /** @returns undefined if the number is part of the text */
  #openingWithNumber(
    i: number,
    line: TextLine,
    readings: readonly Ordinal[],
    isClosed: boolean,
  ): BlockOpening | undefined {
    const number = this.#numberOfItem(i, readings, isClosed);
    // "I." may be an initial, so it begins no list, but it may begin the headings of a text.
    const numberOfHeading = number ?? readings.find(({ style, value }) => style === 'I.' && value === 1);
    if (isClosed && numberOfHeading !== undefined && !this.#lists.has(numberOfHeading.style)) {
      const heading = { number: numberOfHeading };
      if (this.#group.isQuestion(i) && !this.#group.isAmongItems(i, numberOfHeading.style))
        return { ...openQuestion(), ...heading };
      if (this.#group.isNumberedHeading(i, numberOfHeading)) return { ...openHeading(HEADING_LEVEL), ...heading };
    }
    return number === undefined ? undefined : this.#item(i, number.style, number.value, line.indent);
  }

  #numberOfItem(i: number, readings: readonly Ordinal[], isClosed: boolean): Ordinal | undefined {
    const [first] = readings;
    const above = this.#group.lines[i - 1]?.text ?? '';
    const mayBegin = isClosed || endsLikeSentence(above) || above.endsWith(':');
    const isNumber = first !== undefined && /\d/.test(first.style);
    return (
      this.#lists.continues(readings) ??
      this.#group.followed[i] ??
      (isNumber && mayBegin && (first.value === 1 || (isClosed && this.#lists.has(first.style))) ? first : undefined)
    );
  }

  #item(i: number, style: string, value: number | undefined, indent: number): BlockOpening {
    const { depth, isInList } = this.#lists.add(style, value, indent, i > 0);
    return openBlock('list-item', { level: depth, continues: isInList });
  }

  /** A paragraph that is indented like the text of the item above it is part of that item. */
  #indentedItem(i: number, { indent }: TextLine): BlockOpening | undefined {
    const isBelowItem = i === 0 && this.#lists.depth > 0 && indent > this.#lists.indent;
    return isBelowItem ? openBlock('list-item', { level: this.#lists.depth, continues: true }) : undefined;
  }

  /** Whether a line without a mark of its own is part of the block that is being read. */
  #belongsToBlock(i: number, line: TextLine): boolean {
    if (this.#blocks.at(-1)?.kind === 'list-item') {
      if (line.indent > this.#lists.indent) return true;
      if (endsLikeSentence(this.#group.lines[i - 1]?.text ?? '')) return false;
    }
    return this.#group.isWrapped(i);
  }

  /** Short lines below one that ends in a colon are a list without bullets. */
  #findList(): void {
    const { lines, shapes } = this.#group;
    const [lead, ...others] = this.#blocks;
    const isLead = lead !== undefined && lead.end === lines[0].end && lines[0].text.endsWith(':');
    const areLines = others.length >= 2 && others.length === lines.length - 1;
    if (!isLead || !areLines || others.some(({ kind }) => kind !== 'paragraph')) return;
    if (shapes.slice(1).some(({ kind }) => kind !== 'plain')) return;
    for (const [i, block] of others.entries())
      this.#blocks[i + 1] = toBlock(block, { kind: 'list-item', level: 1, continues: i > 0 });
  }

  /** The first lines of a text are its title if they are short and more follows. */
  #findTitle(language: Language): void {
    const { lines } = this.#group;
    const [block] = this.#blocks;
    if (block === undefined || block.start !== lines[0].start) return;
    const subtitles = lines.filter((line, i) => line.end > block.end && !this.#group.isImprint(i));
    if (subtitles.length > MAX_SUBTITLES || subtitles.some((line) => endsLikeSentence(line.text))) return;
    if (this.#mayBeTitle(block, language))
      this.#blocks[0] = toBlock(block, { kind: 'heading', level: TITLE_LEVEL, continues: false });
  }

  #mayBeTitle({ kind, end }: DocumentBlock, language: Language): boolean {
    const { lines, shapeAfter } = this.#group;
    const [shape, below] = this.#group.shapes;
    const areLabels = shape?.kind === 'label' && shapeAfter?.kind === 'label';
    // An underlined or a numbered heading has a level of its own.
    if (areLabels || shape?.kind === 'clause' || below?.kind === 'rule') return false;
    if (kind === 'heading') return shape?.kind === 'plain';
    const text = lines.filter((line) => line.end <= end).map((line) => line.text);
    return kind === 'paragraph' && isTitleText(text.join(' '), language);
  }
}

function openBlock(kind: BlockKind, { level = 0, continues = false }: Partial<BlockOpening>): BlockOpening {
  return { kind, level, continues, hidden: 0, isOneLine: false };
}

function openQuestion(): BlockOpening {
  return { ...openHeading(QUESTION_LEVEL), kind: 'question' };
}

function openHeading(level: number, hidden = 0): BlockOpening {
  return { kind: 'heading', level: Math.min(level, DEEPEST_HEADING_LEVEL), continues: false, hidden, isOneLine: true };
}

function toBlock(
  { start, end }: Span,
  { kind, level, continues }: Pick<DocumentBlock, 'kind' | 'level' | 'continues'>,
): DocumentBlock {
  return { kind, level, page: null, anchor: null, start, end, continues, endsSections: null };
}
