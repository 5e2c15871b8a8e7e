/**
 * Tokens -> the words with a hyphen of a text, under the spelling without the hyphen: "wifi" -> "wi", "fi" for "Wi-Fi". Thus
 * a question may leave the hyphen out.
 */
import { TokenFlag } from '../../language/flags.ts';
import { defined } from './table-access.ts';
import { type TokenTable, termIdAt, tokenFlagsAt } from './token-table.ts';

/** For each compound written as one word, the ids of the terms that it consists of. Stop words are left out. */
export type Compounds = ReadonlyMap<string, readonly number[]>;

export function findCompounds(table: TokenTable): Compounds {
  const { tokens, terms, termIds } = table;
  const compounds = new Map<string, readonly number[]>();
  for (let at = 1; at < tokens.length; at++) {
    if (!(tokenFlagsAt(table, at) & TokenFlag.hyphenated)) continue;
    const parts = [termIdAt(table, at - 1), termIdAt(table, at)];
    const spellings = parts.map((termId) => defined(terms[termId]));
    const compound = spellings.map((spelling) => spelling.trimStart()).join('');
    if (compounds.has(compound) || termIds.has(compound)) continue;
    compounds.set(
      compound,
      parts.filter((_, i) => !defined(spellings[i]).startsWith(' ')),
    );
  }
  return compounds;
}
