/** A block with links as a page has them -> the block with those links that lead somewhere from elsewhere. */
import type { NewBlock } from '../document-builder.ts';

/** @param base the address that relative ones refer to; `null` if it is not known */
export function resolveLinks(block: NewBlock, base: string | null): NewBlock {
  if (block.links === undefined || block.links.length === 0) return block;
  const links = block.links.flatMap((link) => {
    const url = resolve(link.url, base);
    return url === undefined ? [] : [{ ...link, url }];
  });
  return { ...block, links };
}

/** A block of a file whose places have no addresses, such as a book: without its anchor, and without links to such places. */
export function withoutPlaces(block: NewBlock): NewBlock {
  const { links = [], ...other } = resolveLinks(block, null);
  return { ...other, anchor: null, links: links.filter(({ url }) => !url.startsWith('#')) };
}

/** @returns an address of the web or of a mailbox, or a place in the same document; undefined for any other */
function resolve(url: string, base: string | null): string | undefined {
  if (url.startsWith('#')) return url.length > 1 ? url : undefined;
  if (!URL.canParse(url, base ?? undefined)) return undefined;
  const { protocol, href } = new URL(url, base ?? undefined);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? href : undefined;
}
