/**
 * Reads tables at places that exist. TypeScript types every `table[place]` as possibly undefined; where the caller knows
 * that the place exists, these say so and check it:
 *
 *     const start = defined(starts[sentence]);
 *     const start = starts[sentence] ?? missing(); // in the inner loops of a question
 *
 * Both take the element instead of the table and the place, because V8 compiles each read for the kinds of table that it
 * has met at that point of the code: one function that reads all kinds would be several times slower. The second form
 * calls nothing where all is well. In all places at once, the calls of the first would add a tenth to a question.
 */

/** @throws {RangeError} if there is no such place, which is a defect of the caller */
export function defined<Value>(element: Value | undefined): Value {
  return element === undefined ? missing() : element;
}

/** @throws {RangeError} always */
export function missing(): never {
  throw new RangeError('A table was read at a place that it does not have.');
}
