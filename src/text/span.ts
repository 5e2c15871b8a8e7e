/** A stretch of a text: UTF-16 code unit offsets, `end` exclusive, as `String.prototype.slice` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
