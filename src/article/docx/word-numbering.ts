/** The numbering part of a Word document -> the number or bullet that Word shows before each paragraph of its lists. */
import { parseXml } from '../html/parse-html.ts';
import { listLabel, type NumberStyle } from '../list-label.ts';

/** Where in the lists of a document a paragraph stands. */
export interface ListPlace {
  readonly list: string;
  /** Its depth, counting from 0; undefined if its style tells. */
  readonly level: number | undefined;
}

export interface ListMark {
  /** Its depth, counting from 0. */
  readonly level: number;
  /** What stands before the paragraph: "1.", "(a)", "Article II", or `WORD_BULLET`. */
  readonly label: string;
}

/** Any bullet, written as Word does in HTML. */
export const WORD_BULLET = '·';

interface ListLevel {
  start: number;
  format: string;
  /** The label, in which "%1" stands for the number on the first level. */
  label: string;
}

interface ListDefinition {
  readonly levels: ListLevel[];
  /** The levels of paragraphs by their style. */
  readonly levelOfStyle: Map<string, number>;
  /** The number on each level so far. All lists with the same definition go on with them. */
  readonly numbers: (number | undefined)[];
  /** The style whose definition counts instead of this one. */
  styleLink: string | undefined;
}

interface NumberedList {
  definition: string;
  /** Its own levels instead of those of the definition. */
  readonly levels: ListLevel[];
  /** The numbers by level with which it begins anew. */
  readonly restarts: Map<number, number>;
}

const NUMBER_FORMATS: Readonly<Record<string, NumberStyle>> = {
  ...{ lowerLetter: 'lower-letter', upperLetter: 'upper-letter', lowerRoman: 'lower-roman', upperRoman: 'upper-roman' },
};
const MAX_LEVELS = 9;
/** In UTF-16 code units. */
const MAX_LIST_LABEL_LENGTH = 40;

export class WordNumbering {
  readonly #definitions = new Map<string, ListDefinition>();
  readonly #definitionOfStyle = new Map<string, ListDefinition>();
  readonly #lists = new Map<string, NumberedList>();

  /** @param xml the part `numbering.xml`; empty if there is none */
  constructor(xml: string) {
    let definition: ListDefinition | undefined;
    let list: NumberedList | undefined;
    let index = 0;
    let level: ListLevel | undefined;
    parseXml(xml, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        switch (name) {
          case 'w:abstractNum':
            definition = { levels: [], levelOfStyle: new Map(), numbers: [], styleLink: undefined };
            list = undefined;
            this.#definitions.set(attributes['w:abstractNumId'] ?? '', definition);
            break;
          case 'w:num':
            list = { definition: '', levels: [], restarts: new Map() };
            definition = undefined;
            this.#lists.set(attributes['w:numId'] ?? '', list);
            break;
          case 'w:abstractNumId':
            if (list !== undefined) list.definition = value;
            break;
          case 'w:lvlOverride':
            index = levelNumber(attributes['w:ilvl']) ?? 0;
            break;
          case 'w:startOverride':
            list?.restarts.set(index, Number.parseInt(value, 10) || 0);
            break;
          case 'w:lvl':
            index = levelNumber(attributes['w:ilvl']) ?? 0;
            level = { start: 1, format: 'decimal', label: '' };
            (definition ?? list)?.levels.splice(index, 1, level);
            break;
          case 'w:start':
            if (level !== undefined) level.start = Number.parseInt(value, 10) || 0;
            break;
          case 'w:numFmt':
            if (level !== undefined) level.format = value;
            break;
          case 'w:lvlText':
            if (level !== undefined) level.label = value;
            break;
          case 'w:pStyle':
            definition?.levelOfStyle.set(value, index);
            break;
          case 'w:styleLink':
            if (definition !== undefined) this.#definitionOfStyle.set(value, definition);
            break;
          case 'w:numStyleLink':
            if (definition !== undefined) definition.styleLink = value;
            break;
        }
      },
    });
  }

  /**
   * The mark of the next paragraph, in the order of the document.
   *
   * @param style the id of the paragraph's style
   * @returns undefined if it is in no list
   */
  next({ list: name, level: given }: ListPlace, style: string): ListMark | undefined {
    const list = this.#lists.get(name);
    const own = this.#definitions.get(list?.definition ?? '');
    const definition = (own?.styleLink !== undefined && this.#definitionOfStyle.get(own.styleLink)) || own;
    if (list === undefined || definition === undefined) return undefined;
    const level = given ?? definition.levelOfStyle.get(style) ?? 0;
    const levelAt = (index: number): ListLevel | undefined => list.levels[index] ?? definition.levels[index];
    const found = levelAt(level);
    if (found === undefined) return undefined;

    const { numbers } = definition;
    const restart = list.restarts.get(level);
    list.restarts.delete(level);
    numbers[level] = restart ?? (numbers[level] ?? found.start - 1) + 1;
    numbers.length = level + 1;
    if (found.format === 'bullet') return { level, label: WORD_BULLET };
    const label = found.label.replace(/%([1-9])/g, (_, digit: string) => {
      const above = levelAt(Number(digit) - 1);
      const number = numbers[Number(digit) - 1] ?? above?.start ?? 1;
      return above?.format === 'none' ? '' : listLabel(number, NUMBER_FORMATS[above?.format ?? ''] ?? 'decimal');
    });
    return { level, label: label.slice(0, MAX_LIST_LABEL_LENGTH).trim() };
  }
}

/** @returns undefined for what is not the number of a level */
export function levelNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 0 && number < MAX_LEVELS ? number : undefined;
}
