/**
 * Ranks and confidences -> measures, as pure functions. Ties count against the engine: among equal scores the wrong ones
 * come first.
 *
 * Sources: C. Manning, P. Raghavan and H. Schütze (2008), Introduction to Information Retrieval, chapter 8 (MAP, P@k);
 * C. Guo et al. (2017), On Calibration of Modern Neural Networks, section 2 (reliability, expected calibration error).
 */
export interface Judged {
  readonly score: number;
  readonly isRight: boolean;
}

/** @returns the ranks of the right ones, counting from 1, in ascending order */
export function ranksOfRight(judged: readonly Judged[]): number[] {
  const ordered = [...judged].sort((a, b) => b.score - a.score || Number(a.isRight) - Number(b.isRight));
  return ordered.flatMap(({ isRight }, i) => (isRight ? [i + 1] : []));
}

export function hitAt(k: number, ranks: readonly number[]): number {
  return ranks.some((rank) => rank <= k) ? 1 : 0;
}

/**
 * The mean of the precision at the ranks of the right ones.
 *
 * @param rightCount how many right ones there are, also those without a rank
 */
export function averagePrecision(ranks: readonly number[], rightCount: number): number {
  return ranks.reduce((sum, rank, i) => sum + (i + 1) / rank, 0) / rightCount;
}

export function reciprocalRank(ranks: readonly number[]): number {
  return ranks[0] === undefined ? 0 : 1 / ranks[0];
}

/** The probability that a positive scores higher than a negative. Ties count half. */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = [...negatives].sort((a, b) => a - b);
  let sum = 0;
  for (const positive of positives)
    sum += (countBelow(sorted, positive, false) + countBelow(sorted, positive, true)) / 2;
  return sum / (positives.length * negatives.length);
}

function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] ?? 0;
    if (at < value || (orEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Judgement {
  /** 0 to 1 */
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

/** @returns up to ten bins of equal width, without the empty ones */
export function reliability(judgements: readonly Judgement[]): Bin[] {
  return Array.from({ length: 10 }, (_, i): Bin => {
    const inBin = judgements.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i);
    return {
      from: i / 10,
      to: (i + 1) / 10,
      count: inBin.length,
      meanConfidence: mean(inBin.map(({ confidence }) => confidence)),
      shareRight: mean(inBin.map(({ isRight }) => Number(isRight))),
    };
  }).filter(({ count }) => count > 0);
}

/** The mean distance between confidence and share of right ones over the bins, weighted by their sizes. */
export function expectedCalibrationError(judgements: readonly Judgement[]): number {
  return reliability(judgements).reduce(
    (sum, { count, meanConfidence, shareRight }) =>
      sum + (count / judgements.length) * Math.abs(meanConfidence - shareRight),
    0,
  );
}

/** @returns NaN for an empty list */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
