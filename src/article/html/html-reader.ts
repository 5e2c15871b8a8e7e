/** The tags and texts of HTML -> blocks as they stand in it, of which a page may show only some. */

import { Problem } from '../../problem.ts';
import { endsAsQuestion } from '../../text/ends-as-question.ts';
import { type BlockKind, INLINE_QUESTION_LEVEL, type Link } from '../document.ts';
import { InlineTextWriter } from '../inline-text-writer.ts';
import { listLabel, type NumberStyle } from '../list-label.ts';
import { headingBlock, type InlineText, prefixed, STYLED_HEADING_LEVEL, shiftLinks } from '../paragraph-block.ts';
import { type TableCell, tableRows } from '../table-rows.ts';
import {
  BOLD_ELEMENTS,
  BREAKS_PARAGRAPH,
  HEADING_ELEMENT,
  HOLDS_SECTIONS,
  isHiddenElement,
  NOT_IN_DATA,
  PREFORMATTED_ELEMENTS,
} from './html-elements.ts';
import { isNamedAside, type PagePart, partRole } from './page-parts.ts';
import type { Attributes, TagHandler } from './parse-html.ts';

/** A block as it stands in the HTML, before it is known what the page consists of. */
export interface ReadBlock extends InlineText {
  readonly kind: BlockKind;
  /** What stands before the text: the bullet or number of an item. */
  readonly marker: string;
  readonly level: number;
  readonly anchor: string | null;
  /** The index of the element that it is in whose headings are not above what comes after; -1 if it is in none. */
  readonly holder: number;
  /** The number of the outermost list or table that it is in; 0 if it is in none. Together they are one paragraph. */
  readonly group: number;
  /** The index of the part that it is in; -1 if it is in none. */
  readonly part: number;
  /** Whether it is running text, so that its style tells what it is. */
  readonly isRunningText: boolean;
  /** Whether it is one of the elements `h1` to `h6`. */
  readonly isHeadingElement: boolean;
}

/** A page of 20 MB has as many if each has 40 bytes with its tags. Each takes memory, however short it is. */
export const MAX_BLOCKS = 500_000;

export function tooManyBlocks(path: string): Problem {
  const max = MAX_BLOCKS.toLocaleString('en');
  return new Problem(
    'article',
    `${path}: the file has too many paragraphs, items and cells of tables. It may have ${max}. Keep what people ask about ` +
      'and remove the rest.',
    'too-much-text',
  );
}

