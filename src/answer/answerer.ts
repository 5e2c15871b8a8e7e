/**
 * Articles -> an answerer: the one engine that the terminal, the JSON lines and Discord ask. A question is parsed, looked
 * up, judged and answered in four steps, each in the file of its name.
 */
import type { Article } from '../article/article.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import { defaultLanguage } from '../language/languages.ts';
import type { Answer } from './answer.ts';
import { checkQuestion } from './check-question.ts';
import { type AnswerLimits, composeAnswer, composeOther } from './compose-answer.ts';
import { createCorpora } from './corpus/article-corpora.ts';
import { articleOfQuoted, type Corpus } from './corpus/corpus.ts';
import { decideOutcome } from './decide-outcome.ts';
import { type ParsedQuestion, parseQuestion } from './parse-question.ts';
import { retrieve } from './retrieve.ts';
import { MAX_ENTITIES } from './suggestions/question-index.ts';
import { createSuggestions, type Suggestions } from './suggestions/suggest-questions.ts';

export const DEFAULT_TOP = 3;
/** How many entities of one article alone have questions, which are made while somebody waits. */
const MAX_ENTITIES_OF_ARTICLE = 700;

export interface AskOptions {
  /** How many excerpts, and how many ranked sentences, at most. Default 3. */
  readonly top?: number;
  /** How many ranked sentences, if not `top`. */
  readonly ranked?: number;
  /** The id or the name of the one article to ask; without it all articles are asked together. */
  readonly article?: string | undefined;
  /**
   * `turn` of the answer before in the same conversation, for a question that depends on it ("and when?"). It makes no
   * difference to a complete question.
   */
  readonly previous?: Turn | undefined;
}

export interface Answerer {
  readonly articles: readonly Article[];
  /**
   * @throws {Problem} of kind `usage`, with a code: `empty-question`, `question-too-long` or `unknown-article`.
   * @example
   * const { outcome, excerpts, turn } = answerer.answer('Who is Patrick Ryder?');
   * if (outcome === 'answered') console.log(excerpts[0].text);
   * const { searchedFor } = answerer.answer('What did he say?', { previous: turn });
   * // searchedFor === 'What did Patrick Ryder say?'
   */
  answer(question: string, options?: AskOptions): Answer;
  /**
   * Questions that are answered, to choose from (see suggestions.ts).
   *
   * @param typed what has been typed so far; any text will do
   * @param max how many at most
   * @param article the id or the name of the one article that they are about; without it any article
   * @throws {Problem} of kind `usage`, code `unknown-article`, if there is no such article.
   */
  suggest(typed: string, max: number, article?: string): string[];
}

/**
 * Indexes the articles, which takes about a second for each million words.
 *
 * @param language in which the articles are written and questions are asked
 * @example
 * const { articles } = await readArticles('data');
 * const answerer = createAnswerer(articles);
 */
export function createAnswerer(articles: readonly Article[], language: Language = defaultLanguage): Answerer {
  const corpora = createCorpora(articles, language);
  const suggestions = new WeakMap<Corpus, Suggestions>();

  function suggestionsOf(corpus: Corpus): Suggestions {
    const known = suggestions.get(corpus);
    if (known !== undefined) return known;
    const ask = (question: string, ranked: number): Answer =>
      answerFrom(corpus, parseQuestion(question, language), { top: 1, ranked });
    const maxEntities = corpus === corpora.all ? MAX_ENTITIES : MAX_ENTITIES_OF_ARTICLE;
    const created = createSuggestions(corpus.articles, language, ask, maxEntities);
    suggestions.set(corpus, created);
    return created;
  }

  return {
    articles,
    answer(question, { top = DEFAULT_TOP, ranked = top, article, previous } = {}) {
      const parsed = parseQuestion(
        checkQuestion(question),
        language,
        previous,
        (quoted) => articleOfQuoted(corpora.all, quoted)?.text,
      );
      // A follow-up is asked of the article that was asked before, if that is still there.
      const isFollowUp = parsed.intent === 'question' && parsed.isFollowUp;
      const before = isFollowUp ? corpora.all.byId.get(previous?.articleId ?? '')?.id : undefined;
      const corpus = corpora.corpusOf(article ?? before);
      const isChosen = article !== undefined || before !== undefined;
      return answerFrom(corpus, parsed, { top, ranked }, isChosen ? corpus.articles[0]?.id : undefined);
    },
    suggest: (typed, max, article) => suggestionsOf(corpora.corpusOf(article)).suggest(typed, max),
  };
}

/** The four steps of an answer; the first, to parse the question, has been taken. */
function answerFrom(corpus: Corpus, parsed: ParsedQuestion, limits: AnswerLimits, articleId?: string): Answer {
  if (parsed.intent !== 'question') return composeOther(corpus, parsed, limits);
  // Near-duplicates are not quoted, so more sentences are looked at than are quoted.
  const retrieval = retrieve(corpus, parsed, Math.max(limits.top * 2, limits.ranked));
  const decision = decideOutcome(corpus, retrieval);
  return composeAnswer(corpus, parsed, decision, limits, articleId);
}
