/**
 * A mistake that a person can fix: made where its cause is known, shown where the person is.
 * Its message names the thing, says what was expected and what to do; it is shown without a stack trace.
 */
import { en } from './phrases/en.ts';
import type { Phrases } from './phrases/phrases.ts';

export type ProblemKind =
  /** The command line, a question or a request is not as documented. */
  | 'usage'
  /** A setting of the environment is missing or not as documented. */
  | 'setting'
  /** Discord refuses the bot, or cannot be reached. */
  | 'discord'
  /** An article, or the place where articles should be, cannot be used. */
  | 'article'
  /** Standard output cannot be written. */
  | 'output';

export class Problem extends Error {
  readonly kind: ProblemKind;

  /** In the words of a language. What only the operator sees is in English alone. */
  readonly inWords: (phrases: Phrases) => string;

  constructor(kind: ProblemKind, message: string | ((phrases: Phrases) => string)) {
    const inWords = typeof message === 'string' ? () => message : message;
    super(inWords(en));
    this.name = 'Problem';
    this.kind = kind;
    this.inWords = inWords;
  }
}
