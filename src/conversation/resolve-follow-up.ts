/**
 * A follow-up ("and when?", "why did he do that?", "what about Japan?") and the turn before it -> the complete questions
 * that it may mean. The search results for each of them decide which one is meant.
 */

import type { FollowUpRules, Language } from '../language/language.ts';
import {
  isAuxiliary,
  isPreposition,
  isQuestionWord,
  isVerb,
  kindOfPhrase,
  type NounPhrase,
  type TaggedToken,
} from '../language/tagged-token.ts';
import { isPersonal, isPlural, isPossessive, isPronoun } from './anaphors.ts';
import { type FollowUp, withoutConnectives } from './detect-follow-up.ts';
import { mayBeOfGender, type QuotedPlace } from './gender.ts';
import { type TokenizedText, tokenized } from './tokenized-text.ts';
import type { QuotedSentence, Turn } from './turn.ts';

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
  /** The searched question as the asker sees it; undefined if it is the question as it was typed. */
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

/** Returns the text of the article that a sentence was quoted from; undefined if the article was changed or removed. */
export type TextOfQuoted = (quoted: QuotedSentence) => string | undefined;

/** In characters. A longer previous question is ignored, so that questions do not grow from turn to turn. */
const MAX_PREVIOUS_LENGTH = 300;
/** In characters. A longer phrase is not used in place of a pronoun. */
const MAX_NAME_LENGTH = 60;
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
    shown: `${body.text}? (${before.text})`,
    about: before.text,
    own: body,
  };
  const incomplete: Interpretation = { ...interpretComplete(question)[0], kind: 'incomplete' };
  switch (followUp.kind) {
    case 'substitution': {
      const { substitute } = followUp;
      // "What about the flats?" may be answered by any sentence about the flats.
      const alone = { ...incomplete, kind: 'alone', shown: substitute.text, about: substitute.text } as const;
      return orderedInterpretations(resolved(substituted(substitute, before, rules), substitute), joined, alone);
    }
    case 'question-word':
      return [{ ...askedFor(followUp.asked, before, rules), own: body }, joined, incomplete];
    case 'pronoun': {
      const questions = withAntecedents(body, followUp.anaphors, before, rules, previous, textOf);
      return orderedInterpretations(resolved(questions, body), joined, incomplete);
    }
    case 'attribute': {
      const things = nounPhrasesOf(before).filter(({ kind }) => kind !== 'time');
      const ofThings = things.map((thing) => rules.attributeOf(body.text, thing.text));
      return orderedInterpretations(resolved(ofThings, body), joined, {
        ...incomplete,
        kind: followUp.isCertain ? 'alone' : 'short',
      });
    }
  }
}

function orderedInterpretations(
  [first, ...others]: readonly Interpretation[],
  joined: Interpretation,
  asTyped: Interpretation,
): readonly [Interpretation, ...Interpretation[]] {
  return first === undefined ? [joined, asTyped] : [first, ...others, joined, asTyped];
}

function nounPhrasesOf({ text, language, tagged }: TokenizedText, opensSentence = true): NounPhrase[] {
  return language.grammar?.nounPhrases(text, tagged, opensSentence) ?? [];
}

function resolved(questions: readonly string[], own: TokenizedText): Interpretation[] {
  return questions
    .filter(({ length }) => length <= MAX_PREVIOUS_LENGTH)
    .slice(0, MAX_RESOLVED)
    .map((question) => ({ ...toResolved(question, own.language), own }));
}

function toResolved(question: string, language: Language, shown = question): Interpretation {
  return { kind: 'resolved', search: tokenized(question, language), shown, about: question };
}

/** The question before with other question words. It is shown as one question if that reads well. */
function askedFor(asked: string, before: TokenizedText, rules: FollowUpRules): Interpretation {
  const readsWell = rules.auxiliaryFirst.test(before.text) && !rules.nounAskedFor.test(asked);
  const question = `${asked} ${clauseOf(before, rules)}?`;
  return toResolved(question, before.language, readsWell ? question : `${asked}? (${before.text})`);
}

/** The question before with a phrase replaced by the substitute: one question for each phrase that may be meant. */
function substituted(substitute: TokenizedText, before: TokenizedText, rules: FollowUpRules): string[] {
  const { tagged: tokens } = substitute;
  const [first] = tokens;
  if (first === undefined) return [];
  const preposition = isPreposition(first) ? first.word.lower : undefined;
  const own = preposition === undefined ? substitute.text : substitute.text.slice(first.end).trimStart();
  const kind = kindOfPhrase(tokens);
  const phrases = nounPhrasesOf(before);
  const notAskedFor = phrases.filter(({ start }) => !rules.beforeNounAskedFor.test(before.text.slice(0, start)));
  const all = notAskedFor.length > 0 ? notAskedFor : phrases;
  const ofPreposition = all.filter((phrase) => preposition !== undefined && phrase.preposition === preposition);
  const ofKind = all.filter((phrase) => phrase.kind === kind);
  // "And in 2004?" after a question without a time adds one.
  if (kind === 'time' && ofKind.length === 0) return [`${withoutEnd(before.text)} ${substitute.text}?`];
  const ofName = kind === 'name' || kind === 'place' ? all.filter((phrase) => /\p{Lu}/u.test(phrase.text)) : [];
  // "Gas turbines" replaces "steam turbines" rather than "the turbine inlet".
  const head = lastTerm(tokens);
  const ofHead = all.filter((phrase) => head !== undefined && lastTerm(tokensWithin(before, phrase)) === head);
  const ofBoth = ofPreposition.filter((phrase) => ofKind.includes(phrase));
  const replaced = [ofHead, ofBoth, ofPreposition, ofKind, ofName, all].find(({ length }) => length > 0) ?? [];
  return replaced.map(({ start, end }) => before.text.slice(0, start) + own + before.text.slice(end));
}

