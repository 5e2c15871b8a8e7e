/** Reads a table at a place that exists. */

/**
 * TypeScript types every `table[place]` as possibly undefined. Where the caller knows that the place exists, this says
 * so and checks it. It takes the element instead of the table and the place, because V8 compiles each read for the kinds
 * of table that it has met at that point of the code: one function that reads all kinds would be several times slower.
 *
 * @throws {RangeError} if there is no such place, which is a defect of the caller
 */
export function defined<Value>(element: Value | undefined): Value {
  if (element === undefined) throw new RangeError('A table was read at a place that it does not have.');
  return element;
}
