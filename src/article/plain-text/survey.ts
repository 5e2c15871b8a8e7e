/** A text -> what its lines have in common, which decides what a single line may be. */
import type { Language } from '../../language/language.ts';
import {
  continuesLine,
  endsLikeSentence,
  opensWithSmallLetter,
  smallLetterContinuesIn,
  type Wrapping,
} from './line-end.ts';
import type { LineGroup, TextLine } from './line-groups.ts';
import { shapeOf } from './line-shape.ts';
import { isHeadingText, isQuestionText } from './titles.ts';

export interface Survey {
  /** The length at which lines are wrapped, in characters; 0 if they are not. */
  readonly width: number;
  /** Whether several short lines stand right above their text, so that they are headings. */
  readonly hasHeadingsOnText: boolean;
  /** Whether questions on lines of their own are a good part of the text, as in an FAQ. */
  readonly asksQuestions: boolean;
}

/** In characters. Nobody wraps text at fewer or more; a longer line is a paragraph. */
const MIN_WRAPPED_WIDTH = 40;
const MAX_WRAPPED_WIDTH = 120;

/** An FAQ has a question at least in each sixth group of lines. */
const GROUPS_PER_QUESTION = 6;

export function surveyOf(groups: Iterable<LineGroup>, language: Language): Survey {
  let width = 0;
  let count = 0;
  let onText = 0;
  let questions = 0;
  for (const { lines, isCode } of groups) {
    if (isCode) continue;
    count += 1;
    width = Math.max(width, surelyWrappedAt(lines));
    const [first, second] = lines;
    if (isQuestionText(first.text)) questions += 1;
    const last = lines.at(-1);
    const isPlain = second !== undefined && shapeOf(second.text, language.sentences).kind === 'plain';
    if (isPlain && isHeadingText(first.text, language) && last !== undefined && endsLikeSentence(last.text)) {
      if (!continuesLine(first.text, second.text, wrappingOf(lines, 0), language.sentences)) onText += 1;
    }
  }
  return {
    width,
    hasHeadingsOnText: onText >= 2,
    asksQuestions: questions >= 2 && questions * GROUPS_PER_QUESTION >= count,
  };
}

/** @param width the width at which the lines of the document are wrapped; used if the group does not show its own */
export function wrappingOf(lines: readonly TextLine[], width: number): Wrapping {
  const isProse = lines.some(({ text }) => /[.!?。！？।](?:\s|$)/u.test(text));
  const smallLetterContinues = smallLetterContinuesIn(
    lines.map(({ text }) => text),
    isProse,
  );
  const own = surelyWrappedAt(lines);
  const longest = lines.reduce((length, { text }) => Math.max(length, text.length), 0);
  return { smallLetterContinues, width: own || (isProse && longest >= MIN_WRAPPED_WIDTH ? longest : width) };
}

/** The length of the longest line that surely continues on the next; 0 if there is none. */
function surelyWrappedAt(lines: readonly TextLine[]): number {
  if (opensWithSmallLetter(lines[0]?.text ?? '')) return 0;
  let width = 0;
  for (const [i, { text }] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || text.length < MIN_WRAPPED_WIDTH || text.length > MAX_WRAPPED_WIDTH) continue;
    if (!endsLikeSentence(text) && opensWithSmallLetter(next.text)) width = Math.max(width, text.length);
  }
  return width;
}
