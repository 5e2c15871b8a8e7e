/** Question sets -> figures: every question is asked of the engine that the bot answers with. */
import type { Answer } from '../../src/answer/answer.ts';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.ts';
import { quote } from '../../src/article/article.ts';
import { splitSentences } from '../../src/article/sentences.ts';
import { createSearcher } from '../../src/retrieval/searcher.ts';
import { CHATTER } from './chatter.ts';
import { evaluateFollowUps, type FollowUpFigures } from './follow-ups.ts';
import {
  areaUnderRoc,
  averagePrecision,
  type Bin,
  expectedCalibrationError,
  hitAt,
  type Judgement,
  mean,
  ranksOfRight,
  reciprocalRank,
  reliability,
} from './metrics.ts';
import {
  type ArticleQuestion,
  type ArticleSet,
  covers,
  type FollowUpQuestion,
  type FollowUpSet,
  type QuestionSet,
  type SelectionSet,
  type SplittingSet,
} from './sets.ts';

export interface ArticleFigures {
  readonly kind: 'articles';
  readonly set: string;
  /** Questions that their article answers. */
  readonly answerable: {
    readonly count: number;
    readonly precisionAt1: number;
    readonly hitAt3: number;
    readonly meanReciprocalRank: number;
    /** Share that gets the outcome answered, and how many of those are right. */
    readonly answered: number;
    readonly answeredRight: number;
  };
  /** Questions asked of an article that is on their subject and does not answer them. */
  readonly unanswerable: { readonly count: number; readonly answered: number; readonly areaUnderRoc: number };
  /** Questions that an article on another subject answers. */
  readonly elsewhere: { readonly count: number; readonly answered: number };
  /** Greetings, talk about the bot and nonsense. */
  readonly chatter: { readonly count: number; readonly answered: number };
  /** Of the confidence, over answerable questions and those about something else. */
  readonly calibrationError: number;
  /** The same, unanswerable questions included. */
  readonly calibrationErrorWithUnanswerable: number;
  readonly reliability: readonly Bin[];
}

export interface SelectionFigures {
  readonly kind: 'selection';
  readonly set: string;
  readonly count: number;
  readonly meanAveragePrecision: number;
  readonly meanReciprocalRank: number;
  readonly precisionAt1: number;
}

export interface SplittingFigures {
  readonly kind: 'splitting';
  readonly set: string;
  readonly count: number;
  /** Texts that are split exactly as they should be. */
  readonly right: number;
}

export type Figures = ArticleFigures | FollowUpFigures | SelectionFigures | SplittingFigures;

export interface Miss {
  readonly set: string;
  readonly question: string;
  readonly outcome: string;
  readonly confidence: number;
  readonly found: string;
  /** None for a question that nothing answers. */
  readonly wanted: string | undefined;
}

export interface Evaluation {
  readonly figures: readonly Figures[];
  readonly misses: readonly Miss[];
}

/** How far down a right sentence is looked for. */
const LOOKED_AT = 50;

/** @param asked is called once for each question that has been asked */
export async function evaluate(sets: readonly QuestionSet[], asked: () => void): Promise<Evaluation> {
  const figures: Figures[] = [];
  const misses: Miss[] = [];
  const pause = pauses(asked);
  for (const set of sets) {
    if (set.kind === 'splitting') figures.push(await evaluateSplitting(set, pause, misses));
    else if (set.kind === 'selection') figures.push(await evaluateSelection(set, pause, misses));
    else if (set.kind === 'follow-ups') {
      const onMiss = (asked: FollowUpQuestion, answer: Answer) => misses.push(followUpMiss(set, asked, answer));
      figures.push(...(await evaluateFollowUps(set, pause, onMiss)));
    } else figures.push(await evaluateArticles(set, elsewhereOf(set, sets), pause, misses));
  }
  return { figures, misses };
}

/** How many times `evaluate` will call `asked`. */
export function questionCount(sets: readonly QuestionSet[]): number {
  return sets.reduce(
    (sum, set) => sum + set.questions.length + (set.kind === 'articles' ? elsewhereOf(set, sets).length : 0),
    0,
  );
}

interface AskedElsewhere {
  readonly question: string;
  readonly article: string;
}

/** Every answerable question, asked of one article that is not its own; which one changes from question to question. */
function elsewhereOf(set: ArticleSet, sets: readonly QuestionSet[]): AskedElsewhere[] {
  const others = sets.filter((other) => other.kind === 'articles').flatMap(({ questions }) => questions);
  return others
    .filter(({ answers }) => answers.length > 0)
    .flatMap(({ question, article: own }, i) => {
      const articles = set.articles.filter(({ name }) => name !== own);
      const article = articles[i % Math.max(1, articles.length)];
      return article === undefined ? [] : [{ question, article: article.name }];
    });
}

type Pause = () => Promise<void> | undefined;

