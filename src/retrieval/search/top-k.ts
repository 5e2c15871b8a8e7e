/** The best sentences of those that are offered, best first; equal scores stand in the order of the sentences. */

export interface TopKLimits {
  /** So many at most. */
  readonly max: number;
  /** So many, however low they score; the others only if they score at least `share` of what the best one does. */
  readonly min: number;
  readonly scoreRatio: number;
}

export class TopK {
  readonly limits: TopKLimits;
  readonly sentences: number[] = [];
  readonly scores: number[] = [];
  /** A sentence that scores less is not wanted; one that scores more is, as far as is known yet. */
  threshold = 0;

  constructor(wanted: TopKLimits) {
    this.limits = wanted;
  }

  offer(sentence: number, score: number): void {
    if (score < this.threshold) return;
    const { max, min, scoreRatio } = this.limits;
    const { sentences, scores } = this;
    let at = scores.length;
    while (at > 0) {
      const other = scores[at - 1] ?? 0;
      if (other > score || (other === score && (sentences[at - 1] ?? 0) < sentence)) break;
      at -= 1;
    }
    if (at >= max) return;
    for (let i = Math.min(scores.length, max - 1); i > at; i--) {
      scores[i] = scores[i - 1] ?? 0;
      sentences[i] = sentences[i - 1] ?? 0;
    }
    scores[at] = score;
    sentences[at] = sentence;
    const last = scores.length < max ? 0 : (scores[max - 1] ?? 0);
    const lastSure = scores.length < min ? 0 : (scores[min - 1] ?? 0);
    this.threshold = Math.max(this.threshold, last, Math.min(lastSure, scoreRatio * (scores[0] ?? 0)));
  }

  /** How many of them are wanted, now that all have been offered. */
  get count(): number {
    const { min, scoreRatio } = this.limits;
    const least = scoreRatio * (this.scores[0] ?? 0);
    let count = this.scores.length;
    while (count > min && (this.scores[count - 1] ?? 0) < least) count -= 1;
    return count;
  }
}
