/**
 * Questions in a conversation -> figures. Follow-ups are asked alone, in the conversation, and as the complete question
 * that their writer spelled out. A complete question must be searched for as it is, regardless of the earlier turns.
 */
import type { Answer } from '../../src/answer/answer.ts';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { askInConversation } from './conversation.ts';
import { hitAt, mean, ranksOfRight } from './metrics.ts';
import { covers, type FollowUpQuestion, type FollowUpSet } from './question-sets.ts';

/** The figures of follow-ups that are asked in one of the three ways. */
export interface WayFigures {
  readonly precisionAt1: number;
  readonly hitAt3: number;
  /** The share with the outcome `answered`, and the share of these that are right. */
  readonly answered: number;
  readonly answeredRight: number;
}

export interface FollowUpFigures {
  readonly kind: 'follow-ups';
  readonly set: string;
  /** The part of the set. */
  readonly half: string;
  /** The number of follow-ups. */
  readonly count: number;
  readonly alone: WayFigures;
  readonly inConversation: WayFigures;
  readonly spelledOut: WayFigures;
  /** P@1 in the conversation, by kind. */
  readonly byKind: Readonly<Record<string, { readonly count: number; readonly right: number }>>;
  /** Complete questions, and how many of them were searched for as something else. */
  readonly complete: { readonly count: number; readonly takenForFollowUps: number };
}

interface Result {
  readonly asked: FollowUpQuestion;
  readonly alone: Answer;
  readonly inConversation: Answer;
  readonly spelledOut: Answer;
}

/** @param onMiss called for each question that goes wrong in the conversation */
export async function evaluateFollowUps(
  set: FollowUpSet,
  pause: () => Promise<void> | undefined,
  onMiss: (asked: FollowUpQuestion, answer: Answer) => void,
): Promise<FollowUpFigures[]> {
  const answerer = createAnswerer(set.articles);
  const results: Result[] = [];
  for (const asked of set.questions) {
    const { article, before, question, complete = question } = asked;
    const inConversation = askInConversation(answerer, article, [before], question);
    const alone = answerer.answer(question, { article });
    const result = { asked, alone, inConversation, spelledOut: answerer.answer(complete, { article }) };
    results.push(result);
    const isMissed = asked.complete === undefined ? isTakenForFollowUp(result) : !isRight(asked, inConversation);
    if (isMissed) onMiss(asked, inConversation);
    await pause();
  }
  const halves = [...new Set(set.questions.map(({ half }) => half))];
  return halves.map((half) =>
    figuresOf(
      set.name,
      half,
      results.filter(({ asked }) => asked.half === half),
    ),
  );
}

function figuresOf(set: string, half: string, results: readonly Result[]): FollowUpFigures {
  const followUps = results.filter(({ asked }) => asked.complete !== undefined);
  const complete = results.filter(({ asked }) => asked.complete === undefined);
  const byKind: Record<string, { count: number; right: number }> = {};
  for (const { asked, inConversation } of followUps) {
    const { count, right } = byKind[asked.kind ?? ''] ?? { count: 0, right: 0 };
    byKind[asked.kind ?? ''] = { count: count + 1, right: right + Number(isRight(asked, inConversation)) };
  }
  const way = (pick: (result: Result) => Answer) => wayFigures(followUps.map((result) => [result.asked, pick(result)]));
  return {
    kind: 'follow-ups',
    ...{ set, half, count: followUps.length, byKind },
    alone: way(({ alone }) => alone),
    inConversation: way(({ inConversation }) => inConversation),
    spelledOut: way(({ spelledOut }) => spelledOut),
    complete: {
      count: complete.length,
      takenForFollowUps: complete.filter(isTakenForFollowUp).length,
    },
  };
}

function wayFigures(asked: readonly (readonly [FollowUpQuestion, Answer])[]): WayFigures {
  const ranks = asked.map(([question, answer]) => ranksIn(question, answer));
  const answered = asked.filter(([, { outcome }]) => outcome === 'answered');
  return {
    precisionAt1: mean(ranks.map((each) => hitAt(1, each))),
    hitAt3: mean(ranks.map((each) => hitAt(3, each))),
    answered: answered.length / asked.length,
    answeredRight: mean(answered.map(([question, answer]) => Number(isRight(question, answer)))),
  };
}

/** Whether the conversation changes what is searched for. What was searched for is not always shown. */
function isTakenForFollowUp({ alone, inConversation: { searchedFor, turn, ranked } }: Result): boolean {
  const isSame = turn?.question === alone.turn?.question && ranked[0]?.start === alone.ranked[0]?.start;
  return searchedFor !== undefined || !isSame;
}

function isRight(asked: FollowUpQuestion, answer: Answer): boolean {
  return ranksIn(asked, answer)[0] === 1;
}

function ranksIn(asked: FollowUpQuestion, { ranked }: Answer): number[] {
  return ranksOfRight(ranked.map((excerpt) => ({ score: excerpt.score, isRight: covers(excerpt, asked) })));
}
