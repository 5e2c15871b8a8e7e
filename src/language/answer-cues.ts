/**
 * Answer cues: the words that distinguish sentences which answer a kind of question from those which do not. "Until" and
 * "days" answer "how long", "run" and "click" answer "how do", and a sentence that opens with "see" seldom answers anything.
 * `npm run train` counts them. A kind of question is its opening: its question word or auxiliary, with the word after it.
 */
import { WordFlag } from './flags.ts';
import type { ReadToken } from './terms.ts';

/**
 * For each opening of questions, and for any question (`ANY_QUESTION`), the weight of each cue: the logarithm of how much
 * more often sentences that answer contain it. Those of an opening are added to those of any question.
 */
export type CueWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface AnswerCues {
  /** @returns the number of the cue that a term or a stop word of an index is, or `NO_CUE` */
  cueOf(term: string): number;
  /** The same for a word that opens its sentence, which is another cue. */
  openingCueOf(term: string): number;
  /** The weight of each cue for any question. */
  readonly forAny: Float32Array;
  /** The weight of each cue for questions that open like this one, in addition to `forAny`; 0 for an unknown opening. */
  forQuestion(question: readonly ReadToken[]): Float32Array;
}

export const ANY_QUESTION = '';
/** The opening of a question without a question word or an auxiliary. */
export const KEYWORDS = '-';
export const NO_CUE = -1;
/** In tokens. A question word after more than this belongs to another sentence. */
const MAX_TOKENS_BEFORE_OPENING = 12;
/** Longer numbers are one cue, and shorter ones one cue for each length. */
const MAX_DIGITS = 4;

/** @param table weights as `npm run train` writes them */
export function createAnswerCues(table: CueWeights): AnswerCues {
  const numbers = new Map<string, number>();
  for (const weights of Object.values(table)) {
    for (const cue of Object.keys(weights)) if (!numbers.has(cue)) numbers.set(cue, numbers.size);
  }
  const byOpening = new Map<string, Float32Array>();
  for (const [opening, weights] of Object.entries(table)) {
    const row = new Float32Array(numbers.size);
    for (const [cue, weight] of Object.entries(weights)) row[numbers.get(cue) ?? NO_CUE] = weight;
    byOpening.set(opening, row);
  }
  const none = new Float32Array(numbers.size);
  return {
    cueOf: (term) => numbers.get(cueIn(term)) ?? NO_CUE,
    openingCueOf: (term) => numbers.get(openingCueIn(term)) ?? NO_CUE,
    forAny: byOpening.get(ANY_QUESTION) ?? none,
    forQuestion(question) {
      for (const opening of openingsOf(question)) {
        const row = byOpening.get(opening);
        if (row !== undefined) return row;
      }
      return none;
    },
  };
}

/**
 * @returns the openings of a question, the most specific first
 * @example
 * openingsOf(readTokens('Hi, how do I join?', english)) // ['how do', 'how']
 */
export function openingsOf(question: readonly ReadToken[]): string[] {
  const has = (flag: number) => (token: ReadToken | undefined) => ((token?.word.wordFlags ?? 0) & flag) !== 0;
  const start = question.slice(0, MAX_TOKENS_BEFORE_OPENING);
  const asks = start.findIndex(has(WordFlag.questionWord));
  const at = asks === -1 ? start.findIndex(has(WordFlag.auxiliary)) : asks;
  const opening = start[at]?.word.lower;
  if (opening === undefined) return [KEYWORDS];
  const next = question[at + 1]?.word.lower;
  return next === undefined ? [opening] : [`${opening} ${next}`, opening];
}

/** The cue that a term or a stop word is. Numbers of one length are one cue. */
export function cueIn(term: string): string {
  return /\d/.test(term) ? `#${Math.min(term.length, MAX_DIGITS + 1)}` : term;
}

export function openingCueIn(term: string): string {
  return `^${/\d/.test(term) ? '#' : term}`;
}
