/**
 * A function of a word -> the same function with a cache, because the same words occur again and again in articles and
 * questions. The cache is emptied every few minutes: the words of a question are private.
 */

/** The most words in one cache: about 10 MB with their values. */
const MAX_WORDS = 50_000;
/** In UTF-16 code units. Longer words hardly ever occur twice. */
const MAX_WORD_LENGTH = 40;
/** At most as long as the bot remembers a question. Words that occur often are soon in the cache again. */
const FORGET_AFTER_MS = 5 * 60_000;

/**
 * @param compute must give the same value for the same word. Its value must not be `undefined`, which is not cached.
 * @returns `compute` with a cache. It refers to no text that a word was cut from.
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
    if (cache.size === MAX_WORDS) forget();
    if (cache.size === 0) setTimeout(forget, FORGET_AFTER_MS).unref();
    cache.set(key, value);
    return value;
  };
}

/**
 * The same text in its own memory. V8 stores a slice of a string as a reference to the whole string, so a cached word would
 * keep its question in memory, and a cached name its article. Joining single characters makes a copy.
 */
export function detached(text: string): string {
  return text.split('').join('');
}
