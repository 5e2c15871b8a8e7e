/**
 * Reads elements of arrays that are known to exist. TypeScript types every `table[index]` as possibly undefined. If the
 * caller knows that the element exists, these functions state and check it:
 *
 *     const start = defined(starts[sentence]);
 *     const start = starts[sentence] ?? missing(); // in the inner loops of a question
 *
 * Both take the element instead of the array and the index, because V8 optimises each read for the array types that it has
 * seen at that point of the code. One function that reads all types of arrays would be several times slower. The second form
 * makes no call if the element exists; using the first form everywhere would make a question a tenth slower.
 */

/** @throws {RangeError} if the element does not exist, which is an error in the caller */
export function defined<Value>(element: Value | undefined): Value {
  return element === undefined ? missing() : element;
}

/** @throws {RangeError} always */
export function missing(): never {
  throw new RangeError('A table was read at a place that it does not have.');
}
