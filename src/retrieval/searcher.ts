/** Sentences -> a searcher that ranks them against a question. The bot and the terminal answer with it. */
import { terms } from '../text/terms.ts';
import { buildIndex } from './inverted-index.ts';
import { inverseDocumentFrequency } from './weighting.ts';

export interface Hit {
  /** Index into the sentences that the searcher was made with. */
  readonly sentence: number;
  /** Above zero; comparable within one question only. */
  readonly score: number;
}

export interface Searcher {
  /**
   * The best `k` sentences that share a term with the question, best first; equal scores stand in the order of the
   * sentences.
   */
  search(question: string, k: number): Hit[];
  /** How much a term tells (see `inverseDocumentFrequency`); highest for a term that no sentence holds. */
  idf(term: string): number;
  /** Whether any sentence holds the term. */
  holds(term: string): boolean;
}

export function createSearcher(sentences: readonly string[]): Searcher {
  const index = buildIndex(sentences.map(terms));
  return {
    search(question, k) {
      const scores = new Float64Array(index.sentenceCount);
      for (const term of new Set(terms(question))) {
        const postings = index.postings.get(term);
        if (postings === undefined) continue;
        for (const [i, sentence] of postings.sentences.entries()) {
          scores[sentence] = (scores[sentence] ?? 0) + (postings.weights[i] ?? 0);
        }
      }
      return best(scores, k);
    },
    idf: (term) => inverseDocumentFrequency(index.sentenceCount, index.postings.get(term)?.sentences.length ?? 0),
    holds: (term) => index.postings.has(term),
  };
}

function best(scores: Float64Array, k: number): Hit[] {
  const hits: Hit[] = [];
  for (const [sentence, score] of scores.entries()) {
    if (score > 0) hits.push({ sentence, score });
  }
  return hits.sort((a, b) => b.score - a.score || a.sentence - b.sentence).slice(0, k);
}
