/** What was looked up -> those of its words that were not found, to be named to whoever asked. */
import type { TokenizedText } from '../conversation/tokenized-text.ts';
import type { SentenceIndex } from '../retrieval/index/sentence-index.ts';
import { TermRelation } from '../retrieval/query/expansion.ts';
import type { Ranking } from '../retrieval/searcher.ts';

export function unknownWordsIn(
  { tokens }: TokenizedText,
  { query, hits }: Ranking,
  { vocabulary }: SentenceIndex,
): string[] {
  const misspelt = new Set(
    hits.flatMap(({ match: { relations } }) =>
      query.terms.flatMap(({ term }, i) => (relations[i] === TermRelation.typo ? [term] : [])),
    ),
  );
  const unknown = new Map<string, string>();
  for (const { term, text } of tokens) {
    if (term !== undefined && !vocabulary.has(term) && !misspelt.has(term)) unknown.set(term, text);
  }
  return [...unknown.values()];
}
