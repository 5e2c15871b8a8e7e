/**
 * The text of a Word document, `document.xml` -> the elements of HTML that it would be: headings, paragraphs, items, tables.
 * Deleted and struck-out text, field codes and what is hidden is left out. https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import type { Attributes, TagHandler } from '../html/parse-html.ts';
import { type ListMark, levelNumber, WORD_BULLET, type WordNumbering } from './word-numbering.ts';
import { isPropertyOn, PLAIN_STYLE, type WordStyle } from './word-styles.ts';

export interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: WordNumbering;
  /** The addresses that links refer to by their ids. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The label of a note in the order of the references to it: "1" for the first footnote. */
  readonly noteLabel: (kind: NoteKind, id: string) => string;
}

export type NoteKind = 'footnote' | 'endnote';

/** Elements that are not part of the text as it is printed. `mc:Fallback` repeats what is beside it for old programs. */
const SKIPPED = new Set([
  ...['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:fldData', 'w:pPrChange', 'w:rPrChange', 'w:sectPr'],
  ...['w:tblPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:numberingChange', 'mc:Fallback', 'w:ruby', 'w:sdtPr'],
]);
/** Signs of the fonts Wingdings and Symbol that Word puts in by itself. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ F0E0: '→', F0DF: '←', F0F0: '⇨', F0AE: '→', F0B7: '•', F0A7: '▪', F0FC: '✓', F0FB: '✗', F0FE: '☒', F0A8: '☐' },
};

/** A piece of text in one style. */
interface WordPiece {
  readonly text: string;
  readonly isBold: boolean;
  readonly isRaised: boolean;
  readonly url: string | undefined;
}

/** In half points: 16 points. Running text has 10 to 14. */
const MIN_TITLE_SIZE = 32;
const MAX_TITLE_LINE_LENGTH = 200;

const LIST_CLASS = 'MsoListParagraph';
const LINE_BREAK = '\n';

interface WordParagraph {
  styleId: string;
  list: string | undefined;
  listLevel: number | undefined;
  outlineLevel: number | undefined;
  isCentred: boolean;
  /** Whether some of it is in larger letters than any running text. */
  isLarge: boolean;
  /** Whether some of it is struck out. */
  hasStruck: boolean;
  readonly pieces: WordPiece[];
}

interface WordRun {
  isBold: boolean | undefined;
  isRaised: boolean;
  isHidden: boolean;
  isStruck: boolean;
}

interface WordField {
  code: string;
  url: string | undefined;
}

const HYPERLINK_CODE = /^\s*HYPERLINK\s+(?<isAnchor>\\l\s+)?"(?<address>[^"]*)"/;
const MAX_FIELD_CODE = 2000;

/** The text of a cell that goes on in the rows below is repeated there if it is not longer. */
const MAX_MERGED_LENGTH = 60;

interface WordTable {
  isHeaderRow: boolean;
  column: number;
  /** The text of the first cell of the row, and the one of the row above. */
  label: string;
  labelAbove: string;
}

/** A heading without a style: all in bold, with a number. Whether it is short enough is decided as for any paragraph. */
function isNumberedHeading({ pieces }: WordParagraph, { label, level }: ListMark): boolean {
  return label !== WORD_BULLET && level === 0 && pieces.every(({ text, isBold }) => isBold || text.trim() === '');
}

function hasText({ pieces }: WordParagraph): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

export class WordText implements TagHandler {
  readonly #context: WordContext;
  readonly #target: TagHandler;
  readonly #paragraphs: WordParagraph[] = [];
  readonly #tables: WordTable[] = [];
  readonly #fields: WordField[] = [];
  readonly #links: (string | undefined)[] = [];
  #run: WordRun | undefined;
  #isText = false;
  #isFieldCode = false;
  #inParagraphProperties = false;
  #inRunProperties = false;
  /** How many elements are open, and at which number those that are skipped began. */
  #depth = 0;
  #skippedFrom = Number.POSITIVE_INFINITY;
  #isCodeOpen = false;
  #note = '';
  #hasText = false;

  /** @param target is told of the elements of HTML */
  constructor(context: WordContext, target: TagHandler) {
    this.#context = context;
    this.#target = target;
  }

