/** What a question asks for, as its words tell. */

/** What the answer should be. `keywords`: no question word; `thing`: what or which, and nothing more is known. */
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
  /** The place, among the tokens, of the word that names the kind of answer: "president" in "which earlier president". */
  readonly focus: number | undefined;
  /** Places of words that only frame the question, and need not occur in its answer: "year" in "which year". */
  readonly framing: readonly number[];
  /** "Who is X?", "What is X?" */
  readonly asksForDefinition: boolean;
  /** "What is X called?" */
  readonly asksForName: boolean;
  readonly isNegated: boolean;
  /** "Who made you?" "Tell me a joke": it speaks of the asker or the bot, as small talk does. */
  readonly addressesBot: boolean;
  /** Whether it asks in the present tense. */
  readonly asksInPresent: boolean;
  /** Words in which the answer is measured, as they are written: "miles" for "how far"; none unless it asks for some. */
  readonly units: ReadonlySet<string> | undefined;
}
