/**
 * A mistake that a person can mend: made where its cause is known, shown where the person is.
 * Its message names the thing, says what was expected and what to do; it is shown without a stack trace.
 */
export type ProblemKind =
  /** The command line, a question or a request is not as documented. */
  | 'usage'
  /** A setting of the environment is missing or not as documented. */
  | 'setting'
  /** Discord refuses the bot, or cannot be reached. */
  | 'discord'
  /** An article, or the place where articles should be, cannot be used. */
  | 'article';

export class Problem extends Error {
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string) {
    super(message);
    this.name = 'Problem';
    this.kind = kind;
  }
}
