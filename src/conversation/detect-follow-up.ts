/** A question -> whether and how it depends on the question before it. A complete question is not a follow-up. */

import type { FollowUpRules, Language } from '../language/language.ts';
import {
  isAddress,
  isAuxiliary,
  isNounToo,
  isPreposition,
  isQuestionWord,
  isTime,
  isTimeNoun,
  isVerb,
  type TaggedToken,
} from '../language/tagged-token.ts';
import { anaphorsIn, isPossessive } from './anaphors.ts';
import { smallTalkIn } from './small-talk.ts';
import { partOf, type TokenizedText, tokenized } from './tokenized-text.ts';

interface Base {
  /** The question without a leading "and" and without its question mark; in lower case if it was entirely in capitals. */
  readonly body: TokenizedText;
}

/** "What about Japan?": repeats the question before, with one phrase replaced. */
interface Substitution extends Base {
  readonly kind: 'substitution';
  /** "Japan" */
  readonly substitute: TokenizedText;
}

/** "When?", "for how many days?", "the reason?": repeats the question before, but asks for something else. */
interface QuestionWord extends Base {
  readonly kind: 'question-word';
  /** The words that ask: "when", "for how many days", "why". */
  readonly asked: string;
  /** It asks for the opposite of the question before: "why not?" */
  readonly isNegated: boolean;
  /** False if it may also be a complete question of few words: "how many troops". */
  readonly isCertain: boolean;
}

/** "What if it rains?", "and when I am ill?": repeats the question before, under a condition. */
interface Condition extends Base {
  readonly kind: 'condition';
  /** "if it rains" */
  readonly condition: string;
  /** False if it may also be a question of its own. */
  readonly isCertain: boolean;
}

/** "When did he die?", "What happened after that?": a word refers to something mentioned before. */
interface Pronoun extends Base {
  readonly kind: 'pronoun';
  readonly anaphors: readonly TaggedToken[];
}

/** "The size?": asks for an attribute of a thing in the question before, or for another thing: "and the bus?" */
interface Attribute extends Base {
  readonly kind: 'attribute';
  /** It most often means a thing that one can touch, which is no attribute of another. */
  readonly isThing: boolean;
  /** False if it may also be a complete question of few words. */
  readonly isCertain: boolean;
}

/** "Tell me more": asks for further passages about the question before. */
interface Continuation {
  readonly kind: 'continuation';
}

export type FollowUp = Substitution | QuestionWord | Condition | Pronoun | Attribute | Continuation;

/** In characters. A longer question is treated as complete. */
const MAX_FOLLOW_UP_LENGTH = 200;
const MAX_CONTENT_WORDS_OF_FRAGMENT = 3;

/** Removes words such as "and" from the beginning: "And how much does he pay?" -> "how much does he pay?" */
export function withoutConnectives(question: string, { followUps }: Language): string {
  return followUps === undefined ? question : question.replace(followUps.connectives, '').trimStart();
}

/**
 * Finds out whether and how a question depends on the one before it.
 *
 * @param question the question without greetings and other small talk, with single spaces
 * @returns undefined if the question is complete, or if its language has no rules for follow-ups
 */
export function detectFollowUp(question: TokenizedText): FollowUp | undefined {
  const { text, language } = question;
  const { grammar, followUps: rules } = language;
  if (text.length > MAX_FOLLOW_UP_LENGTH || grammar === undefined || rules === undefined) return undefined;
  if (rules.continuation.test(text)) return { kind: 'continuation' };
  const connectives = rules.connectives.exec(text)?.[0] ?? '';
  const body = bodyOf(question, connectives.length);
  if (body.tokens.length === 0) return undefined;
  const anaphors = isQuestion(body.tagged, text) ? anaphorsIn(body, rules) : [];
  // "What can you tell me about it?" is about what was mentioned before.
  if (anaphors.length === 0 && isAboutBot(body, rules)) return undefined;

  const condition = conditionIn(body, connectives, rules);
  if (condition !== undefined) return condition;
  const about = rules.about.exec(body.text)?.[0];
  if (about !== undefined) {
    const substitute = partOf(body, about.length);
    return isCompletePhrase(substitute, rules) ? undefined : { kind: 'substitution', body, substitute };
  }
  if (anaphors.length > 0) return { kind: 'pronoun', body, anaphors };
  if (isQuestionWordAlone(body, rules)) return questionWord(body, rules);
  const isFragment = lacksVerb(body.tagged) && smallTalkIn(body) === undefined;
  return isFragment ? fragment(body, rules, connectives !== '', text) : undefined;
}

/** "What if it rains?" or, after a word such as "and", "if it rains". */
function conditionIn(body: TokenizedText, connectives: string, { condition }: FollowUpRules): Condition | undefined {
  const found = condition.exec(body.text)?.groups;
  if (found?.condition === undefined || (connectives === '' && found.asking === undefined)) return undefined;
  return { kind: 'condition', body, condition: found.condition, isCertain: connectives !== '' };
}

