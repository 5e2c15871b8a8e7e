/**
 * The bullets and numbers of a text in order -> which of them are items of a list, and how deep. A number is an item if it is
 * the next one of its list, or if the next one follows.
 */
import type { LineShape, Ordinal } from './line-shape.ts';

interface OpenItem {
  readonly indent: number;
  /** The kind of its numbers, or its bullet. */
  readonly style: string;
}

export class ListNumbers {
  /** The items that the next one may be below of, from the outermost in. */
  #open: OpenItem[] = [];
  /** The last number of each style. */
  readonly #last = new Map<string, number>();
  readonly #lastHeading = new Map<string, number>();

  /** The column of the innermost item, or -1 outside a list. */
  get indent(): number {
    return this.#open.at(-1)?.indent ?? -1;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Whether a list with such numbers is open. */
  has(style: string): boolean {
    return this.#open.some((item) => item.style === style);
  }

  /** Whether a number is the next one of its list, or of the headings. */
  continues(readings: readonly Ordinal[]): Ordinal | undefined {
    return (
      readings.find(({ style, value }) => this.#last.get(style) === value - 1) ??
      readings.find(({ style, value }) => this.#lastHeading.get(style) === value - 1)
    );
  }

  /**
   * @param isInSameGroup whether no blank line separates it from the item before
   * @returns the depth of the item, and whether it belongs to the list that is open
   */
  add(
    style: string,
    value: number | undefined,
    indent: number,
    isInSameGroup: boolean,
  ): { depth: number; isInList: boolean } {
    const restarts = value !== undefined && value <= (this.#last.get(style) ?? 0);
    const isNew =
      !isInSameGroup && indent <= (this.#open[0]?.indent ?? 0) + 1 && (restarts || this.#open[0]?.style !== style);
    if (isNew) this.#open = [];
    const same = this.#open.findIndex((item) => item.style === style && Math.abs(item.indent - indent) <= 1);
    if (same >= 0) this.#open.length = same;
    else while (this.indent > indent) this.#open.pop();
    const isInList = this.#open.length > 0 || same >= 0;
    this.#open.push({ indent, style });
    if (value !== undefined) this.#last.set(style, value);
    return { depth: this.#open.length, isInList };
  }

  /** Ends the list, because something else follows. Its numbers may go on after it. */
  close(): void {
    this.#open = [];
  }

  /** Forgets the numbers too, because a heading follows. The heading may have a number itself. */
  startSection(number?: Ordinal): void {
    this.#open = [];
    this.#last.clear();
    if (number !== undefined) this.#lastHeading.set(number.style, number.value);
  }
}

/** For each line the readings of its number whose next number is the next one of that style. */
export function followedNumbers(shapes: readonly LineShape[], after: LineShape | undefined): (Ordinal | undefined)[] {
  const next = new Map<string, number>();
  const note = (readings: readonly Ordinal[]): void => {
    for (const { style, value } of readings) next.set(style, value);
  };
  if (after?.kind === 'ordinal') note(after.readings);
  const followed: (Ordinal | undefined)[] = [];
  for (const shape of [...shapes].reverse()) {
    if (shape.kind !== 'ordinal') {
      followed.push(undefined);
      continue;
    }
    followed.push(shape.readings.find(({ style, value }) => next.get(style) === value + 1));
    note(shape.readings);
  }
  return followed.reverse();
}
