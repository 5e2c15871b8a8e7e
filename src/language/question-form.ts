/** What a question asks for, judged by its words. */

/** The kind of answer. `keywords`: there is no question word. `thing`: "what" or "which", and nothing more is known. */
export type AnswerType =
  | 'person'
  | 'time'
  | 'place'
  | 'number'
  | 'money'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'thing'
  | 'yes-no'
  | 'keywords';

export interface QuestionForm {
  readonly type: AnswerType;
  /** The index of the token that names the kind of answer: "president" in "which earlier president". */
  readonly focus: number | undefined;
  /** Indexes of the tokens that only frame the question, and need not occur in its answer: "year" in "which year". */
  readonly framing: readonly number[];
  /** "Who is X?", "What is X?" */
  readonly asksForDefinition: boolean;
  /** "What is X called?" */
  readonly asksForName: boolean;
  readonly isNegated: boolean;
  /** Whether it mentions the asker or the bot, as small talk does: "Who made you?", "Tell me a joke". */
  readonly addressesBot: boolean;
  /** Whether it asks in the present tense. */
  readonly asksInPresent: boolean;
  /** Units of the answer, in lower case: "miles" for "how far". Undefined if the question does not ask for a measurement. */
  readonly units: ReadonlySet<string> | undefined;
  /** Words, in lower case, that a reply may open with: "yes". Undefined if the question expects more than yes or no. */
  readonly replies: ReadonlySet<string> | undefined;
}
