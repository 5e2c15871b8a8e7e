/** Word lists as sets, and as parts of regular expressions. */

/**
 * @param list words separated by spaces or line breaks
 * @example
 * wordList('spring summer') // Set { 'spring', 'summer' }
 */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/**
 * The source of a regular expression that matches any word of the lists. The words must not contain special characters of
 * regular expressions.
 *
 * @example
 * oneOf(['spring', 'summer']) // '(?:spring|summer)'
 */
export function oneOf(...lists: readonly Iterable<string>[]): string {
  return `(?:${lists.flatMap((list) => [...list]).join('|')})`;
}
