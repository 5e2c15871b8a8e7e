/** What was decided -> the answer: excerpts, what comes before them, and what the next question may refer to. */
import { quote } from '../article/article.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Ranking } from '../retrieval/searcher.ts';
import { detached } from '../text/memoize.ts';
import type { Answer, Excerpt } from './answer.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Decision } from './decide-outcome.ts';
import { chooseExcerpts, toExcerpt, unrankedExcerpts } from './excerpts/excerpts.ts';
import { contextOf } from './excerpts/sentence-before.ts';
import type { LookupQuestion, OtherQuestion } from './parse-question.ts';
import { unknownWordsIn } from './unknown-words.ts';

export interface AnswerLimits {
  /** How many excerpts at most. */
  readonly top: number;
  /** How many ranked sentences. */
  readonly ranked: number;
}

/** How many sentences show how an article begins, at most. */
const OPENING_SENTENCES = 2;
/** In UTF-16 code units: a longer question is not referred to (see interpretations.ts), and need not be kept whole. */
const LONGEST_KEPT_QUESTION = 500;
/** More highlights than any sentence that people write has, and longer ones. */
const MAX_NAMED = 100;
const LONGEST_NAMED = 300;

/** @param articleId of the one article that was asked; undefined if all were */
export function composeAnswer(
  corpus: Corpus,
  { text }: LookupQuestion,
  { outcome, confidence, interpretation, ranking }: Decision,
  { top, ranked }: AnswerLimits,
  articleId: string | undefined,
): Answer {
  const { query, hits } = ranking;
  const matching = hits.map((hit) => toExcerpt(corpus, query, hit));
  const base = {
    ...{ question: text, searchedFor: interpretation.shown, articles: corpus.articles, confidence },
    ranked: withUnranked(corpus, matching, ranking, ranked),
    unknownWords: outcome === 'answered' ? [] : unknownWordsIn(interpretation.search, ranking, corpus.searcher.index),
  };
  const about = detached(interpretation.about.slice(0, LONGEST_KEPT_QUESTION));
  const [first, ...others] = chooseExcerpts(matching, corpus.language, top);
  if (outcome === 'not-covered' || first === undefined) {
    const turn = { question: about, named: [], quoted: undefined, articleId };
    return { ...base, turn, outcome: 'not-covered', excerpts: [] };
  }
  const context = contextOf(first, corpus.language);
  const isQuoted = others.some((other) => other.article === context?.article && other.start === context.start);
  return {
    ...{ ...base, outcome, excerpts: [first, ...others] },
    turn: turnOf(about, first, articleId),
    context: isQuoted ? undefined : context,
  };
}

/**
 * Small talk, or how the one article begins that is asked as a whole: nothing is quoted for its words. What they would find
 * is ranked all the same, for programs and for messages that begin like small talk.
 */
export function composeOther(
  corpus: Corpus,
  { text, tokens, intent }: OtherQuestion,
  { top, ranked }: AnswerLimits,
): Answer {
  const base = {
    ...{ question: text, searchedFor: undefined, turn: undefined, articles: corpus.articles, confidence: 0 },
    ...{ ranked: rankedExcerpts(corpus, corpus.searcher.rank(tokens, ranked), ranked), unknownWords: [] },
  };
  if (intent !== 'overview') return { ...base, outcome: 'small-talk', smallTalk: intent, excerpts: [] };
  const isOneArticle = corpus.articles.length === 1;
  const [first, ...others] = isOneArticle ? unrankedExcerpts(corpus, Math.min(top, OPENING_SENTENCES)) : [];
  // "What is this article about?" says nothing where it is not known which article is meant.
  if (first === undefined) return { ...base, outcome: 'small-talk', smallTalk: 'vague', excerpts: [] };
  return { ...base, outcome: 'closest', isOpening: true, excerpts: [first, ...others], context: undefined };
}

function rankedExcerpts(corpus: Corpus, ranking: Ranking, count: number): Excerpt[] {
  const matching = ranking.hits.map((hit) => toExcerpt(corpus, ranking.query, hit));
  return withUnranked(corpus, matching, ranking, count);
}

/** The excerpts of what was found, and after them the other sentences in reading order, until there are enough. */
function withUnranked(corpus: Corpus, matching: readonly Excerpt[], { hits }: Ranking, count: number): Excerpt[] {
  const found = new Set(hits.map(({ sentence }) => sentence));
  return [...matching, ...unrankedExcerpts(corpus, count - hits.length, found)].slice(0, count);
}

function turnOf(question: string, { article, start, highlights }: Excerpt, chosen: string | undefined): Turn {
  return {
    question,
    named: highlights.slice(0, MAX_NAMED).map((span) => detached(quote(article, span).slice(0, LONGEST_NAMED))),
    quoted: { articleId: article.id, revision: article.revision, start },
    articleId: chosen,
  };
}
