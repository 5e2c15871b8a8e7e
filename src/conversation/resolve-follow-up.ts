/**
 * A follow-up ("and when?", "why did he do that?", "what about Japan?") and the turn before it -> the complete questions
 * that it may mean. The search results for each of them decide which one is meant.
 */

import type { FollowUpRules } from '../language/language.ts';
import { isPreposition } from '../language/tagged-token.ts';
import { type TextOfQuoted, withAntecedents } from './antecedents.ts';
import { type FollowUp, withoutConnectives } from './detect-follow-up.ts';
import { askedFor, clauseOf, nounPhrasesOf, type Rewriting, underCondition } from './rewriting.ts';
import { substituted } from './substitution.ts';
import { type TokenizedText, tokenized } from './tokenized-text.ts';
import type { Turn } from './turn.ts';

export type InterpretationKind =
  /** The question as it was typed, which is not a follow-up. */
  | 'complete'
  /** A follow-up as it was typed, if it may be a complete question of few words. */
  | 'alone'
  /** Like `alone`, but it asks for an attribute, and no word shows that it is a follow-up: "the size?" */
  | 'short'
  /** A follow-up as it was typed, if it cannot be a complete question. */
  | 'incomplete'
  /** A complete question: the follow-up with its missing part filled in. */
  | 'resolved'
  /** The words of the follow-up followed by those of the question before. */
  | 'joined'
  /** The question before, asked again to find further passages. */
  | 'continuation';

/** One way to understand a question. */
export interface Interpretation {
  readonly kind: InterpretationKind;
  /** The text to search for. */
  readonly search: TokenizedText;
  /**
   * The searched question as the asker sees it; undefined if it is the question as it was typed, or nothing that a person
   * would say.
   */
  readonly shown: string | undefined;
  /** The question that the next follow-up may refer to. */
  readonly about: string;
  /** The words of the follow-up itself, without those that were filled in; undefined if no words were filled in. */
  readonly own?: TokenizedText;
}

/** Whether an interpretation is the question as it was typed, complete or not. A question has at most one of these. */
export function isAsTyped({ kind }: Interpretation): boolean {
  return kind === 'complete' || kind === 'alone' || kind === 'short' || kind === 'incomplete';
}

/** In characters. A longer previous question is ignored, so that questions do not grow from turn to turn. */
const MAX_PREVIOUS_LENGTH = 300;
const MAX_RESOLVED = 8;

/** A complete question -> its only interpretation. */
export function interpretComplete(question: TokenizedText): readonly [Interpretation] {
  return [
    {
      kind: 'complete',
      search: question,
      shown: undefined,
      about: withoutConnectives(question.text, question.language),
    },
  ];
}

/** Whether a turn is short enough to be referred to. */
export function mayBeReferredTo({ question }: Turn): boolean {
  return question.length <= MAX_PREVIOUS_LENGTH;
}

/**
 * Finds the ways to understand a follow-up.
 *
 * @param question the question as it was typed, without greetings and other small talk
 * @param textOf returns the text of the article that the previous turn quoted; its pronouns show a person's gender
 * @returns the interpretations, the most specific first
 */
export function interpretFollowUp(
  question: TokenizedText,
  followUp: FollowUp,
  rules: FollowUpRules,
  previous: Turn,
  textOf: TextOfQuoted,
): readonly [Interpretation, ...Interpretation[]] {
  const before = tokenized(previous.question, question.language);
  if (followUp.kind === 'continuation') {
    return [{ kind: 'continuation', search: before, shown: before.text, about: before.text }];
  }
  const { body } = followUp;
  const joined: Interpretation = {
    kind: 'joined',
    search: tokenized(`${body.text} ${clauseOf(before, rules)}`, question.language),
    shown: undefined,
    about: before.text,
    own: body,
  };
  const typed = interpretComplete(question)[0];
  const interpretations = (
    rewritings: readonly Rewriting[],
    kind: InterpretationKind,
    about = typed.about,
  ): readonly [Interpretation, ...Interpretation[]] => {
    const [first, ...others] = resolved(rewritings, body, before);
    const asTyped = { ...typed, kind, about };
    return first === undefined ? [joined, asTyped] : [first, ...others, joined, asTyped];
  };
  switch (followUp.kind) {
    case 'substitution': {
      const { substitute } = followUp;
      // "What about the flats?" may be answered by any sentence about the flats.
      return interpretations(substituted(substitute, before, rules), 'alone', substitute.text);
    }
    case 'question-word':
      return interpretations(
        [askedFor(followUp.asked, followUp.isNegated, before, rules)],
        followUp.isCertain ? 'incomplete' : 'short',
      );
    case 'condition':
      return interpretations([underCondition(followUp.condition, before)], followUp.isCertain ? 'incomplete' : 'alone');
    case 'pronoun':
      return interpretations(withAntecedents(body, followUp.anaphors, before, rules, previous, textOf), 'incomplete');
    case 'attribute': {
      const things = nounPhrasesOf(before).filter(({ kind, isBare }) => kind !== 'time' && !isBare);
      const ofThings = things.map(({ text }) => ({
        text: rules.attributeOf(body.text, text),
        readsWell: rules.definite.test(body.text) && !followUp.isThing && !body.tagged.some(isPreposition),
      }));
      const replaced = substituted(body, before, rules);
      const rewritings = followUp.isThing
        ? [...replaced, ...ofThings]
        : followUp.isCertain
          ? [...ofThings, ...replaced]
          : ofThings;
      return interpretations(rewritings, followUp.isCertain ? 'alone' : 'short');
    }
  }
}

/** @param before what the next follow-up may refer to if a rewriting does not read well */
function resolved(rewritings: readonly Rewriting[], own: TokenizedText, before: TokenizedText): Interpretation[] {
  return rewritings
    .filter(({ text }) => text.length <= MAX_PREVIOUS_LENGTH)
    .slice(0, MAX_RESOLVED)
    .map(({ text, readsWell }) => ({
      kind: 'resolved',
      search: tokenized(text, own.language),
      shown: readsWell ? text : undefined,
      about: readsWell ? text : before.text,
      own,
    }));
}
