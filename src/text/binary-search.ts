/** Finding a place in what is in order, without going through all of it. */

/**
 * Binary search.
 *
 * @param isBefore whether the item at an index comes before the place that is looked for: first all that do, then none
 * @returns the index of the first item that does not
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

/** The index of the first stretch of a text, of those in order, that begins at an offset or after it. */
export function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
  return firstNotBefore(spans.length, (index) => (spans[index]?.start ?? 0) < offset);
}
