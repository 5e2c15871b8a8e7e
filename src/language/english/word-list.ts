/** A list of words, written with spaces and line breaks between them, as a set. */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