  /** Begins the text of a note with its label. */
  openNote(label: string): void {
    this.#note = label;
  }

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    this.#isFieldCode = name === 'w:instrText';
    if (this.#depth > this.#skippedFrom) return;
    if (SKIPPED.has(name)) {
      this.#skippedFrom = this.#depth;
      return;
    }
    if (this.#inParagraphProperties) this.#readParagraphProperty(name, attributes);
    else if (this.#inRunProperties) this.#readRunProperty(name, attributes);
    else this.#openContent(name, attributes);
  }

  close(name: string): void {
    const isSkipped = this.#depth >= this.#skippedFrom;
    this.#depth -= 1;
    this.#isFieldCode = false;
    if (isSkipped) {
      if (this.#depth < this.#skippedFrom) this.#skippedFrom = Number.POSITIVE_INFINITY;
      return;
    }
    switch (name) {
      case 'w:pPr':
        this.#inParagraphProperties = false;
        break;
      case 'w:rPr':
        this.#inRunProperties = false;
        break;
      case 'w:t':
      case 'm:t':
        this.#isText = false;
        break;
      case 'w:r':
        this.#run = undefined;
        break;
      case 'w:hyperlink':
        this.#links.pop();
        break;
      case 'w:p':
        this.#endParagraph();
        break;
      case 'w:tc':
        this.#endCode();
        this.#target.close('td');
        break;
      case 'w:tr':
        this.#endCode();
        this.#target.close('tr');
        break;
      case 'w:tbl':
        this.#endCode();
        this.#tables.pop();
        this.#target.close('table');
        break;
    }
  }

  text(text: string): void {
    if (this.#isFieldCode) {
      const field = this.#fields.at(-1);
      if (field !== undefined && field.code.length < MAX_FIELD_CODE) field.code += text;
    } else if (this.#isText && this.#depth < this.#skippedFrom) this.#add(text);
  }

  #openContent(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          ...{ styleId: '', list: undefined, listLevel: undefined, outlineLevel: undefined },
          ...{ isCentred: false, isLarge: false, hasStruck: false },
          pieces: [],
        });
        break;
      case 'w:pPr':
        this.#inParagraphProperties = true;
        break;
      case 'w:r':
        this.#run = { isBold: undefined, isRaised: false, isHidden: false, isStruck: false };
        break;
      case 'w:rPr':
        this.#inRunProperties = true;
        break;
      case 'w:t':
      case 'm:t':
        this.#isText = true;
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#add(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.#add(LINE_BREAK);
        break;
      case 'w:noBreakHyphen':
        this.#add('\u2011');
        break;
      case 'w:sym':
        this.#add(SYMBOLS[attributes['w:char']?.toUpperCase() ?? ''] ?? '');
        break;
      case 'w:hyperlink': {
        const address = this.#context.addresses.get(attributes['r:id'] ?? '');
        const anchor = attributes['w:anchor'];
        this.#links.push(address ?? (anchor === undefined ? undefined : `#${anchor}`));
        break;
      }
      case 'w:fldChar':
        this.#readField(attributes['w:fldCharType']);
        break;
      case 'w:footnoteReference':
        this.#add(`[${this.#context.noteLabel('footnote', attributes['w:id'] ?? '')}]`);
        break;
      case 'w:endnoteReference':
        this.#add(`[${this.#context.noteLabel('endnote', attributes['w:id'] ?? '')}]`);
        break;
      case 'w:tbl':
        this.#endCode();
        this.#tables.push({ isHeaderRow: false, column: -1, label: '', labelAbove: '' });
        this.#target.open('table', {});
        break;
      case 'w:tr':
        if (table !== undefined) Object.assign(table, { isHeaderRow: false, column: -1 });
        this.#target.open('tr', {});
        break;
      case 'w:tblHeader':
        if (table !== undefined) table.isHeaderRow = isPropertyOn(attributes['w:val']);
        break;
      case 'w:tc':
        if (table !== undefined) this.#openCell(table);
        break;
      case 'w:vMerge':
        if (table?.column === 0 && attributes['w:val'] !== 'restart') this.#repeatLabel(table);
        break;
    }
  }

