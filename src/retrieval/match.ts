/** What of a query one sentence holds, and where. */
import type { Kinship, Link } from './expansion.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

export interface Match {
  /** For each term of the query how well the sentence holds it: 1 the term itself, less a related one, 0 nothing. */
  readonly strengths: Float64Array;
  readonly kinships: readonly (Kinship | 'pronoun' | undefined)[];
  /** Where words of the sentence bear on the query, in order: places among its tokens. */
  readonly hits: readonly Hit[];
}

interface Hit {
  readonly position: number;
  readonly queryTerm: number;
  readonly isSame: boolean;
  /** It is a pronoun that stands for such a word. */
  readonly isPronoun: boolean;
  readonly strength: number;
}

/** What a pronoun counts for the word that it stands for. */
const BY_PRONOUN = 0.7;

export type Matcher = (sentence: number) => Match;

/** Looks at each sentence once, however often its neighbours ask. */
export function createMatcher(
  index: SentenceIndex,
  query: Query,
  links: ReadonlyMap<number, readonly Link[]>,
): Matcher {
  const known = new Map<number, Match>();
  return (sentence) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const strengths = new Float64Array(query.terms.length);
    const kinships: (Kinship | 'pronoun' | undefined)[] = query.terms.map(() => undefined);
    const hits: Hit[] = [];
    const start = index.starts[sentence] ?? 0;
    const end = index.starts[sentence + 1] ?? start;
    const hit = (position: number, token: number, isPronoun: boolean): void => {
      for (const { queryTerm, kinship, strength: ofWord } of links.get(token) ?? []) {
        const strength = isPronoun ? ofWord * BY_PRONOUN : ofWord;
        if (strength > (strengths[queryTerm] ?? 0)) {
          strengths[queryTerm] = strength;
          kinships[queryTerm] = isPronoun ? 'pronoun' : kinship;
        }
        hits.push({ position, queryTerm, isSame: !isPronoun && kinship === 'same', isPronoun, strength });
      }
    };
    for (let at = start; at < end; at++) {
      hit(at - start, index.tokens[at] ?? -1, false);
      for (const token of index.antecedents.get(at) ?? []) hit(at - start, token, true);
    }
    const match = { strengths, kinships, hits };
    known.set(sentence, match);
    return match;
  };
}
