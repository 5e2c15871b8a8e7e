/**
 * What is worked out for a word is worked out once, however often the word comes: in texts and in questions. For some
 * minutes only, as words of questions are somebody's own.
 */

/** Some 10 MB with what is known of each. */
const MOST = 50_000;
/** In UTF-16 code units. Longer ones do not come again. */
const LONGEST = 40;
/** Within the time for which a question is remembered at all. What comes often is soon worked out again. */
const FORGOTTEN_AFTER_MS = 5 * 60_000;

/** The same function, with a memory of its last results. They contain nothing of the text that a word was a part of. */
export function memoize<Value>(workOut: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  const forget = (): void => known.clear();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = detached(word);
    const value = workOut(own);
    if (own.length > LONGEST) return value;
    if (known.size === MOST) forget();
    if (known.size === 0) setTimeout(forget, FORGOTTEN_AFTER_MS).unref();
    known.set(own, value);
    return value;
  };
}

/**
 * The same text, in memory of its own. V8 makes a part of a text a view of it, which keeps the whole in memory for as long
 * as the part is kept: a word its question, a name its article. Joining single letters copies them.
 */
export function detached(text: string): string {
  return text.split('').join('');
}
