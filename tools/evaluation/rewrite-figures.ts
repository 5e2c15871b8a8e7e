/**
 * Questions in conversations, each with the complete question that it stands for -> figures. There is no article, so
 * nothing is searched for. They measure whether a question is rightly taken to lean on its conversation, and how near its
 * first interpretation, which is the most specific, comes to the complete question.
 */
import { parseQuestion } from '../../src/answer/parse-question.ts';
import type { Interpretation } from '../../src/conversation/resolve-follow-up.ts';
import { tokenized } from '../../src/conversation/tokenized-text.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { defaultLanguage } from '../../src/language/languages.ts';
import type { ReadToken } from '../../src/language/terms.ts';
import { mean } from './metrics.ts';
import type { Rewrite, RewriteSet } from './question-sets.ts';

export interface Correctness {
  readonly precision: number;
  readonly recall: number;
}

export interface RewriteFigures {
  readonly kind: 'rewrites';
  readonly set: string;
  /** Which lines of the set: guide by one half, and check with the other. */
  readonly part: 'all lines' | 'even lines' | 'odd lines';
  readonly count: number;
  /** The number of questions that lean on their conversation: the complete question differs from them. */
  readonly leaning: number;
  /** Of the questions that are taken to lean, and of those that do. */
  readonly detection: Correctness;
  /** Complete questions, and how many of them are first understood as something else. */
  readonly complete: { readonly count: number; readonly bent: number };
  /** Of the leaning questions: the mean share of the complete question's terms that is searched for. */
  readonly terms: { readonly asTyped: number; readonly understood: number };
  /** Of the leaning questions: the terms that are filled in, and those that should be. */
  readonly filledIn: Correctness & { readonly f1: number };
}

interface Result {
  readonly asked: Rewrite;
  readonly leans: boolean;
  readonly isTakenToLean: boolean;
  readonly isBent: boolean;
  readonly own: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

/** @param onMiss called for each question that is not understood as its complete question */
export async function evaluateRewrites(
  set: RewriteSet,
  pause: () => Promise<void> | undefined,
  onMiss: (asked: Rewrite, understood: string) => void,
): Promise<RewriteFigures[]> {
  const questions = new Set(set.questions.map(({ question }) => question));
  const results: Result[] = [];
  for (const asked of set.questions) {
    const { isTakenToLean, first } = understand(asked, questions);
    const [typed, complete] = [asked.question, asked.complete].map((text) => tokenized(text, defaultLanguage).tokens);
    const result = {
      ...{ asked, isTakenToLean },
      leans: wordsOf(typed) !== wordsOf(complete),
      isBent: first?.shown !== undefined,
      own: termsOf(typed),
      wanted: termsOf(complete),
      found: termsOf(first?.search.tokens),
    };
    results.push(result);
    if (isMiss(result)) onMiss(asked, isTakenToLean && first ? first.search.text : 'taken as complete');
    await pause();
  }
  return [
    figuresOf(set.name, 'all lines', results),
    // Lines count from 1.
    figuresOf(
      set.name,
      'even lines',
      results.filter((_, i) => i % 2 === 1),
    ),
    figuresOf(
      set.name,
      'odd lines',
      results.filter((_, i) => i % 2 === 0),
    ),
  ];
}

interface Understood {
  readonly isTakenToLean: boolean;
  /** Undefined for small talk. */
  readonly first: Interpretation | undefined;
  /** What the questions before it were about. */
  readonly earlier: readonly string[];
}

/**
 * Goes through the conversation as the bot does, in which each question is understood by the turn before it.
 *
 * @param questions all questions of the set, which show what in the history was asked. What comes before the first question
 *   is the topic, and what follows a question is its answer.
 */
function understand({ history, question }: Rewrite, questions: ReadonlySet<string>): Understood {
  let turn: Turn | undefined;
  let isOpen = false;
  for (const text of history) {
    if (questions.has(text)) {
      isOpen = true;
      const { first, earlier } = read(text, turn);
      if (first !== undefined) turn = turnOn(first.about, earlier);
    } else if (turn === undefined) {
      turn = turnOn(text, []);
    } else if (isOpen) {
      turn = { ...turn, named: [text] };
    }
  }
  return read(question, turn);
}

function read(question: string, turn: Turn | undefined): Understood {
  const parsed = parseQuestion(question, defaultLanguage, turn);
  if (parsed.intent !== 'question') return { isTakenToLean: false, first: undefined, earlier: [] };
  return { isTakenToLean: parsed.isFollowUp, first: parsed.interpretations[0], earlier: parsed.earlier };
}

function turnOn(question: string, earlier: readonly string[]): Turn {
  return { question, named: [], earlier, quoted: undefined };
}

/** The words without marks and capitals: these make no other question. */
function wordsOf(tokens: readonly ReadToken[] = []): string {
  return tokens.map(({ word }) => word.lower).join(' ');
}

function termsOf(tokens: readonly ReadToken[] = []): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ term }) => term ?? []));
}

function isMiss({ leans, isTakenToLean, isBent, own, wanted, found }: Result): boolean {
  if (!leans) return isBent;
  return !isTakenToLean || without(wanted, own).some((term) => !found.has(term));
}

function without(terms: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...terms].filter((term) => !others.has(term));
}

function figuresOf(set: string, part: RewriteFigures['part'], results: readonly Result[]): RewriteFigures {
  const leaning = results.filter(({ leans }) => leans);
  const complete = results.filter(({ leans }) => !leans);
  const taken = results.filter(({ isTakenToLean }) => isTakenToLean);
  const right = taken.filter(({ leans }) => leans).length;
  return {
    ...{ kind: 'rewrites', set, part, count: results.length, leaning: leaning.length },
    detection: { precision: right / taken.length, recall: right / leaning.length },
    complete: { count: complete.length, bent: complete.filter(({ isBent }) => isBent).length },
    terms: {
      asTyped: mean(leaning.map(({ wanted, own }) => shareIn(wanted, own))),
      understood: mean(leaning.map(({ wanted, found }) => shareIn(wanted, found))),
    },
    filledIn: filledInOf(leaning),
  };
}

/** The share of the terms that the others contain; 1 if there are none. */
function shareIn(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return terms.size === 0 ? 1 : [...terms].filter((term) => others.has(term)).length / terms.size;
}

function filledInOf(results: readonly Result[]): RewriteFigures['filledIn'] {
  let [filledIn, wanted, right] = [0, 0, 0];
  for (const result of results) {
    const missing = without(result.wanted, result.own);
    filledIn += without(result.found, result.own).length;
    wanted += missing.length;
    right += missing.filter((term) => result.found.has(term)).length;
  }
  const [precision, recall] = [right / filledIn, right / wanted];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
