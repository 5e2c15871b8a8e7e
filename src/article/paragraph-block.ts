/** The text of a paragraph or heading, as any format with styled text reads it -> the block that it is. */
import { endsAsQuestion } from '../text/ends-as-question.ts';
import { INLINE_QUESTION_LEVEL, type Link } from './document.ts';
import type { NewBlock } from './document-builder.ts';

/** A line of text as a reader sees it, with what only its style tells. */
export interface InlineText {
  readonly text: string;
  /** As offsets into the text. */
  readonly links: readonly Link[];
  /** How much of its beginning is in bold, in UTF-16 code units. */
  readonly boldLength: number;
}

/** Whether all of a text is in bold, but for a colon after it. */
export function isInBold({ text, boldLength }: Pick<InlineText, 'text' | 'boldLength'>): boolean {
  return boldLength > 0 && !/[^\s:]/.test(text.slice(boldLength));
}

/** The level of a heading that is only recognised by its style. It is not above any other heading. */
export const STYLED_HEADING_LEVEL = 6;
/** A paragraph in bold of at most this many UTF-16 code units, without a period at its end, is a heading. */
const MAX_STYLED_HEADING_LENGTH = 80;
/** A question within the text, as in "Q: Is it free?". */
const INLINE_QUESTION = /^(?:Q(?:uestion)?\s*\d*\s*[:.)：．）]\s*)\S.*$/is;

/** A paragraph of the running text: not of a list, a table or a quotation. It may begin with a question in bold. */
export function paragraphBlocks(inline: InlineText): NewBlock[] {
  const { text, links, boldLength } = inline;
  const asks = boldLength > 0 && !isInBold(inline) && endsAsQuestion(text.slice(0, boldLength));
  if (!asks) return [paragraphBlock(inline)];
  const [before, after] = linksOnBothSides(links, boldLength);
  return [
    { kind: 'question', level: INLINE_QUESTION_LEVEL, text: text.slice(0, boldLength), links: before },
    { kind: 'paragraph', text: text.slice(boldLength), links: after, continues: true },
  ];
}

function paragraphBlock(inline: InlineText): NewBlock {
  const { text, links } = inline;
  const isBold = isInBold(inline);
  if (INLINE_QUESTION.test(text) || (isBold && endsAsQuestion(text))) {
    return { kind: 'question', level: INLINE_QUESTION_LEVEL, text, links };
  }
  const isHeading = isBold && text.length <= MAX_STYLED_HEADING_LENGTH && !/[.!,;]$/.test(text);
  return isHeading ? { kind: 'heading', level: STYLED_HEADING_LEVEL, text, links } : { kind: 'paragraph', text, links };
}

/** A heading that asks is a question, as in an FAQ. */
export function headingBlock(level: number, text: string): Pick<NewBlock, 'kind' | 'level' | 'text'> {
  return { kind: endsAsQuestion(text) ? 'question' : 'heading', level, text };
}

/** Whether a text is only a link to a heading of the same document, as in a table of contents. */
export function isContentsEntry({ text, links: [link, ...others] }: Pick<InlineText, 'text' | 'links'>): boolean {
  return others.length === 0 && link?.url.startsWith('#') === true && link.end - link.start === text.trim().length;
}

/** The links before an offset and those after it, as offsets into either part of the text. A link across it is in both. */
function linksOnBothSides(links: readonly Link[], at: number): readonly [Link[], Link[]] {
  return [
    links.filter(({ start }) => start < at).map((link) => ({ ...link, end: Math.min(link.end, at) })),
    shiftLinks(
      links.filter(({ end }) => end > at).map((link) => ({ ...link, start: Math.max(link.start, at) })),
      -at,
    ),
  ];
}

export function shiftLinks(links: readonly Link[], by: number): Link[] {
  return links.map(({ start, end, url }) => ({ start: start + by, end: end + by, url }));
}

/** The text with a prefix that is not part of a link. */
export function prefixed(
  prefix: string,
  { text, links = [] }: Pick<NewBlock, 'text' | 'links'>,
): Pick<InlineText, 'text' | 'links'> {
  return { text: prefix + text, links: shiftLinks(links, prefix.length) };
}
