/** The types for finding entities: a mention in one sentence, and the tagged sentence that mentions are searched in. */
import type { AnnotatedToken } from '../language/annotate.ts';
import type { EntityRules } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { PartOfSpeech } from '../language/tagged-token.ts';
import type { Span } from '../text/span.ts';

export interface Mention extends Span {
  readonly kind: 'person' | 'name' | 'number' | 'date';
  /**
   * The mention as it is written, without a title: "Jim Mattis", "the Pentagon", "the 23,500 U.S. soldiers", "this past
   * Friday".
   */
  readonly text: string;
  /** What a number counts, in the plural: "U.S. soldiers". */
  readonly counted?: string | undefined;
  /** The word before a date: "in". */
  readonly preposition?: string | undefined;
}

export interface NamingToken extends AnnotatedToken {
  readonly partOfSpeech: PartOfSpeech;
  /** Bits of `WordFlag`, including those that come from the lexicon. */
  readonly wordFlags: number;
}

export interface NamingSentence {
  readonly text: string;
  readonly tokens: readonly NamingToken[];
}

/** Facts about the language and the whole article that help to recognise a name. */
export interface NamingContext {
  readonly rules: EntityRules;
  readonly lexicon: Lexicon;
  /** The terms that the article capitalises inside sentences. */
  readonly capitalised: Pick<ReadonlySet<string>, 'has'>;
}
