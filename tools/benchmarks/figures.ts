/** What is measured of a searcher: how its own process prints it, and how it is read there. */
import * as v from 'valibot';

export const FiguresSchema = v.object({
  indexMs: v.number(),
  /** What library and index add to what Node counts: heap and external memory, garbage collected. */
  memoryMB: v.number(),
  /** Of the whole process, with the sentences and the index. */
  residentMB: v.number(),
  /** As many as were asked before the deadline. */
  questions: v.number(),
  /** Of one question, in a process that is warm. */
  medianUs: v.number(),
  p99Us: v.number(),
  /** The same in a new process, in which V8 is still compiling. */
  firstMedianUs: v.number(),
  firstP99Us: v.number(),
});

export type Figures = Readonly<v.InferOutput<typeof FiguresSchema>>;
