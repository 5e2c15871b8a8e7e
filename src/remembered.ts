/** What is worked out for a word is worked out once, however often the word comes: in texts and in questions. */

const MOST = 50_000;
/** Longer ones do not come again. */
const LONGEST = 40;

/** The same function, with a memory of its last results. */
export function remembered<Value>(workOut: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = workOut(word);
    if (word.length <= LONGEST) {
      if (known.size === MOST) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
