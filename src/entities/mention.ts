/** What one sentence names, and the sentence as the finders of names and numbers see it. */
import type { AnnotatedToken } from '../language/annotate.ts';
import type { EntityRules } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { PartOfSpeech } from '../language/tagged-token.ts';
import type { Span } from '../text/span.ts';

export interface Mention extends Span {
  readonly kind: 'person' | 'name' | 'number' | 'date';
  /** As it is written, without a title: "Jim Mattis", "the Pentagon", "the 23,500 U.S. soldiers", "this past Friday". */
  readonly text: string;
  /** What a number counts, in the plural: "U.S. soldiers". */
  readonly counted?: string | undefined;
  /** The word before a date: "in". */
  readonly preposition?: string | undefined;
}

export interface NamingToken extends AnnotatedToken {
  readonly partOfSpeech: PartOfSpeech;
  /** Of `WordFlag`, with what the lexicon knows of the word. */
  readonly wordFlags: number;
}

export interface NamingSentence {
  readonly text: string;
  readonly tokens: readonly NamingToken[];
}

/** What is known of the language and of the whole article. */
export interface NamingContext {
  readonly rules: EntityRules;
  readonly lexicon: Lexicon;
  /** Terms that the article capitalises inside sentences. */
  readonly capitalised: ReadonlySet<string>;
}
