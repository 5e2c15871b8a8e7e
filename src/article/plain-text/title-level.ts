/**
 * The blocks of a plain text -> the same blocks, with all other headings below its title. The title is the first heading if it
 * stands alone at the top: it is written unlike the others, or there is nothing to read between it and the next one.
 */
import type { SentenceRules } from '../../language/language.ts';
import type { DocumentBlock } from '../document.ts';
import { DEEPEST_HEADING_LEVEL, TITLE_LEVEL } from './heading-levels.ts';
import { endsLikeSentence } from './line-end.ts';
import { shapeOf } from './line-shape.ts';

/** Between a title and the next heading there may be a subtitle, and who made the text and when. */
const MAX_BLOCKS_BELOW = 6;
/** In UTF-16 code units. */
const MAX_LINE_BELOW = 100;

/** What follows a heading that is underlined. */
const UNDERLINE = /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*[=\-~^*_#]{3}/;
/** In UTF-16 code units: so much of the text after the heading is examined. */
const MAX_INDENTATION = 200;

/** @param text the text that the blocks are in */
export function raiseTitle(
  text: string,
  blocks: readonly DocumentBlock[],
  rules: Pick<SentenceRules, 'parts'>,
): readonly DocumentBlock[] {
  const [title] = blocks;
  if (title?.kind !== 'heading') return blocks;
  const below = blocks.slice(1).filter(isOrdinaryHeading);
  const highest = below.reduce((level, heading) => Math.min(level, heading.level), Number.POSITIVE_INFINITY);
  const isNumbered = ['clause', 'ordinal'].includes(shapeOf(text.slice(title.start, title.end), rules).kind);
  if (below.length === 0 || highest > title.level || isNumbered) return blocks;
  const isUnlikeOthers = title.level === TITLE_LEVEL && !hasMark(text, title);
  if (!isUnlikeOthers && !isAlone(text, blocks)) return blocks;
  const shift = title.level + 1 - highest;
  return blocks.map((block, i) =>
    i > 0 && isOrdinaryHeading(block)
      ? { ...block, level: Math.min(block.level + shift, DEEPEST_HEADING_LEVEL) }
      : block,
  );
}

/** A heading, or a question that is one. */
function isOrdinaryHeading({ kind, level }: DocumentBlock): boolean {
  return kind === 'heading' || (kind === 'question' && level <= DEEPEST_HEADING_LEVEL);
}

/** Whether a heading is marked or underlined, and not only short or in capitals. */
function hasMark(text: string, { start, end }: DocumentBlock): boolean {
  return (
    text.slice(Math.max(0, start - 2), start).includes('#') || UNDERLINE.test(text.slice(end, end + MAX_INDENTATION))
  );
}

/** Whether only a few short lines that are no sentences are between the title and the next heading. */
function isAlone(text: string, blocks: readonly DocumentBlock[]): boolean {
  const next = blocks.findIndex((block, i) => i > 0 && isOrdinaryHeading(block));
  return next <= MAX_BLOCKS_BELOW + 1 && blocks.slice(1, next).every((block) => isShortLine(text, block));
}

function isShortLine(text: string, { start, end }: DocumentBlock): boolean {
  return end - start <= MAX_LINE_BELOW && !endsLikeSentence(text.slice(start, end));
}
