/**
 * HTML -> the blocks that a reader sees, in reading order. Of a whole page, what is around its content is left out, and of any
 * HTML a table of contents.
 */
import { opensSection } from '../document.ts';
import type { NewBlock } from '../document-builder.ts';
import { isContentsEntry, paragraphBlock, prefixed } from '../paragraph-block.ts';
import { HtmlReader, type ReadBlock } from './html-reader.ts';
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
  const blocks = reader.end().blocks.map((block) => {
    return block.isHeadingElement ? { ...block, anchor: block.anchor ?? anchorOf(block.text) } : block;
  });
  return [...newBlocks(blocks)];
}

/** The blocks of what is not written as HTML, but can be told in its elements. */
export function taggedBlocks(path: string, write: (target: TagHandler) => void): NewBlock[] {
  const reader = new HtmlReader(path);
  write(reader);
  return [...newBlocks(reader.end().blocks)];
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
  const { blocks, parts } = reader.end();
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
  return [...newBlocks(blocks, (block) => isContent(block.part) || (isOutside && block === title))];
}

function* newBlocks(
  blocks: readonly ReadBlock[],
  isContent: (block: ReadBlock) => boolean = () => true,
): Generator<NewBlock> {
  let group = 0;
  for (const block of contentBlocks(blocks, isContent)) {
    const { kind, level, anchor } = block;
    const continues = block.group !== 0 && block.group === group;
    group = block.group;
    if (block.isRunningText) yield { ...paragraphBlock(block), anchor };
    else yield { kind, level, anchor, continues, ...prefixed(block.marker, block) };
  }
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
