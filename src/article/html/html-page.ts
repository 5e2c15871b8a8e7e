/** The HTML of a whole page -> Document. */
import type { Document } from '../document.ts';
import { DocumentBuilder, type NewBlock } from '../document-builder.ts';
import { pageBlocks } from './html-blocks.ts';
import { PageMetadataReader } from './page-metadata.ts';
import { resolveLinks } from './resolve-links.ts';

export function readHtmlPage(path: string, html: string): Document {
  const reader = new PageMetadataReader();
  const blocks = pageBlocks(path, html, reader);
  const heading = topHeading(blocks);
  const { base, ...metadata } = reader.end(heading);
  const document = new DocumentBuilder();
  if (metadata.title !== null && heading === null) {
    // A title that is only large text is not repeated.
    if (blocks[0]?.text === metadata.title) blocks.shift();
    document.add({ kind: 'heading', level: 0, text: metadata.title });
  }
  for (const block of blocks) document.add(resolveLinks(block, base));
  return document.build(metadata);
}

/** The first heading, if it is one of the highest level. */
function topHeading(blocks: readonly NewBlock[]): string | null {
  const first = blocks.find(({ kind }) => kind === 'heading' || kind === 'question');
  return first !== undefined && (first.level ?? 0) <= 1 ? first.text : null;
}
