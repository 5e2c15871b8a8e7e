/** The figures of the libraries of many servers, which their processes send and the bench reads. */
import * as v from 'valibot';

/** Milliseconds. */
const LatenciesSchema = v.object({
  count: v.number(),
  /** `null`, as the others, if there are none. */
  medianMs: v.nullable(v.number()),
  p90Ms: v.nullable(v.number()),
  p99Ms: v.nullable(v.number()),
  maxMs: v.nullable(v.number()),
});

export const FillFiguresSchema = v.object({
  articles: v.number(),
  seconds: v.number(),
  /** Reading and compressing one file. Each draft is read once. */
  readMs: v.number(),
  /** Storing one article: the time of storing all of them, several at once, for each. */
  storeMs: v.number(),
});

const MemorySchema = v.object({ residentMB: v.number(), heapMB: v.number() });

const PartFiguresSchema = v.object({
  name: v.string(),
  atOnce: v.number(),
  /** Questions whose library was in memory, and the others, which waited for it. */
  hits: LatenciesSchema,
  misses: LatenciesSchema,
  all: LatenciesSchema,
  /** Questions that an answer was found for, and those of them that show the sentence that the question was made of. */
  answered: v.number(),
  found: v.number(),
  additions: LatenciesSchema,
  perSecond: v.number(),
  /** How much later than due the event loop ran. */
  loopP99Ms: v.number(),
  loopMaxMs: v.number(),
});

export const AskFiguresSchema = v.object({
  /** `LIBRARY_MEMORY_MB`. */
  memoryMB: v.number(),
  /** Before the first question, at the peak, and after the last one and garbage collection. */
  rest: MemorySchema,
  peak: MemorySchema,
  after: MemorySchema,
  parts: v.array(PartFiguresSchema),
  /** Deleting what was added, as the bot purges what was removed. */
  purgeMs: v.number(),
});

export const WeighingSchema = v.object({
  /** The libraries of one group have at most this many articles. */
  mostArticles: v.number(),
  libraries: v.number(),
  sentences: v.number(),
  characters: v.number(),
  /** What the library counts for them. */
  countedMB: v.number(),
  /** What they take in the heap without and with the questions to suggest, and in the process. */
  indexMB: v.number(),
  heapMB: v.number(),
  residentMB: v.number(),
  /** What a library waits for: the database with reading, the index, and the questions to suggest. */
  readMs: v.number(),
  indexMs: v.number(),
  suggestionsMs: v.number(),
});

export type Latencies = Readonly<v.InferOutput<typeof LatenciesSchema>>;
export type FillFigures = Readonly<v.InferOutput<typeof FillFiguresSchema>>;
export type Memory = Readonly<v.InferOutput<typeof MemorySchema>>;
export type PartFigures = Readonly<v.InferOutput<typeof PartFiguresSchema>>;
export type AskFigures = Readonly<v.InferOutput<typeof AskFiguresSchema>>;
export type Weighing = Readonly<v.InferOutput<typeof WeighingSchema>>;
