/**
 * Two lines of a paragraph -> whether the second continues the first, as in hard-wrapped prose, or is a line of its own, as
 * in a list, an address or verse.
 */
import type { SentenceRules } from '../../language/language.ts';

/** In characters. The rules look at the ends of a line only. */
const MAX_LOOK = 100;

const SENTENCE_END = /[.!?…。！？।؟]["'”’)\]»›*_]{0,9}$/u;
const OPEN_END = /[,;(&/–—-]$/u;
const WORD_AT_END = /[\p{L}\p{M}'’]+$/u;
const CONTINUING_LINE = /^[)\]},;.!?%…]/u;

/** What is known about the paragraph or the document. */
export interface Wrapping {
  /**
   * Whether a line that begins with a small letter continues the one before it. It does not show that if the paragraph begins
   * with a small letter too, or is a list of a few words in each line.
   */
  readonly smallLetterContinues: boolean;
  /** The length at which lines are wrapped, in characters; 0 if they are not. */
  readonly width: number;
}

/** In characters. Prose is rarely wrapped at fewer. */
const MIN_WRAPPED_LENGTH = 30;

/**
 * @param lines the lines of the paragraph
 * @param isProse whether the paragraph contains the end of a sentence
 */
export function smallLetterContinuesIn(lines: Iterable<string>, isProse: boolean): boolean {
  let isFirst = true;
  for (const line of lines) {
    if (isFirst && opensWithSmallLetter(line)) return false;
    if (isProse || line.length >= MIN_WRAPPED_LENGTH) return true;
    isFirst = false;
  }
  return false;
}

/** Whether a line ends with the end of a sentence. It may be an abbreviation too: the sentence splitter finds that out. */
export function endsLikeSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-MAX_LOOK));
}

/** Whether a line shows by its last sign or word that something must follow. */
export function isUnfinished(line: string, { unfinished }: Pick<SentenceRules, 'unfinished'>): boolean {
  const end = line.slice(-MAX_LOOK);
  return OPEN_END.test(end) || unfinished.has((WORD_AT_END.exec(end)?.[0] ?? '').toLowerCase());
}

export function opensWithSmallLetter(line: string): boolean {
  return /^["'“‘„«(*_]{0,3}\p{Ll}/u.test(line);
}

/**
 * A line that is shorter than this part of the width was not wrapped there: the next word had room on it. A wrapped line is
 * shorter than the width by less than a long word, unless its writer breaks lines freely.
 */
const SHORT_LINE = 0.75;

/** Whether a line continues the one before it. Both are without white space at their ends. */
export function continuesLine(
  before: string,
  line: string,
  { smallLetterContinues, width }: Wrapping,
  rules: SentenceRules,
): boolean {
  if (endsLikeSentence(before) || isUnfinished(before, rules) || CONTINUING_LINE.test(line)) return true;
  if (smallLetterContinues && opensWithSmallLetter(line)) return true;
  const firstWord = /^\S{1,40}/u.exec(line)?.[0] ?? '';
  return width > 0 && before.length + 1 + firstWord.length > width * SHORT_LINE;
}