/** Lets the progress be drawn every so often. */
function pauses(asked: () => void): Pause {
  let last = performance.now();
  return () => {
    asked();
    if (performance.now() - last < 50) return undefined;
    last = performance.now();
    return new Promise((resume) => setImmediate(resume));
  };
}

async function evaluateSplitting(set: SplittingSet, pause: Pause, misses: Miss[]): Promise<SplittingFigures> {
  let right = 0;
  for (const { name, text, sentences } of set.questions) {
    // The rules write a line break inside a sentence as a space; sentences are quoted as they stand.
    const found = Array.from(splitSentences(text), ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
    await pause();
    if (found.join('\n') === sentences.join('\n')) right += 1;
    else {
      const [got, wanted] = [found, sentences].map((list) => list.join(' | '));
      misses.push({ set: set.name, question: name, outcome: 'split', confidence: 1, found: got ?? '', wanted });
    }
  }
  return { kind: 'splitting', set: set.name, count: set.questions.length, right };
}

async function evaluateSelection(set: SelectionSet, pause: Pause, misses: Miss[]): Promise<SelectionFigures> {
  const ranks: number[][] = [];
  const precisions: number[] = [];
  for (const { question, candidates } of set.questions) {
    const scores = createSearcher(candidates.map(({ text }) => text)).scoreAll(question);
    const judged = candidates.map(({ text, relevant }, i) => ({ text, isRight: relevant, score: scores[i] ?? 0 }));
    await pause();
    const ofRight = ranksOfRight(judged);
    if (ofRight.length === 0) continue;
    ranks.push(ofRight);
    precisions.push(averagePrecision(ofRight, ofRight.length));
    if (ofRight[0] === 1) continue;
    const [best] = judged.toSorted((a, b) => b.score - a.score);
    const wanted = judged.filter(({ isRight }) => isRight).toSorted((a, b) => b.score - a.score)[0]?.text;
    misses.push({
      set: set.name,
      question,
      outcome: 'ranked',
      confidence: best?.score ?? 0,
      found: best?.text ?? '',
      wanted,
    });
  }
  return {
    kind: 'selection',
    set: set.name,
    count: ranks.length,
    meanAveragePrecision: mean(precisions),
    meanReciprocalRank: mean(ranks.map(reciprocalRank)),
    precisionAt1: mean(ranks.map((ofRight) => hitAt(1, ofRight))),
  };
}

async function evaluateArticles(
  set: ArticleSet,
  asksElsewhere: readonly AskedElsewhere[],
  pause: Pause,
  misses: Miss[],
): Promise<ArticleFigures> {
  const answerer = createAnswerer(set.articles);
  const results = [];
  for (const asked of set.questions) {
    const answer = answerer.answer(asked.question, { article: asked.article, top: LOOKED_AT });
    const ranks = ranksOfRight(
      answer.ranked.map((excerpt) => ({ score: excerpt.score, isRight: covers(excerpt, asked) })),
    );
    results.push({ asked, answer, ranks });
    const miss = missOf(set, answerer, asked, answer, ranks);
    if (miss !== undefined) misses.push(miss);
    await pause();
  }
  const elsewhere: Answer[] = [];
  for (const { question, article } of asksElsewhere) {
    elsewhere.push(answerer.answer(question, { article }));
    await pause();
  }
  const chatter = set.articles.flatMap(({ name }) => CHATTER.map((line) => answerer.answer(line, { article: name })));

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

function shareAnswered(answers: readonly Answer[]): number {
  return mean(answers.map(({ outcome }) => Number(outcome === 'answered')));
}

/** A wrong sentence first, or something answered that the article does not answer. */
function missOf(
  set: ArticleSet,
  answerer: Answerer,
  asked: ArticleQuestion,
  { outcome, confidence, ranked }: Answer,
  ranks: readonly number[],
): Miss | undefined {
  const isAnswerable = asked.answers.length > 0;
  if (isAnswerable ? ranks[0] === 1 : outcome !== 'answered') return undefined;
  const article = answerer.articles.find(({ name }) => name === asked.article);
  const right = article?.sentences.find((sentence) => covers(sentence, asked));
  const wanted = article && right && quote(article, right);
  return { set: set.name, question: asked.question, outcome, confidence, found: ranked[0]?.text ?? '', wanted };
}

function followUpMiss(
  set: FollowUpSet,
  asked: FollowUpQuestion,
  { outcome, confidence, ranked, searchedFor }: Answer,
): Miss {
  const article = set.articles.find(({ name }) => name === asked.article);
  const right = article?.sentences.find((sentence) => covers(sentence, asked));
  return {
    set: `${set.name}, ${asked.half}`,
    question: `${asked.before} ${asked.question} [${searchedFor ?? 'taken as complete'}]`,
    ...{ outcome, confidence, found: ranked[0]?.text ?? '', wanted: article && right && quote(article, right) },
  };
}
