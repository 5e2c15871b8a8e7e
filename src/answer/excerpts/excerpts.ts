/** Ranked sentences -> excerpts, which are sentences with citations and highlights, and the choice of those to quote. */
import { quote } from '../../article/article.ts';
import { annotate } from '../../language/annotate.ts';
import { WordFlag } from '../../language/flags.ts';
import { endExamined, MAX_TOKENS_EXAMINED, type SentenceIndex } from '../../retrieval/index/sentence-index.ts';
import { startOf, termIdAt, wordFlagsAt } from '../../retrieval/index/token-table.ts';
import type { Query } from '../../retrieval/query/query.ts';
import type { Ranking } from '../../retrieval/searcher.ts';
import type { Excerpt, Quotation } from '../answer.ts';
import { type Corpus, sentenceAt } from '../corpus/corpus.ts';
import { quoteSentence } from '../quotation.ts';
import { highlights } from './highlights.ts';
import { openingOfSection, type Passage, passageAround } from './passages.ts';

/** A sentence whose score is a smaller share of the best score than this is not quoted. */
const MIN_SHARE_OF_BEST_SCORE = 0.05;
/**
 * Two sentences with at least this Jaccard index of their terms are near-duplicates, such as a standfirst and its
 * repetition.
 */
const MIN_DUPLICATE_SIMILARITY = 0.7;

/** A ranked sentence. */
export type Hit = Ranking['hits'][number];

export function toExcerpt(corpus: Corpus, query: Query, { sentence: number, score, match }: Hit): Excerpt {
  const { article, sentence } = sentenceAt(corpus, number);
  const quotation = quoteSentence(article, sentence);
  const inSentence = highlights(
    quotation.text,
    annotate(quotation.text, corpus.language, MAX_TOKENS_EXAMINED),
    query,
    match,
    corpus.searcher.index,
  );
  return {
    ...{ ...quotation, score },
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
  // What only introduces is never an answer, so it comes last.
  for (const isIntroduction of [false, true]) {
    for (const number of corpus.sentences.keys()) {
      if (excerpts.length >= count) return excerpts;
      if (without.has(number)) continue;
      const { article, sentence } = sentenceAt(corpus, number);
      if ((article.blocks[sentence.block]?.isIntroduction ?? false) !== isIntroduction) continue;
      excerpts.push({ ...quoteSentence(article, sentence), score: 0, highlights: [] });
    }
  }
  return excerpts;
}

/**
 * Chooses the passages to quote: those that are likely enough, without near-duplicates.
 *
 * @param excerptOf returns the excerpt of a hit
 * @param max the most passages to choose
 * @param isNamedPart whether the question names the part that the best sentence is in, rather than what it says
 */
export function chooseExcerpts(
  corpus: Corpus,
  { hits, probabilities }: Ranking,
  excerptOf: (hit: Hit) => Excerpt,
  max: number,
  isNamedPart: boolean,
): Excerpt[] {
  const minScore = (hits[0]?.score ?? 0) * MIN_SHARE_OF_BEST_SCORE;
  const chosen: { excerpt: Excerpt; terms: ReadonlySet<number>; passage: Passage }[] = [];
  for (const hit of hits) {
    if (chosen.length === max || hit.score === 0 || hit.score < minScore) break;
    if (chosen.some(({ passage }) => hit.sentence >= passage.first && hit.sentence <= passage.last)) continue;
    const ofHit = excerptOf(hit);
    // After the best one, a sentence without any highlight would only confuse the reader.
    if (chosen.length > 0 && ofHit.highlights.length === 0) continue;
    const taken = chosen.map(({ passage }) => passage);
    const around =
      isNamedPart && chosen.length === 0
        ? openingOfSection(corpus, hit.sentence)
        : passageAround(corpus, probabilities, hit.sentence);
    const passage = withoutTaken(around, hit.sentence, taken);
    const excerpt = extended(corpus, ofHit, passage);
    const candidate = { excerpt, passage, terms: termsOfSentence(corpus.searcher.index, hit.sentence) };
    if (chosen.every((other) => jaccard(other.terms, candidate.terms) < MIN_DUPLICATE_SIMILARITY))
      chosen.push(candidate);
  }
  return chosen.map(({ excerpt }) => excerpt);
}

/** The passage without the sentences at its ends that other passages quote already. */
function withoutTaken(passage: Passage, sentence: number, taken: readonly Passage[]): Passage {
  let { first, last } = passage;
  for (const other of taken) {
    if (other.last < sentence) first = Math.max(first, other.last + 1);
    else last = Math.min(last, other.first - 1);
  }
  return { ...passage, first, last };
}

/** The excerpt of a sentence, extended to the passage around it. */
function extended(corpus: Corpus, excerpt: Excerpt, { first, last, introduction }: Passage): Excerpt {
  const { article, sentence } = sentenceAt(corpus, first);
  const { start } = sentence;
  const { end } = sentenceAt(corpus, last).sentence;
  return {
    ...excerpt,
    ...sentence,
    ...{ start, end, text: quote(article, { start, end }), sentences: last - first + 1 },
    introduction: introduction === undefined ? undefined : quotationAt(corpus, introduction),
  };
}

function quotationAt(corpus: Corpus, number: number): Quotation {
  const { article, sentence } = sentenceAt(corpus, number);
  return quoteSentence(article, sentence);
}

/** The ids of the terms of a sentence. */
function termsOfSentence(index: SentenceIndex, sentence: number): ReadonlySet<number> {
  const ids = new Set<number>();
  const end = endExamined(index, sentence);
  for (let at = startOf(index, sentence); at < end; at++) {
    if (!(wordFlagsAt(index, at) & WordFlag.stopWord)) ids.add(termIdAt(index, at));
  }
  return ids;
}

/** Size of the intersection over size of the union, 0 to 1. */
function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / (a.size + b.size - shared);
}
