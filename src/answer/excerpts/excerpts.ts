/** Ranked sentences -> excerpts, which are sentences with citations and highlights, and the choice of those to quote. */
import { quote } from '../../article/article.ts';
import { annotate } from '../../language/annotate.ts';
import type { Language } from '../../language/language.ts';
import { terms } from '../../language/terms.ts';
import { MAX_TOKENS_EXAMINED } from '../../retrieval/index/sentence-index.ts';
import type { Query } from '../../retrieval/query/query.ts';
import type { Ranking } from '../../retrieval/searcher.ts';
import type { Excerpt } from '../answer.ts';
import { type Corpus, sentenceAt } from '../corpus/corpus.ts';
import { highlights } from './highlights.ts';

/** A sentence whose score is a smaller share of the best score than this is not quoted. */
const MIN_SHARE_OF_BEST_SCORE = 0.05;
/**
 * Two sentences with at least this Jaccard index of their terms are near-duplicates, such as a standfirst and its
 * repetition.
 */
const MIN_DUPLICATE_SIMILARITY = 0.7;

export function toExcerpt(
  corpus: Corpus,
  query: Query,
  { sentence: number, score, match }: Ranking['hits'][number],
): Excerpt {
  const { article, sentence } = sentenceAt(corpus, number);
  const text = quote(article, sentence);
  const inSentence = highlights(
    text,
    annotate(text, corpus.language, MAX_TOKENS_EXAMINED),
    query,
    match,
    corpus.searcher.index,
  );
  return {
    ...sentence,
    ...{ article, text, sentences: 1, score },
    highlights: inSentence.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end })),
  };
}

/**
 * The first sentences of a corpus in reading order, each with a score of 0.
 *
 * @param count the most excerpts to return
 * @param without indexes of sentences to leave out
 */
export function unrankedExcerpts(corpus: Corpus, count: number, without: ReadonlySet<number> = new Set()): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const number of corpus.sentences.keys()) {
    if (excerpts.length >= count) break;
    if (without.has(number)) continue;
    const { article, sentence } = sentenceAt(corpus, number);
    excerpts.push({ ...sentence, article, text: quote(article, sentence), sentences: 1, score: 0, highlights: [] });
  }
  return excerpts;
}

/**
 * Chooses the excerpts to quote: those that are likely enough, without near-duplicates.
 *
 * @param ranked the candidates, best first
 * @param max the most excerpts to choose
 */
export function chooseExcerpts(ranked: readonly Excerpt[], language: Language, max: number): Excerpt[] {
  const minScore = (ranked[0]?.score ?? 0) * MIN_SHARE_OF_BEST_SCORE;
  const chosen: { excerpt: Excerpt; terms: ReadonlySet<string> }[] = [];
  for (const excerpt of ranked) {
    if (chosen.length === max || excerpt.score === 0 || excerpt.score < minScore) break;
    // After the best one, a sentence without any highlight would only confuse the reader.
    if (chosen.length > 0 && excerpt.highlights.length === 0) continue;
    const candidate = { excerpt, terms: new Set(terms(excerpt.text, language, MAX_TOKENS_EXAMINED)) };
    if (chosen.every((other) => jaccard(other.terms, candidate.terms) < MIN_DUPLICATE_SIMILARITY))
      chosen.push(candidate);
  }
  return chosen.map(({ excerpt }) => excerpt);
}

/** Size of the intersection over size of the union, 0 to 1. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / (a.size + b.size - shared);
}