  #readParagraphProperty(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = attributes['w:val'];
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.styleId = value ?? '';
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.listLevel = levelNumber(value);
    else if (name === 'w:jc') paragraph.isCentred = value === 'center';
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = levelNumber(value);
  }

  #readRunProperty(name: string, attributes: Attributes): void {
    const run = this.#run;
    const paragraph = this.#paragraphs.at(-1);
    const value = attributes['w:val'];
    if (run === undefined) return;
    if (name === 'w:b') run.isBold = isPropertyOn(value);
    else if (name === 'w:sz' && paragraph !== undefined) paragraph.isLarge ||= Number(value) >= MIN_TITLE_SIZE;
    else if (name === 'w:vanish') run.isHidden = isPropertyOn(value);
    else if (name === 'w:strike' || name === 'w:dstrike') run.isStruck = isPropertyOn(value);
    else if (name === 'w:vertAlign') run.isRaised = value === 'superscript';
    else if (name === 'w:rStyle') run.isBold ??= this.#context.styles.get(value ?? '')?.isBold;
  }

  /** A field has a code, such as HYPERLINK, and after it the text that is shown. */
  #readField(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', url: undefined });
    else if (type === 'end') this.#fields.pop();
    else if (field !== undefined) {
      const { address, isAnchor } = HYPERLINK_CODE.exec(field.code)?.groups ?? {};
      if (address !== undefined) field.url = isAnchor === undefined ? address : `#${address}`;
    }
  }

  #add(text: string): void {
    const run = this.#run;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || text === '' || run?.isHidden === true) return;
    if (run?.isStruck === true) {
      paragraph.hasStruck ||= text.trim() !== '';
      return;
    }
    const url = this.#links.at(-1) ?? this.#fields.at(-1)?.url;
    const isBold = run?.isBold ?? this.#styleOf(paragraph).isBold;
    paragraph.pieces.push({ text, isBold, isRaised: run?.isRaised === true, url });
    const table = this.#tables.at(-1);
    if (table?.column === 0 && table.label.length <= MAX_MERGED_LENGTH) table.label += text;
  }

  #styleOf({ styleId }: WordParagraph): WordStyle {
    return this.#context.styles.get(styleId) ?? PLAIN_STYLE;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const style = this.#styleOf(paragraph);
    const mark = this.#markOf(paragraph, style);
    if (style.kind === 'contents' || (mark !== undefined && !hasText(paragraph))) return;
    if (style.kind !== 'code') this.#endCode();
    const isTitleLine = this.#isTitleLine(paragraph);
    const isTitle = style.kind === 'title' || (style.kind === 'other' && mark === undefined && isTitleLine);
    const heading = paragraph.outlineLevel === undefined ? style.headingLevel : paragraph.outlineLevel + 1;
    if (style.kind === 'code') this.#writeCode(paragraph);
    else if (isTitle && heading === 0) this.#write('p', { class: 'MsoTitle' }, paragraph, mark);
    else if (heading > 0) this.#write(`h${Math.min(heading, 6)}`, {}, paragraph, mark);
    else if (mark !== undefined && !isNumberedHeading(paragraph, mark)) {
      const style = `mso-list:l0 level${mark.level + 1}`;
      this.#write('p', { class: LIST_CLASS, style }, paragraph, mark);
    } else if (style.kind === 'quotation') {
      this.#target.open('blockquote', {});
      this.#write('p', {}, paragraph, mark);
      this.#target.close('blockquote');
    } else this.#write('p', {}, paragraph, mark);
  }

  /** Without a style, the title is the first line, in the middle or in large letters. */
  #isTitleLine({ pieces, isCentred, isLarge }: WordParagraph): boolean {
    const length = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    const isFirst = !this.#hasText && length > 0;
    this.#hasText ||= isFirst;
    return isFirst && (isCentred || isLarge) && length <= MAX_TITLE_LINE_LENGTH;
  }

  #markOf(paragraph: WordParagraph, style: WordStyle): ListMark | undefined {
    // Word also numbers a paragraph without text, but then no reader sees what the number is for.
    if (!hasText(paragraph) && !paragraph.hasStruck) return undefined;
    const { list, listLevel, styleId } = paragraph;
    const place = list === undefined ? style.list : { list, level: listLevel ?? 0 };
    const level = listLevel ?? place?.level;
    return place === undefined ? undefined : this.#context.numbering.next({ list: place.list, level }, styleId);
  }

  #write(element: string, attributes: Attributes, { pieces }: WordParagraph, mark: ListMark | undefined): void {
    const target = this.#target;
    target.open(element, attributes);
    if (this.#note !== '') target.text(`[${this.#note}] `);
    this.#note = '';
    if (mark !== undefined && mark.label !== '') {
      const isBold = pieces[0]?.isBold === true && mark.label !== WORD_BULLET;
      if (isBold) target.open('b', {});
      // Word puts no-break spaces after the label of an item.
      target.text(mark.label + (attributes.class === LIST_CLASS ? '\u00a0' : ' '));
      if (isBold) target.close('b');
    }
    let url: string | undefined;
    for (const piece of pieces) {
      if (url !== piece.url && url !== undefined) target.close('a');
      if (url !== piece.url && piece.url !== undefined) target.open('a', { href: piece.url });
      url = piece.url;
      if (piece.isRaised) target.open('sup', {});
      if (piece.isBold) target.open('b', {});
      if (piece.text === LINE_BREAK) {
        target.open('br', {});
        target.close('br');
      } else target.text(piece.text);
      if (piece.isBold) target.close('b');
      if (piece.isRaised) target.close('sup');
    }
    if (url !== undefined) target.close('a');
    target.close(element);
  }

  /** Paragraphs of code one after another are the lines of one block. */
  #writeCode({ pieces }: WordParagraph): void {
    if (this.#isCodeOpen) this.#target.text('\n');
    else this.#target.open('pre', {});
    this.#isCodeOpen = true;
    for (const { text } of pieces) this.#target.text(text);
  }

  #endCode(): void {
    if (this.#isCodeOpen) this.#target.close('pre');
    this.#isCodeOpen = false;
  }

  #openCell(table: WordTable): void {
    table.column += 1;
    if (table.column === 0) [table.labelAbove, table.label] = [table.label, ''];
    this.#target.open(table.isHeaderRow ? 'th' : 'td', {});
  }

  /** A cell that is merged with the one above stands beside the row too. */
  #repeatLabel(table: WordTable): void {
    table.label = table.labelAbove;
    if (table.label.length <= MAX_MERGED_LENGTH) this.#target.text(table.label);
  }
}
