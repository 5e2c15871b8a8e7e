/** A list -> its first items in words and, if there are others, how many. */
import type { Phrases } from '../../phrases/phrases.ts';

/**
 * @param limit the most items that are listed
 * @param inWords returns the words for an item, which has this index in the list
 * @example
 * abridged(['a', 'b', 'c'], 2, en, (item) => item) // ['a', 'b', '1 more']
 */
export function abridged<Item>(
  items: readonly Item[],
  limit: number,
  phrases: Phrases,
  inWords: (item: Item, index: number) => string,
): string[] {
  const more = items.length - limit;
  return [...items.slice(0, limit).map(inWords), ...(more > 0 ? [phrases.others(more)] : [])];
}
