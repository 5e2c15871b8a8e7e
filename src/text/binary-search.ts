/** Binary search in items that are in order. */

/**
 * @param isBefore whether the item at an index is before the wanted position; must be true for the first items and false for
 *   all others
 * @returns the index of the first item that is not before the position; `length` if all are
 * @example
 * firstNotBefore(4, (index) => [10, 20, 30, 40][index] < 25) // 2
 */
export function firstNotBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The first span from an offset on.
 *
 * @param spans in order of their starts
 * @returns the index of the first span that starts at the offset or after it; `spans.length` if none does
 */
export function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
  return firstNotBefore(spans.length, (index) => (spans[index]?.start ?? 0) < offset);
}
