/**
 * Words -> a list within a sentence. `Intl.ListFormat` cannot join words after a negation, for which several languages have
 * a separate word: "ni" in Spanish and French, "nem" in Portuguese.
 *
 * @example
 * list(['“a”', '“b”', '“c”'], ' or ') // '“a”, “b” or “c”'
 */
export function list(words: readonly string[], beforeLast: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${beforeLast}${last}`;
}
