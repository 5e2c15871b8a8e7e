/** What is lost if all articles of a set are asked together, in place of the right one alone. */
import { hitAt, mean } from './metrics.ts';

/** What is lost if the document that a question is about is not chosen. All shares are 0 to 1. */
export interface Together {
  readonly count: number;
  /** The best sentence is right if only the right document is asked, and if all are. */
  readonly firstAlone: number;
  readonly firstTogether: number;
  readonly oneOfThreeAlone: number;
  readonly oneOfThreeTogether: number;
}

/** The ranks of the right sentences if one document is asked, and if all are. */
export interface RanksOfBoth {
  readonly alone: readonly number[];
  readonly together: readonly number[];
}

export function togetherOf(pairs: readonly RanksOfBoth[]): Together {
  return {
    count: pairs.length,
    firstAlone: mean(pairs.map(({ alone }) => hitAt(1, alone))),
    firstTogether: mean(pairs.map(({ together }) => hitAt(1, together))),
    oneOfThreeAlone: mean(pairs.map(({ alone }) => hitAt(3, alone))),
    oneOfThreeTogether: mean(pairs.map(({ together }) => hitAt(3, together))),
  };
}
