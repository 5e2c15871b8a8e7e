/** The styles part of a Word document -> what a paragraph or a run of text in a style is. */
import { parseXml } from '../html/parse-html.ts';
import { type ListPlace, levelNumber } from './word-numbering.ts';

export interface WordStyle {
  readonly kind: 'title' | 'quotation' | 'code' | 'contents' | 'other';
  /** 1 to 6; 0 if it is no heading. */
  readonly headingLevel: number;
  readonly isBold: boolean;
  readonly list: ListPlace | undefined;
}

export const PLAIN_STYLE: WordStyle = { kind: 'other', headingLevel: 0, isBold: false, list: undefined };

interface StyleElement {
  name: string;
  basedOn: string;
  outlineLevel: number | undefined;
  isBold: boolean | undefined;
  list: string | undefined;
  listLevel: number | undefined;
}

/** The name of a style is the same in every language of Word, other than its id. */
const KIND_OF_NAME: readonly (readonly [RegExp, WordStyle['kind']])[] = [
  [/^title$/i, 'title'],
  [/^(?:intense )?quote$|^quotations?$|^block ?text$/i, 'quotation'],
  [/^(?:html preformatted|preformatted text|source code|code|macro text)$/i, 'code'],
  [/^(?:toc \d|toc heading|contents \d|contents heading|table of figures)$/i, 'contents'],
];
const HEADING_NAME = /^heading (\d)$/i;
const MAX_HEADING_LEVEL = 6;
/** A style that is based on more others is not one that Word wrote. */
const MAX_ANCESTORS = 20;

/** @param xml the part `styles.xml`; empty if there is none */
export function readWordStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const elements = new Map<string, StyleElement>();
  let style: StyleElement | undefined;
  parseXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = {
          name: '',
          basedOn: '',
          outlineLevel: undefined,
          isBold: undefined,
          list: undefined,
          listLevel: undefined,
        };
        elements.set(attributes['w:styleId'] ?? '', style);
      }
      if (style === undefined) return;
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.outlineLevel = levelNumber(value);
      else if (name === 'w:b') style.isBold = isPropertyOn(attributes['w:val']);
      else if (name === 'w:numId') style.list = value;
      else if (name === 'w:ilvl') style.listLevel = levelNumber(value);
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  return new Map(Array.from(elements, ([id]) => [id, resolveStyle(elements, id)]));
}

/** A style has all that it does not say itself from the one that it is based on. */
function resolveStyle(elements: ReadonlyMap<string, StyleElement>, id: string): WordStyle {
  let kind: WordStyle['kind'] = 'other';
  let level: number | undefined;
  let isBold: boolean | undefined;
  let list: string | undefined;
  let listLevel: number | undefined;
  let next = id;
  for (let i = 0; i < MAX_ANCESTORS; i++) {
    const style = elements.get(next);
    if (style === undefined) break;
    const { name } = style;
    if (kind === 'other') kind = KIND_OF_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
    const ofName = HEADING_NAME.exec(name)?.[1];
    level ??= ofName === undefined ? style.outlineLevel : Number(ofName) - 1;
    isBold ??= style.isBold;
    list ??= style.list;
    listLevel ??= style.listLevel;
    next = style.basedOn;
  }
  return {
    kind,
    headingLevel: level === undefined ? 0 : Math.min(level + 1, MAX_HEADING_LEVEL),
    isBold: isBold ?? false,
    list: list === undefined ? undefined : { list, level: listLevel },
  };
}

/** Whether a property such as `w:b` is on: it is unless its value says otherwise. */
export function isPropertyOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}
