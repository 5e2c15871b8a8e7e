/**
 * An error that a person can fix. It is created where the cause is known and shown to the person without a stack trace, so its
 * message names the thing that is wrong, what was expected, and what to do.
 */
import { en } from './phrases/en.ts';
import type { Phrases } from './phrases/phrases.ts';

export type ProblemKind =
  /** The command line, a question or a request does not have the documented form. */
  | 'usage'
  /** A setting of the environment is missing or does not have the documented form. */
  | 'setting'
  /** Discord rejected the bot or cannot be reached. */
  | 'discord'
  /** An article cannot be used, or there are no articles at the given path. */
  | 'article'
  /** Writing to standard output failed. */
  | 'output';

/** Why a file cannot become an article, as far as readers on Discord are told in their language. */
export type UnreadableCode =
  /** It is a picture, a spreadsheet or something else that is not read. */
  | 'other-format'
  /** It needs a password, or is protected against copying. */
  | 'protected'
  | 'damaged'
  /** It contains no text, as a scanned PDF. */
  | 'no-text'
  /** It is not text, or text in an encoding that is not read. */
  | 'encoding'
  | 'too-much-text'
  /** Reading it takes too long or too much memory. */
  | 'too-costly';

/** The code by which programs distinguish problems: the kind, or a more specific code for a file or an invalid request. */
export type ProblemCode =
  | ProblemKind
  | UnreadableCode
  /** A request line is not JSON, does not have the documented shape, or is longer than the limit. */
  | 'invalid-json'
  | 'invalid-request'
  | 'line-too-long'
  /** A question is blank, or longer than the limit. */
  | 'empty-question'
  | 'question-too-long'
  /** No article has the requested name. */
  | 'unknown-article';

export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: ProblemCode;

  /** The message in a reader's language. Messages that only the operator sees exist only in English. */
  readonly inWords: (phrases: Phrases) => string;

  /**
   * @param message a function of the phrases if people on Discord may see it, because they read it in their own language
   * @param code only where the kind is not specific enough for a program
   */
  constructor(kind: ProblemKind, message: string | ((phrases: Phrases) => string), code: ProblemCode = kind) {
    const inWords = typeof message === 'string' ? () => message : message;
    super(inWords(en));
    this.name = 'Problem';
    this.kind = kind;
    this.code = code;
    this.inWords = inWords;
  }
}
