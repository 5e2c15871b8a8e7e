/**
 * Tokens -> the acronyms of a text and the names that they abbreviate: "U.S." <-> "United States". A run of capitalised
 * words is linked with an acronym of the text that consists of its first letters.
 */
import { TokenFlag, WordFlag } from '../../language/flags.ts';
import { defined } from './table-access.ts';
import { endOf, startOf, type TokenTable, termIdAt, tokenFlagsAt, wordFlagsAt } from './token-table.ts';

const MAX_ACRONYM_LENGTH = 5;
/** The most words linked with one acronym, or acronyms with one word. In a long text, further links are coincidences. */
const MAX_LINKS = 300;

export type Acronyms = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * @returns links in both directions between each acronym and the terms that it abbreviates: "us" -> "unit", "unit" -> "us"
 */
export function findAcronyms(table: TokenTable): Acronyms {
  const { tokens, terms, sentenceCount } = table;
  const acronyms = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const flags = tokenFlagsAt(table, at);
    if (flags & TokenFlag.acronym && !(wordFlagsAt(table, at) & WordFlag.stopWord))
      acronyms.add(defined(terms[termIdAt(table, at)]));
  }
  const links = new Map<string, Set<string>>();
  if (acronyms.size === 0) return links;

  let name: string[] = [];
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const end = endOf(table, sentence);
    for (let at = startOf(table, sentence); at < end; at++) {
      const flags = tokenFlagsAt(table, at);
      const ofWord = wordFlagsAt(table, at);
      const isCapitalised = (flags & (TokenFlag.capital | TokenFlag.opening)) !== 0;
      const isPart = isCapitalised && !(ofWord & WordFlag.stopWord) && !(flags & TokenFlag.acronym);
      if (isPart) name.push(defined(terms[termIdAt(table, at)]));
      else if (name.length > 0 && !(ofWord & WordFlag.nameLink)) {
        linkAcronymsOf(name, acronyms, links);
        name = [];
      }
    }
    linkAcronymsOf(name, acronyms, links);
    name = [];
  }
  return links;
}

/** Links consecutive terms of a name with the acronym that their first letters form. */
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
