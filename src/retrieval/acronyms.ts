/**
 * Finds which acronyms a text uses and which of its names they stand for: "U.S." <-> "United States". Collects runs of
 * capitalised words, and the acronyms that stand in the text; then tells which belong together.
 */
import { type AnnotatedToken, Mark } from './annotation.ts';

const LONGEST_ACRONYM = 5;

export class AcronymFinder {
  readonly #seen = new Set<string>();
  readonly #runs = new Map<string, readonly string[]>();

  read(tokens: readonly AnnotatedToken[]): void {
    let run: string[] = [];
    for (const { key, marks } of tokens) {
      const isStopWord = (marks & Mark.stopWord) !== 0;
      if (marks & Mark.acronym && !isStopWord) this.#seen.add(key);
      if (marks & (Mark.capital | Mark.opening) && !isStopWord && !(marks & Mark.acronym)) run.push(key);
      else if (!(isStopWord && /^ (?:of|the|and|for)$/.test(key))) {
        this.#close(run);
        run = [];
      }
    }
    this.#close(run);
  }

  #close(run: readonly string[]): void {
    for (let from = 0; from < run.length - 1; from++) {
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_ACRONYM); to++) {
        const words = run.slice(from, to);
        this.#runs.set(words.join(' '), words);
      }
    }
  }

  /** "us" <-> "united", "states". */
  acronyms(): Map<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    const link = (a: string, b: string): void => {
      found.set(a, (found.get(a) ?? new Set()).add(b));
    };
    for (const words of this.#runs.values()) {
      const acronym = words.map((word) => word.charAt(0)).join('');
      if (!this.#seen.has(acronym)) continue;
      for (const word of words) {
        link(acronym, word);
        link(word, acronym);
      }
    }
    return found;
  }
}
