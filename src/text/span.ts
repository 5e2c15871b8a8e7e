/** A part of a text, as UTF-16 code unit offsets that `String.prototype.slice` takes: `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