function bodyOf(question: TokenizedText, start: number): TokenizedText {
  // The period of "U.S." at the end belongs to its token.
  const lastTokenEnd = question.tokens.at(-1)?.end ?? 0;
  const body = partOf(question, start, Math.max(lastTokenEnd, question.text.replace(/[\s?!.]+$/, '').length));
  // In a text that is entirely in capitals, they do not show which words are names.
  return /\p{Ll}/u.test(body.text) ? body : tokenized(body.text.toLowerCase(), body.language);
}

/** Whether a question is about the bot: "Are you sure?", "Is this a bot?" */
function isAboutBot(body: TokenizedText, { refersBack }: FollowUpRules): boolean {
  if (body.tagged.some(isAddress)) return true;
  const smallTalk = smallTalkIn(body);
  return (smallTalk === 'doubt' || smallTalk === 'about-me') && !refersBack.test(body.text);
}

/**
 * Whether a question consists of little more than a question word: "when", "how much", "who else", "why not", "built by
 * whom".
 */
function isQuestionWordAlone({ text, tagged: tokens }: TokenizedText, { asksWhy }: FollowUpRules): boolean {
  const endsWithQuestionWord = tokens.length <= 3 && isQuestionWord(tokens.at(-1));
  return (
    endsWithQuestionWord ||
    asksWhy.test(text) ||
    (tokens.some(isQuestionWord) && !tokens.some(({ isContent }) => isContent))
  );
}

/**
 * The follow-up that a few words without a verb are, if any.
 *
 * @param hasConnective whether a word such as "and" or "but" came before them
 * @param question the question with its question mark
 */
function fragment(
  body: TokenizedText,
  rules: FollowUpRules,
  hasConnective: boolean,
  question: string,
): FollowUp | undefined {
  const { text, tagged: tokens } = body;
  if (tokens.some(isQuestionWord)) return rules.asksForNoun.test(text) ? questionWord(body, rules) : undefined;
  const hasPreposition = isPreposition(tokens[0]);
  if (hasConnective || hasPreposition) {
    const hasName = tokens.some((token) => token.word.isCapital || isTime(token) || token.isPlace || !token.isKnown);
    return hasName || hasPreposition
      ? { kind: 'substitution', body, substitute: body }
      : { kind: 'attribute', body, isThing: endsWithThing(tokens), isCertain: true };
  }
  const isOpened = rules.attributeOpening.test(text);
  // Some people type only a name as a complete question. Main is a river, but "the main use" is no name.
  const hasName = tokens.some(
    (token, i) => (i > 0 && token.word.isCapital) || (token.isPlace && !isOpened) || !token.isKnown,
  );
  const isAsked = /\?\s*$/.test(question) || isOpened;
  return isAsked && !hasName
    ? { kind: 'attribute', body, isThing: endsWithThing(tokens), isCertain: false }
    : undefined;
}

function endsWithThing(tokens: readonly TaggedToken[]): boolean {
  return tokens.at(-1)?.isThing === true;
}

function questionWord(body: TokenizedText, { asksWhy, asksWhyNot, why }: FollowUpRules): QuestionWord {
  const { text, tagged } = body;
  const isNegated = asksWhyNot.test(text);
  const isReason = isNegated || asksWhy.test(text);
  const hasNoun = tagged.some((token) => token.isContent && !isTimeNoun(token));
  const isCertain = isReason || !hasNoun || isPreposition(tagged[0]);
  return { kind: 'question-word', body, asked: isReason ? why : text, isNegated, isCertain };
}

/** Whether a phrase contains both an attribute and its thing, so that it is complete: "the population of Warsaw in 2001". */
function isCompletePhrase({ text, tagged: tokens }: TokenizedText, { substituteNoun }: FollowUpRules): boolean {
  const isJoined = tokens.slice(1).some(isPreposition);
  return isJoined && tokens.filter(({ isContent }) => isContent).length > 1 && !substituteNoun.test(text);
}

function lacksVerb(tokens: readonly TaggedToken[]): boolean {
  // In "steam savings?" the tagger may see a verb, but a verb that opens a text asks for nothing.
  const isAlsoNoun = (token: TaggedToken, at: number): boolean => at === 0 && isNounToo(token) && tokens.length > 1;
  if (tokens.some((token, at) => isAuxiliary(token) || (isVerb(token) && !isAlsoNoun(token, at)))) return false;
  return tokens.filter(({ isContent }) => isContent).length <= MAX_CONTENT_WORDS_OF_FRAGMENT;
}

function isQuestion(tokens: readonly TaggedToken[], text: string): boolean {
  const [first] = tokens;
  const opensAsQuestion = isAuxiliary(first) || (first !== undefined && isPossessive(first));
  return opensAsQuestion || tokens.some(isQuestionWord) || /\?\s*$/.test(text);
}
