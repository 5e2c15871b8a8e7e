/** Lists of words, as sets and as parts of patterns. */

/** @param list words with spaces and line breaks between them */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The source of a pattern that matches any word of some lists. The words must not have signs that patterns use. */
export function oneOf(...lists: readonly Iterable<string>[]): string {
  return `(?:${lists.flatMap((list) => [...list]).join('|')})`;
}
