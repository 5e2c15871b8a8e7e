/**
 * Questions as people type them, about documents of communities -> figures on the answers that users get. A passage is right
 * if it contains one of the accepted phrases, both folded (fold.ts).
 */
import type { Answer, Quotation } from '../../src/answer/answer.ts';
import type { AnswererChoice } from './answerers.ts';
import { askInConversation } from './conversation.ts';
import { fold } from './fold.ts';
import { hitAt, mean, ranksOfRight } from './metrics.ts';
import type { PassageQuestion, PassageSet } from './question-sets.ts';
import { type RanksOfBoth, type Together, togetherOf } from './together.ts';

/** All shares are 0 to 1, or NaN if there are no questions. */
export interface PassageShares {
  /** Questions that the document answers. */
  readonly answerable: {
    readonly count: number;
    /** The best sentence is right, whatever the outcome. */
    readonly first: number;
    /** One of the best three sentences is right, whatever the outcome. */
    readonly oneOfThree: number;
    /** One of the excerpts that the user sees is right. */
    readonly shown: number;
    /** The outcome is `answered`, and the first excerpt is right. */
    readonly answeredAndRight: number;
    /** The outcome is `not-covered`. */
    readonly nothingFound: number;
  };
  /** Questions with the outcome `answered`, whether the document answers them or not. */
  readonly answered: { readonly count: number; readonly right: number };
  /** Questions that the document does not answer. */
  readonly unanswerable: { readonly count: number; readonly answered: number };
}

export interface PassageFigures extends PassageShares {
  readonly kind: 'passages';
  readonly set: string;
  /** The answerable complete questions, asked of one document and of all documents together. */
  readonly together: Together;
  readonly byKind: Readonly<Record<string, PassageShares>>;
  readonly byStyle: Readonly<Record<string, PassageShares>>;
}

interface Result {
  readonly asked: PassageQuestion;
  readonly outcome: Answer['outcome'];
  /** The ranks of the right sentences among the best sentences. */
  readonly ranks: readonly number[];
  /** For each excerpt, whether it is right. */
  readonly excerpts: readonly boolean[];
}

/** @param onMiss called for each question whose first excerpt is not right, or that is answered although it has no answer */
export async function evaluatePassages(
  set: PassageSet,
  pause: () => Promise<void> | undefined,
  onMiss: (asked: PassageQuestion, answer: Answer) => void,
  answererChoice: AnswererChoice,
): Promise<PassageFigures> {
  const answererFor = answererChoice(set.articles);
  const results: Result[] = [];
  const pairs: RanksOfBoth[] = [];
  for (const asked of set.questions) {
    const answerer = answererFor(asked);
    const answer = askInConversation(answerer, asked.article, asked.before, asked.question);
    const result = judged(asked, answer);
    results.push(result);
    if (isAnswerable(result) && asked.before.length === 0) {
      pairs.push({ alone: result.ranks, together: judged(asked, answerer.answer(asked.question)).ranks });
    }
    if (isAnswerable(result) ? !isFirstShown(result) : answer.outcome === 'answered') onMiss(asked, answer);
    await pause();
  }
  return {
    kind: 'passages',
    set: set.name,
    ...sharesOf(results),
    together: togetherOf(pairs),
    byKind: sharesBy(results, ({ asked }) => asked.kind),
    byStyle: sharesBy(results, ({ asked }) => asked.style),
  };
}

function judged(asked: PassageQuestion, { outcome, ranked, excerpts }: Answer): Result {
  const phrases = asked.accept.map(fold);
  const isRight = ({ text, article }: Quotation): boolean => {
    const folded = fold(text);
    return article.name === asked.article && phrases.some((phrase) => folded.includes(phrase));
  };
  return {
    asked,
    outcome,
    ranks: ranksOfRight(ranked.map((excerpt) => ({ score: excerpt.score, isRight: isRight(excerpt) }))),
    excerpts: excerpts.map(isRight),
  };
}

function isAnswerable({ asked }: Result): boolean {
  return asked.accept.length > 0;
}

function isFirstShown({ excerpts }: Result): boolean {
  return excerpts[0] === true;
}

function sharesBy(results: readonly Result[], key: (result: Result) => string): Record<string, PassageShares> {
  const keys = [...new Set(results.map(key))].sort();
  return Object.fromEntries(keys.map((each) => [each, sharesOf(results.filter((result) => key(result) === each))]));
}

function sharesOf(results: readonly Result[]): PassageShares {
  const answerable = results.filter(isAnswerable);
  const unanswerable = results.filter((result) => !isAnswerable(result));
  const answered = results.filter(isAnswered);
  return {
    answerable: {
      count: answerable.length,
      first: mean(answerable.map(({ ranks }) => hitAt(1, ranks))),
      oneOfThree: mean(answerable.map(({ ranks }) => hitAt(3, ranks))),
      shown: share(answerable, ({ excerpts }) => excerpts.includes(true)),
      answeredAndRight: share(answerable, (result) => isAnswered(result) && isFirstShown(result)),
      nothingFound: share(answerable, ({ outcome }) => outcome === 'not-covered'),
    },
    answered: { count: answered.length, right: share(answered, isFirstShown) },
    unanswerable: { count: unanswerable.length, answered: share(unanswerable, isAnswered) },
  };
}

function isAnswered({ outcome }: Result): boolean {
  return outcome === 'answered';
}

function share(results: readonly Result[], has: (result: Result) => boolean): number {
  return mean(results.map((result) => Number(has(result))));
}
