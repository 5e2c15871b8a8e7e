/** A group of lines in its text -> what its lines are as seen from the lines around them: headings, questions, wrapped lines. */
import type { Language } from '../../language/language.ts';
import { isDividedByLeaders } from './leaders.ts';
import { continuesLine, endsLikeSentence, isUnfinished, type Wrapping } from './line-end.ts';
import type { LineGroup, TextLine } from './line-groups.ts';
import { type LineShape, type Ordinal, shapeOf } from './line-shape.ts';
import { followedNumbers } from './list-numbers.ts';
import { type Survey, wrappingOf } from './survey.ts';
import { isHeadingText, isInCapitals, isQuestionText } from './titles.ts';

/** In UTF-16 code units. What follows a short line is text, and not a further short line, if it is longer. */
const MIN_TEXT_LENGTH = 150;

/** A title, a subtitle and what is said about the edition are separated by blank lines. */
const OPENING_GROUPS = 4;
/** In UTF-16 code units. A longer line is the beginning of a text. */
const MAX_IMPRINT_LENGTH = 100;

/** The lines of a group are referred to by their index. */
export class GroupOfLines {
  readonly lines: LineGroup['lines'];
  readonly shapes: readonly LineShape[];
  /** The readings of the numbers that the next number of their list follows. */
  readonly followed: readonly (Ordinal | undefined)[];
  /** The shape of the first line of the next group. */
  readonly shapeAfter: LineShape | undefined;
  /** Whether the lines are labels with values, rather than prose that happens to contain a colon. */
  readonly isLabelled: boolean;
  /** Whether the lines are rows with leaders, rather than prose in which somebody pauses. */
  readonly #hasLeaders: boolean;
  /** For each line, whether it only says who made the text, or when. */
  readonly #areImprints: readonly boolean[];
  readonly #after: LineGroup | undefined;
  readonly #language: Language;
  readonly #survey: Survey;
  readonly #wrapping: Wrapping;

  /**
   * @param number the number of the group in its text, counting from 0
   * @param after the next group, if there is one
   */
  constructor({ lines }: LineGroup, number: number, after: LineGroup | undefined, language: Language, survey: Survey) {
    this.lines = lines;
    this.#areImprints = number < OPENING_GROUPS ? imprintsAmong(lines, language) : [];
    this.#hasLeaders = lines.filter(({ text }) => isDividedByLeaders(text)).length * 2 >= lines.length;
    this.#after = after;
    this.#language = language;
    this.#survey = survey;
    this.#wrapping = wrappingOf(lines, survey.width);
    this.shapes = lines.map(({ text }) => shapeOf(text, language.sentences));
    this.shapeAfter = after && shapeOf(after.lines[0].text, language.sentences);
    this.followed = followedNumbers(this.shapes, this.shapeAfter);
    this.isLabelled = this.shapes.filter(({ kind }) => kind === 'label').length >= 2;
  }

  /** Whether a line continues the one before it. */
  isWrapped(i: number): boolean {
    const [above, line] = [this.lines[i - 1], this.lines[i]];
    if (above === undefined || line === undefined || this.shapes[i - 1]?.kind === 'rule') return false;
    const wrapping = this.isImprint(i - 1) ? { ...this.#wrapping, width: 0 } : this.#wrapping;
    return continuesLine(above.text, line.text, wrapping, this.#language.sentences);
  }

  /** Whether a line is a row of a list whose cells are divided by leaders. */
  isRow(i: number): boolean {
    return this.#hasLeaders && isDividedByLeaders(this.#textOf(i));
  }

  /** Whether a line only says who made the text, or when. */
  isImprint(i: number): boolean {
    return this.#areImprints[i] === true;
  }

  isQuestion(i: number): boolean {
    return this.#survey.asksQuestions && isQuestionText(this.#textOf(i)) && this.hasTextBelow(i);
  }

  isHeading(i: number): boolean {
    const text = this.#textOf(i);
    const below = this.lineBelow(i)?.text;
    if (isInCapitals(text)) return below !== undefined && !isInCapitals(below);
    const isAlone = this.lines.length === i + 1;
    return isHeadingText(text, this.#language) && (isAlone || this.#survey.hasHeadingsOnText) && this.#isAboveText(i);
  }

  /** Whether a line is a number and a title, such as "1. Introduction", above its text and not among the items of a list. */
  isNumberedHeading(i: number, { style }: Ordinal): boolean {
    return this.#isTitle(this.#withoutNumber(i)) && !this.isAmongItems(i, style) && this.#isAboveText(i);
  }

  /** Whether a line heads a clause: "2.1 Scope" above its text, or "CHAPTER I." above anything. */
  isClauseHeading(i: number): boolean {
    const title = this.#withoutNumber(i);
    return title === '' ? this.lineBelow(i) !== undefined : this.#isTitle(title) && this.#isAboveText(i);
  }

  /** Whether a line is the rest of a heading: "Down the Rabbit-Hole" below "CHAPTER I." */
  isRestOfHeading(i: number): boolean {
    return this.shapes[i - 1]?.kind === 'clause' && this.#withoutNumber(i - 1) === '' && this.#isTitle(this.#textOf(i));
  }

  /** Whether another item of the same list, or a list below this item, follows. */
  isAmongItems(i: number, style: string): boolean {
    const inGroup = this.shapes[i + 1];
    const below = inGroup ?? this.shapeAfter;
    const isAboveItem = below?.kind === 'ordinal' && below.readings.some((reading) => reading.style === style);
    return isAboveItem || inGroup?.kind === 'bullet' || inGroup?.kind === 'ordinal';
  }

  lineBelow(i: number): TextLine | undefined {
    return this.lines[i + 1] ?? this.#after?.lines[0];
  }

  /** Whether the lines after this one, in its group or in the next, are more than another short line. */
  hasTextBelow(i: number): boolean {
    const inGroup = this.lines.slice(i + 1, i + 4);
    const lines = inGroup.length > 0 ? inGroup : (this.#after?.lines.slice(0, 3) ?? []);
    const shape = this.shapes[i + 1] ?? this.shapeAfter;
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || shape === undefined) return false;
    const isText = endsLikeSentence(last.text) || last.text.endsWith(':') || last.end - first.start > MIN_TEXT_LENGTH;
    // A number alone may be that of the next heading.
    const isNumbered = shape.kind === 'clause' || (shape.kind === 'ordinal' && lines.length === 1);
    return isText || (shape.kind !== 'plain' && !isNumbered);
  }

  /** The same, and the line ends before it: the text does not continue the line. */
  #isAboveText(i: number): boolean {
    return this.hasTextBelow(i) && !this.isWrapped(i + 1);
  }

  #isTitle(text: string): boolean {
    return isHeadingText(text, this.#language) || isInCapitals(text);
  }

  #textOf(i: number): string {
    return this.lines[i]?.text ?? '';
  }

  #withoutNumber(i: number): string {
    const shape = this.shapes[i];
    return this.#textOf(i).slice(shape?.kind === 'clause' || shape?.kind === 'ordinal' ? shape.length : 0);
  }
}

/** There are none in prose, which may have the same words at the beginning of a line. */
function imprintsAmong(lines: readonly TextLine[], { sentences }: Language): readonly boolean[] {
  const areImprints = lines.map(({ text }) => text.length <= MAX_IMPRINT_LENGTH && sentences.imprint.test(text));
  const isProse = lines.some(({ text }, i) =>
    areImprints[i] === true ? isUnfinished(lines[i - 1]?.text ?? '', sentences) : endsLikeSentence(text),
  );
  return isProse ? [] : areImprints;
}
