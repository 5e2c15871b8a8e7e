/** Question sets -> figures, and the questions that went wrong. It evaluates the same engine as in the bot. */
import type { Answer } from '../../src/answer/answer.ts';
import { type Article, quote } from '../../src/article/article.ts';
import { type AnswererChoice, ownAnswerer } from './answerers.ts';
import { type ArticleFigures, elsewhereOf, evaluateArticles } from './article-figures.ts';
import { evaluateFollowUps, type FollowUpFigures } from './follow-up-figures.ts';
import { evaluatePassages, type PassageFigures } from './passage-figures.ts';
import { type ArticleQuestion, covers, type QuestionSet } from './question-sets.ts';
import { evaluateRewrites, type RewriteFigures } from './rewrite-figures.ts';
import { evaluateSelection, type SelectionFigures } from './selection-figures.ts';
import { evaluateSplitting, type SplittingFigures } from './splitting-figures.ts';

export type Figures =
  | ArticleFigures
  | FollowUpFigures
  | PassageFigures
  | RewriteFigures
  | SelectionFigures
  | SplittingFigures;

/** A question that went wrong. */
export interface Miss {
  /** The name of the set, and of its part if it has parts. */
  readonly set: string;
  readonly question: string;
  readonly outcome: string;
  readonly confidence: number;
  readonly found: string;
  /** The right answer; undefined for a question without an answer. */
  readonly wanted: string | undefined;
}

export interface Evaluation {
  readonly figures: readonly Figures[];
  readonly misses: readonly Miss[];
}

/**
 * @param onAsked called after each question
 * @param answererChoice answers the questions of article sets and passage sets
 */
export async function evaluate(
  sets: readonly QuestionSet[],
  onAsked: () => void,
  answererChoice: AnswererChoice = ownAnswerer,
): Promise<Evaluation> {
  const figures: Figures[] = [];
  const misses: Miss[] = [];
  const pause = pauses(onAsked);
  const onMiss = (miss: Miss): void => void misses.push(miss);
  for (const set of sets) figures.push(...(await evaluateSet(set, sets, pause, onMiss, answererChoice)));
  return { figures, misses };
}

/** The number of times that `evaluate` calls `onAsked`. */
export function questionCount(sets: readonly QuestionSet[]): number {
  return sets.reduce(
    (sum, set) => sum + set.questions.length + (set.kind === 'articles' ? elsewhereOf(set, sets).length : 0),
    0,
  );
}

async function evaluateSet(
  set: QuestionSet,
  sets: readonly QuestionSet[],
  pause: () => Promise<void> | undefined,
  onMiss: (miss: Miss) => void,
  answererChoice: AnswererChoice,
): Promise<Figures[]> {
  switch (set.kind) {
    case 'articles':
      return [
        await evaluateArticles(
          set,
          elsewhereOf(set, sets),
          pause,
          (asked, answer) => onMiss(missOf(set.name, asked.question, answer, wantedOf(set.articles, asked))),
          answererChoice,
        ),
      ];
    case 'follow-ups':
      return evaluateFollowUps(set, pause, (asked, answer) => {
        const question = `${asked.before} ${asked.question} [${answer.searchedFor ?? 'taken as complete'}]`;
        onMiss(missOf(`${set.name}, ${asked.half}`, question, answer, wantedOf(set.articles, asked)));
      });
    case 'passages':
      return [
        await evaluatePassages(
          set,
          pause,
          (asked, answer) => {
            const question = [...asked.before, asked.question].join(' ');
            const wanted = asked.accept.length > 0 ? asked.accept.join(' | ') : undefined;
            onMiss(missOf(`${set.name}, ${asked.kind}, ${asked.style}`, question, answer, wanted));
          },
          answererChoice,
        ),
      ];
    case 'rewrites':
      return evaluateRewrites(set, pause, ({ id, history, question, complete }, understood) =>
        onMiss({
          ...{ set: `${set.name}, ${id}`, question: [...history, question].join(' / ') },
          ...{ outcome: 'understood', confidence: 1, found: understood, wanted: complete },
        }),
      );
    case 'selection':
      return [
        await evaluateSelection(set, pause, ({ question }, ranked) =>
          onMiss({
            set: set.name,
            question,
            outcome: 'ranked',
            confidence: ranked[0]?.score ?? 0,
            found: ranked[0]?.text ?? '',
            wanted: ranked.find(({ isRight }) => isRight)?.text,
          }),
        ),
      ];
    case 'splitting':
      return [
        await evaluateSplitting(set, pause, ({ name, sentences }, found) => {
          const [got = '', wanted] = [found, sentences].map((list) => list.join(' | '));
          onMiss({ set: set.name, question: name, outcome: 'split', confidence: 1, found: got, wanted });
        }),
      ];
  }
}

function missOf(
  set: string,
  question: string,
  { outcome, confidence, ranked }: Answer,
  wanted: string | undefined,
): Miss {
  return { set, question, outcome, confidence, found: ranked[0]?.text ?? '', wanted };
}

/** The first sentence that answers the question. */
function wantedOf(
  articles: readonly Article[],
  asked: Pick<ArticleQuestion, 'article' | 'answers'>,
): string | undefined {
  const article = articles.find(({ name }) => name === asked.article);
  const right = article?.sentences.find((sentence) => covers(sentence, asked));
  return article && right && quote(article, right);
}

/** @returns a function to call after each question, which gives the progress bar time to be drawn every now and then */
function pauses(onAsked: () => void): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    onAsked();
    if (performance.now() - last < 50) return undefined;
    last = performance.now();
    return new Promise((resume) => setImmediate(resume));
  };
}
