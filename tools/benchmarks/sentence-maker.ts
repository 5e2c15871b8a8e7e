/**
 * Real sentences -> any number of made-up sentences with the same word frequencies. They come from a Markov chain of order
 * 2, and invented names replace 2 % of the words. The names follow Zipf's law, so that the vocabulary grows with the number
 * of sentences, as in real text. The same input gives the same sentences, and a smaller number gives the first of them.
 */
const SEED = 12345;
const SHORTEST_TO_LEARN_FROM = 5;
const LONGEST = 45;
/** The share of the words that invented names replace. */
export const SHARE_OF_NAMES = 0.02;
const NAMES = 2_000_000;
const ZIPF_EXPONENT = 1.1;

const SYLLABLES = [...'bdklmnrstvz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));

export function* makeSentences(real: readonly string[], count: number): Generator<string> {
  const { starts, next } = learn(real);
  const random = randomNumbers(SEED);
  for (let made = 0; made < count; made++) {
    let [before, last] = pick(starts, random);
    const words = [before, last];
    while (words.length < LONGEST) {
      const options = next.get(`${before} ${last}`);
      if (options === undefined) break;
      const word = pick(options, random);
      words.push(random() < SHARE_OF_NAMES ? inventName(random) : word);
      [before, last] = [last, word];
    }
    yield words.join(' ');
  }
}

interface Chain {
  /** The first two words of each real sentence. */
  readonly starts: readonly (readonly [string, string])[];
  /** Two words with a space between -> all that follow them. */
  readonly next: ReadonlyMap<string, readonly string[]>;
}

function learn(real: readonly string[]): Chain {
  const starts: (readonly [string, string])[] = [];
  const next = new Map<string, string[]>();
  for (const sentence of real) {
    const words = sentence.split(/\s+/).filter(Boolean);
    const [first, second, ...rest] = words;
    if (words.length < SHORTEST_TO_LEARN_FROM || first === undefined || second === undefined) continue;
    starts.push([first, second]);
    let key = `${first} ${second}`;
    for (const [i, word] of rest.entries()) {
      const followers = next.get(key);
      if (followers === undefined) next.set(key, [word]);
      else followers.push(word);
      key = `${words[i + 1]} ${word}`;
    }
  }
  return { starts, next };
}

export function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to make sentences of.');
  return value;
}

export const inventName = (random: () => number): string => nameOf(zipf(random));

const zipf = (random: () => number): number => Math.floor(random() ** -ZIPF_EXPONENT) % NAMES;

/** Writes a rank with syllables as its digits, at least two of them. */
function nameOf(rank: number): string {
  let name = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Numbers from 0 to below 1, the same for the same seed. Mulberry32: T. Ettinger (2017),
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
