/** The decision -> the answer: excerpts, the sentence before them, and the turn that the next question may refer to. */
import { quote } from '../article/article.ts';
import type { Interpretation } from '../conversation/resolve-follow-up.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Ranking } from '../retrieval/searcher.ts';
import { detached } from '../text/memoize.ts';
import type { Answer, AnswerBase, Excerpt, QuotingAnswer } from './answer.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Decision } from './decide-outcome.ts';
import { chooseExcerpts, type Hit, toExcerpt, unrankedExcerpts } from './excerpts/excerpts.ts';
import { contextOf } from './excerpts/sentence-before.ts';
import type { LookupQuestion, OtherQuestion, ParsedQuestion } from './parse-question.ts';
import { lastSentenceOf } from './quotation.ts';
import { unknownWordsIn } from './unknown-words.ts';

export interface AnswerLimits {
  /** The most excerpts. */
  readonly top: number;
  /** The number of ranked sentences. */
  readonly ranked: number;
}

/**
 * In UTF-16 code units. Follow-ups ignore a question of this length (see resolve-follow-up.ts), so it need not be complete.
 */
const MAX_STORED_QUESTION_LENGTH = 500;
/** Limits for the highlights in a turn. No sentence that people write reaches them. */
const MAX_NAMED = 100;
const MAX_NAMED_LENGTH = 300;

/** @param articleId the id of the one article that was searched; undefined if all were searched */
export function composeAnswer(
  corpus: Corpus,
  { text, earlier, isInOtherLanguage }: LookupQuestion,
  { outcome, confidence, interpretation, ranking, isNamedPart }: Decision,
  { top, ranked }: AnswerLimits,
  articleId: string | undefined,
): Answer {
  const excerptOf = excerptMaker(corpus, ranking);
  const base = {
    ...{ question: text, searchedFor: interpretation.shown, articles: corpus.articles, confidence },
    ranked: rankedExcerpts(corpus, ranking, excerptOf, ranked),
    unknownWords:
      // Hardly any word of a question in another language occurs.
      outcome === 'answered' || isInOtherLanguage
        ? []
        : unknownWordsIn(interpretation.search, ranking, corpus.searcher.index),
  };
  const [first, ...others] =
    outcome === 'not-covered' ? [] : chooseExcerpts(corpus, ranking, excerptOf, top, isNamedPart);
  if (outcome === 'not-covered' || first === undefined) {
    const question = storedQuestion(interpretation.about);
    const turn = { question, named: [], earlier: earlier.map(detached), quoted: undefined, articleId };
    return { ...base, turn, outcome: 'not-covered', excerpts: [] };
  }
  return composeQuoted(corpus, { ...base, outcome }, { ...interpretation, earlier }, [first, ...others], articleId);
}

/**
 * Adds to an answer its excerpts, the sentence before them, and the turn.
 *
 * @param articleId the id of the one article that was searched; undefined if all were searched
 */
export function composeQuoted(
  { language }: Corpus,
  base: Omit<AnswerBase, 'turn'> & Pick<QuotingAnswer, 'outcome'>,
  { about, earlier }: Pick<Interpretation, 'about'> & Pick<LookupQuestion, 'earlier'>,
  excerpts: QuotingAnswer['excerpts'],
  articleId: string | undefined,
): QuotingAnswer {
  const [first, ...others] = excerpts;
  const context = contextOf(first, language);
  const isQuoted = others.some((other) => other.article === context?.article && other.start === context.start);
  const turn = turnOf(storedQuestion(about), earlier, first, articleId);
  return { ...base, excerpts, turn, context: isQuoted ? undefined : context };
}

function storedQuestion(about: string): string {
  return detached(about.slice(0, MAX_STORED_QUESTION_LENGTH));
}

/**
 * Composes the answer to small talk. It quotes no search result, but still ranks what a search for its words finds, for
 * programs and for messages that only begin like small talk.
 */
export function composeOther(corpus: Corpus, question: OtherQuestion, limits: AnswerLimits): Answer {
  const base = unsearched(corpus, question, limits);
  return { ...base, outcome: 'small-talk', smallTalk: question.intent, excerpts: [] };
}

/** What an answer has that quotes no search result. */
export function unsearched(
  corpus: Corpus,
  { text, tokens }: Pick<ParsedQuestion, 'text' | 'tokens'>,
  { ranked }: AnswerLimits,
): AnswerBase {
  const ranking = corpus.searcher.rank(tokens, ranked);
  return {
    ...{ question: text, searchedFor: undefined, turn: undefined, articles: corpus.articles, confidence: 0 },
    ...{ ranked: rankedExcerpts(corpus, ranking, excerptMaker(corpus, ranking), ranked), unknownWords: [] },
  };
}

/** Returns the excerpt of a hit, which is made once: a sentence may be both ranked and quoted. */
function excerptMaker(corpus: Corpus, { query }: Ranking): (hit: Hit) => Excerpt {
  const made = new Map<Hit, Excerpt>();
  return (hit) => {
    const excerpt = made.get(hit) ?? toExcerpt(corpus, query, hit);
    made.set(hit, excerpt);
    return excerpt;
  };
}

/** The best sentences, and after them the other sentences in reading order, until there are enough. */
function rankedExcerpts(corpus: Corpus, { hits }: Ranking, excerptOf: (hit: Hit) => Excerpt, count: number): Excerpt[] {
  const best = hits.slice(0, count).map(excerptOf);
  const found = new Set(hits.map(({ sentence }) => sentence));
  return [...best, ...unrankedExcerpts(corpus, count - hits.length, found)];
}

function turnOf(question: string, earlier: readonly string[], first: Excerpt, chosen: string | undefined): Turn {
  const { article, highlights } = first;
  return {
    question,
    named: highlights.slice(0, MAX_NAMED).map((span) => detached(quote(article, span).slice(0, MAX_NAMED_LENGTH))),
    earlier: earlier.map(detached),
    // A follow-up is most often about what comes after all that was read.
    quoted: { articleId: article.id, revision: article.revision, start: lastSentenceOf(first).start },
    articleId: chosen,
  };
}
