/**
 * A function of a word -> the same function with a cache, because the same words occur again and again in articles and
 * questions. The cache is emptied every few minutes: the words of a question are private.
 */

/** The most words in one cache: about 10 MB with their values. */
const MAX_CACHED_WORDS = 50_000;
/** In UTF-16 code units. Longer words hardly ever occur twice. */
const MAX_WORD_LENGTH = 40;
/** No longer than the bot remembers a question. Frequent words are soon cached again. */
const FORGET_AFTER_MS = 5 * 60_000;

/**
 * @param compute must return the same value for the same word, and never `undefined`, which would not be cached
 * @returns `compute` with a cache, which keeps no reference to a text that a word was sliced from
 */
export function memoize<Value>(compute: (word: string) => Value): (word: string) => Value {
  const cache = new Map<string, Value>();
  const forget = (): void => cache.clear();
  return (word) => {
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const key = detached(word);
    const value = compute(key);
    if (key.length > MAX_WORD_LENGTH) return value;
    if (cache.size === MAX_CACHED_WORDS) forget();
    if (cache.size === 0) setTimeout(forget, FORGET_AFTER_MS).unref();
    cache.set(key, value);
    return value;
  };
}

/**
 * Copies a string into memory of its own. V8 stores a slice of a string as a reference to the whole string, so a cached word
 * would keep its question in memory, and a cached name its article. Joining single characters makes a copy.
 */
export function detached(text: string): string {
  return text.split('').join('');
}
