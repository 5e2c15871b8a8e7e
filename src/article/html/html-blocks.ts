/**
 * HTML -> the blocks that a reader sees, in reading order. Of a whole page, what is around its content is left out, and of any
 * HTML a table of contents.
 */
import { opensSection } from '../document.ts';
import type { NewBlock } from '../document-builder.ts';
import { isContentsEntry, paragraphBlocks, prefixed } from '../paragraph-block.ts';
import { SectionEnds } from '../section-ends.ts';
import { HtmlReader, type ReadBlock, type ReadHtml, type SectionHolder } from './html-reader.ts';
import { contentParts } from './page-parts.ts';
import { parseHtml, type TagHandler } from './parse-html.ts';

/**
 * The blocks of a piece of HTML, as in Markdown.
 *
 * @param path the name of the article in problems
 * @param anchorOf the anchor of a heading with this text, if the HTML does not give it one
 */
export function htmlBlocks(
  path: string,
  html: string,
  anchorOf: (heading: string) => string | null = () => null,
): NewBlock[] {
  const reader = new HtmlReader(path);
  parseHtml(html, reader);
  const read = reader.end();
  const blocks = read.blocks.map((block) => {
    return block.isHeadingElement ? { ...block, anchor: block.anchor ?? anchorOf(block.text) } : block;
  });
  return [...newBlocks({ ...read, blocks })];
}

/** The blocks of what is not written as HTML, but can be told in its elements. */
export function taggedBlocks(path: string, write: (target: TagHandler) => void): NewBlock[] {
  const reader = new HtmlReader(path);
  write(reader);
  return [...newBlocks(reader.end())];
}

/**
 * The blocks of the content of a whole page.
 *
 * @param path the name of the article in problems
 * @param observer is told of all tags and texts, shown or not
 */
export function pageBlocks(path: string, html: string, observer: TagHandler): NewBlock[] {
  const reader = new HtmlReader(path, observer);
  parseHtml(html, reader);
  const read = reader.end();
  const { blocks, parts } = read;
  const texts = blocks.map((block) => ({
    part: block.part,
    length: block.text.length,
    linkedLength: block.links.reduce((sum, { start, end }) => sum + end - start, 0),
    links: block.links.length,
    linksAway: block.links.filter(({ url }) => /^(?:https?:)?\/\//i.test(url)).length,
    isTopHeading: isTopHeading(block),
  }));
  const isContent = contentParts(parts, texts);
  // The head of a page may have the name of the site, or the title of the content.
  const [title, ...others] = blocks.filter(isTopHeading);
  const isOutside = title !== undefined && others.length === 0 && !isContent(title.part);
  return [...newBlocks(read, (block) => isContent(block.part) || (isOutside && block === title))];
}

function* newBlocks(
  { blocks, holders }: Pick<ReadHtml, 'blocks' | 'holders'>,
  isContent: (block: ReadBlock) => boolean = () => true,
): Generator<NewBlock> {
  const ends = new SectionEnds();
  let holder = -1;
  let group = 0;
  for (const block of contentBlocks(blocks, isContent)) {
    const { kind, level, anchor } = block;
    changeHolder(ends, holders, holder, block.holder);
    holder = block.holder;
    const continues = block.group !== 0 && block.group === group;
    group = block.group;
    if (block.isRunningText) {
      for (const written of paragraphBlocks(block)) {
        yield { ...written, anchor, endsSections: ends.next({ level: 0, ...written }) };
      }
    } else {
      const endsSections = ends.next(block);
      yield { kind, level, anchor, continues, endsSections, ...prefixed(block.marker, block) };
    }
  }
}

/** Goes from one holder of sections to another: out of those that end, and into those that begin. */
function changeHolder(ends: SectionEnds, holders: readonly SectionHolder[], from: number, to: number): void {
  let [outer, inner] = [from, to];
  let begun = 0;
  while (outer !== inner) {
    const [leaving, entering] = [holders[outer], holders[inner]];
    if ((leaving?.depth ?? -1) >= (entering?.depth ?? -1)) {
      ends.closePart();
      outer = leaving?.parent ?? -1;
    } else {
      begun += 1;
      inner = entering?.parent ?? -1;
    }
  }
  for (let i = 0; i < begun; i++) ends.openPart();
}

/** Leaves out what is not content, a table of contents, and a heading above nothing else. */
function contentBlocks(blocks: readonly ReadBlock[], isContent: (block: ReadBlock) => boolean): ReadBlock[] {
  const kept: ReadBlock[] = [];
  let leftOut = 0;
  const endSection = (level: number): void => {
    const last = kept.at(-1);
    if (leftOut > 0 && last?.isHeadingElement === true && last.level > 1 && last.level >= level) kept.pop();
    leftOut = 0;
  };
  for (const block of blocks) {
    if (!isContent(block) || (!opensSection(block) && isContentsEntry(block))) {
      leftOut += 1;
      continue;
    }
    if (block.isHeadingElement) endSection(block.level);
    leftOut = 0;
    kept.push(block);
  }
  endSection(1);
  return kept;
}

function isTopHeading({ isHeadingElement, level }: ReadBlock): boolean {
  return isHeadingElement && level <= 1;
}
