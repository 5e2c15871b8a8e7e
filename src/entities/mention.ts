/** What a sentence names. */
import type { Span } from '../text/span.ts';

/** As it stands in one sentence. */
export interface Mention extends Span {
  readonly kind: 'person' | 'name' | 'number' | 'date';
  /** As it is written, without a title: "Jim Mattis", "the Pentagon", "the 23,500 U.S. soldiers", "this past Friday". */
  readonly text: string;
  /** What a number counts, in the plural: "U.S. soldiers". */
  readonly counted?: string | undefined;
  /** The word before a date: "in". */
  readonly preposition?: string | undefined;
}
