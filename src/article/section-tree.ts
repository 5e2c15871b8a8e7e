/** Article -> its sections: each heading or question with the part of the text that belongs to it. */
import { oneLine } from '../text/one-line.ts';
import { type Article, type Block, quote } from './article.ts';
import { opensSection } from './document.ts';

export interface Section {
  /** Its heading, or the question that it answers. */
  readonly block: Block;
  /** The heading on one line, without a number, a picture or marks of emphasis. */
  readonly name: string;
  /** The index in the list of sections of the one that it is part of; -1 if there is none. */
  readonly above: number;
  /** Offset of the end of its last block. */
  readonly end: number;
}

/** In UTF-16 code units. A longer heading is cut. */
const MAX_SECTION_NAME_LENGTH = 120;
/** A number or a letter before a heading, as in "1. ", "2.3) ", "b) ", "IV. ", "§ 5 ", and "Q: " before a question. */
const NUMBERING =
  /^(?:(?:Q(?:uestion)?\s*\d{0,3}\s*[:.)]|§\s*\d+[a-z]?|\(?\d+(?:\.\d+)*[.):]|\d+(?:\.\d+)+|\(?[a-z]\)|[IVXLC]+[.)])\s*)+/i;
/** What may stand before a heading: pictures, bullets. */
const ORNAMENT = /^[^\p{L}\p{N}("“'‘¿¡`[]+/u;
const EMPHASIS = /\*{1,3}|_{2,3}/g;

const trees = new WeakMap<Article, readonly Section[]>();

/** In reading order. They are found once for each article. */
export function sectionTree(article: Article): readonly Section[] {
  const known = trees.get(article) ?? findSections(article);
  trees.set(article, known);
  return known;
}

function findSections({ blocks, text }: Article): readonly Section[] {
  const open: { section: number; level: number }[] = [];
  const found: { block: Block; name: string; above: number; end: number }[] = [];
  for (const block of blocks) {
    if (opensSection(block)) {
      while ((open.at(-1)?.level ?? -1) >= block.level) open.pop();
      const name = plainHeading(oneLine(quote({ text }, block), MAX_SECTION_NAME_LENGTH));
      found.push({ block, name, above: open.at(-1)?.section ?? -1, end: block.end });
      open.push({ section: found.length - 1, level: block.level });
    } else {
      const innermost = found[open.at(-1)?.section ?? -1];
      if (innermost !== undefined) innermost.end = block.end;
    }
  }
  // A section ends where the last section within it ends.
  for (const section of found.toReversed()) {
    const outer = found[section.above];
    if (outer !== undefined) outer.end = Math.max(outer.end, section.end);
  }
  return found;
}

/** The number of sections, from the first on, that contain the whole rest of the article, as its title does. */
export function titleCount({ blocks }: Article, sections: readonly Section[]): number {
  const end = blocks.at(-1)?.end ?? 0;
  const isTitle = (section: Section, i: number): boolean =>
    section.end === end && (i === 0 ? section.block === blocks[0] : sections[i + 1]?.above === i);
  const first = sections.findIndex((section, i) => !isTitle(section, i));
  return first === -1 ? sections.length : first;
}

/** "**Q3: Is it free?**" -> "Is it free?" */
function plainHeading(text: string): string {
  const plain = text.replace(EMPHASIS, '').replace(ORNAMENT, '');
  return plain.replace(NUMBERING, '').replace(ORNAMENT, '').trim();
}
