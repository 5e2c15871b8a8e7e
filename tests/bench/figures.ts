/** What is measured of a searcher: how its own process prints it, and how it is read there. */
import * as v from 'valibot';

export const FiguresSchema = v.object({
  indexMs: v.number(),
  /** What the index adds to what Node counts: heap, external memory and array buffers, garbage collected. */
  memoryMB: v.number(),
  /** Of the whole process, with the sentences and the index. */
  residentMB: v.number(),
  /** As many as were asked before the deadline. */
  questions: v.number(),
  medianUs: v.number(),
  p99Us: v.number(),
});

export type Figures = Readonly<v.InferOutput<typeof FiguresSchema>>;
