/** Questions whose answers are marked in their articles -> figures on ranking, honesty and calibration. */
import type { Answer } from '../../src/answer/answer.ts';
import type { AnswererChoice } from './answerers.ts';
import { CHATTER } from './chatter.ts';
import {
  areaUnderRoc,
  type Bin,
  expectedCalibrationError,
  hitAt,
  type Judgement,
  mean,
  ranksOfRight,
  reciprocalRank,
  reliability,
} from './metrics.ts';
import { type ArticleQuestion, type ArticleSet, covers, type QuestionSet } from './question-sets.ts';
import { type RanksOfBoth, type Together, togetherOf } from './together.ts';

export interface ArticleFigures {
  readonly kind: 'articles';
  readonly set: string;
  /** Questions that their article answers. */
  readonly answerable: {
    readonly count: number;
    readonly precisionAt1: number;
    readonly hitAt3: number;
    readonly meanReciprocalRank: number;
    /** The share with the outcome `answered`, and the share of these that are right. */
    readonly answered: number;
    readonly answeredRight: number;
  };
  /** The answerable questions, asked of one article and of all together. */
  readonly together: Together;
  /** Questions about an article that is on their subject but does not answer them. */
  readonly unanswerable: { readonly count: number; readonly answered: number; readonly areaUnderRoc: number };
  /** Questions that another article answers, because this one is about something else. */
  readonly elsewhere: { readonly count: number; readonly answered: number };
  /** Greetings, talk about the bot and nonsense. */
  readonly chatter: { readonly count: number; readonly answered: number };
  /** The calibration error of the confidence, on answerable questions and those about something else. */
  readonly calibrationError: number;
  /** The calibration error including unanswerable questions. */
  readonly calibrationErrorWithUnanswerable: number;
  readonly reliability: readonly Bin[];
}

/** A question, and an article that does not answer it. */
export interface AskedElsewhere {
  readonly question: string;
  readonly article: string;
}

/** How many ranked sentences are searched for a right one. */
const RANKED = 50;
/** The same if all articles are asked together, where only the first three ranks are used. */
const TOGETHER = 3;
/** The most for one set. It is enough to measure a share of one in a hundred, and bounds the time for many sets. */
const MAX_ASKED_ELSEWHERE = 2000;

/**
 * The answerable questions of all sets, each with an article that does not answer it. The articles take turns.
 *
 * @returns at most `MAX_ASKED_ELSEWHERE` questions, spread over all sets
 */
export function elsewhereOf(set: ArticleSet, sets: readonly QuestionSet[]): AskedElsewhere[] {
  const answerable = sets
    .filter((other) => other.kind === 'articles')
    .flatMap(({ questions }) => questions)
    .filter(({ answers }) => answers.length > 0);
  const stride = Math.ceil(answerable.length / MAX_ASKED_ELSEWHERE);
  return answerable
    .filter((_, i) => i % stride === 0)
    .flatMap(({ question, article: own }, i) => {
      const articles = set.articles.filter(({ name }) => name !== own);
      const article = articles[i % Math.max(1, articles.length)];
      return article === undefined ? [] : [{ question, article: article.name }];
    });
}

/**
 * @param onMiss called for each question with a wrong sentence in first place, or that is answered although it has no answer
 */
export async function evaluateArticles(
  set: ArticleSet,
  asksElsewhere: readonly AskedElsewhere[],
  pause: () => Promise<void> | undefined,
  onMiss: (asked: ArticleQuestion, answer: Answer) => void,
  answererChoice: AnswererChoice,
): Promise<ArticleFigures> {
  const answererFor = answererChoice(set.articles);
  const results = [];
  const pairs: RanksOfBoth[] = [];
  for (const asked of set.questions) {
    const answerer = answererFor(asked);
    const answer = answerer.answer(asked.question, { article: asked.article, top: RANKED });
    const ranks = ranksOf(asked, answer);
    results.push({ asked, answer, ranks });
    if (asked.answers.length > 0) {
      pairs.push({ alone: ranks, together: ranksOf(asked, answerer.answer(asked.question, { top: TOGETHER })) });
    }
    if (asked.answers.length > 0 ? ranks[0] !== 1 : answer.outcome === 'answered') onMiss(asked, answer);
    await pause();
  }
  const elsewhere: Answer[] = [];
  for (const { question, article } of asksElsewhere) {
    elsewhere.push(answererFor({ question, article }).answer(question, { article }));
    await pause();
  }
  const chatter = set.articles.flatMap(({ name }) =>
    CHATTER.map((question) => answererFor({ article: name, question }).answer(question, { article: name })),
  );

  const answerable = results.filter(({ asked }) => asked.answers.length > 0);
  const unanswerable = results.filter(({ asked }) => asked.answers.length === 0).map(({ answer }) => answer);
  const answered = answerable.filter(({ answer }) => answer.outcome === 'answered');
  const isRight = ({ ranks }: { ranks: readonly number[] }): boolean => ranks[0] === 1;
  const judgements: Judgement[] = [
    ...answerable.map((result) => ({ confidence: result.answer.confidence, isRight: isRight(result) })),
    ...elsewhere.map(({ confidence }) => ({ confidence, isRight: false })),
  ];
  const wrong = unanswerable.map(({ confidence }) => ({ confidence, isRight: false }));
  return {
    kind: 'articles',
    set: set.name,
    answerable: {
      count: answerable.length,
      precisionAt1: mean(answerable.map(({ ranks }) => hitAt(1, ranks))),
      hitAt3: mean(answerable.map(({ ranks }) => hitAt(3, ranks))),
      meanReciprocalRank: mean(answerable.map(({ ranks }) => reciprocalRank(ranks))),
      answered: answered.length / answerable.length,
      answeredRight: answered.filter(isRight).length / answered.length,
    },
    together: togetherOf(pairs),
    unanswerable: {
      count: unanswerable.length,
      answered: shareAnswered(unanswerable),
      areaUnderRoc: areaUnderRoc(
        answerable.map(({ answer }) => answer.confidence),
        unanswerable.map(({ confidence }) => confidence),
      ),
    },
    elsewhere: { count: elsewhere.length, answered: shareAnswered(elsewhere) },
    chatter: { count: chatter.length, answered: shareAnswered(chatter) },
    calibrationError: expectedCalibrationError(judgements),
    calibrationErrorWithUnanswerable: expectedCalibrationError([...judgements, ...wrong]),
    reliability: reliability(judgements),
  };
}

/** The ranks of the sentences that cover an answer. */
function ranksOf(asked: ArticleQuestion, { ranked }: Answer): number[] {
  return ranksOfRight(
    ranked.map((excerpt) => ({
      score: excerpt.score,
      isRight: excerpt.article.name === asked.article && covers(excerpt, asked),
    })),
  );
}

function shareAnswered(answers: readonly Answer[]): number {
  return mean(answers.map(({ outcome }) => Number(outcome === 'answered')));
}