function tokensWithin({ tagged }: TokenizedText, { start, end }: NounPhrase): readonly TaggedToken[] {
  return tagged.filter((token) => token.start >= start && token.start < end);
}

function lastTerm(tokens: readonly TaggedToken[]): string | undefined {
  return tokens.findLast(({ term }) => term !== undefined)?.term;
}

/**
 * The question with its first pronoun, and one possessive of the same kind, replaced by a name: one question for each name
 * that may be meant.
 */
function withAntecedents(
  body: TokenizedText,
  anaphors: readonly TaggedToken[],
  before: TokenizedText,
  rules: FollowUpRules,
  { named, quoted }: Turn,
  textOf: TextOfQuoted,
): string[] {
  const [first, ...others] = anaphors.filter(
    (anaphor) => isPronoun(anaphor) && !isObjectOfDo(body.text, anaphor, rules),
  );
  if (first === undefined) return [];
  // "Did he win his race?" is about one man; "did they win them" is about two things.
  const alike = others.filter(
    (other) => isPossessive(other) && isPersonal(other) === isPersonal(first) && isPlural(other) === isPlural(first),
  );
  const text = quoted && textOf(quoted);
  const passage = text === undefined || quoted === undefined ? undefined : { text, start: quoted.start };
  const candidates = [
    ...nounPhrasesOf(before).map((phrase) => ({ ...phrase, tokens: tokensWithin(before, phrase) })),
    ...named
      .map((name) => tokenized(name, before.language))
      .flatMap((name) =>
        nounPhrasesOf(name, false).map((phrase) => ({ ...phrase, tokens: tokensWithin(name, phrase) })),
      ),
  ];
  const fitting = candidates.filter((candidate) => mayStandFor(first, candidate, rules, passage));
  const names = [...new Set(fitting.map((candidate) => candidate.text))].filter(
    ({ length }) => length <= MAX_NAME_LENGTH,
  );
  return names.map((name) => withName(body.text, [first, ...alike.slice(0, 1)], name, rules));
}

/** Whether "it" refers to an action rather than to a thing: "Why did he do it?" */
function isObjectOfDo(text: string, { end }: TaggedToken, { objectOfDo }: FollowUpRules): boolean {
  return objectOfDo.test(text.slice(0, end));
}

interface Antecedent extends NounPhrase {
  readonly tokens: readonly TaggedToken[];
}

function mayStandFor(
  pronoun: TaggedToken,
  { kind, text, tokens }: Antecedent,
  rules: FollowUpRules,
  passage: QuotedPlace | undefined,
): boolean {
  if (kind === 'time') return false;
  const isSeveral = rules.several.test(text);
  if (isPersonal(pronoun)) {
    const mayBeOnePerson =
      kind === 'name' && !isSeveral && !rules.definite.test(text) && !tokens.every(({ isDemonym }) => isDemonym);
    return mayBeOnePerson && (passage === undefined || mayBeOfGender(pronoun.word.lower, text, passage, rules));
  }
  // A government or a team is "they" too, and names may end like plurals.
  return isPlural(pronoun) ? isSeveral || kind === 'name' : !isSeveral || kind !== 'noun';
}

/** @param pronouns the pronouns to replace, in the order of the text */
function withName(
  text: string,
  pronouns: readonly TaggedToken[],
  name: string,
  { possessiveOf }: FollowUpRules,
): string {
  let replaced = '';
  let from = 0;
  for (const pronoun of pronouns) {
    replaced += text.slice(from, pronoun.start) + (isPossessive(pronoun) ? possessiveOf(name) : name);
    from = pronoun.end;
  }
  return `${replaced}${text.slice(from)}?`;
}

function withoutEnd(question: string): string {
  return question.replace(/[\s?!.]+$/, '');
}

/**
 * The question from its verb on, followed by the content words before the verb: "Who purchased the factory?" -> "purchased
 * the factory", "Whose side were they on?" -> "were they on side".
 */
function clauseOf({ text, tagged: tokens }: TokenizedText, { verbAskedFor }: FollowUpRules): string {
  const found = tokens.findIndex((token) => isAuxiliary(token) || isVerb(token));
  // If no verb is recognised, it is most often the third word: "What river flows through Warsaw?"
  const [first] = tokens;
  const verb = found >= 0 ? found : isQuestionWord(first) ? Math.min(2, tokens.length - 1) : 0;
  const askedFor = tokens.slice(0, verb).filter(({ isContent }) => isContent);
  const whole = withoutEnd(text.slice(tokens[verb]?.start ?? 0));
  // In "What did she do in 2004?" the second "do" means the action that the question asks for.
  const clause = first?.word.lower === 'what' ? whole.replace(verbAskedFor, '$1') : whole;
  // After "when", the clause "Did they win" must begin in lower case.
  const opensWithVerb = verb === 0 && isAuxiliary(first);
  const goingOn = opensWithVerb ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;
  return [goingOn, ...askedFor.map((token) => token.text)].join(' ');
}