const BULLET_MARK = '- ';
/** In UTF-16 code units. A longer cell is not one that stands in a row of data. */
const MAX_CELL_LENGTH = 2000;
const NUMBER_STYLES: Readonly<Record<string, NumberStyle>> = {
  ...{ a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman' },
};

/** An element whose headings are not above what comes after it; of a list of definitions, what belongs to one term. */
export interface SectionHolder {
  /** The index of the holder that it is in; -1 if it is in none. */
  readonly parent: number;
  /** How many holders it is in. */
  readonly depth: number;
  readonly isOfTerm: boolean;
}

export interface ReadHtml {
  readonly blocks: readonly ReadBlock[];
  readonly parts: readonly PagePart[];
  readonly holders: readonly SectionHolder[];
}

interface ElementInPage {
  readonly name: string;
  /** The part that the text around the element is in. */
  readonly outerPart: number;
  readonly outerHolder: number;
  readonly isBold: boolean;
}

interface ListElement {
  /** The number of the next item; undefined for a list with bullets. */
  next: number | undefined;
  readonly step: number;
  readonly style: NumberStyle;
}

interface CellElement {
  readonly row: number;
  readonly isHeader: boolean;
  readonly rowSpan: number;
  /** The index of its first block. What comes before the next cell belongs to it. */
  readonly first: number;
}

interface TableElement {
  readonly group: number;
  readonly cells: CellElement[];
  row: number;
  /** Whether it is known to arrange the page instead of data. */
  isLayout: boolean;
  hasHeader: boolean;
  /** How many lists were open around it. */
  readonly lists: number;
  isInHead: boolean;
}

interface HeadingElement {
  readonly element: string;
  readonly level: number;
  /** Its own id, the one of an element in it, or of the element that it opens. */
  readonly id: string | undefined;
  idInside: string | undefined;
  readonly idAround: string | undefined;
}

/** What Word saves as HTML has only paragraphs, and their class tells what they are. */
const WORD_TITLE_CLASS = 'MsoTitle';
const WORD_LIST_CLASS = /^MsoListParagraph/;
const WORD_LIST_LEVEL = /\blevel(\d)\b/;
/** A bullet or a number, which no-break spaces divide from the text. */
const WORD_LABEL = /^(?<label>\S.{0,39}?)\u00a0\s*/;
const WORD_BULLETS = '·•▪§o\uf0b7\uf0a7-';

export class HtmlReader implements TagHandler {
  readonly #blocks: ReadBlock[] = [];
  readonly #parts: PagePart[] = [];
  readonly #inline = new InlineTextWriter();
  readonly #elements: ElementInPage[] = [];
  readonly #lists: ListElement[] = [];
  readonly #tables: TableElement[] = [];
  /** Ids of elements that a button of the page shows. */
  readonly #controlled = new Set<string>();
  readonly #path: string;
  readonly #observer: TagHandler | undefined;
  #part = -1;
  #groups = 0;
  #cells = 0;
  #listGroup = 0;
  #quotations = 0;
  #sections = 0;
  #preformatted = 0;
  #heading: HeadingElement | undefined;
  #summary = 0;
  #term = 0;
  /** The terms of a definition list whose definition is not read yet. */
  #terms: InlineText[] = [];
  #definitions = 0;
  #definitionGroup = 0;
  readonly #holders: SectionHolder[] = [];
  #holder = -1;
  /** The level of the item that Word wrote as a paragraph; 0 outside. */
  #wordLevel = 0;
  #wordGroup = 0;
  #marker = '';
  /** The id of the last element that began without text since. A heading there can be linked to by it. */
  #lastId: string | undefined;
  /** The depth at which the element begins that is not shown; infinity if all is shown. */
  #hiddenFrom = Number.POSITIVE_INFINITY;

  /**
   * @param path the name of the article in problems
   * @param observer is told of all tags and texts, shown or not
   */
  constructor(path: string, observer?: TagHandler) {
    this.#path = path;
    this.#observer = observer;
  }

  end(): ReadHtml {
    this.#endBlock();
    this.#endTerms();
    return { blocks: this.#blocks, parts: this.#parts, holders: this.#holders };
  }

  open(name: string, attributes: Attributes): void {
    this.#observer?.open(name, attributes);
    const isHidden = this.#elements.length >= this.#hiddenFrom;
    const isBold = BOLD_ELEMENTS.has(name) && !isHidden;
    this.#elements.push({ name, outerPart: this.#part, outerHolder: this.#outerHolder(name), isBold });
    if (isHidden) return;
    this.#noteAnchor(name, attributes);
    const controlled = attributes['aria-controls'];
    if (controlled !== undefined) this.#controlled.add(controlled);
    if (this.#isNotShown(name, attributes)) {
      this.#hiddenFrom = this.#elements.length;
      return;
    }
    if (BREAKS_PARAGRAPH.has(name)) this.#endBlock();
    if (attributes.id !== undefined || name === 'a') this.#lastId = attributes.id ?? attributes.name ?? this.#lastId;
    this.#openPart(name, attributes);
    if (HOLDS_SECTIONS.has(name)) this.#holder = this.#addHolder(this.#holder, name === 'dl');
    if (isBold) this.#inline.openBold();
    this.#openElement(name, attributes);
  }

  close(name: string): void {
    this.#observer?.close(name);
    const element = this.#elements.pop();
    if (element === undefined) return;
    if (this.#elements.length + 1 >= this.#hiddenFrom) {
      if (this.#elements.length < this.#hiddenFrom) this.#hiddenFrom = Number.POSITIVE_INFINITY;
      return;
    }
    this.#closeElement(name);
    if (element.isBold) this.#inline.closeBold();
    this.#part = element.outerPart;
    this.#holder = element.outerHolder;
  }

  text(text: string): void {
    this.#observer?.text(text);
    if (this.#elements.length >= this.#hiddenFrom) return;
    if (this.#preformatted > 0) this.#inline.addPreformatted(text.replace(/\r\n?/g, '\n'));
    else this.#inline.add(text);
  }

  #isNotShown(name: string, attributes: Attributes): boolean {
    // The text of a button is that of an action, unless it opens what it asks or names.
    if (name === 'button' && !('aria-expanded' in attributes || 'aria-controls' in attributes)) {
      this.#countControl();
      return true;
    }
    return isHiddenElement(name, attributes, this.#controlled);
  }

  #addHolder(parent: number, isOfTerm: boolean): number {
    const depth = (this.#holders[parent]?.depth ?? -1) + 1;
    return this.#holders.push({ parent, depth, isOfTerm }) - 1;
  }

  /** What holds the text after an element. A term, and what follows it, is not below the question before it. */
  #outerHolder(element: string): number {
    const holder = this.#holders[this.#holder];
    if (element === 'dt' && holder?.isOfTerm === true) this.#holder = this.#addHolder(holder.parent, true);
    return this.#holder;
  }

  #countControl(): void {
    const part = this.#parts[this.#part];
    if (part !== undefined) part.controls += 1;
  }

  #openPart(name: string, attributes: Attributes): void {
    if (name === 'input' && attributes.type !== 'hidden' && attributes.type !== 'checkbox') this.#countControl();
    if (name === 'section') this.#sections += 1;
    const role = partRole(name, attributes);
    if (role === undefined) return;
    // The head of a section has its title, and the foot of a quotation tells who said it.
    const isInside = (role === 'header' && this.#sections > 0) || (role === 'footer' && this.#quotations > 0);
    this.#parts.push({
      parent: this.#part,
      role: isInside ? 'other' : role,
      isNamedAside: isNamedAside(attributes),
      controls: 0,
    });
    this.#part = this.#parts.length - 1;
  }

  /** A link to the heading itself, which may be hidden, tells its anchor best. It is in the heading or right after it. */
  #noteAnchor(name: string, { id, name: label, href = '' }: Attributes): void {
    const target = name === 'a' && href.length > 1 && href.startsWith('#') ? href.slice(1) : undefined;
    if (this.#heading !== undefined) this.#heading.idInside ??= target ?? id ?? (name === 'a' ? label : undefined);
    const last = this.#blocks.at(-1);
    const isHeading = last?.kind === 'heading' || last?.kind === 'question';
    if (isHeading && target !== undefined && last.anchor === null && this.#inline.isEmpty) {
      this.#blocks[this.#blocks.length - 1] = { ...last, anchor: target };
    }
  }

  #openElement(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table !== undefined && NOT_IN_DATA.has(name)) table.isLayout ||= name === 'table' ? !table.hasHeader : true;
    if (HEADING_ELEMENT.test(name)) this.#openHeading(name, Number(name[1]), attributes);
    else if (PREFORMATTED_ELEMENTS.has(name)) this.#preformatted += 1;
    switch (name) {
      case 'br':
        this.#breakLine();
        break;
      case 'a':
        if (attributes.href !== undefined) this.#inline.openLink(attributes.href.trim());
        break;
      case 'img':
        this.#inline.addPicture(attributes.alt ?? '');
        break;
      case 'sup':
        this.#inline.openRaised();
        break;
      case 'q':
        this.#inline.add('“');
        break;
      case 'blockquote':
        this.#quotations += 1;
        break;
      case 'summary':
      case 'button':
        this.#summary += 1;
        break;
      case 'dt':
        this.#term += 1;
        break;
      case 'dl':
        this.#endTerms();
        if (this.#definitions === 0) this.#definitionGroup = ++this.#groups;
        break;
      case 'dd':
        this.#definitions += 1;
        break;
      case 'p':
        this.#wordLevel = wordListLevel(attributes);
        if (attributes.class === WORD_TITLE_CLASS) this.#openHeading(name, 0, attributes);
        break;
      case 'ul':
      case 'menu':
      case 'dir':
        this.#openList({ next: undefined, step: 1, style: 'decimal' });
        break;
      case 'ol':
        this.#openList({
          next: wholeNumber(attributes.start) ?? 1,
          step: 'reversed' in attributes ? -1 : 1,
          style: NUMBER_STYLES[attributes.type ?? ''] ?? 'decimal',
        });
        break;
      case 'li':
        this.#openItem(attributes);
        break;
      case 'table':
        this.#openTable(attributes);
        break;
      case 'thead':
        if (table !== undefined) table.isInHead = true;
        break;
      case 'tr':
        if (table !== undefined) table.row += 1;
        break;
      case 'td':
      case 'th':
        if (table !== undefined) this.#openCell(table, name, attributes);
        break;
    }
  }

  #closeElement(name: string): void {
    const table = this.#tables.at(-1);
    if (BREAKS_PARAGRAPH.has(name)) this.#endBlock();
    if (this.#heading?.element === name) this.#heading = undefined;
    if (PREFORMATTED_ELEMENTS.has(name)) this.#preformatted -= 1;
    switch (name) {
      case 'p':
        this.#wordLevel = 0;
        break;
      case 'a':
        this.#inline.closeLink();
        break;
      case 'sup':
        this.#inline.closeRaised();
        break;
      case 'q':
        this.#inline.add('”');
        break;
      case 'blockquote':
        this.#quotations -= 1;
        break;
      case 'summary':
      case 'button':
        this.#summary -= 1;
        break;
      case 'section':
        this.#sections -= 1;
        break;
      case 'dt':
        this.#term -= 1;
        break;
      case 'dd':
        this.#definitions -= 1;
        break;
      case 'dl':
        this.#endTerms();
        break;
      case 'ul':
      case 'menu':
      case 'dir':
      case 'ol':
        this.#lists.pop();
        break;
      case 'li':
        this.#marker = '';
        break;
      case 'thead':
        if (table !== undefined) table.isInHead = false;
        break;
      case 'table':
        this.#closeTable();
        break;
    }
  }

  #openHeading(element: string, level: number, { id }: Attributes): void {
    this.#heading = { element, level, id, idInside: undefined, idAround: this.#lastId };
  }

  #openList(list: ListElement): void {
    this.#endTerms();
    if (this.#lists.length === 0) this.#listGroup = ++this.#groups;
    this.#lists.push(list);
  }

  #openItem({ value }: Attributes): void {
    const list = this.#lists.at(-1);
    if (list?.next === undefined) {
      this.#marker = BULLET_MARK;
      return;
    }
    const number = wholeNumber(value) ?? list.next;
    list.next = number + list.step;
    this.#marker = `${listLabel(number, list.style)}. `;
  }

  /** Two line breaks are as good as a new paragraph, and one after a line in bold as the end of a heading. */
  #breakLine(): void {
    if (this.#preformatted > 0) this.#inline.addPreformatted('\n');
    else if (this.#heading !== undefined || this.#summary > 0) this.#inline.add(' ');
    else if (this.#inline.endsWithLineBreak || (this.#isRunningText() && this.#inline.isBoldSoFar)) this.#endBlock();
    else this.#inline.addLineBreak();
  }

  #openTable({ role }: Attributes): void {
    this.#endTerms();
    this.#tables.push({
      group: ++this.#groups,
      cells: [],
      row: -1,
      isLayout: role === 'presentation' || role === 'none',
      hasHeader: false,
      lists: this.#lists.length,
      isInHead: false,
    });
  }

  #openCell(table: TableElement, name: string, { rowspan }: Attributes): void {
    this.#cells += 1;
    if (this.#cells > MAX_BLOCKS) throw tooManyBlocks(this.#path);
    const isHeader = name === 'th' || table.isInHead;
    table.hasHeader ||= isHeader;
    const rowSpan = wholeNumber(rowspan) ?? 1;
    table.cells.push({ row: table.row, isHeader, rowSpan, first: this.#blocks.length });
  }

  /** Puts the rows of a table of data in place of what its cells contain. */
  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const outer = this.#tables.at(-1);
    if (table.isLayout || !isData(table, this.#blocks)) {
      if (outer !== undefined) outer.isLayout = true;
      return;
    }
    const cells = table.cells.map(
      ({ row, isHeader, rowSpan, first }, i): TableCell => ({
        ...{ row, isHeader, rowSpan },
        content: this.#blocks
          .slice(first, table.cells[i + 1]?.first)
          .map((block) => (block.marker === BULLET_MARK ? block : { ...block, ...prefixed(block.marker, block) })),
      }),
    );
    this.#blocks.length = table.cells[0]?.first ?? this.#blocks.length;
    for (const { kind, text, links = [] } of tableRows(cells)) {
      if (text === '') continue;
      this.#blocks.push({
        ...{ kind, text, links, level: 0, anchor: null, group: table.group, part: this.#part },
        ...{ holder: this.#holder, marker: '', boldLength: 0, isRunningText: false, isHeadingElement: false },
      });
    }
  }

  #endBlock(): void {
    const taken = this.#inline.take();
    if (taken === undefined) return;
    if (this.#heading !== undefined) {
      this.#endTerms();
      const { level, id, idInside, idAround } = this.#heading;
      this.#push({ ...taken, ...headingBlock(level, taken.text), anchor: id ?? idInside ?? idAround ?? null });
    } else if (this.#preformatted > 0) {
      this.#endTerms();
      this.#push({ ...taken, kind: 'code', level: 0 });
    } else if (this.#term > 0 && !endsAsQuestion(taken.text)) {
      this.#terms.push(taken);
    } else if (this.#term > 0 || this.#summary > 0) {
      const isQuestion = endsAsQuestion(taken.text);
      const level = isQuestion ? INLINE_QUESTION_LEVEL : STYLED_HEADING_LEVEL;
      this.#push({ ...taken, kind: isQuestion ? 'question' : 'heading', level, anchor: this.#lastId ?? null });
    } else this.#pushText(taken);
    this.#lastId = undefined;
  }

  #isRunningText(): boolean {
    return this.#lists.length + this.#definitions + this.#wordLevel + this.#quotations + this.#term === 0;
  }

  #pushText(taken: InlineText): void {
    const level = this.#lists.length + this.#definitions + this.#wordLevel;
    if (level === 0) {
      this.#push({ ...taken, kind: this.#isRunningText() ? 'paragraph' : 'quotation', level });
    } else if (this.#wordLevel > 0) {
      const [written = '', label = ''] = WORD_LABEL.exec(taken.text) ?? [];
      if (label !== '') this.#marker = WORD_BULLETS.includes(label) ? BULLET_MARK : `${label} `;
      this.#push({ ...taken, ...withoutStart(written.length, taken), kind: 'list-item', level });
    } else if (this.#definitions > 0 && this.#terms.length > 0) {
      const terms = joinTerms(this.#terms);
      this.#terms = [];
      const { text, links } = prefixed(terms.text, taken);
      this.#push({ ...taken, text, links: [...terms.links, ...links], kind: 'list-item', level });
    } else this.#push({ ...taken, kind: 'list-item', level });
  }

  #push(
    block: Pick<ReadBlock, 'kind' | 'text' | 'links' | 'boldLength'> & { level?: number; anchor?: string | null },
  ): void {
    if (this.#blocks.length === MAX_BLOCKS) throw tooManyBlocks(this.#path);
    const marker = this.#marker;
    this.#marker = '';
    this.#blocks.push({
      kind: block.kind,
      marker,
      text: block.text,
      links: block.links,
      boldLength: block.boldLength,
      level: block.level ?? 0,
      anchor: block.anchor ?? null,
      holder: this.#holder,
      group: this.#group(),
      part: this.#part,
      isRunningText: block.kind === 'paragraph',
      isHeadingElement: this.#heading !== undefined,
    });
  }

  #group(): number {
    if (this.#wordLevel === 0) this.#wordGroup = 0;
    else if (this.#wordGroup === 0) this.#wordGroup = ++this.#groups;
    if (this.#lists.length > (this.#tables.at(-1)?.lists ?? 0)) return this.#listGroup;
    return this.#definitions > 0 ? this.#definitionGroup : this.#wordGroup;
  }

  /** Terms that no text defines introduce what follows: a list, code or a table. */
  #endTerms(): void {
    if (this.#terms.length === 0) return;
    const { text, links } = joinTerms(this.#terms);
    this.#terms = [];
    this.#push({ kind: 'paragraph', text: text.trimEnd(), links, boldLength: 0 });
  }
}

function joinTerms(terms: readonly InlineText[]): Pick<InlineText, 'text' | 'links'> {
  let text = '';
  const links: Link[] = [];
  for (const term of terms) {
    if (text !== '') text += ', ';
    for (const link of shiftLinks(term.links, text.length)) links.push(link);
    text += term.text;
  }
  return { text: /[:–—]$/.test(text) ? `${text} ` : `${text}: `, links };
}

function withoutStart(length: number, { text, links }: InlineText): Pick<InlineText, 'text' | 'links'> {
  return { text: text.slice(length), links: shiftLinks(links, -length).filter(({ start }) => start >= 0) };
}

/** Data has several columns, and a header or several rows. */
function isData({ cells, hasHeader, row }: TableElement, blocks: readonly ReadBlock[]): boolean {
  const isWide = cells.some((cell, i) => cells[i + 1]?.row === cell.row);
  if (!isWide || (row < 1 && !hasHeader)) return false;
  return cells.every(({ first }, cell) => {
    const end = cells[cell + 1]?.first ?? blocks.length;
    let length = 0;
    for (let i = first; i < end && length <= MAX_CELL_LENGTH; i++) length += blocks[i]?.text.length ?? 0;
    return length <= MAX_CELL_LENGTH;
  });
}

/** @returns 0 for a paragraph that is no item of a list */
function wordListLevel({ class: names = '', style = '' }: Attributes): number {
  return WORD_LIST_CLASS.test(names) ? Number(WORD_LIST_LEVEL.exec(style)?.[1] ?? 1) : 0;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
