/**
 * Articles -> an answerer, which the terminal, the line protocol and Discord all use. It answers a question about a document
 * itself from what is known about it (document-questions/), and any other in four steps: parse-question.ts, retrieve.ts,
 * decide-outcome.ts and compose-answer.ts.
 */
import type { Article } from '../article/article.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import { defaultLanguage, languageByCode, otherLanguageOf } from '../language/languages.ts';
import type { Models } from '../retrieval/model/model.ts';
import { atOnce, type Steps } from '../steps.ts';
import { answerAim } from './aims/answer-aim.ts';
import type { Answer } from './answer.ts';
import { checkQuestion } from './check-question.ts';
import { type AnswerLimits, composeAnswer, composeOther, unsearched } from './compose-answer.ts';
import { createCorpora } from './corpus/article-corpora.ts';
import { articleOfQuoted, type Corpus } from './corpus/corpus.ts';
import { decideInOtherLanguage, decideOutcome } from './decide-outcome.ts';
import { answerDocumentQuestion } from './document-questions/answer-document-question.ts';
import { type DocumentQuestion, parseDocumentQuestion } from './document-questions/parse-document-question.ts';
import { type ParsedQuestion, parseQuestion, parseQuestionInOtherLanguage, tokensToLookUp } from './parse-question.ts';
import { retrieve } from './retrieve.ts';
import { type AnswererOfLanguage, inSeveralLanguages } from './several-languages.ts';
import { MAX_TOPICS } from './suggestions/question-index.ts';
import { createSuggestions, type Suggestions } from './suggestions/suggest-questions.ts';

/** The number of excerpts if the caller does not choose one. */
export const DEFAULT_TOP = 3;
/** The most topics of suggested questions if one article is searched. They are prepared while a user waits. */
const MAX_TOPICS_OF_ARTICLE = 700;

export interface AskOptions {
  /** The most excerpts and, unless `ranked` is given, ranked sentences. Default 3. */
  readonly top?: number;
  /** The number of ranked sentences. Default `top`. */
  readonly ranked?: number;
  /** The id or the name of the one article to search. Without it, all articles are searched together. */
  readonly article?: string | undefined;
  /**
   * The `turn` of the previous answer in the same conversation, so that a follow-up ("and when?") is understood. It has no
   * effect on a complete question.
   */
  readonly previous?: Turn | undefined;
}

export interface Answerer {
  readonly articles: readonly Article[];
  /**
   * Answers a question by quoting the articles.
   *
   * @throws {Problem} of kind `usage` with the code `empty-question`, `question-too-long` or `unknown-article`.
   * @example
   * const { outcome, excerpts, turn } = answerer.answer('Who is Patrick Ryder?');
   * if (outcome === 'answered') console.log(excerpts[0].text);
   * const { searchedFor } = answerer.answer('What did he say?', { previous: turn });
   * // searchedFor === 'What did Patrick Ryder say?'
   */
  answer(question: string, options?: AskOptions): Answer;
  /**
   * Suggests questions that the articles answer (see suggest-questions.ts).
   *
   * @param typed what the user has typed so far; may be any text
   * @param max the most questions to return
   * @param article the id or the name of the one article that the questions are about; without it, any article
   * @throws {Problem} of kind `usage` with the code `unknown-article` if there is no such article.
   */
  suggest(typed: string, max: number, article?: string): string[];
  /**
   * Finds what questions can be suggested, which `suggest` otherwise does when it is first called. From the first step to the
   * last, nothing is suggested about all articles together.
   */
  prepareSuggestions(): Steps<void>;
}

/**
 * Indexes the articles, which takes about a second for each million words.
 *
 * @param language the language of the articles and the questions; by default that of each article
 * @param models what ranks the sentences; by default the models that are part of the program
 * @example
 * const { articles } = await readArticles('data');
 * const answerer = createAnswerer(articles);
 */
export function createAnswerer(articles: readonly Article[], language?: Language, models?: Models): Answerer {
  return atOnce(createAnswererInSteps(articles, language, models));
}

/** Does what `createAnswerer` does, in steps of some milliseconds. */
export function* createAnswererInSteps(
  articles: readonly Article[],
  language?: Language,
  models?: Models,
): Steps<Answerer> {
  const codes = language === undefined ? [...new Set(articles.map((article) => article.language))] : [];
  const [only = defaultLanguage.code, ...others] = codes;
  if (others.length === 0) return yield* createAnswererIn(language ?? languageByCode(only), articles, models);
  const parts: AnswererOfLanguage[] = [];
  for (const code of codes) {
    const ofLanguage = articles.filter((article) => article.language === code);
    const answerer = yield* createAnswererIn(languageByCode(code), ofLanguage, models);
    parts.push({ code, answerer });
  }
  return inSeveralLanguages(articles, parts);
}

