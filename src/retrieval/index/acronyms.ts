/**
 * Finds which acronyms a text uses and which of its names they stand for: "U.S." <-> "United States". Looks for runs of
 * capitalised words whose first letters are an acronym that stands in the text.
 */
import { TokenFlag } from '../../language/english/token-flags.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import type { TokenTable } from './token-table.ts';

const LONGEST_ACRONYM = 5;
/** Words that an acronym is linked with, or acronyms that a word is: in a long text, hundreds of these links are chance. */
const MOST_LINKED = 300;
const IN_NAMES = /^ (?:of|the|and|for)$/;

export type Acronyms = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns "us" <-> "united", "states": an acronym and the words that it stands for, both ways */
export function findAcronyms({ tokens, tokenFlags, terms, wordFlags, starts, sentenceCount }: TokenTable): Acronyms {
  const seen = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const mark = tokenFlags[at] ?? 0;
    if (mark & TokenFlag.acronym && !(mark & TokenFlag.stopWord)) seen.add(terms[tokens[at] ?? 0] ?? '');
  }
  const found = new Map<string, Set<string>>();
  if (seen.size === 0) return found;
  const link = (a: string, b: string): void => {
    const linked = found.get(a) ?? new Set();
    if (linked.size < MOST_LINKED) found.set(a, linked.add(b));
  };
  const close = (run: readonly string[]): void => {
    for (let from = 0; from < run.length - 1; from++) {
      let acronym = run[from]?.charAt(0) ?? '';
      for (let to = from + 1; to < Math.min(run.length, from + LONGEST_ACRONYM); to++) {
        acronym += run[to]?.charAt(0) ?? '';
        if (!seen.has(acronym)) continue;
        for (const word of run.slice(from, to + 1)) {
          link(acronym, word);
          link(word, acronym);
        }
      }
    }
  };

  const mayStandInNames = Uint8Array.from(terms, (key, i) =>
    (wordFlags[i] ?? 0) & WordFlag.stopWord && IN_NAMES.test(key) ? 1 : 0,
  );
  let run: string[] = [];
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const end = starts[sentence + 1] ?? 0;
    for (let at = starts[sentence] ?? 0; at < end; at++) {
      const mark = tokenFlags[at] ?? 0;
      const key = tokens[at] ?? 0;
      const isCapital = (mark & (TokenFlag.capital | TokenFlag.opening)) !== 0;
      if (isCapital && !(mark & (TokenFlag.stopWord | TokenFlag.acronym))) run.push(terms[key] ?? '');
      else if (run.length > 0 && mayStandInNames[key] === 0) {
        close(run);
        run = [];
      }
    }
    close(run);
    run = [];
  }
  return found;
}
