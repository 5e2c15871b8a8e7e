/** Sentences with their scores -> the best of them, best first. Of sentences with equal scores, the earlier comes first. */
import { missing } from '../index/table-access.ts';

export interface TopKLimits {
  /** The most sentences. */
  readonly max: number;
  /** The fewest sentences, if enough are offered. Further ones must score at least `scoreRatio` times the best score. */
  readonly min: number;
  /** 0 to 1. */
  readonly scoreRatio: number;
}

export class TopK {
  readonly limits: TopKLimits;
  readonly sentences: number[] = [];
  readonly scores: number[] = [];
  /** A sentence with a lower score is not among the best. It never falls. */
  threshold = 0;

  constructor(limits: TopKLimits) {
    this.limits = limits;
  }

  offer(sentence: number, score: number): void {
    if (score < this.threshold) return;
    const { max, min, scoreRatio } = this.limits;
    const { sentences, scores } = this;
    let at = scores.length;
    while (at > 0) {
      const other = scores[at - 1] ?? missing();
      if (other > score || (other === score && (sentences[at - 1] ?? missing()) < sentence)) break;
      at -= 1;
    }
    if (at >= max) return;
    for (let i = Math.min(scores.length, max - 1); i > at; i--) {
      scores[i] = scores[i - 1] ?? missing();
      sentences[i] = sentences[i - 1] ?? missing();
    }
    scores[at] = score;
    sentences[at] = sentence;
    const scoreAtMax = scores.length < max ? 0 : (scores[max - 1] ?? missing());
    const scoreAtMin = scores.length < min ? 0 : (scores[min - 1] ?? missing());
    this.threshold = Math.max(this.threshold, scoreAtMax, Math.min(scoreAtMin, scoreRatio * (scores[0] ?? missing())));
  }

  /** How many of `sentences` are within the limits, after all have been offered. */
  get count(): number {
    const { min, scoreRatio } = this.limits;
    const minScore = scoreRatio * this.bestScore;
    let count = this.scores.length;
    while (count > min && (this.scores[count - 1] ?? missing()) < minScore) count -= 1;
    return count;
  }

  /** 0 if no sentence was offered. */
  get bestScore(): number {
    return this.scores[0] ?? 0;
  }
}
