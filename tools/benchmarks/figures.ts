/** The figures of a searcher, which its process prints as JSON and the bench reads. */
import * as v from 'valibot';

export const FiguresSchema = v.object({
  indexMs: v.number(),
  /** The heap and external memory that the library and the index add, after garbage collection. */
  memoryMB: v.number(),
  /** The resident memory of the whole process, with the sentences and the index. */
  residentMB: v.number(),
  /** The number of questions that were asked before the deadline. */
  questions: v.number(),
  /** The time of one question in a warm process. */
  medianUs: v.number(),
  p99Us: v.number(),
  /** The time of one question in a new process, while V8 still compiles. */
  firstMedianUs: v.number(),
  firstP99Us: v.number(),
});

export type Figures = Readonly<v.InferOutput<typeof FiguresSchema>>;