/** An answerer over articles in one language. */
function* createAnswererIn(language: Language, articles: readonly Article[], models?: Models): Steps<Answerer> {
  const corpora = yield* createCorpora(articles, language, models);
  const suggestions = new WeakMap<Corpus, Suggestions>();

  function suggestionsOf(corpus: Corpus): Suggestions {
    const known = suggestions.get(corpus);
    if (known !== undefined) return known;
    const ask = (question: string, ranked: number): Answer =>
      answerFrom(corpus, parseQuestion(question, language), { top: DEFAULT_TOP, ranked });
    const maxTopics = corpus === corpora.all ? MAX_TOPICS : MAX_TOPICS_OF_ARTICLE;
    const created = createSuggestions(corpus.articles, language, ask, maxTopics);
    suggestions.set(corpus, created);
    return created;
  }

  function answerAboutDocument(
    text: string,
    asked: DocumentQuestion,
    limits: AnswerLimits,
    { article, previous }: AskOptions,
  ): Answer | undefined {
    const { named = [], matter } = asked;
    // "This" is the article that was chosen or quoted before, if there is one.
    const before = corpora.all.byId.get(previous?.articleId ?? previous?.quoted?.articleId ?? '');
    const one = named.length === 0 ? before : named.length === 1 ? named[0] : undefined;
    const answerIn = (corpus: Corpus): Answer | undefined => {
      const base = unsearched(corpus, { text, tokens: tokensToLookUp(text, language) }, limits);
      return answerDocumentQuestion({ ...base, articles: asked.named ?? corpus.articles }, asked, language, limits.top);
    };
    const corpus = corpora.corpusOf(article ?? one?.id);
    const answer = answerIn(corpus);
    // What is listed may be in any article.
    const isElsewhere = answer === undefined && matter === 'list' && article === undefined && corpus !== corpora.all;
    return isElsewhere ? answerIn(corpora.all) : answer;
  }

  function answerFromText(text: string, { top = DEFAULT_TOP, ranked = top, article, previous }: AskOptions): Answer {
    const asked = otherLanguageOf(text, language);
    if (asked !== undefined) {
      const parsed = parseQuestionInOtherLanguage(text, language, asked);
      const corpus = corpora.corpusOf(article);
      const answer = answerFrom(corpus, parsed, { top, ranked }, article && corpus.articles[0]?.id);
      return { ...answer, articleLanguage: language.code };
    }
    const parsed = parseQuestion(text, language, previous, (quoted) => articleOfQuoted(corpora.all, quoted)?.text);
    // A follow-up searches the same article as the question before, if the article still exists.
    const isFollowUp = parsed.intent === 'question' && parsed.isFollowUp;
    const before = isFollowUp ? corpora.all.byId.get(previous?.articleId ?? '')?.id : undefined;
    const corpus = corpora.corpusOf(article ?? before);
    const isChosen = article !== undefined || before !== undefined;
    return answerFrom(corpus, parsed, { top, ranked }, isChosen ? corpus.articles[0]?.id : undefined);
  }

  return {
    articles,
    answer(question, options = {}) {
      const text = checkQuestion(question);
      const { top = DEFAULT_TOP, ranked = top, article, previous } = options;
      const searched = article === undefined ? articles : corpora.corpusOf(article).articles;
      const asked = parseDocumentQuestion(text, language, searched, previous === undefined);
      // "How long is it?" may be about what was talked about before.
      const found = asked?.isAmbiguous ? answerFromText(text, options) : undefined;
      if (found?.outcome === 'answered') return found;
      const aboutDocument = asked && answerAboutDocument(text, asked, { top, ranked }, options);
      return aboutDocument ?? found ?? answerFromText(text, options);
    },
    suggest: (typed, max, article) => suggestionsOf(corpora.corpusOf(article)).suggest(typed, max),
    prepareSuggestions: () => suggestionsOf(corpora.all).prepare(),
  };
}

/** Takes the last three of the four steps: the question has already been parsed. */
function answerFrom(corpus: Corpus, parsed: ParsedQuestion, limits: AnswerLimits, articleId?: string): Answer {
  if (parsed.intent !== 'question') return composeOther(corpus, parsed, limits);
  // Near-duplicates are not quoted, so more sentences are retrieved than are quoted.
  const retrieval = retrieve(corpus, parsed, Math.max(limits.top * 2, limits.ranked));
  const decided = decideOutcome(corpus, retrieval);
  const decision = parsed.isInOtherLanguage ? decideInOtherLanguage(decided) : decided;
  const answer = answerAim({ corpus, question: parsed, decision, limits, articleId });
  return answer ?? composeAnswer(corpus, parsed, decision, limits, articleId);
}
