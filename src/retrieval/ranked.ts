/** The best sentences of those that are offered, best first; equal scores stand in the order of the sentences. */

export interface Wanted {
  /** So many at most. */
  readonly most: number;
  /** So many, however low they score; the others only if they score at least `share` of what the best one does. */
  readonly sure: number;
  readonly share: number;
}

export class Ranked {
  readonly wanted: Wanted;
  readonly sentences: number[] = [];
  readonly scores: number[] = [];
  /** A sentence that scores less is not wanted; one that scores more is, as far as is known yet. */
  threshold = 0;

  constructor(wanted: Wanted) {
    this.wanted = wanted;
  }

  offer(sentence: number, score: number): void {
    if (score < this.threshold) return;
    const { most, sure, share } = this.wanted;
    const { sentences, scores } = this;
    let at = scores.length;
    while (at > 0) {
      const other = scores[at - 1] ?? 0;
      if (other > score || (other === score && (sentences[at - 1] ?? 0) < sentence)) break;
      at -= 1;
    }
    if (at >= most) return;
    for (let i = Math.min(scores.length, most - 1); i > at; i--) {
      scores[i] = scores[i - 1] ?? 0;
      sentences[i] = sentences[i - 1] ?? 0;
    }
    scores[at] = score;
    sentences[at] = sentence;
    const last = scores.length < most ? 0 : (scores[most - 1] ?? 0);
    const lastSure = scores.length < sure ? 0 : (scores[sure - 1] ?? 0);
    this.threshold = Math.max(this.threshold, last, Math.min(lastSure, share * (scores[0] ?? 0)));
  }

  /** How many of them are wanted, now that all have been offered. */
  get count(): number {
    const { sure, share } = this.wanted;
    const least = share * (this.scores[0] ?? 0);
    let count = this.scores.length;
    while (count > sure && (this.scores[count - 1] ?? 0) < least) count -= 1;
    return count;
  }
}
