/**
 * Tokens -> which acronyms a text uses, and which of its names they abbreviate: "U.S." <-> "United States". Looks for runs
 * of capitalised words whose first letters are an acronym of the text.
 */
import { TokenFlag } from '../../language/english/token-flags.ts';
import { WordFlag } from '../../language/english/word-flags.ts';
import { defined } from './defined.ts';
import { endOf, startOf, type TokenTable, termIdAt, tokenFlagsAt } from './token-table.ts';

const MAX_ACRONYM_LENGTH = 5;
/** Words linked with one acronym, or acronyms with one word: in a long text, hundreds of these links are chance. */
const MAX_LINKS = 300;
const WORD_WITHIN_NAMES = /^ (?:of|the|and|for)$/;

export type Acronyms = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns "us" -> "unit", "state" and back: each acronym with the terms that it abbreviates, in both directions */
export function findAcronyms(table: TokenTable): Acronyms {
  const { tokens, terms, wordFlags, sentenceCount } = table;
  const acronyms = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const flags = tokenFlagsAt(table, at);
    if (flags & TokenFlag.acronym && !(flags & TokenFlag.stopWord)) acronyms.add(defined(terms[termIdAt(table, at)]));
  }
  const links = new Map<string, Set<string>>();
  if (acronyms.size === 0) return links;

  const mayBeWithinNames = Uint8Array.from(terms, (term, termId) =>
    defined(wordFlags[termId]) & WordFlag.stopWord && WORD_WITHIN_NAMES.test(term) ? 1 : 0,
  );
  let name: string[] = [];
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const end = endOf(table, sentence);
    for (let at = startOf(table, sentence); at < end; at++) {
      const flags = tokenFlagsAt(table, at);
      const termId = termIdAt(table, at);
      const isCapitalised = (flags & (TokenFlag.capital | TokenFlag.opening)) !== 0;
      if (isCapitalised && !(flags & (TokenFlag.stopWord | TokenFlag.acronym))) name.push(defined(terms[termId]));
      else if (name.length > 0 && mayBeWithinNames[termId] === 0) {
        linkAcronymsOf(name, acronyms, links);
        name = [];
      }
    }
    linkAcronymsOf(name, acronyms, links);
    name = [];
  }
  return links;
}

/** Links the terms of a name with those acronyms that are the first letters of some of them in a row. */
function linkAcronymsOf(name: readonly string[], acronyms: ReadonlySet<string>, links: Map<string, Set<string>>): void {
  for (let from = 0; from < name.length - 1; from++) {
    let initials = defined(name[from]).charAt(0);
    for (let to = from + 1; to < Math.min(name.length, from + MAX_ACRONYM_LENGTH); to++) {
      initials += defined(name[to]).charAt(0);
      if (!acronyms.has(initials)) continue;
      for (const term of name.slice(from, to + 1)) {
        link(links, initials, term);
        link(links, term, initials);
      }
    }
  }
}

function link(links: Map<string, Set<string>>, from: string, to: string): void {
  const linked = links.get(from) ?? new Set();
  if (linked.size < MAX_LINKS) links.set(from, linked.add(to));
}
